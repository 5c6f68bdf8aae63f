/** Whether a rate leads from one currency to another: the same currency, a pair either way round, or two over a third. */
export function midExists(from: string, to: string, pairs: readonly string[]): boolean {
  const legs = pairs.map((pair) => pair.split("/"));
  const quoted = (one: string, other: string): boolean =>
    legs.some((leg) => leg.includes(one) && leg.includes(other) && one !== other);
  return (
    from === to ||
    quoted(from, to) ||
    legs.flat().some((vehicle) => quoted(from, vehicle) && quoted(vehicle, to))
  );
}
