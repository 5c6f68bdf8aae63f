import { createHash } from "node:crypto";
import { expect } from "chai";
import { hashOf } from "../../src/trace/canonical.ts";

/** SHA-256 of a text that is written out here. */
const sha = (text: string): string => `0x${createHash("sha256").update(text, "utf8").digest("hex")}`;

describe("the hash of a value's canonical JSON", () => {
  it("is SHA-256 of it in UTF-8", () => {
    // printf '{}' | sha256sum
    expect(hashOf({})).to.equal("0x44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a");
    expect(hashOf({ a: "€" })).to.equal("0xdb8566e7dc218a6795f689fe26667214b263a2443d9966d00742cbd38019c33e");
  });

  it("orders keys by their UTF-16 code units, as RFC 8785 does in its example", () => {
    const value = {
      "\u20ac": "Euro Sign",
      "\r": "Carriage Return",
      "\ufb33": "Hebrew Letter Dalet With Dagesh",
      "1": "One",
      "\ud83d\ude00": "Emoji: Grinning Face",
      "\u0080": "Control",
      "\u00f6": "Latin Small Letter O With Diaeresis",
    };
    const canonical =
      '{"\\r":"Carriage Return","1":"One","\u0080":"Control","\u00f6":"Latin Small Letter O With Diaeresis",' +
      '"\u20ac":"Euro Sign","\ud83d\ude00":"Emoji: Grinning Face","\ufb33":"Hebrew Letter Dalet With Dagesh"}';
    expect(hashOf(value)).to.equal(sha(canonical));
  });

  it("orders keys that look like numbers as texts, too", () => {
    expect(hashOf({ "9": "a", "10": "b" })).to.equal(sha('{"10":"b","9":"a"}'));
  });

  it("has no blanks, keeps the order of lists, and leaves out what has no value", () => {
    const value = { b: [3, "a b", { d: true, c: [] }], a: {}, none: undefined };
    expect(hashOf(value)).to.equal(sha('{"a":{},"b":[3,"a b",{"c":[],"d":true}]}'));
  });

  it("escapes what JSON must escape, and nothing else", () => {
    expect(hashOf('"\\\n\u001f\u007f\u200b€')).to.equal(sha('"\\"\\\\\\n\\u001f\u007f\u200b€"'));
  });
});
