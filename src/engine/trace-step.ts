import { isoTime } from "../trace/iso-time.ts";
import { traceFraction, traceMoney, traceRate } from "../trace/trace-figures.ts";
import type { NarrationValue, TraceExpectation, TraceRefusal, TraceStep } from "../trace/trace.ts";
import type { SentenceValue } from "../verbs/step-run.ts";
import { errorArguments } from "./refusal.ts";
import type { Expectation, Refusal, Sentence, StepRecord } from "./step-record.ts";
import { traceRevert, traceTransaction } from "./trace-value.ts";

/** A step as the trace has it. @param nameOf The name of an address, or the address itself. */
export function traceStep(record: StepRecord, nameOf: (address: string) => string): TraceStep {
  const { index, step, actor, payment, at, status, refusal } = record;
  return {
    index,
    line: step.place?.line ?? 0,
    fault: step.fault ?? "",
    verb: step.verb,
    actor,
    payment,
    at: isoTime(at),
    narration: record.narration.map(traceNarration),
    transactions: record.transactions.map((sent) => traceTransaction(sent, nameOf)),
    rates: record.rates.map(traceRate),
    movements: record.movements.map(({ holder, place, asset, before, after }) => ({
      holder,
      place,
      asset: asset.code,
      before: before.toString(),
      after: after.toString(),
    })),
    status,
    fees: record.fees.map((fee) => ({ ...fee, amount: traceMoney(fee.amount) })),
    spreads: record.spreads.map((spread) => ({ ...spread, amount: traceMoney(spread.amount) })),
    residues: record.residues.map((residue) => ({ ...residue, fraction: traceFraction(residue.fraction) })),
    moves: record.moves.map((move) => ({ ...move, fraction: traceFraction(move.fraction) })),
    checks: record.checks.map(({ name, subject, left, right }) => ({
      name,
      subject,
      left: left.toString(),
      right: right.toString(),
    })),
    reports: record.feedUpdates.map((update) => ({
      ...update,
      answer: update.answer.toString(),
      at: isoTime(update.at),
    })),
    ...(refusal === undefined ? {} : { refusal: traceRefusal(refusal, nameOf) }),
    expectations: record.expectations.map(traceExpectation),
  };
}

/** An expectation as the trace has it, of a step or of the end. */
export function traceExpectation(expectation: Expectation): TraceExpectation {
  const { expected, actual } = expectation;
  return { ...expectation, expected: expected.toString(), actual: actual.toString() };
}

function traceNarration({ key, values }: Sentence): TraceStep["narration"][number] {
  const written = Object.entries(values).map(([name, value]) => [name, narrationValue(value)] as const);
  return { key, values: Object.fromEntries(written) };
}

function narrationValue(value: SentenceValue): NarrationValue {
  if ("money" in value) return { money: traceMoney(value.money) };
  if ("rate" in value) return { rate: traceRate(value.rate) };
  if ("time" in value) return { time: isoTime(value.time) };
  if ("basisPoints" in value) return { basisPoints: value.basisPoints.toString() };
  return value;
}

function traceRefusal(refusal: Refusal, nameOf: (address: string) => string): TraceRefusal {
  if (refusal.kind === "revert")
    return { kind: "revert", ...traceRevert(refusal.revert, nameOf), contract: refusal.contract };
  const { error } = refusal;
  return { kind: "error", error: error.code, args: errorArguments(error), contract: "" };
}
