import type { Route } from "../shell/route.ts";

/** The two runs of a comparison, as the address has them. */
export type Side = "a" | "b";

export type Chosen = Pick<Route, "scenario" | "set" | "faults">;

/** One of the two runs; the second is the first's scenario, unbroken, until another is chosen. */
export function chosenOn(side: Side, route: Route): Chosen {
  const { scenario, set, faults, other, otherSet, otherFaults } = route;
  if (side === "a") return { scenario, set, faults };
  return { scenario: other === "" ? scenario : other, set: otherSet, faults: otherFaults };
}

/** The change of the address that puts a run on a side. */
export function choose(side: Side, { scenario, set, faults }: Chosen): Partial<Route> {
  return side === "a" ? { scenario, set, faults } : { other: scenario, otherSet: set, otherFaults: faults };
}
