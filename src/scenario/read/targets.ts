import { phrase } from "../../errors/phrases.ts";
import { SettlementError } from "../../errors/settlement-error.ts";
import { nameUnknown } from "../../fields/closest-name.ts";
import { isMisspelt, keyUnknown } from "../schema/report-issues.ts";
import { keysAt } from "../schema/schema-walk.ts";
import { verbSchema } from "../schema/steps.ts";
import type { ScenarioPayment } from "../scenario.ts";
import { entryOf, type MapNode } from "../source/source-node.ts";
import type { PaymentGroup } from "./payments.ts";
import { CHOICES, selectedOf } from "./selection.ts";
import type { StepEntry, StepsContext } from "./step-context.ts";

/** The payments that a step is about, in order; undefined where they are not known. */
export function targetsOf(
  verb: StepEntry["verb"],
  parameters: MapNode,
  context: StepsContext,
): readonly ScenarioPayment[] | undefined {
  const { groups, scope, problems } = context;
  const named = entryOf(parameters, "payment");
  const [only] = groups;
  if (named === undefined && scope.payments.length > 1) {
    if (isMisspelt(parameters, "payment", [...keysAt(verbSchema(verb.key, scope), []), "payment"]))
      return undefined;
    const [example = ""] = scope.payments;
    problems.add(new SettlementError("PAYMENT_NEEDED", { verb: verb.key, example }), verb.keySpan);
    return undefined;
  }
  if (named !== undefined && named.value.kind !== "text") {
    const found = named.value.kind === "list" ? phrase("list.of-values") : phrase("map");
    const example = scope.payments[0] ?? "payment";
    problems.add(
      new SettlementError("VALUE_KIND", { found, wanted: phrase("text"), example }),
      named.value.span,
    );
    return undefined;
  }
  const name = named?.value.kind === "text" ? named.value.text : (only?.name ?? "");
  const group = groups.find((each) => each.name === name);
  const members = group?.members ?? memberOf(groups, name);
  if (members.length === 0) {
    // A payment, or a group, that is wrong itself is no unknown one.
    const stem = name.replace(/-[0-9]+$/, "");
    const isWrong =
      scope.payments.includes(name) ||
      (scope.payments.includes(stem) && !groups.some((each) => each.name === stem));
    if (named !== undefined && !isWrong) {
      problems.add(nameUnknown("payment", name, namesLike(groups, scope.payments)), named.value.span);
    }
    return undefined;
  }
  const choices = parameters.entries.filter(({ key }) => key !== "payment" && CHOICES.includes(key));
  if (choices.length === 0) return members;
  if (group?.isGroup !== true) {
    const known = [...keysAt(verbSchema(verb.key, scope), []), "payment"];
    for (const choice of choices) problems.add(keyUnknown(choice, known), choice.keySpan);
    return members;
  }
  return selectedOf(group, choices, verb, context);
}

/** One payment of a group, by its own name. */
function memberOf(groups: readonly PaymentGroup[], name: string): readonly ScenarioPayment[] {
  const like = groups.filter((each) => each.isGroup && name.startsWith(`${each.name}-`));
  return like.flatMap((each) => each.members.filter((member) => member.name === name));
}

/** What a payment may be called: of groups the first few are enough to see how. */
function namesLike(groups: readonly PaymentGroup[], payments: readonly string[]): string[] {
  const members = groups.flatMap((group) => (group.isGroup ? group.members.slice(0, 100) : []));
  return [...payments, ...members.map(({ name }) => name)];
}
