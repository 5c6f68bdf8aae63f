import { expect } from "chai";
import { sha256, toUtf8Bytes } from "ethers";
import { documentHash } from "../../src/escrow/document-hash.ts";

describe("documentHash", () => {
  it("is the SHA-256 of the parts as JSON", () => {
    expect(documentHash("invoice", "payment")).to.equal(sha256(toUtf8Bytes('["invoice","payment"]')));
    expect(documentHash("发票")).to.equal(sha256(toUtf8Bytes('["发票"]')));
  });

  it("takes no list of parts for another, wherever the words are cut", () => {
    const lists = [["ab", "c"], ["a", "bc"], ["abc"], ["abc", ""], ['ab","c'], []];
    expect(new Set(lists.map((parts) => documentHash(...parts))).size).to.equal(lists.length);
  });
});
