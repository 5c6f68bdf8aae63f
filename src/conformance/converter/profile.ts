/**
 * What a converter can be held to. Each rule belongs to one profile, so that no rule of a payment desk is held against a
 * decimal library.
 *
 * - `arithmetic`: figures are exact, and rounded once by the rounding that is asked for;
 * - `desk`: what pays out money: nothing is converted to nothing, quotes and limits are kept, fees are exact, currencies
 *   that do not belong to a rate are refused;
 * - `oracle`: which answers of price feeds may be used, and what a rate model may give;
 * - `reference-rates`: the rates that the European Central Bank publishes;
 * - `escrow`: payments that wait: locks, refunds, frozen accounts;
 * - `messages`: figures in messages of ISO 20022.
 */
export type ProfileName = "arithmetic" | "desk" | "oracle" | "reference-rates" | "escrow" | "messages";

/** All profiles, in the order in which they are documented. */
export const PROFILES: readonly ProfileName[] = [
  "arithmetic",
  "desk",
  "oracle",
  "reference-rates",
  "escrow",
  "messages",
];

/** What a converter is asked that names no profile. */
export const DEFAULT_PROFILES: readonly ProfileName[] = ["arithmetic"];
