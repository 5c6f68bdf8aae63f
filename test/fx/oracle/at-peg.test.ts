import { expect } from "chai";
import { atPeg, PEG_RULES } from "../../../src/fx/oracle/at-peg.ts";
import type { GuardedRate } from "../../../src/fx/oracle/guarded-rate.ts";
import { refusedWith } from "../../support/oracle/refusal.ts";
import { memberName, solidityEnum } from "../../support/solidity-enum.ts";

const MID: GuardedRate = { numerator: 729n, denominator: 100n, updatedAt: 900n, closedSpreadBps: 0n };
const price = (numerator: bigint): GuardedRate => ({ ...MID, numerator, denominator: 100n, updatedAt: 800n });

describe("atPeg", () => {
  it("under par does not ask for the price", () => {
    const rate = atPeg(MID, "par", () => expect.fail("asked"), "XUSD");
    expect(rate).to.equal(MID);
  });

  it("under market multiplies by a price below one, as old as the older, and by none of one or more", () => {
    expect(atPeg(MID, "market", () => price(88n), "XUSD")).to.deep.equal({
      numerator: 729n * 88n,
      denominator: 10_000n,
      updatedAt: 800n,
      closedSpreadBps: 0n,
    });
    for (const atLeastOne of [100n, 101n])
      expect(atPeg(MID, "market", () => price(atLeastOne), "XUSD")).to.equal(MID);
  });

  it("under halt refuses a price below one, and names it", () => {
    expect(refusedWith(() => atPeg(MID, "halt", () => price(99n), "XUSD"))).to.deep.equal({
      code: "BELOW_PAR",
      parameters: { token: "XUSD", price: "0.99000000" },
    });
    expect(atPeg(MID, "halt", () => price(100n), "XUSD")).to.equal(MID);
  });

  it("has its rules in the order of the contract's enum", () => {
    expect(PEG_RULES.map(memberName)).to.deep.equal(solidityEnum("PegRule"));
  });
});
