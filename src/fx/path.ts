import { pairName } from "./pair-name.ts";

/** One conversion of a path, from the currency that the leg before it ends at. */
export interface PathLeg<Quoted> {
  /** Code of the currency that it ends at. */
  readonly to: string;
  /** What is known of the pair, as it is quoted. */
  readonly quoted: Quoted;
  /** The pair is quoted from `to`: its rate is to be inverted. */
  readonly reversed: boolean;
}

/**
 * The path of quoted pairs from one currency to another. In this order of preference: no leg from a currency to itself;
 * the pair as it is quoted; the pair quoted the other way round; two pairs over one vehicle currency. The vehicle is the
 * first that both ends are quoted against, either way round, pairs taken in their order and each base before its quote.
 * Longer paths, of up to the oracle's four legs, are not looked for.
 *
 * @param pairs What is known of each pair, by its name (`pairName`).
 * @param from ISO 4217 code, as `to`.
 * @returns Nothing where no path leads from the one to the other.
 * @example findPath(new Map([["EUR/USD", eurUsd], ["EUR/CNY", eurCny]]), "USD", "CNY"); // USD to EUR to CNY
 */
export function findPath<Quoted>(
  pairs: ReadonlyMap<string, Quoted>,
  from: string,
  to: string,
): readonly PathLeg<Quoted>[] | undefined {
  if (from === to) return [];
  const direct = legOf(pairs, from, to);
  if (direct !== undefined) return [direct];
  for (const name of pairs.keys()) {
    for (const vehicle of name.split("/")) {
      const first = legOf(pairs, from, vehicle);
      const second = first === undefined ? undefined : legOf(pairs, vehicle, to);
      if (first !== undefined && second !== undefined) return [first, second];
    }
  }
  return undefined;
}

function legOf<Quoted>(
  pairs: ReadonlyMap<string, Quoted>,
  from: string,
  to: string,
): PathLeg<Quoted> | undefined {
  const straight = pairs.get(pairName({ base: from, quote: to }));
  if (straight !== undefined) return { to, quoted: straight, reversed: false };
  const reversed = pairs.get(pairName({ base: to, quote: from }));
  return reversed === undefined ? undefined : { to, quoted: reversed, reversed: true };
}
