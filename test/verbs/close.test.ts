import { expect } from "chai";
import { last, refusalOf } from "../support/step-outcomes.ts";
import { ofParty, quoted, REDEEMED, step } from "../support/step-scenarios.ts";

describe("close", () => {
  it("is the bank's own doing: no contract hears of it, and nothing moves", async () => {
    const { step: done, narrated, calls, changes } = await last([ofParty("close", "seller")]);
    expect(done.actor).to.equal("Pearl Bank");
    expect([calls, changes]).to.deep.equal([[], []]);
    expect(narrated).to.deep.equal(["close: bank Pearl Bank, party seller"]);
  });

  it("keeps the bank from paying into the account, before the gateway is asked", async () => {
    const { refusal, calls } = await last([...REDEEMED, ofParty("close", "seller"), step("payout")]);
    expect(refusal).to.deep.equal({
      error: "ACCOUNT_CLOSED",
      args: { account: "seller", bank: "Pearl Bank" },
    });
    expect(calls).to.deep.equal([]);
  });

  it("keeps nobody from paying out of an account", async () => {
    expect((await last([quoted(), ofParty("close", "buyer"), step("pay")])).error).to.equal("");
  });

  it("is refused for a party that has no account", async () => {
    expect(await refusalOf([ofParty("close", "nobody")])).to.deep.equal({
      error: "PARTY_UNKNOWN",
      args: { party: "nobody", known: "buyer, seller" },
    });
  });
});
