import { AssertionError } from "chai";
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

/** The code and the parameters that a call is refused with; the test fails where it is not refused. */
export function refusedWith(call: () => unknown): { readonly code: string; readonly parameters: object } {
  try {
    call();
  } catch (error) {
    if (error instanceof SettlementError) return { code: error.code, parameters: error.parameters };
    throw error;
  }
  throw new AssertionError("the call was not refused");
}
