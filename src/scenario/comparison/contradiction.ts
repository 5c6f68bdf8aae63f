import { SettlementError } from "../../errors/settlement-error.ts";
import type { Comparison, FigureKind } from "./comparison.ts";

/** The end of a range that a comparison leaves, and whether the end itself is in it. */
interface End<Value> {
  readonly at: Value;
  readonly included: boolean;
  /** As an error shows it. */
  readonly text: string;
}

/**
 * Refuses what no figure can be, such as at least 10 and less than 5: a run would only fail on it.
 *
 * @throws COMPARISONS_CONTRADICT, ASSET_MISMATCH where two are in different currencies
 */
export function requirePossible<Value>(
  comparisons: readonly Comparison<Value>[],
  kind: FigureKind<Value>,
): void {
  const lowers = comparisons.flatMap((one) => lowerOf(one, kind));
  const uppers = comparisons.flatMap((one) => upperOf(one, kind));
  for (const lower of lowers)
    for (const upper of uppers) {
      const order = kind.order(lower.at, upper.at) ?? -1;
      if (order > 0 || (order === 0 && !(lower.included && upper.included)))
        throw new SettlementError("COMPARISONS_CONTRADICT", { left: lower.text, right: upper.text });
    }
}

function lowerOf<Value>({ is, value }: Comparison<Value>, kind: FigureKind<Value>): End<Value>[] {
  if (is === ">" || is === ">=" || is === "between")
    return [{ at: value, included: is !== ">", text: `${is === "between" ? ">=" : is} ${kind.show(value)}` }];
  return [];
}

function upperOf<Value>({ is, value, to }: Comparison<Value>, kind: FigureKind<Value>): End<Value>[] {
  if (is === "<" || is === "<=")
    return [{ at: value, included: is === "<=", text: `${is} ${kind.show(value)}` }];
  return is === "between" && to !== undefined
    ? [{ at: to, included: true, text: `<= ${kind.show(to)}` }]
    : [];
}
