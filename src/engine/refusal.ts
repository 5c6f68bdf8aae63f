import { SettlementError } from "../errors/settlement-error.ts";
import type { Refusal } from "./step-record.ts";
import type { StepRecorder } from "./step-recorder.ts";
import { valueText } from "./trace-value.ts";

/**
 * Carries a step out. @returns Why it went no further: a contract's refusal, or one of ours by a bank, the desk or a
 * customer before any contract was called. Bugs and the environment's trouble are not refusals, and are thrown.
 */
export async function refusalOf(
  recorder: StepRecorder,
  carryOut: () => Promise<void>,
): Promise<Refusal | undefined> {
  try {
    await carryOut();
  } catch (error) {
    if (!(error instanceof SettlementError) || error.who === "bug" || error.who === "environment")
      throw error;
    return { kind: "error", error };
  }
  const { refusal } = recorder;
  return refusal === undefined ? undefined : { kind: "revert", ...refusal };
}

/** The name of the contract's error, or our code. */
export function refusalName(refusal: Refusal): string {
  return refusal.kind === "revert" ? refusal.revert.error : refusal.error.code;
}

/** An argument of a refusal as a scenario writes it, and as `wanted` does; empty where it has none of this name. */
export function refusalArgument(
  refusal: Refusal | undefined,
  name: string,
  nameOf: (address: string) => string,
  wanted = "",
): string {
  if (refusal === undefined) return "";
  if (refusal.kind === "error") return errorArguments(refusal.error)[name] ?? "";
  const value = refusal.revert.args[name];
  return value === undefined ? "" : valueText(value, nameOf, wanted);
}

/** What an error of ours is about, as text. */
export function errorArguments({ parameters }: SettlementError): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(parameters).map(([name, value]) => [name, String(value)]));
}
