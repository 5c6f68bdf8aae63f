import { expect } from "chai";
import { canonicalJson, hashOf } from "../../src/trace/canonical.ts";

describe("canonical JSON", () => {
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
    expect(Object.values(JSON.parse(canonicalJson(value)) as object)).to.have.members(Object.values(value));
    expect([...canonicalJson(value).matchAll(/:"([A-Z]\w+)/g)].map(([, word]) => word)).to.deep.equal([
      "Carriage",
      "One",
      "Control",
      "Latin",
      "Euro",
      "Emoji",
      "Hebrew",
    ]);
  });

  it("has no blanks, keeps the order of lists, and leaves out what has no value", () => {
    const value = { b: [3, "a b", { d: true, c: [] }], a: {}, none: undefined };
    expect(canonicalJson(value)).to.equal('{"a":{},"b":[3,"a b",{"c":[],"d":true}]}');
  });

  it("escapes what JSON must escape, and nothing else", () => {
    expect(canonicalJson('"\\\n\u001f\u007f\u200b€')).to.equal('"\\"\\\\\\n\\u001f\u007f\u200b€"');
  });
});

describe("a value's hash", () => {
  it("is SHA-256 of the canonical JSON in UTF-8", () => {
    // sha256sum of the two characters {}, and of {"a":"€"} in UTF-8.
    expect(hashOf({})).to.equal("0x44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a");
    expect(hashOf({ a: "€" })).to.equal("0xdb8566e7dc218a6795f689fe26667214b263a2443d9966d00742cbd38019c33e");
  });
});
