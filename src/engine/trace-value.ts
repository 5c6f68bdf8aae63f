import type { CallTrace, EventRecord, RevertRecord, TransactionRecord, Value } from "../ports.ts";
import { codeInBytes } from "../trace/code-in-bytes.ts";
import { isoTime } from "../trace/iso-time.ts";
import type { TraceCall, TraceEvent, TraceRevert, TraceTransaction, TraceValue } from "../trace/trace.ts";

/**
 * A value as text, as a scenario writes it: codes of currencies and pairs as such, structures as the JSON of the trace.
 *
 * @param wanted What it is compared with: bytes where that is bytes.
 */
export function valueText(value: Value, nameOf: (address: string) => string, wanted = ""): string {
  const written = traceValue(value, nameOf);
  if (typeof written !== "string") return JSON.stringify(written);
  return wanted.startsWith("0x") ? written : (codeInBytes(written) ?? written);
}

/** A value as the trace writes it: integers as decimal strings, known addresses by their names. */
function traceValue(value: Value, nameOf: (address: string) => string): TraceValue {
  if (typeof value === "bigint") return value.toString();
  if (typeof value === "string") return ADDRESS.test(value) ? nameOf(value) : value;
  if (typeof value === "boolean") return value;
  if (isList(value)) return value.map((part) => traceValue(part, nameOf));
  return traceFields(value, nameOf);
}

const ADDRESS = /^0x[0-9a-fA-F]{40}$/;

function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}

function traceFields(
  fields: Readonly<Record<string, Value>>,
  nameOf: (address: string) => string,
): Readonly<Record<string, TraceValue>> {
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, traceValue(value, nameOf)]));
}

function traceEvent({ contract, name, args }: EventRecord, nameOf: (address: string) => string): TraceEvent {
  return { contract, name, args: traceFields(args, nameOf) };
}

export function traceRevert({ error, args }: RevertRecord, nameOf: (address: string) => string): TraceRevert {
  return { error, args: traceFields(args, nameOf) };
}

/** A call inside a transaction, and those that it made in turn. */
export function traceCall(call: CallTrace, nameOf: (address: string) => string): TraceCall {
  const { to, method, args, gasUsed, source, revert, calls } = call;
  return {
    contract: calleeOf(to),
    method,
    args: traceFields(args, nameOf),
    gas: gasUsed.toString(),
    ...(source === undefined ? {} : { source }),
    ...(revert === undefined ? {} : { refused: revert.error }),
    calls: calls.map((inner) => traceCall(inner, nameOf)),
  };
}

/** The chain's own functions have the lowest addresses. */
function calleeOf(to: string): string {
  const number = /^0x0{38}([0-9a-f]{2})$/.exec(to)?.[1];
  return number === undefined ? to : `precompile-${Number.parseInt(number, 16)}`;
}

/** @param calls The calls inside it, where they are to be recorded. */
export function traceTransaction(
  sent: TransactionRecord,
  nameOf: (address: string) => string,
  calls?: TraceCall,
): TraceTransaction {
  const { call, revert } = sent;
  const traced = {
    hash: sent.hash,
    block: sent.block.toString(),
    at: isoTime(sent.timestamp),
    gas: sent.gasUsed.toString(),
    signer: sent.from,
    call: { ...call, args: call.args.map((argument) => traceValue(argument, nameOf)) },
    events: sent.events.map((event) => traceEvent(event, nameOf)),
    ...(calls === undefined ? {} : { calls }),
  };
  return revert === undefined ? traced : { ...traced, revert: traceRevert(revert, nameOf) };
}
