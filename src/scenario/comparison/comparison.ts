import type { Comparator } from "../../trace/comparators.ts";

/** What a figure must be: equal to a value, more, between two, or near one. */
export interface Comparison<Value> {
  readonly is: Comparator;
  /** What it is compared with: of `between` and `outside` the lower bound, of `within` and `beyond` the middle. */
  readonly value: Value;
  /** Of `between` and `outside` the upper bound, of `within` and `beyond` the greatest distance from the middle. */
  readonly to?: Value;
}

/** A kind of figure: how its values are written, and how two of them stand to each other. */
export interface FigureKind<Value> {
  /** @throws SettlementError for what is no value of the kind. */
  readonly read: (text: string) => Value;
  /** A distance from a value, zero or more: in its unit, or as a part of it. @throws SettlementError */
  readonly readDistance: (text: string, from: Value) => Value;
  /** Below zero where the first is less; undefined where that is known in the run alone. @throws ASSET_MISMATCH */
  readonly order: (left: Value, right: Value) => number | undefined;
  /** As an error shows it. */
  readonly show: (value: Value) => string;
  /** A comparison as it is written, for a hint. */
  readonly example: string;
}
