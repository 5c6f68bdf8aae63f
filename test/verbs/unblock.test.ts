import { expect } from "chai";
import { last, refusalOf } from "../support/step-outcomes.ts";
import { ofParty, PAID, quoted, step } from "../support/step-scenarios.ts";

const FROZEN = { error: "AccountFrozen", args: { account: "buyer" } };

describe("unblock", () => {
  it("lets the party through the gateway again, and its tokens move", async () => {
    const steps = [...PAID, ofParty("block", "buyer"), ofParty("unblock", "buyer")];
    const { step: done, narrated, calls } = await last(steps);
    expect(calls).to.deep.equal(["registry.setBlocked by platform", "XUSD.setFrozen by platform"]);
    expect(done.transactions.map(({ call }) => call.args)).to.deep.equal([
      ["buyer", false],
      ["buyer", false],
    ]);
    expect(narrated).to.deep.equal(["unblock: party buyer"]);
    expect((await last([...steps, step("fund")])).error).to.equal("");
  });

  it("of one party leaves another blocked", async () => {
    const steps = [quoted(), ofParty("block", "buyer"), ofParty("unblock", "seller"), step("pay")];
    expect(await refusalOf(steps)).to.deep.equal({ error: "ParticipantBlocked", args: { account: "buyer" } });
  });

  it("keeps a freeze of the party's own, from before the block or from during it", async () => {
    for (const marks of [["freeze", "block"] as const, ["block", "freeze"] as const]) {
      const steps = [...PAID, ...marks.map((verb) => ofParty(verb, "buyer")), ofParty("unblock", "buyer")];
      const { narrated, calls } = await last(steps);
      expect(narrated).to.deep.equal(["unblock.frozen: party buyer"]);
      expect(calls).to.deep.equal(["registry.setBlocked by platform"]);
      expect(await refusalOf([...steps, step("fund")])).to.deep.equal(FROZEN);
      expect((await last([...steps, ofParty("unfreeze", "buyer"), step("fund")])).error).to.equal("");
    }
  });

  it("lifts the freeze where that was lifted during the block", async () => {
    const marks = ["freeze", "block", "unfreeze"] as const;
    const steps = [...PAID, ...marks.map((verb) => ofParty(verb, "buyer"))];
    const { narrated, calls } = await last(steps);
    expect(narrated).to.deep.equal(["unfreeze.blocked: party buyer"]);
    expect(calls).to.deep.equal([]);
    expect(await refusalOf([...steps, step("fund")])).to.deep.equal(FROZEN);
    expect((await last([...steps, ofParty("unblock", "buyer"), step("fund")])).error).to.equal("");
  });
});
