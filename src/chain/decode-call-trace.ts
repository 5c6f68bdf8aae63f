import type { Interface } from "ethers";
import type { CallTrace, RevertRecord, SourceLine, Value } from "../ports.ts";
import { codecOf } from "./codec.ts";

/** A call as `debug_traceTransaction` with the `callTracer` returns it. */
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
  /** Where the function of a selector begins in the contract's source, where that is known. */
  sourceOf(name: string, selector: string): SourceLine | undefined;
  revertOf(data: string): RevertRecord;
}

/** The call with names in place of addresses and selectors, as far as they are known. */
export function decodeCallTrace(raw: RawCallTrace, knowledge: Knowledge): CallTrace {
  const to = knowledge.nameOf(raw.to ?? "");
  const source = knowledge.sourceOf(to, raw.input.slice(0, 10));
  const trace = {
    from: knowledge.nameOf(raw.from),
    to,
    ...decodeInput(raw.input, knowledge.abiOf(to)),
    gasUsed: BigInt(raw.gasUsed),
    ...(source === undefined ? {} : { source }),
    calls: (raw.calls ?? []).map((call) => decodeCallTrace(call, knowledge)),
  };
  return raw.error === undefined ? trace : { ...trace, revert: knowledge.revertOf(raw.output ?? "0x") };
}

function decodeInput(
  input: string,
  abi: Interface | undefined,
): { readonly method: string; readonly args: Readonly<Record<string, Value>> } {
  const decoded = abi === undefined ? undefined : codecOf(abi).decodeCall(input);
  return decoded === undefined
    ? { method: input.slice(0, 10), args: {} }
    : { method: decoded.name, args: decoded.args };
}
