import { createHash } from "node:crypto";
import { expect } from "chai";
import { checkHashLock } from "../../src/escrow/hash-lock.ts";

describe("checkHashLock", () => {
  it("opens with the preimage of its condition only", () => {
    const bytes = (text: string) => Buffer.from(text, "base64url");
    const fulfilment = bytes("mhPUT9ZAwd-BXLfeSd7-YPh46rBWRNBiTCSWjpku90s");
    const condition = bytes("fH9pAYDQbmoZLPbvv3CSW2RfjU4jvM4ApG_fqGnR7Xs");
    expect(checkHashLock(fulfilment, condition).matches).to.equal(true);
    expect(checkHashLock(condition, condition).matches).to.equal(false);
    expect(checkHashLock(fulfilment, condition.subarray(0, 31)).matches).to.equal(false);
    expect(Buffer.from(checkHashLock(fulfilment, condition).digest).equals(condition)).to.equal(true);
  });

  it("takes exactly 32 bytes", () => {
    const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest();
    for (let length = 0; length <= 65; length += 1) {
      const preimage = Buffer.alloc(length, 7);
      expect(checkHashLock(preimage, sha256(preimage)).matches, `${length} bytes`).to.equal(length === 32);
    }
  });
});
