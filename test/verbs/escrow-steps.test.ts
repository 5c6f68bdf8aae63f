import { expect } from "chai";
import {
  DELIVERED,
  FUNDED,
  quoted,
  refused,
  RELEASED,
  step,
  system,
  xusd,
} from "../support/step-scenarios.ts";
import { StepBench } from "../support/step-outcomes.ts";

/** All that the payment puts into escrow, in minor units; the fee on all of it; and what is left. */
const [ALL, FEE, NET] = [1_035_723_402n, 5_178_618n, 1_030_544_784n];

const by = (party: string) => ({ parameters: { by: party } });
const at = (deadline: "deliverBy" | "inspectionEnds" | "arbitrationEnds" | "returnBy", offset = 0n) => ({
  at: { deadline, offset },
});

describe("steps at the escrow", () => {
  let bench: StepBench;

  before(async () => {
    bench = await StepBench.open();
  });

  after(() => bench.close());

  describe("fund", () => {
    it("locks what was bought", async () => {
      const { changes, step: done } = await bench.last(FUNDED);
      expect(changes).to.deep.equal([`buyer XUSD -${ALL}`, `escrow XUSD +${ALL}`]);
      expect(done.status).to.deep.equal({ before: "None", after: "Funded" });
    });

    it("is refused before the payment is quoted, and before it is paid", async () => {
      expect((await bench.last([step("fund")])).error).to.equal("PAYMENT_NOT_QUOTED");
      expect((await bench.last([quoted(), step("fund")])).error).to.equal("ERC20InsufficientBalance");
      expect((await bench.last([quoted(), step("fund")], "direct")).error).to.equal("PAYMENT_NOT_PAID");
    });

    it("is refused a second time", async () => {
      const { error, step: done } = await bench.last([...FUNDED, step("fund")]);
      expect(error).to.equal("IllegalTransition");
      expect(done.refusal?.args).to.deep.equal({ status: "1", operation: "0" });
    });
  });

  describe("deliver", () => {
    it("begins the inspection", async () => {
      const { step: done, told } = await bench.last(DELIVERED);
      expect(done.status.after).to.equal("Delivered");
      expect(told).to.deep.equal(["deliver"]);
      expect(done.actor).to.equal("carrier");
    });

    it("is the carrier's alone, and only in time", async () => {
      expect((await bench.last([...FUNDED, step("deliver", by("seller"))])).error).to.equal("Unauthorized");
      expect((await bench.last([...FUNDED, step("deliver", at("deliverBy"))])).error).to.equal(
        "AfterDeadline",
      );
    });
  });

  describe("release", () => {
    it("pays the payee and accrues the fee", async () => {
      const { changes, step: done } = await bench.last(RELEASED);
      expect(changes).to.deep.equal([`escrow XUSD -${NET}`, `seller XUSD +${NET}`]);
      expect(done.fees[0]?.amount.minor).to.equal(FEE.toString());
      expect(done.status.after).to.equal("Released");
    });

    it("in parts charges no more and no less than at once", async () => {
      const part = step("release", { parameters: { amount: xusd("0.000150") } });
      const { trace } = await bench.last([...DELIVERED, part, step("release")]);
      const fees = trace.steps.flatMap(({ fees }) => fees.filter(({ name }) => name === "escrow"));
      expect(fees.map(({ amount }) => amount.minor)).to.deep.equal(["1", (FEE - 1n).toString()]);
      expect(trace.steps.map(({ status }) => status.after).slice(-2)).to.deep.equal([
        "Delivered",
        "Released",
      ]);
    });

    it("is anybody's once the inspection has ended, and the payer's alone before", async () => {
      const bySeller = by("seller");
      const early = step("release", { ...bySeller, ...at("inspectionEnds", -1n) });
      expect((await bench.last([...DELIVERED, early])).error).to.equal("BeforeDeadline");
      const late = step("release", { ...bySeller, ...at("inspectionEnds") });
      expect((await bench.last([...DELIVERED, late])).step.status.after).to.equal("Released");
      expect((await bench.last([...FUNDED, step("release", bySeller)])).error).to.equal("Unauthorized");
    });

    it("is refused for more than is held, and where nothing is", async () => {
      const more = step("release", { parameters: { amount: xusd("1035.723403") } });
      expect((await bench.last([...FUNDED, more])).error).to.equal("AmountOutOfRange");
      expect((await bench.last([quoted(), step("release")])).error).to.equal("IllegalTransition");
      expect((await bench.last([...RELEASED, step("release")])).error).to.equal("IllegalTransition");
    });

    it("to a frozen payee is kept for it", async () => {
      const freeze = system({ verb: "freeze", parameters: { party: "seller" } });
      const { told, changes } = await bench.last([...DELIVERED, freeze, step("release")]);
      expect(told).to.deep.equal(["release.credit"]);
      expect(changes).to.deep.equal([]);
    });
  });

  describe("refund", () => {
    it("gives back all that is held", async () => {
      const { changes, step: done, trace } = await bench.last([...FUNDED, step("refund")]);
      expect(changes).to.deep.equal([`escrow XUSD -${ALL}`, `buyer XUSD +${ALL}`]);
      expect(done.status.after).to.equal("Refunded");
      expect(
        trace.totals.payments[0]?.parts.find(({ name }) => name === "returned")?.minor.numerator,
      ).to.equal(ALL.toString());
    });

    it("of a part leaves the payment where it is", async () => {
      const part = step("refund", { parameters: { amount: xusd("35.723402") } });
      const { step: done, trace } = await bench.last([...DELIVERED, part, step("release")]);
      expect(trace.steps.at(-2)?.status.after).to.equal("Delivered");
      // 0.50 % of the 1,000 that were left.
      expect(done.fees[0]?.amount.minor).to.equal("5000000");
    });

    it("after the release returns the payee's own tokens, as for goods that came back", async () => {
      const part = step("refund", { parameters: { amount: xusd("100.00") } });
      const { changes, told, step: done } = await bench.last([...RELEASED, part]);
      expect(changes).to.deep.equal(["seller XUSD -100000000", "buyer XUSD +100000000"]);
      expect(told).to.deep.equal(["refund.return"]);
      expect(done.status.after).to.equal("Released");
    });

    it("leaves as much less to redeem", async () => {
      const part = step("refund", { parameters: { amount: xusd("100.00") } });
      const { changes } = await bench.last([...RELEASED, part, step("redeem")]);
      expect(changes).to.include(`seller XUSD -${NET - 100_000_000n}`);
    });

    it("is the payee's alone, and of what was released only before returnBy", async () => {
      expect((await bench.last([...FUNDED, step("refund", by("buyer"))])).error).to.equal("Unauthorized");
      const late = step("refund", { parameters: { amount: xusd("1.00") }, ...at("returnBy") });
      expect((await bench.last([...RELEASED, late])).error).to.equal("AfterDeadline");
    });

    it("is refused where the payee has redeemed its tokens", async () => {
      const { error } = await bench.last([...RELEASED, step("redeem"), step("refund")]);
      expect(error).to.equal("ERC20InsufficientBalance");
    });

    it("is refused before anything is held", async () => {
      expect((await bench.last([quoted(), step("refund")])).error).to.equal("IllegalTransition");
    });
  });

  describe("reclaim", () => {
    it("returns everything from the second of the deadline on, whoever asks", async () => {
      const { changes, step: done } = await bench.last([
        ...FUNDED,
        step("reclaim", { ...by("seller"), ...at("deliverBy") }),
      ]);
      expect(changes).to.deep.equal([`escrow XUSD -${ALL}`, `buyer XUSD +${ALL}`]);
      expect(done.status.after).to.equal("Reclaimed");
    });

    it("is refused a second earlier, and once the goods are there", async () => {
      const early = step("reclaim", at("deliverBy", -1n));
      expect((await bench.last([...FUNDED, early])).error).to.equal("BeforeDeadline");
      expect((await bench.last([...DELIVERED, step("reclaim", at("deliverBy"))])).error).to.equal(
        "IllegalTransition",
      );
    });

    it("ends a dispute that nobody decides", async () => {
      const { step: done } = await bench.last([
        ...DELIVERED,
        step("dispute"),
        step("reclaim", at("arbitrationEnds")),
      ]);
      expect(done.status).to.deep.equal({ before: "Disputed", after: "Reclaimed" });
    });
  });

  describe("dispute", () => {
    it("is the payer's until the inspection ends, and the payee's only before delivery", async () => {
      expect((await bench.last([...DELIVERED, step("dispute")])).step.status.after).to.equal("Disputed");
      expect((await bench.last([...FUNDED, step("dispute", by("seller"))])).error).to.equal("");
      expect((await bench.last([...DELIVERED, step("dispute", by("seller"))])).error).to.equal(
        "Unauthorized",
      );
      expect((await bench.last([...FUNDED, step("dispute", by("carrier"))])).error).to.equal("NotAParty");
      const late = step("dispute", at("inspectionEnds"));
      expect((await bench.last([...DELIVERED, late])).error).to.equal("AfterDeadline");
    });

    it("stops every other way out", async () => {
      const disputed = [...DELIVERED, step("dispute")];
      for (const verb of ["release", "refund", "deliver", "dispute"] as const)
        expect((await bench.last([...disputed, step(verb)])).error, verb).to.equal("IllegalTransition");
      expect((await bench.last([...disputed, step("reclaim")])).error).to.equal("BeforeDeadline");
    });
  });

  describe("resolve", () => {
    const disputed = [...DELIVERED, step("dispute")];
    const resolve = (parameters: object) => step("resolve", { parameters });

    it("divides what is held, the fee on the payee's share", async () => {
      const { changes, step: done } = await bench.last([
        ...disputed,
        resolve({ toPayer: xusd("35.723402"), toPayee: xusd("1000.00") }),
      ]);
      expect(changes).to.deep.equal([
        "escrow XUSD -1030723402",
        "seller XUSD +995000000",
        "buyer XUSD +35723402",
      ]);
      expect(done.fees[0]?.amount.minor).to.equal("5000000");
      expect(done.status.after).to.equal("Resolved");
    });

    it("gives who is left out the rest", async () => {
      const one = await bench.last([...disputed, resolve({ toPayer: xusd("35.723402") })]);
      const other = await bench.last([...disputed, resolve({ toPayee: xusd("1000.00") })]);
      expect(one.changes).to.deep.equal(other.changes);
      const none = await bench.last([...disputed, resolve({ toPayee: xusd("0") })]);
      expect(none.changes).to.deep.equal([`escrow XUSD -${ALL}`, `buyer XUSD +${ALL}`]);
    });

    it("takes the payee's share in basis points, too", async () => {
      const { changes } = await bench.last([...disputed, resolve({ toPayeeBps: 6_000n })]);
      // 60 % rounded down, less 0.50 % rounded up.
      const share = (ALL * 6_000n) / 10_000n;
      expect(changes).to.include(`seller XUSD +${share - (share * 50n + 9_999n) / 10_000n}`);
      expect(changes).to.include(`buyer XUSD +${ALL - share}`);
    });

    it("lets the payee redeem its share", async () => {
      const steps = [...disputed, resolve({ toPayee: xusd("1000.00") }), step("redeem"), step("payout")];
      for (const settlement of ["granular", "direct"] as const) {
        const { trace } = await bench.last(steps, settlement);
        expect(trace.outcome).to.equal("passed");
        // 995 × 7.5829 / 1.0404 less 0.25 % is 7,233.87 and a bit; less 0.20 %, 14.47 rounded up.
        expect(trace.totals.payments[0]?.received.minor).to.equal("721940");
      }
    });

    it("is refused where the shares are not the whole, from others, and too late", async () => {
      const { error, step: done } = await bench.last([
        ...disputed,
        resolve({ toPayer: xusd("1.00"), toPayee: xusd("1.00") }),
      ]);
      expect(error).to.equal("RESOLUTION_UNEQUAL");
      expect(done.refusal?.args).to.include({ divided: "2.000000 XUSD", held: "1035.723402 XUSD" });
      expect((await bench.last([...disputed, resolve({ by: "buyer" })])).error).to.equal("Unauthorized");
      const late = step("resolve", at("arbitrationEnds"));
      expect((await bench.last([...disputed, late])).error).to.equal("AfterDeadline");
      expect((await bench.last([...DELIVERED, step("resolve")])).error).to.equal("IllegalTransition");
      const more = resolve({ toPayee: xusd("2000.00") });
      expect((await bench.last([...disputed, more])).error).to.equal("AmountOutOfRange");
    });
  });

  describe("withdraw", () => {
    const fees = system({ verb: "withdraw", parameters: { party: "platform", what: "fees" } });

    it("takes out the fees that were earned, once", async () => {
      const { changes } = await bench.last([...RELEASED, fees]);
      expect(changes).to.deep.equal([`escrow XUSD -${FEE}`, `platform XUSD +${FEE}`]);
      const { error } = await bench.last([...RELEASED, fees, fees]);
      expect(error).to.equal("NothingOwed");
    });

    it("sends a credit where its owner says, unless that is frozen", async () => {
      const freeze = system({ verb: "freeze", parameters: { party: "seller" } });
      const unfreeze = system({ verb: "unfreeze", parameters: { party: "seller" } });
      const credit = system({
        verb: "withdraw",
        parameters: { party: "seller", what: "credit", to: "carrier" },
      });
      const kept = [...DELIVERED, freeze, step("release"), refused(credit, "OwnerFrozen"), unfreeze];
      const { changes, told } = await bench.last([...kept, credit]);
      expect(changes).to.deep.equal([`escrow XUSD -${NET}`, `carrier XUSD +${NET}`]);
      expect(told).to.deep.equal(["withdraw.credit"]);
    });
  });

  describe("reenter", () => {
    it("is refused in the middle of a transfer, and the payment holds what it held", async () => {
      const { step: done, error } = await bench.last([...DELIVERED, step("reenter")]);
      expect(error).to.equal("ReentrancyGuardReentrantCall");
      expect(done.status).to.deep.equal({ before: "Delivered", after: "Delivered" });
      expect(done.transactions.at(-1)?.events.map(({ name }) => name)).to.include("Reentered");
      expect(done.checks.find(({ name }) => name === "escrow")?.left).to.equal(ALL.toString());
    });
  });
});
