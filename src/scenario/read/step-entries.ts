import { randomStream, type RandomStream } from "../../random/random-stream.ts";
import type { ScenarioPayment } from "../scenario.ts";
import { boundTo, isOpen, openIn, type Binding } from "./expand.ts";
import type { PaymentGroup } from "./payments.ts";
import { bindingOf } from "./rows.ts";
import { MOST_MISTAKES, type StepContext, type StepEntry, type StepsContext } from "./step-context.ts";
import type { Variables } from "./variables.ts";

/** What a step is about; nothing where it is about the system. */
export type Target = ScenarioPayment | undefined;

/** A group's payment draws by its own number, whichever of them the step is about. */
function numberOf(target: Target): number {
  return target?.group === undefined ? 0 : Number(/(?<![0-9])[0-9]+$/.exec(target.name)?.[0] ?? "0");
}

/** The draws of a field of a step: a payment's own; of a step that is about none, that step's. */
export function drawFor(
  verb: string,
  field: string,
  target: Target,
  { seed, number }: Pick<StepContext, "seed" | "number">,
): RandomStream {
  const whose = target?.group ?? target?.name ?? "the system";
  return randomStream(
    seed,
    `${verb} ${field} ${whose}`,
    BigInt(target === undefined ? number : numberOf(target)),
  );
}

/** What is worked out for a payment: its columns, its number, and variables. */
export function bindingFor(
  target: Target,
  variables: Variables,
  { groups }: Pick<StepsContext, "groups">,
): Binding {
  const own = groups.find(({ name }) => name === target?.group);
  const number = numberOf(target);
  const elsewhere = new Map(groups.flatMap((group) => (group === own ? [] : columnsOf(group))));
  const member = own === undefined || target === undefined ? undefined : { name: target.name, number };
  return bindingOf(variables, own?.rows?.[number - 1], member, elsewhere);
}

function columnsOf({ name, rows }: PaymentGroup): [column: string, group: string][] {
  return [...(rows?.[0]?.keys() ?? [])].map((column) => [column, name]);
}

/** The step for each of its payments, with their columns filled in; the same one where nothing in it is open. */
export function entriesFor(
  entry: StepEntry,
  targets: readonly Target[],
  context: StepContext,
): (StepEntry | undefined)[] {
  const { variables, problems } = context;
  if (variables === undefined || !isOpen(entry.node)) return targets.map(() => entry);
  const isTooMuch = problems.attempt(entry.verb.keySpan, () => {
    variables.requireFew(openIn(entry.node) * targets.length);
    return false;
  });
  if (isTooMuch === undefined) return targets.map(() => undefined);
  const at = entry.node.entries.indexOf(entry.verb);
  return targets.map((target) => {
    if (problems.count > MOST_MISTAKES) return undefined;
    const node = boundTo(entry.node, bindingFor(target, variables, context), problems);
    const verb = node?.entries[at];
    return node === undefined || verb === undefined
      ? undefined
      : { node, verb: { ...verb, key: entry.verb.key } };
  });
}
