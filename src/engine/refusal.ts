import { SettlementError } from "../errors/settlement-error.ts";
import type { TraceRefusal } from "../trace/trace.ts";
import type { StepRecorder } from "./step-recorder.ts";
import { traceRevert } from "./trace-value.ts";

/**
 * Carries a step out. @returns Why it went no further: a contract's refusal, or one of ours by a bank, the desk or a
 * customer before any contract was asked. Bugs and the environment's trouble are not refusals, and are thrown.
 */
export async function refusalOf(
  recorder: StepRecorder,
  carryOut: () => Promise<void>,
  nameOf: (address: string) => string,
): Promise<TraceRefusal | undefined> {
  try {
    await carryOut();
  } catch (error) {
    if (!(error instanceof SettlementError) || error.who === "bug" || error.who === "environment")
      throw error;
    const args = Object.entries(error.parameters).map(([name, value]) => [name, String(value)]);
    return {
      kind: "error",
      error: error.code,
      args: Object.fromEntries(args) as Record<string, string>,
      contract: "",
    };
  }
  const { refusal } = recorder;
  if (refusal === undefined) return undefined;
  return { kind: "revert", ...traceRevert(refusal.revert, nameOf), contract: refusal.contract };
}
