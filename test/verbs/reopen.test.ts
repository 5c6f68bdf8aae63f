import { expect } from "chai";
import { last, refusalOf } from "../support/step-outcomes.ts";
import { ofParty, REDEEMED, step } from "../support/step-scenarios.ts";

describe("reopen", () => {
  it("lets the bank pay into the account again", async () => {
    const steps = [...REDEEMED, ofParty("close", "seller"), ofParty("reopen", "seller")];
    const { step: done, narrated, calls } = await last(steps);
    expect(done.actor).to.equal("Pearl Bank");
    expect(calls).to.deep.equal([]);
    expect(narrated).to.deep.equal(["reopen: bank Pearl Bank, party seller"]);
    const { error, changes } = await last([...steps, step("payout")]);
    expect(error).to.equal("");
    expect(changes).to.include("seller CNY +747730");
  });

  it("of one account leaves another closed", async () => {
    const steps = [...REDEEMED, ofParty("close", "seller"), ofParty("reopen", "buyer"), step("payout")];
    expect((await refusalOf(steps)).error).to.equal("ACCOUNT_CLOSED");
  });

  it("is refused for a party that has no account", async () => {
    expect(await refusalOf([ofParty("reopen", "carrier")])).to.deep.equal({
      error: "PARTY_UNKNOWN",
      args: { party: "carrier", known: "buyer, seller" },
    });
  });
});
