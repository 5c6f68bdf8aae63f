import type { Compared } from "./step-record.ts";

/** An expectation, met where both values are the same. @param asset Of amounts: the asset's code; otherwise empty. */
export function compared(
  name: Compared["name"],
  subject: string,
  asset: string,
  expected: bigint | string,
  actual: bigint | string,
): Compared {
  const plain = { name, subject, asset, expected, actual, met: expected === actual };
  if (plain.met || typeof expected === "string" || typeof actual === "string") return plain;
  return { ...plain, missedBy: (expected > actual ? expected - actual : actual - expected).toString() };
}

/** An expectation that a value is none of some, one by one. */
export function unlike(
  name: Compared["name"],
  subject: string,
  unwanted: readonly string[],
  actual: string,
): Compared[] {
  return unwanted.map((expected) => ({
    name,
    subject,
    asset: "",
    expected,
    actual,
    met: expected !== actual,
    is: "!=" as const,
  }));
}
