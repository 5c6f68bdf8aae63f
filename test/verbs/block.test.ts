import { expect } from "chai";
import { last, refusalOf } from "../support/step-outcomes.ts";
import {
  DELIVERED,
  FUNDED,
  ofOther,
  ofParty,
  PAID,
  quoted,
  RELEASED,
  step,
  system,
  twoPayments,
} from "../support/step-scenarios.ts";

const NET = 1_030_544_784n;
const blocked = (account: string) => ({ error: "ParticipantBlocked", args: { account } });
const frozen = (account: string) => ({ error: "AccountFrozen", args: { account } });

describe("block", () => {
  it("marks the party at the registry and at the token, and moves nothing", async () => {
    const { step: done, narrated, calls, changes } = await last([ofParty("block", "buyer")]);
    expect(done.actor).to.equal("platform");
    expect(calls).to.deep.equal(["registry.setBlocked by platform", "XUSD.setFrozen by platform"]);
    expect(done.transactions.map(({ call }) => call.args)).to.deep.equal([
      ["buyer", true],
      ["buyer", true],
    ]);
    expect(narrated).to.deep.equal(["block: party buyer"]);
    expect(changes).to.deep.equal([]);
  });

  it("keeps the party out of the gateway and its tokens where they are", async () => {
    expect(await refusalOf([quoted(), ofParty("block", "buyer"), step("pay")])).to.deep.equal(
      blocked("buyer"),
    );
    expect(await refusalOf([...PAID, ofParty("block", "buyer"), step("fund")])).to.deep.equal(
      frozen("buyer"),
    );
    expect(await refusalOf([...RELEASED, ofParty("block", "seller"), step("redeem")])).to.deep.equal(
      blocked("seller"),
    );
    expect(await refusalOf([...RELEASED, ofParty("block", "seller"), step("refund")])).to.deep.equal(
      frozen("seller"),
    );
  });

  it("makes a release to the payee a credit, which it has once it is unblocked", async () => {
    const held = [...DELIVERED, ofParty("block", "seller"), step("release")];
    const { changes, narrated, step: done } = await last(held);
    expect(done.status.after).to.equal("Released");
    expect(changes).to.deep.equal([]);
    expect(narrated[0]).to.match(/^release\.credit:/);
    const withdraw = system({ verb: "withdraw", parameters: { party: "seller", what: "credit" } });
    expect((await last([...held, withdraw])).error).to.equal("AccountFrozen");
    const { changes: paid } = await last([...held, ofParty("unblock", "seller"), withdraw]);
    expect(paid).to.deep.equal([`escrow XUSD -${NET}`, `seller XUSD +${NET}`]);
  });

  it("makes a refund to the payer a credit", async () => {
    const { changes, step: done } = await last([...FUNDED, ofParty("block", "buyer"), step("refund")]);
    expect(done.status.after).to.equal("Refunded");
    expect(changes).to.deep.equal([]);
    expect(done.transactions[0]?.events.map(({ name }) => name)).to.include("CreditAdded");
  });

  it("touches nobody else's exit", async () => {
    const payments = twoPayments();
    const steps = [...FUNDED, ...RELEASED.map(ofOther), ofParty("block", "buyer"), ofOther(step("redeem"))];
    const { error, changes } = await last(steps, { payments });
    expect(error).to.equal("");
    expect(changes).to.include(`seller XUSD -${NET}`);
  });
});
