import fc from "fast-check";
import { asset, type Asset } from "../../money/asset.ts";
import { currencies } from "../../money/currency.ts";

/** What tests look at first: decimals of every number that ISO 4217 has, and of tokens. */
const FIRST: readonly Asset[] = [
  asset("EUR", 2),
  asset("USD", 2),
  asset("JPY", 0),
  asset("KWD", 3),
  asset("CLF", 4),
  asset("XUSD", 6),
  asset("TKN", 18),
];

/** Currencies of ISO 4217 that have decimals, and tokens of 0 to 18; shrinks to EUR. */
export function assets(): fc.Arbitrary<Asset> {
  const listed = currencies().flatMap(({ code, decimals }) =>
    decimals === undefined ? [] : [asset(code, decimals)],
  );
  const tokens = fc.integer({ min: 0, max: 18 }).map((decimals) => asset(`TKN${decimals}`, decimals));
  return fc.oneof({ withCrossShrink: true }, fc.constantFrom(...FIRST), fc.constantFrom(...listed), tokens);
}
