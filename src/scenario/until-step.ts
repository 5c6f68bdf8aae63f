import { SettlementError } from "../errors/settlement-error.ts";
import { closestName, listOf, shortened } from "../fields/closest-name.ts";
import { currentWord } from "./source/old-words.ts";
import type { Scenario, ScenarioStep } from "./scenario.ts";

/** A step of the file, and what it is called on the command line. */
interface FileStep {
  readonly number: number;
  /** By which it is named too, where it has one. */
  readonly label?: string | undefined;
  /** `pay`, or `pay 2` where it is the second of them; empty where a fault of the file put it there. */
  readonly name: string;
}

/**
 * The scenario up to a step and no further: later steps are dropped, and so is what is expected at the end. What a fault
 * put before the step stays.
 *
 * @param wanted A label; a verb, for the first such step; a verb and which of them, `pay 2`; or a number among the file's
 * steps.
 * @param file The scenario as its file has it, before a fault was brought in: it is its steps that are meant.
 * @throws UNTIL_UNKNOWN, UNTIL_MISSPELT; UNTIL_LEFT_OUT where a fault leads past the step,
 * UNTIL_BEFORE_FAULT where it would come after it
 * @example untilStep(scenario, "pay")
 */
export function untilStep(scenario: Scenario, wanted: string, file: Scenario = scenario): Scenario {
  const { number } = fileStep(wanted, file);
  const numbers = scenario.steps.map(numberOf);
  const last = numbers.lastIndexOf(number);
  if (last < 0) {
    const left = fileSteps(file).filter((step) => numbers.includes(step.number));
    const known = listOf(left.map(labelOf));
    throw new SettlementError("UNTIL_LEFT_OUT", { step: shortened(wanted), known });
  }
  const steps = scenario.steps.slice(0, last + 1);
  requireFaults(scenario, steps, { wanted, file });
  const { unlooked } = scenario;
  return {
    ...scenario,
    ...(unlooked === undefined
      ? {}
      : { unlooked: unlooked.filter(({ step }) => step > 0 && step <= number) }),
    steps,
    expect: { payments: [], balances: [] },
    claims: scenario.claims.filter(({ expect }) => expect === undefined),
    until: wanted,
  };
}

/** The verb of today, where it has another name now; `report 2` is `publish 2`. */
function current(wanted: string): string {
  return wanted.replace(/^\w+/, currentWord);
}

/** @throws UNTIL_BEFORE_FAULT for a fault that was brought in and of which no step is left */
function requireFaults(
  { steps }: Scenario,
  kept: readonly ScenarioStep[],
  { wanted, file }: { readonly wanted: string; readonly file: Scenario },
): void {
  const [own, left] = [faultsOf(file.steps), faultsOf(kept)];
  const lost = [...faultsOf(steps)].find((name) => !own.has(name) && !left.has(name));
  if (lost !== undefined)
    throw new SettlementError("UNTIL_BEFORE_FAULT", { step: shortened(wanted), fault: lost });
}

function faultsOf(steps: readonly ScenarioStep[]): Set<string> {
  return new Set(steps.flatMap(({ fault }) => fault ?? []));
}

/** @throws UNTIL_UNKNOWN, UNTIL_MISSPELT */
function fileStep(typed: string, file: Scenario): FileStep {
  const wanted = current(typed);
  const steps = fileSteps(file);
  const [verb = "", nth = ""] = wanted.split(" ");
  const name = nth === "1" ? verb : wanted;
  const found = /^[0-9]+$/.test(wanted)
    ? steps.find(({ number }) => String(number) === wanted)
    : (steps.find(({ label }) => label === typed) ??
      steps.find((step) => step.name !== "" && step.name === name));
  if (found !== undefined) return found;
  const [step, known] = [shortened(typed), listOf(steps.map(labelOf))];
  const names = steps.flatMap((each) => [each.label ?? [], each.name].flat()).filter((each) => each !== "");
  const suggestion = closestName(wanted, names) ?? closestName(verb, names);
  if (suggestion === undefined) throw new SettlementError("UNTIL_UNKNOWN", { step, known });
  throw new SettlementError("UNTIL_MISSPELT", { step, suggestion, known });
}

/** The steps that stand in the file, each once, however many payments it is about. */
function fileSteps({ steps }: Scenario): FileStep[] {
  const counts = new Map<string, number>();
  const known = new Map<number, FileStep>();
  for (const [index, step] of steps.entries()) {
    const number = numberOf(step, index);
    if (number === undefined || known.has(number)) continue;
    const { verb, fault, label } = step;
    if (fault !== undefined) {
      known.set(number, { number, name: "" });
      continue;
    }
    const count = (counts.get(verb) ?? 0) + 1;
    counts.set(verb, count);
    known.set(number, { number, label, name: count === 1 ? verb : `${verb} ${count}` });
  }
  return [...known.values()];
}

/** Of a step of a file its number there, of one built in code its own; none of what a fault brought in. */
function numberOf({ place, fault }: ScenarioStep, index: number): number | undefined {
  return place?.number ?? (fault === undefined ? index + 1 : undefined);
}

/** `pay 2 (7)`, `second-refund (9)` */
function labelOf({ number, name, label }: FileStep): string {
  if (label !== undefined) return `${label} (${number})`;
  return name === "" ? String(number) : `${name} (${number})`;
}
