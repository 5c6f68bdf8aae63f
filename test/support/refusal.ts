import { AssertionError } from "chai";
import { SettlementError } from "../../src/errors/settlement-error.ts";

/** The error that an action is refused with; the test fails where it is not refused. */
export async function refusalOf(action: () => unknown): Promise<SettlementError> {
  try {
    await action();
  } catch (error) {
    if (error instanceof SettlementError) return error;
    throw error;
  }
  throw new AssertionError("the action was not refused");
}
