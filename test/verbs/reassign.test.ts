import { expect } from "chai";
import { expectRefused, last, refusalOf } from "../support/step-outcomes.ts";
import { at, PAYMENT, REDEEMED, RELEASED, step, system } from "../support/step-scenarios.ts";

const revoked = system({ verb: "revoke", parameters: { bank: "Pearl Bank" } });
const moved = (to: string) => step("reassign", { parameters: { to } });
const MOVED = [...REDEEMED, revoked, moved("Rhein Bank")];

describe("reassign", () => {
  it("has another bank owe the payout, and takes the desk's money there", async () => {
    const { step: done, narrated, calls, changes, trace } = await last(MOVED);
    expect(done.actor).to.equal("platform");
    expect(calls).to.deep.equal(["gateway.reassignPayout by platform"]);
    expect(narrated).to.deep.equal([
      "reassign: from Pearl Bank, to Rhein Bank, payee seller, amount 747730 CNY",
    ]);
    expect(changes).to.deep.equal([
      "desk CNY -749229",
      "cash CNY -749229",
      "cash CNY +749229",
      "desk CNY +749229",
    ]);
    expect(trace.outcome).to.equal("passed");
  });

  it("lets the other bank pay, at an account of the payee's there, or fail", async () => {
    const paid = await last([...MOVED, step("payout")]);
    expect(paid.calls).to.deep.equal(["gateway.confirmPayout by Rhein Bank"]);
    expect(paid.changes).to.include("seller CNY +747730");
    expect(paid.trace.outcome).to.equal("passed");
    const failed = await last([...MOVED, step("payout", { parameters: { fails: "AC04" } })]);
    expect(failed.calls).to.deep.equal(["gateway.failPayout by Rhein Bank"]);
    expect(failed.error).to.equal("");
  });

  it("is refused while the bank has its role, to a bank without it, when it is due, and where nothing is owed", async () => {
    expect(await refusalOf([...REDEEMED, moved("Rhein Bank")])).to.deep.equal({
      error: "StillABank",
      args: { bank: "Pearl Bank" },
    });
    expect(await refusalOf([...REDEEMED, revoked, moved("Pearl Bank")])).to.deep.equal({
      error: "NotABank",
      args: { bank: "Pearl Bank" },
    });
    const due = { ...moved("Rhein Bank"), ...at("payoutDue") };
    expect((await refusalOf([...REDEEMED, revoked, due])).error).to.equal("PayoutOverdue");
    await expectRefused(RELEASED, [
      [moved("Rhein Bank"), { error: "PAYOUT_MISSING", args: { payment: PAYMENT } }],
    ]);
  });
});
