import { z } from "zod";
import { SettlementError } from "../../errors/settlement-error.ts";
import { nameUnknown } from "../../fields/closest-name.ts";
import { whole } from "../../fields/fields.ts";
import { choiceSchemas } from "../schema/choices.ts";
import type { ScenarioPayment } from "../scenario.ts";
import type { MapEntry, SourceNode } from "../source/source-node.ts";
import { readEntry } from "./part.ts";
import type { PaymentGroup } from "./payments.ts";
import type { StepEntry, StepsContext } from "./step-context.ts";
import { conditionsOf } from "./where.ts";

/** Keys of a step that choose its payments. */
export const CHOICES: readonly string[] = ["payment", ...Object.keys(choiceSchemas)];

type Choice = keyof typeof choiceSchemas;

/** Whether a payment is chosen by its number in the group, from 1. */
type Chosen = (number: number) => boolean;

/**
 * The payments of a group that a step is about: those that all of its choices take. `every` and `nth` count the payments of
 * the whole group, whatever else is chosen.
 *
 * @returns Nothing where a choice is wrong; how is among the problems. SELECTION_EMPTY where none is left
 */
export function selectedOf(
  group: PaymentGroup,
  choices: readonly MapEntry[],
  verb: StepEntry["verb"],
  context: StepsContext,
): readonly ScenarioPayment[] | undefined {
  const { problems } = context;
  const chosen = choices.map((choice) => chosenBy(choice, group, context));
  const known = chosen.filter((each) => each !== undefined);
  if (known.length < chosen.length) return undefined;
  const before = problems.count;
  const members = group.members.filter((_, index) => known.every((isChosen) => isChosen(index + 1)));
  if (problems.count > before) return undefined;
  if (members.length > 0) return members;
  const error = new SettlementError("SELECTION_EMPTY", { group: group.name, count: group.members.length });
  problems.add(error, verb.keySpan);
  return undefined;
}

function chosenBy(choice: MapEntry, group: PaymentGroup, context: StepsContext): Chosen | undefined {
  const { problems } = context;
  const key = choice.key as Choice;
  if (key === "where") return conditionsOf(choice, group, context);
  if (key === "every" || key === "nth") {
    const number = whole(1n, BigInt(group.members.length), choiceSchemas[key].description ?? "");
    const read = readEntry(
      choice,
      key === "every" ? number : z.union([number, z.array(number).min(1)]),
      problems,
    );
    if (read === undefined) return undefined;
    if (key === "every") return (at) => BigInt(at) % BigInt(read.toString()) === 0n;
    const numbers = new Set([read].flat().map(Number));
    return (at) => numbers.has(at);
  }
  const names = readEntry(choice, choiceSchemas[key], problems);
  if (names === undefined) return undefined;
  const numbers = numbersOf([names].flat(), choice.value, group, context);
  if (numbers === undefined) return undefined;
  return key === "only" ? (at) => numbers.has(at) : (at) => !numbers.has(at);
}

/** By their names, or their numbers in the group. */
function numbersOf(
  names: readonly string[],
  node: SourceNode,
  { members }: PaymentGroup,
  { problems }: StepsContext,
): Set<number> | undefined {
  const before = problems.count;
  const places = new Map(members.map(({ name }, index) => [name, index + 1]));
  const numbers = names.map((name, index) => {
    const span = (node.kind === "list" ? node.items[index] : node)?.span ?? node.span;
    return problems.attempt(span, () => {
      const place = places.get(name) ?? (/^[1-9][0-9]{0,4}$/.test(name) ? Number(name) : 0);
      if (place >= 1 && place <= members.length) return place;
      throw nameUnknown("payment", name, [...places.keys()].slice(0, 300));
    });
  });
  return problems.count > before ? undefined : new Set(numbers.filter((number) => number !== undefined));
}
