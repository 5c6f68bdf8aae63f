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
});
