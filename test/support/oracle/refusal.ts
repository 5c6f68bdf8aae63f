import { SettlementError } from "../../../src/errors/settlement-error.ts";

/** The code that a call is refused with; the call's own value, as text, when it is not refused. */
export function refusal(call: () => unknown): string {
  try {
    return `no refusal: ${String(call())}`;
  } catch (error) {
    if (error instanceof SettlementError) return error.code;
    throw error;
  }
}
