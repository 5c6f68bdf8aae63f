import { expect } from "chai";
import fc from "fast-check";
import { createHash } from "node:crypto";
import { sha256, sha256Hex } from "../../src/random/sha256.ts";

const byNode = (text: string): string => createHash("sha256").update(text).digest("hex");

describe("SHA-256", () => {
  // FIPS 180-4, the examples of NIST.
  for (const [text, digest] of [
    ["", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"],
    ["abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"],
    [
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1",
    ],
  ] as const)
    it(`of "${text}" is as published`, () => expect(sha256Hex(text)).to.equal(digest));

  it("is Node's for every length around a block's end", () => {
    for (let length = 0; length < 200; length += 1)
      expect(sha256Hex("x".repeat(length)), String(length)).to.equal(byNode("x".repeat(length)));
  });

  it("is Node's for any text, in any script", () => {
    const property = fc.property(fc.string({ unit: "grapheme", maxLength: 300 }), (text) => {
      expect(sha256Hex(text)).to.equal(byNode(text));
      expect(sha256(text)).to.have.length(32);
    });
    fc.assert(property, { seed: 20_261_128, numRuns: 300 });
  });
});
