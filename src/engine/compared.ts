import type { Compared } from "./step-record.ts";

/** An expectation, met where both values are the same. @param asset Of amounts: the asset's code; otherwise empty. */
export function compared(
  name: Compared["name"],
  subject: string,
  asset: string,
  expected: bigint | string,
  actual: bigint | string,
): Compared {
  return { name, subject, asset, expected, actual, met: expected === actual };
}
