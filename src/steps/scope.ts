import type { Asset } from "../money/asset.ts";

/** What a scenario names before its steps: what the names and amounts of its steps may refer to. */
export interface Scope {
  /** The settlement token. */
  readonly token: Asset;
  /** Customers and operators, by name. */
  readonly parties: readonly string[];
  /** The pairs that have a feed: `EUR/USD`. */
  readonly pairs: readonly string[];
}
