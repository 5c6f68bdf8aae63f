import { expect } from "chai";
import { expectRefused, last } from "../support/step-outcomes.ts";
import { DELIVERED, ofParty, PAID, RELEASED, step } from "../support/step-scenarios.ts";

const frozen = (account: string) => ({ error: "AccountFrozen", args: { account } });

describe("freeze", () => {
  it("marks the party at the token, and its tokens stay where they are", async () => {
    const { step: done, narrated, calls, changes } = await last([...RELEASED, ofParty("freeze", "seller")]);
    expect(done.actor).to.equal("platform");
    expect(calls).to.deep.equal(["XUSD.setFrozen by platform"]);
    expect(done.transactions[0]?.call.args).to.deep.equal(["seller", true]);
    expect(narrated).to.deep.equal(["freeze: party seller"]);
    expect(changes).to.deep.equal([]);
  });

  it("stops the party's tokens on every path", async () => {
    await expectRefused(
      [...RELEASED, ofParty("freeze", "seller")],
      [
        [step("redeem"), frozen("seller")],
        [step("refund"), frozen("seller")],
      ],
    );
    await expectRefused([...PAID, ofParty("freeze", "buyer")], [[step("fund"), frozen("buyer")]]);
  });

  it("stops no payment of others: what the escrow releases to a frozen payee is kept for it", async () => {
    const { error, changes } = await last([...DELIVERED, ofParty("freeze", "seller"), step("release")]);
    expect([error, changes]).to.deep.equal(["", []]);
  });

  it("is looked at by an invariant of its own", async () => {
    const { trace } = await last([...RELEASED, ofParty("freeze", "seller"), step("redeem")]);
    expect(trace.invariants.find(({ name }) => name === "frozen")).to.deep.equal({
      name: "frozen",
      checks: 2,
    });
  });
});
