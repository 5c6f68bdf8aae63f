import { expect } from "chai";
import { addRationals } from "../../src/money/rational.ts";
import { isCondensed, paymentGroups } from "../../src/report/payment-groups.ts";
import { rationalOf } from "../../src/trace/trace-figures.ts";
import type { Trace } from "../../src/trace/trace.ts";
import { happyTrace, manyPayments } from "./support/traces.ts";

describe("payments by group", () => {
  let trace: Trace;
  before(async () => {
    trace = await happyTrace();
  });

  it("begin beyond a dozen payments", () => {
    expect(isCondensed(manyPayments(trace, 12))).to.equal(false);
    expect(isCondensed(manyPayments(trace, 13))).to.equal(true);
  });

  it("share what stands before the number", () => {
    const mixed = { ...trace, steps: [...manyPayments(trace, 20).steps, ...trace.steps] };
    const groups = paymentGroups(mixed).map(({ name, payments, statuses }) => [
      name,
      payments.length,
      statuses,
    ]);
    expect(groups).to.deep.equal([
      ["parcel", 20, [["Released", 20]]],
      ["payment", 1, [["Released", 1]]],
    ]);
  });

  it("add up every part, and the parts make up the total exactly", () => {
    const [group] = paymentGroups(manyPayments(trace, 200));
    const [{ totals, payments } = { totals: undefined, payments: 0 }] = group?.totals ?? [];
    expect(payments).to.equal(200);
    expect(totals?.sent).to.deep.equal({ minor: "20000000", asset: "EUR" });
    expect(totals?.received).to.deep.equal({ minor: "149546000", asset: "CNY" });
    const [one] = trace.totals.payments;
    expect([totals?.allIn, totals?.belowMid]).to.deep.equal([one?.allIn, one?.belowMid]);
    const parts = (totals?.parts ?? []).map(({ atMid }) => rationalOf(atMid)).reduce(addRationals);
    expect(totals === undefined ? undefined : rationalOf(totals.sentAtMid)).to.deep.equal(parts);
  });
});
