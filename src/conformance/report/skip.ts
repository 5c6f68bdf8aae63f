import { KitError } from "../asking/refused.ts";
import { CASES } from "../cases/families.ts";

/** The reasons of cases that are not to be asked, by id. @throws KitError CONFORMANCE_CASE_UNKNOWN */
export function requireKnown(skip: Readonly<Record<string, string>> = {}): ReadonlyMap<string, string> {
  for (const id of Object.keys(skip)) {
    if (CASES.some((one) => one.id === id)) continue;
    const [first, last] = [CASES[0]?.id ?? "", CASES.at(-1)?.id ?? ""];
    throw new KitError(
      "CONFORMANCE_CASE_UNKNOWN",
      `There is no case ${JSON.stringify(id.slice(0, 40))} to skip; the ids go from ${first} to ${last}.`,
    );
  }
  return new Map(Object.entries(skip));
}
