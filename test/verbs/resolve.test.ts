import { expect } from "chai";
import { expectRefused, illegal, last, tooLate } from "../support/step-outcomes.ts";
import { at, DELIVERED, DISPUTED, PAYMENT, step, xusd } from "../support/step-scenarios.ts";

const ALL = 1_035_723_402n;
const resolve = (parameters: object) => step("resolve", { parameters });

describe("resolve", () => {
  it("divides what is held, the fee on the payee's share", async () => {
    const {
      changes,
      narrated,
      calls,
      step: done,
    } = await last([...DISPUTED, resolve({ toPayer: xusd("35.723402"), toPayee: xusd("1000.00") })]);
    expect(calls).to.deep.equal(["escrow.resolve by arbiter"]);
    expect(changes).to.deep.equal([
      "escrow XUSD -1030723402",
      "seller XUSD +995000000",
      "buyer XUSD +35723402",
    ]);
    expect(narrated).to.deep.equal([
      "resolve: arbiter arbiter, payer buyer, payee seller, toPayer 35723402 XUSD, toPayee 995000000 XUSD, fee 5000000 XUSD, feeBps 50",
    ]);
    expect(done.fees[0]?.amount.minor).to.equal("5000000");
    expect(done.status).to.deep.equal({ before: "Disputed", after: "Resolved" });
  });

  it("gives who is left out the rest", async () => {
    const one = await last([...DISPUTED, resolve({ toPayer: xusd("35.723402") })]);
    const other = await last([...DISPUTED, resolve({ toPayee: xusd("1000.00") })]);
    expect(one.changes).to.deep.equal(other.changes);
    const none = await last([...DISPUTED, resolve({ toPayee: xusd("0") })]);
    expect(none.changes).to.deep.equal([`escrow XUSD -${ALL}`, `buyer XUSD +${ALL}`]);
  });

  it("takes the payee's share in basis points, too", async () => {
    const { changes } = await last([...DISPUTED, resolve({ toPayeeBps: 6_000n })]);
    // 60 % rounded down, less 0.50 % rounded up.
    const share = (ALL * 6_000n) / 10_000n;
    expect(changes).to.include(`seller XUSD +${share - (share * 50n + 9_999n) / 10_000n}`);
    expect(changes).to.include(`buyer XUSD +${ALL - share}`);
  });

  it("lets the payee redeem its share", async () => {
    const steps = [...DISPUTED, resolve({ toPayee: xusd("1000.00") }), step("redeem"), step("payout")];
    for (const settlement of ["granular", "direct"] as const) {
      const { trace } = await last(steps, settlement);
      expect(trace.outcome).to.equal("passed");
      // 995 × 7.5829 / 1.0404 less 0.25 % is 7,233.87 and a bit; less 0.20 %, 14.47 rounded up.
      expect(trace.totals.payments[0]?.received.minor).to.equal("721940");
    }
  });

  it("is refused where the shares are not the whole, before the escrow is asked", async () => {
    const { refusal, calls } = await last([
      ...DISPUTED,
      resolve({ toPayer: xusd("1.00"), toPayee: xusd("1.00") }),
    ]);
    expect(refusal).to.deep.equal({
      error: "RESOLUTION_UNEQUAL",
      args: { payment: PAYMENT, divided: "2.000000 XUSD", held: "1035.723402 XUSD" },
    });
    expect(calls).to.deep.equal([]);
  });

  it("is refused for more than is held, from others, too late, and where nothing is disputed", async () => {
    const tooMuch = { amount: "2000000000", maximum: ALL.toString() };
    await expectRefused(DISPUTED, [
      [resolve({ toPayee: xusd("2000.00") }), { error: "AmountOutOfRange", args: tooMuch }],
      [resolve({ by: "buyer" }), { error: "Unauthorized", args: { caller: "buyer", required: "arbiter" } }],
      [step("resolve", at("arbitrationEnds")), tooLate("2025-01-30T15:30:03Z")],
    ]);
    await expectRefused(DELIVERED, [[step("resolve"), illegal("Delivered", "resolve")]]);
  });
});
