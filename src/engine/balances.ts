import type { TraceMovement } from "../trace/trace.ts";
import type { Stage } from "./step-recorder.ts";

/** What everybody holds at one moment, at banks and on the chain, by `place/holder/asset`. */
export type Balances = ReadonlyMap<
  string,
  Omit<TraceMovement, "before" | "after"> & { readonly minor: bigint }
>;

const CHAIN = "chain";

export function balancesOf({ rails, holdings, world }: Stage): Balances {
  const entries = [
    ...rails.balances().map(({ bank, account, balance }) => ({
      holder: account,
      place: bank,
      asset: balance.asset.code,
      minor: balance.minor,
    })),
    ...[...holdings.all()].map(([holder, minor]) => ({
      holder,
      place: CHAIN,
      asset: world.token.code,
      minor,
    })),
  ];
  return new Map(entries.map((entry) => [`${entry.place}/${entry.holder}/${entry.asset}`, entry]));
}

/** What changed between two moments. */
export function movementsBetween(before: Balances, after: Balances): TraceMovement[] {
  return [...after].flatMap(([key, { holder, place, asset, minor }]) => {
    const earlier = before.get(key)?.minor ?? 0n;
    if (earlier === minor) return [];
    return [{ holder, place, asset, before: earlier.toString(), after: minor.toString() }];
  });
}
