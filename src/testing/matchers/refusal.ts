import { SettlementError } from "../../errors/settlement-error.ts";
import { refusalName } from "../../conformance/asking/refused.ts";

/** What came of something that was to be refused. */
export type Refusal =
  | { readonly name: string; readonly message: string }
  | { readonly answer: unknown }
  | { readonly crash: unknown };

/**
 * Tries an action and returns whether it was refused: by an error with a code, by the revert of a contract, or by a
 * transaction that was mined and reverted.
 *
 * @param action A promise, or a function that may return one.
 */
export async function refusalOf(action: unknown): Promise<Refusal> {
  try {
    const answer: unknown = await (typeof action === "function" ? (action as () => unknown)() : action);
    const { revert } = (answer ?? {}) as { revert?: { error?: unknown } };
    return typeof revert?.error === "string"
      ? { name: revert.error, message: "the transaction reverted" }
      : { answer };
  } catch (error) {
    const name = nameOf(error);
    return name === undefined || !(error instanceof Error)
      ? { crash: error }
      : { name, message: error.message };
  }
}

/** Whether two names mean one refusal: `StaleRate` of a contract is `STALE_RATE` of the library. */
export function sameRefusal(left: string, right: string): boolean {
  return plain(left) === plain(right);
}

function plain(name: string): string {
  return name.replaceAll("_", "").toLowerCase();
}

function nameOf(error: unknown): string | undefined {
  // The error of a refused view carries the name of the contract's error.
  if (error instanceof SettlementError && error.code === "CALL_REFUSED") {
    return (error.parameters as { readonly error: string }).error;
  }
  return refusalName(error);
}
