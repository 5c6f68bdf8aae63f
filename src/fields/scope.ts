import type { Asset } from "../money/asset.ts";
import type { RandomStream } from "../random/random-stream.ts";

/** What a scenario names before its steps: what the names and amounts of its steps may refer to. */
export interface Scope {
  /** The tokens that payments settle in, at least one; examples are given in the first. */
  readonly tokens: readonly Asset[];
  /** The scenario's own currencies, which count before those of ISO 4217; none unless given. */
  readonly currencies?: readonly Asset[];
  /** What backs each token at the custodian: money of the token's currency, counted with the token's decimals. */
  readonly reserves: readonly { readonly currency: string; readonly asset: Asset }[];
  /** Customers and operators, by name. */
  readonly parties: readonly string[];
  /** The customers' banks, by name. */
  readonly banks: readonly string[];
  /** The pairs that have a feed: `EUR/USD`. */
  readonly pairs: readonly string[];
  /** The draws of a field of the step that is read, its own for every payment: `"send"`. */
  readonly draw: (field: string) => RandomStream;
}
