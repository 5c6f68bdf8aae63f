import { expect } from "chai";
import { last, refusalOf } from "../support/step-outcomes.ts";
import { ofParty, RELEASED, step } from "../support/step-scenarios.ts";

describe("unfreeze", () => {
  it("lets the party's tokens go", async () => {
    const steps = [...RELEASED, ofParty("freeze", "seller"), ofParty("unfreeze", "seller")];
    const { step: done, narrated, calls } = await last(steps);
    expect(calls).to.deep.equal(["XUSD.setFrozen by platform"]);
    expect(done.transactions[0]?.call.args).to.deep.equal(["seller", false]);
    expect(narrated).to.deep.equal(["unfreeze: party seller"]);
    expect((await last([...steps, step("redeem")])).error).to.equal("");
  });

  it("of one party leaves another frozen", async () => {
    const both = [ofParty("freeze", "seller"), ofParty("freeze", "buyer"), ofParty("unfreeze", "buyer")];
    expect(await refusalOf([...RELEASED, ...both, step("redeem")])).to.deep.equal({
      error: "AccountFrozen",
      args: { account: "seller" },
    });
  });
});
