import { KitError } from "../asking/refused.ts";
import { CASES } from "../cases/families.ts";

/** The reasons of cases that are not to be asked, by id. @throws KitError CONFORMANCE_CASE_UNKNOWN */
export function requireKnown(skip: Readonly<Record<string, string>> = {}): ReadonlyMap<string, string> {
  requireIds(Object.keys(skip), "skip");
  return new Map(Object.entries(skip));
}

/** Whether a case is one of those that alone are asked; every one is without such a list. @throws KitError CONFORMANCE_CASE_UNKNOWN */
export function wantedCases(only?: readonly string[]): (one: { readonly id: string }) => boolean {
  if (only === undefined) return () => true;
  requireIds(only, "ask");
  return ({ id }) => only.includes(id);
}

function requireIds(ids: readonly string[], todo: string): void {
  const unknown = ids.find((id) => !CASES.some((one) => one.id === id));
  if (unknown === undefined) return;
  const [first, last] = [CASES[0]?.id ?? "", CASES.at(-1)?.id ?? ""];
  throw new KitError(
    "CONFORMANCE_CASE_UNKNOWN",
    `There is no case ${JSON.stringify(unknown.slice(0, 40))} to ${todo}; the ids go from ${first} to ${last}.`,
  );
}
