import type { RunRequest } from "../report/player/page-documents.ts";
import { runKey } from "../report/player/run-key.ts";
import type { Described } from "../workers/describe.ts";

/** A run that a site has, under every key that the page asks for it by. */
export interface SiteRun {
  readonly request: RunRequest;
  readonly keys: readonly string[];
}

/** How much of a scenario a site has; for what it lacks the page shows the command. */
export interface SiteExtent {
  /** The values that the file marks, at each of their points: all of them, or the first. */
  readonly values: "all" | "first";
  /** Every fault at every step where it works, at the first such step, or none. */
  readonly faults: "everywhere" | "first" | "none";
}

/**
 * The runs of a scenario that a site has: as it stands, and as its extent has it.
 *
 * @param name Of the scenario, as the page knows it.
 */
export function siteRuns(
  name: string,
  { whatIf, marks, faults, verbs }: Pick<Described, "whatIf" | "marks" | "faults" | "verbs">,
  extent: SiteExtent,
): SiteRun[] {
  const marked = marks ? whatIf : [];
  const values = extent.values === "all" ? marked : marked.slice(0, 1);
  const points = values.flatMap(({ set, value, points: all }) =>
    all
      .filter((point) => point !== value)
      .map((point): RunRequest => ({ set: { [set]: point }, expect: false })),
  );
  const plain: RunRequest[] = [{}, ...points];
  return [
    ...plain.map((request) => siteRun({ scenario: name, ...request })),
    ...(extent.faults === "none"
      ? []
      : faultRuns(name, extent.faults === "first" ? firstOf(faults) : faults, verbs)),
  ];
}

/** A run under the key of its request. */
export function siteRun(request: RunRequest): SiteRun {
  return { request, keys: [runKey(request)] };
}

/** Each fault at the first step where it works alone. */
function firstOf(faults: Described["faults"]): Described["faults"] {
  const known = new Set<string>();
  return faults.map((fitting) => {
    const fresh = fitting.filter((name) => !known.has(name));
    for (const name of fresh) known.add(name);
    return fresh;
  });
}

/** Each by the number of its step, and the first of a verb by the verb, as the page and the command line name them. */
function faultRuns(scenario: string, faults: Described["faults"], verbs: readonly string[]): SiteRun[] {
  return faults.flatMap((fitting, index) =>
    fitting.map((fault) => {
      const verb = verbs[index] ?? "";
      const first = verbs.findIndex((each, at) => each === verb && faults[at]?.includes(fault));
      const places = first === index ? [verb, String(index + 1)] : [String(index + 1)];
      const requests = places.map((place): RunRequest => ({ scenario, faults: [`${fault}@${place}`] }));
      return { request: requests[0] ?? { scenario }, keys: requests.map(runKey) };
    }),
  );
}
