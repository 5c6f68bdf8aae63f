import { SettlementError } from "../../errors/settlement-error.ts";
import { closestName, nameUnknown, shortened } from "../../fields/closest-name.ts";
import { aboutSchemas, type About } from "../schema/about.ts";
import type { Scenario } from "../scenario.ts";
import type { Problems } from "../source/problem.ts";
import { entryOf, nodeAt, valueOf, type MapNode, type SourceNode } from "../source/source-node.ts";
import { MOST_POINTS, pointsOf, type WhatIf } from "../what-if.ts";
import { withValue } from "../with-value.ts";
import { readEntry } from "./part.ts";

type AboutScenario = Pick<Scenario, "subject" | "minutes" | "next" | "whatIf">;

/** Keys under which a file states something about itself. */
export const ABOUT_KEYS: readonly string[] = Object.keys(aboutSchemas);

/** What else there is to go on with, for a file that lies among others. */
interface Neighbours {
  readonly name: string;
  /** Names of scenarios beside it and in the library; any name will do unless given. */
  readonly scenarios: (() => readonly string[]) | undefined;
}

/** What a file states about itself. @throws WHAT_IF_PATH_MISSING, WHAT_IF_RANGE, NAME_MISSPELT among the problems */
export function readAbout(root: MapNode, neighbours: Neighbours, problems: Problems): AboutScenario {
  const about: Partial<About> = {};
  for (const key of ABOUT_KEYS) {
    const entry = entryOf(root, key);
    if (entry === undefined) continue;
    // Each schema gives what its key stands for.
    Object.assign(about, { [key]: readEntry(entry, aboutSchemas[key as keyof About], problems) });
  }
  const { subject, minutes, next, whatIf } = about;
  if (next !== undefined) requireNext(root, next, neighbours, problems);
  return {
    ...(subject === undefined ? {} : { subject }),
    ...(minutes === undefined ? {} : { minutes: Number(minutes) }),
    ...(next === undefined ? {} : { next }),
    ...(whatIf === undefined ? {} : { whatIf: valuesOf(root, whatIf, problems) }),
  };
}

/** A name that only resembles one is a mistake; one that resembles none may lie where the file was copied from. */
function requireNext(root: MapNode, next: string, { name, scenarios }: Neighbours, problems: Problems): void {
  const known = scenarios?.().filter((other) => other !== name);
  const span = valueOf(root, "next")?.span;
  if (known === undefined || known.includes(next) || span === undefined) return;
  if (next === name || closestName(next, known) !== undefined)
    problems.add(nameUnknown("scenario", next, known), span);
}

/** The values that stand in the file at the paths that are named. */
function valuesOf(root: MapNode, whatIf: NonNullable<About["whatIf"]>, problems: Problems): WhatIf[] {
  return whatIf.flatMap((each, index) => {
    const { set, from, to, step = "1" } = each;
    const node = itemOf(root, index);
    const found = nodeAt(root, set);
    if (found?.kind !== "text") {
      const span = valueOf(node, "set")?.span;
      if (span !== undefined)
        problems.add(new SettlementError("WHAT_IF_PATH_MISSING", { path: shortened(set) }), span);
      return [];
    }
    const written = { ...each, value: found.text };
    const span = valueOf(node, "to")?.span;
    if (pointsOf(written) !== undefined || span === undefined) return [written];
    const values = { from: shortened(from), to: shortened(to), step: shortened(step), most: MOST_POINTS };
    problems.add(new SettlementError("WHAT_IF_RANGE", values), span);
    return [];
  });
}

function itemOf(root: MapNode, index: number): SourceNode | undefined {
  const list = valueOf(root, "whatIf");
  return list?.kind === "list" ? list.items[index] : undefined;
}

/**
 * Both ends of what can be tried must be read in place of the file's value. What is wrong with one is wrong where it
 * stands. All of an end are tried together first: a file is read three times however many there are.
 *
 * @param read Reads a scenario with other values, and notes what is wrong with it.
 */
export function requireEnds(
  root: MapNode,
  whatIf: readonly WhatIf[],
  problems: Problems,
  read: (changed: MapNode, problems: Problems) => void,
): void {
  const wrongWith = (values: readonly WhatIf[], end: "from" | "to"): SettlementError | undefined => {
    const tried = problems.apart();
    const changed = values.reduce((node, each) => withValue(node, `${each.set}=${each[end]}`, tried), root);
    if (!tried.any) read(changed, tried);
    return tried.sorted()[0]?.error;
  };
  for (const end of ["from", "to"] as const) {
    if (whatIf.length === 0 || wrongWith(whatIf, end) === undefined) continue;
    for (const [index, each] of whatIf.entries()) {
      const error = wrongWith([each], end);
      const span = valueOf(itemOf(root, index), end)?.span;
      if (error !== undefined && span !== undefined)
        problems.add(new SettlementError(error.code, error.given), span);
    }
  }
}
