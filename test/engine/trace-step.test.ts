import { expect } from "chai";
import { z } from "zod";
import { traceStep } from "../../src/engine/trace-step.ts";
import type { StepRecord } from "../../src/engine/step-record.ts";
import { SettlementError } from "../../src/errors/settlement-error.ts";
import { rate } from "../../src/fx/rate.ts";
import { rational } from "../../src/money/rational.ts";
import { traceSchema } from "../../src/trace/trace-schema.ts";
import { basisPoints, money, party, rate as rateValue, text, time } from "../../src/verbs/shared/narrate.ts";
import { CNY, EUR, eur, PAYMENT, step, XUSD } from "../support/step-scenarios.ts";

const AT = 1_737_646_200n;
const BUYER = `0x${"ab".repeat(20)}`;
const nameOf = (address: string): string => (address === BUYER ? "buyer" : address);
const schemaOfSteps = z.array(traceSchema.shape.steps.element);

const RECORD: StepRecord = {
  index: 3,
  step: { ...step("pay"), place: { line: 12, column: 5, number: 3 }, fault: "rate-jump" },
  role: "fault",
  entries: [],
  terms: undefined,
  days: undefined,
  actor: "buyer",
  payment: PAYMENT,
  concerns: [],
  at: AT,
  narration: [],
  transactions: [],
  rates: [],
  movements: [],
  transfers: [],
  status: { before: "None", after: "Funded" },
  deadlines: {},
  fees: [],
  spreads: [],
  residues: [],
  moves: [],
  checks: [],
  feedUpdates: [],
  refusal: undefined,
  expectations: [],
  invariants: {},
  parts: [],
  owed: [],
};

/** The step as the trace has it, which the trace's schema accepts. */
function written(more: Partial<StepRecord>) {
  const traced = traceStep({ ...RECORD, ...more }, nameOf);
  expect(schemaOfSteps.parse([traced])).to.deep.equal([traced]);
  return traced;
}

describe("a step's record in the trace", () => {
  it("has its place in the scenario and its time", () => {
    const traced = written({});
    expect(traced).to.include({ index: 3, line: 12, fault: "rate-jump", verb: "pay", actor: "buyer" });
    expect(traced.at).to.equal("2025-01-23T15:30:00Z");
    expect("refusal" in traced).to.equal(false);
    expect(written({ step: step("pay") })).to.include({ line: 0, fault: "" });
  });

  it("has every value of a sentence in its kind", () => {
    const mid = rate({ base: EUR, quote: CNY, value: "7.5" });
    const values = {
      money: money(eur("10.00")),
      rate: rateValue(mid),
      party: party("buyer"),
      time: time(AT),
      basisPoints: basisPoints(25n),
      text: text("AC04"),
    };
    expect(written({ narration: [{ key: "pay", values }] }).narration).to.deep.equal([
      {
        key: "pay",
        values: {
          money: { money: { minor: "1000", asset: "EUR" } },
          rate: {
            rate: {
              base: "EUR",
              quote: "CNY",
              numerator: "15",
              denominator: "2",
              source: "",
              observedAt: "",
            },
          },
          party: { party: "buyer" },
          time: { time: "2025-01-23T15:30:00Z" },
          basisPoints: { basisPoints: "25" },
          text: { text: "AC04" },
        },
      },
    ]);
  });

  it("has amounts, fractions and figures as text", () => {
    const traced = written({
      fees: [{ name: "pay", amount: eur("2.00"), paidBy: "buyer", paidTo: "platform" }],
      spreads: [{ name: "pay", amount: { minor: -1n, asset: XUSD }, keptBy: "desk" }],
      residues: [{ name: "redeem", asset: "CNY", fraction: rational(-2n, 3n), keptBy: "desk" }],
      moves: [{ name: "rate-move", asset: "CNY", fraction: rational(5n, 7n), lostBy: "seller", keptBy: "" }],
      movements: [{ holder: "buyer", place: "chain", asset: XUSD, before: 0n, after: 2n ** 64n }],
      checks: [{ name: "supply", subject: "XUSD", left: 1n, right: 1n }],
      feedUpdates: [{ pair: "EUR/CNY", answer: 758_290_000n, decimals: 8, at: AT }],
      transfers: [{ from: "", to: "buyer", amount: eur("2.00"), place: "chain", reason: "gateway.pay" }],
      expectations: [
        {
          name: "balance",
          subject: "buyer",
          asset: "EUR",
          expected: 1n,
          actual: 2n,
          met: false,
          line: 14,
          step: 3,
        },
      ],
      invariants: { solvency: 2 },
    });
    const { fees, spreads, residues, moves, movements, checks, reports, expectations } = traced;
    expect([fees[0]?.amount, spreads[0]?.amount]).to.deep.equal([
      { minor: "200", asset: "EUR" },
      { minor: "-1", asset: "XUSD" },
    ]);
    expect([residues[0]?.fraction, moves[0]?.fraction]).to.deep.equal([
      { numerator: "-2", denominator: "3" },
      { numerator: "5", denominator: "7" },
    ]);
    expect(movements[0]).to.include({ asset: "XUSD", before: "0", after: "18446744073709551616" });
    expect(checks).to.deep.equal([{ name: "supply", subject: "XUSD", left: "1", right: "1" }]);
    expect(reports[0]).to.include({ answer: "758290000", decimals: 8, at: "2025-01-23T15:30:00Z" });
    expect(expectations[0]).to.include({ expected: "1", actual: "2", met: false, line: 14, step: 3 });
    expect(traced.transfers).to.deep.equal([
      {
        from: "",
        to: "buyer",
        amount: { minor: "200", asset: "EUR" },
        place: "chain",
        reason: "gateway.pay",
      },
    ]);
    expect(traced.invariants).to.deep.equal({ solvency: 2 });
  });

  it("has what the escrow waits for, and what it concerns, only where there is something", () => {
    expect(written({})).to.not.have.any.keys("deadlines", "concerns");
    const { deadlines, concerns } = written({
      deadlines: { inspectionEnds: AT },
      concerns: ["one", "two"],
    });
    expect(deadlines).to.deep.equal({ inspectionEnds: "2025-01-23T15:30:00Z" });
    expect(concerns).to.deep.equal(["one", "two"]);
    expect(written({ deadlines: { arbitrationEnds: AT } }).deadlines).to.deep.equal({
      arbitrationEnds: "2025-01-23T15:30:00Z",
    });
  });

  it("names the addresses of a contract's refusal, and leaves the text of ours as it is", () => {
    const revert = { error: "NotVerified", args: { account: BUYER, tier: 1n } };
    expect(written({ refusal: { kind: "revert", contract: "gateway", revert } }).refusal).to.deep.equal({
      kind: "revert",
      error: "NotVerified",
      args: { account: "buyer", tier: "1" },
      contract: "gateway",
    });
    const error = new SettlementError("PAYOUT_MISSING", { payment: BUYER });
    expect(written({ refusal: { kind: "error", error } }).refusal).to.deep.equal({
      kind: "error",
      error: "PAYOUT_MISSING",
      args: { payment: BUYER },
      contract: "",
    });
  });
});
