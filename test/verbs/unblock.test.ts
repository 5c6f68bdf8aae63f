import { expect } from "chai";
import { last, refusalOf } from "../support/step-outcomes.ts";
import { ofParty, quoted, step } from "../support/step-scenarios.ts";

describe("unblock", () => {
  it("lets the party through the gateway again", async () => {
    const steps = [quoted(), ofParty("block", "buyer"), ofParty("unblock", "buyer")];
    const { step: done, narrated, calls } = await last(steps);
    expect(calls).to.deep.equal(["registry.setBlocked by platform"]);
    expect(done.transactions[0]?.call.args).to.deep.equal(["buyer", false]);
    expect(narrated).to.deep.equal(["unblock: party buyer"]);
    expect((await last([...steps, step("pay")])).error).to.equal("");
  });

  it("of one party leaves another blocked", async () => {
    const steps = [quoted(), ofParty("block", "buyer"), ofParty("unblock", "seller"), step("pay")];
    expect(await refusalOf(steps)).to.deep.equal({ error: "ParticipantBlocked", args: { account: "buyer" } });
  });
});
