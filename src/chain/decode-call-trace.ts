import type { Interface } from "ethers";
import type { CallTrace, RevertRecord, Value } from "../ports.ts";
import { plainRecord } from "./plain-value.ts";

/** A call as `debug_traceTransaction` with the `callTracer` tells it. */
export interface RawCallTrace {
  readonly from: string;
  readonly to?: string;
  readonly input: string;
  readonly output?: string;
  readonly gasUsed: string;
  readonly error?: string;
  readonly calls?: readonly RawCallTrace[];
}

interface Knowledge {
  nameOf(address: string): string;
  abiOf(name: string): Interface | undefined;
  revertOf(data: string): RevertRecord;
}

/** The call with names in place of addresses and selectors, as far as they are known. */
export function decodeCallTrace(raw: RawCallTrace, knowledge: Knowledge): CallTrace {
  const to = knowledge.nameOf(raw.to ?? "");
  const trace = {
    from: knowledge.nameOf(raw.from),
    to,
    ...decodeInput(raw.input, knowledge.abiOf(to)),
    gasUsed: BigInt(raw.gasUsed),
    calls: (raw.calls ?? []).map((call) => decodeCallTrace(call, knowledge)),
  };
  return raw.error === undefined ? trace : { ...trace, revert: knowledge.revertOf(raw.output ?? "0x") };
}

function decodeInput(
  input: string,
  abi: Interface | undefined,
): { method: string; args: Record<string, Value> } {
  const parsed = abi?.parseTransaction({ data: input });
  if (parsed === null || parsed === undefined) return { method: input.slice(0, 10), args: {} };
  return { method: parsed.name, args: plainRecord(parsed.args, parsed.fragment.inputs) };
}
