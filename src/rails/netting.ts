import { SettlementError } from "../errors/settlement-error.ts";

/** One party owes another; minor units, above zero. */
export interface Obligation {
  readonly from: string;
  readonly to: string;
  readonly minor: bigint;
  readonly currency: string;
}

/** What is left of a set of obligations in one currency. */
export interface NettedCurrency {
  readonly currency: string;
  /** All obligations added up. */
  readonly gross: bigint;
  /** What moves after multilateral netting: the sum of the positions above zero. */
  readonly net: bigint;
  /** What moves if each pair of parties nets only between themselves. */
  readonly bilateral: bigint;
  /** Received less paid, for every party that appears; they add up to zero. */
  readonly positions: ReadonlyMap<string, bigint>;
}

/**
 * Nets obligations in one currency multilaterally: every party is left with one position against the whole. Amounts of two
 * currencies have no sum, so each is netted by itself.
 *
 * @returns One entry; none without obligations.
 * @throws OBLIGATIONS_MIXED for more than one currency; OBLIGATION_INVALID for an amount that is not above zero, or a
 * party that owes itself.
 */
export function netMultilateral(obligations: readonly Obligation[]): NettedCurrency[] {
  const currencies = [...new Set(obligations.map(({ currency }) => currency))];
  if (currencies.length > 1)
    throw new SettlementError("OBLIGATIONS_MIXED", { currencies: currencies.join(", ") });
  return currencies.map((currency) => netCurrency(currency, obligations));
}

function netCurrency(currency: string, obligations: readonly Obligation[]): NettedCurrency {
  const positions = new Map<string, bigint>();
  const pairs = new Map<string, bigint>();
  let gross = 0n;
  for (const { from, to, minor } of obligations) {
    if (minor <= 0n || from === to)
      throw new SettlementError("OBLIGATION_INVALID", { from, to, amount: minor });
    gross += minor;
    positions.set(from, (positions.get(from) ?? 0n) - minor);
    positions.set(to, (positions.get(to) ?? 0n) + minor);
    const [pair, signed] =
      from < to ? [JSON.stringify([from, to]), minor] : [JSON.stringify([to, from]), -minor];
    pairs.set(pair, (pairs.get(pair) ?? 0n) + signed);
  }
  const net = [...positions.values()].reduce((sum, position) => (position > 0n ? sum + position : sum), 0n);
  const bilateral = [...pairs.values()].reduce((sum, owed) => sum + (owed < 0n ? -owed : owed), 0n);
  return { currency, gross, net, bilateral, positions };
}
