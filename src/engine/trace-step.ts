import { utcDay } from "../fx/oracle/summer-time.ts";
import { isoTime } from "../trace/iso-time.ts";
import { traceFraction, traceMoney, traceRate } from "../trace/trace-figures.ts";
import type { PaymentTerms } from "../escrow/payment-terms.ts";
import type {
  NarrationValue,
  TraceCall,
  TraceExpectation,
  TraceMove,
  TracePart,
  TraceRefusal,
  TraceStep,
} from "../trace/trace.ts";
import type { SentenceValue } from "../verbs/step-run.ts";
import type { Part } from "./part.ts";
import { errorArguments } from "./refusal.ts";
import type { Expectation, Move, OpenDeadlines, Refusal, Sentence, StepRecord } from "./step-record.ts";
import { traceRevert, traceTransaction } from "./trace-value.ts";

/**
 * A step as the trace has it, but for the hash of the step before.
 *
 * @param nameOf The name of an address, or the address itself.
 * @param calls The calls inside transactions, by hash, where they are to be recorded.
 */
export function traceStep(
  record: StepRecord,
  nameOf: (address: string) => string,
  calls: ReadonlyMap<string, TraceCall> = new Map(),
): TraceStep {
  const { index, step, role, actor, payment, concerns, at, terms, days, status, refusal } = record;
  return {
    index,
    line: step.place?.line ?? 0,
    ...(step.place?.file === undefined ? {} : { file: step.place.file }),
    fault: step.fault ?? "",
    role,
    verb: step.verb,
    ...(step.label === undefined ? {} : { label: step.label }),
    actor,
    payment,
    ...(concerns.length === 0 ? {} : { concerns }),
    at: isoTime(at),
    ...(terms === undefined ? {} : { terms: traceAgreed(terms) }),
    ...(days === undefined ? {} : { dates: { trade: utcDay(days.trade), value: utcDay(days.value) } }),
    narration: record.narration.map(traceNarration),
    transactions: record.transactions.map((sent) => traceTransaction(sent, nameOf, calls.get(sent.hash))),
    rates: record.rates.map(traceRate),
    movements: record.movements.map(({ holder, place, asset, before, after }) => ({
      holder,
      place,
      asset: asset.code,
      before: before.toString(),
      after: after.toString(),
    })),
    transfers: record.transfers.map((transfer) => ({ ...transfer, amount: traceMoney(transfer.amount) })),
    entries: record.entries.map(({ bank, reference, lines, dates }) => ({
      bank,
      reference,
      ...(dates === undefined ? {} : { bookingDate: utcDay(dates.booked), valueDate: utcDay(dates.value) }),
      lines: lines.map(({ account, side, amount }) => ({ account, side, amount: traceMoney(amount) })),
    })),
    status,
    ...deadlinesOf(record.deadlines),
    fees: record.fees.map(({ name, amount, paidBy, paidTo, base, basisPoints }) => ({
      name,
      amount: traceMoney(amount),
      paidBy,
      paidTo,
      ...(basisPoints === undefined ? {} : { basisPoints: basisPoints.toString() }),
      ...(base === undefined ? {} : { base: traceMoney(base) }),
    })),
    spreads: record.spreads.map(({ name, amount, keptBy, mid, basisPoints }) => ({
      name,
      amount: traceMoney(amount),
      keptBy,
      ...(basisPoints === undefined ? {} : { basisPoints: basisPoints.toString() }),
      ...(mid === undefined ? {} : { mid: traceRate(mid) }),
    })),
    residues: record.residues.map(({ name, asset, fraction, keptBy }) => ({
      name,
      asset,
      fraction: traceFraction(fraction),
      keptBy,
    })),
    moves: record.moves.map(traceMove),
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
    invariants: record.invariants,
    ...afterStep(record),
  };
}

function deadlinesOf({ inspectionEnds, arbitrationEnds }: OpenDeadlines): Pick<TraceStep, "deadlines"> {
  if (inspectionEnds !== undefined) return { deadlines: { inspectionEnds: isoTime(inspectionEnds) } };
  if (arbitrationEnds !== undefined) return { deadlines: { arbitrationEnds: isoTime(arbitrationEnds) } };
  return {};
}

/** How things stand after a step, where it changed that. */
function afterStep({ parts, owed }: StepRecord): Pick<TraceStep, "parts" | "owed"> {
  return {
    ...(parts.length === 0 ? {} : { parts: parts.map(tracePart) }),
    ...(owed.length === 0 ? {} : { owed: owed.map((row) => ({ ...row, minor: row.minor.toString() })) }),
  };
}

/** A part of a payment as the trace has it, of a step or of the totals. */
export function tracePart({ name, kind, asset, minor, atMid }: Part): TracePart {
  return { name, kind, asset, minor: traceFraction(minor), atMid: traceFraction(atMid) };
}

/** What a rate moved, with the rates between which it moved. */
export function traceMove({ moved, ...move }: Move): TraceMove {
  const written = { ...move, fraction: traceFraction(move.fraction) };
  if (moved === undefined) return written;
  const { of, from, to } = moved;
  return { ...written, of: traceMoney(of), from: traceRate(from), to: traceRate(to) };
}

function traceAgreed(terms: PaymentTerms): NonNullable<TraceStep["terms"]> {
  return {
    amount: terms.amount.toString(),
    deliverBy: isoTime(terms.deliverBy),
    inspectionPeriod: terms.inspectionPeriod.toString(),
    arbitrationPeriod: terms.arbitrationPeriod.toString(),
    returnBy: isoTime(terms.returnBy),
    feeBps: terms.feeBps.toString(),
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
