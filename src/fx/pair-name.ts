/** A currency by its code, or an asset by its own. */
type Coded = string | { readonly code: string };

/** Two currencies, of which one unit of the base is worth some units of the quote. */
export interface Pair {
  readonly base: Coded;
  readonly quote: Coded;
}

/**
 * The name of a pair, by which feeds, rates and paths are known.
 *
 * @example pairName({ base: EUR, quote: USD }); // "EUR/USD"
 */
export function pairName({ base, quote }: Pair): string {
  return `${codeOf(base)}/${codeOf(quote)}`;
}

/** Pairs, or what is quoted of them, by their names and in their order. */
export function byPairName<Quoted extends Pair>(pairs: readonly Quoted[]): Map<string, Quoted> {
  return new Map(pairs.map((pair) => [pairName(pair), pair]));
}

function codeOf(currency: Coded): string {
  return typeof currency === "string" ? currency : currency.code;
}
