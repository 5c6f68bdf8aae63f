import { phrase } from "../../errors/phrases.ts";
import { SettlementError } from "../../errors/settlement-error.ts";
import { stepExpectationSchema } from "../schema/expectations.ts";
import { verbSchema } from "../schema/steps.ts";
import type { ScenarioPayment, ScenarioStep, StepExpectation } from "../scenario.ts";
import { lineOf } from "../source/source-text.ts";
import { entryOf, valueOf, without, type MapEntry, type MapNode } from "../source/source-node.ts";
import { amountsOf, verbOf, waitOf, type StepParameters } from "../../verbs/verbs.ts";
import { requireCurrency } from "./customers.ts";
import { requireHolderCurrencies } from "./expectations.ts";
import { readLabel } from "./labels.ts";
import { readEntry } from "./part.ts";
import { isOpen } from "./expand.ts";
import { CHOICES } from "./selection.ts";
import { MOST_MISTAKES, type StepContext, type StepEntry } from "./step-context.ts";
import { drawFor, entriesFor, type Target } from "./step-entries.ts";
import { readTimes } from "./step-at.ts";
import { targetsOf } from "./targets.ts";

/**
 * A step, once for each payment that it is about. `at` is when the first of them begins, unless it is a deadline, a column or
 * a draw, which every payment has of its own; balances are expected after the last.
 *
 * @returns Nothing where there is no room for so many.
 */
export function readStep(entry: StepEntry, context: StepContext): ScenarioStep[] | undefined {
  const { problems, quoted, times, room } = context;
  const { node, verb } = entry;
  const { about, agreesTerms } = verbOf(verb.key);
  const parameters = parametersOf(verb, problems);
  if (parameters === undefined) return [];
  const found = about === "payment" ? targetsOf(verb, parameters, context) : [undefined];
  if ((found?.length ?? 1) > room) return undefined;
  // What is open in it has no values where its payments are not known.
  if (found === undefined && isOpen(node)) return [];
  const given = entriesFor(entry, found ?? [undefined], context);
  const { at, targets, entries } = readTimes(found ?? [undefined], given, context);
  const label = readLabel(node, context.labelled, problems);
  const expected = readExpectations(targets, entries, context);
  const read = readFor(targets, entries, context);
  const seconds = read[0] === undefined ? 0n : waitOf(stepOf(verb, read[0]));
  if (seconds > 0n) times.moveTo({ after: seconds });
  times.label(label);
  if (agreesTerms === true) for (const target of found ?? []) quoted.add(target?.name ?? "");
  if (found === undefined) return [];
  const place = placeOf(node, context.number);
  return read.map((values, index) => {
    const time = at[index];
    const expect = index === read.length - 1 ? expected[index] : withoutBalances(expected[index]);
    const target = targets[index];
    return {
      verb: verb.key,
      parameters: target === undefined ? values : { payment: target.name, ...(values as object) },
      ...(label === undefined ? {} : { label }),
      ...(time === undefined ? {} : { at: time }),
      ...(expect === undefined ? {} : { expect }),
      place,
      // The verb's schema gives what the verb takes.
    } as ScenarioStep;
  });
}

/** What stands under the verb; nothing at all is no values. */
function parametersOf(verb: MapEntry, problems: StepContext["problems"]): MapNode | undefined {
  const { value, keySpan } = verb;
  if (value.kind === "map") return value;
  if (value.kind === "text" && value.absent) return { kind: "map", entries: [], span: keySpan };
  const found = value.kind === "list" ? phrase("list.of-values") : phrase("text");
  const error = new SettlementError("VALUE_KIND", {
    found,
    wanted: phrase("map"),
    example: "{ payment: ... }",
  });
  problems.add(error, value.span);
  return undefined;
}

/** The verb's values for each payment, read anew for each where the seed or its columns give some of them. */
function readFor(targets: readonly Target[], entries: readonly StepEntry[], context: StepContext): unknown[] {
  const { scope, problems } = context;
  const [first] = entries;
  if (first === undefined) return [];
  const isPayment = verbOf(first.verb.key).about === "payment";
  let [target, drawn]: [Target, boolean] = [targets[0], false];
  // One schema for all: to make it takes longer than to read with it.
  const schema = verbSchema(first.verb.key, {
    ...scope,
    draw: (field) => {
      drawn = true;
      return drawFor(first.verb.key, field, target, context);
    },
  });
  // What is drawn has one currency; what a column gives, or a payment between others, is looked at by itself.
  const isSame = (index: number): boolean =>
    entries[index] === first &&
    targets[index]?.payer === targets[0]?.payer &&
    targets[index]?.payee === targets[0]?.payee;
  const readOne = (index: number): unknown => {
    target = targets[index];
    const { verb } = entries[index] ?? first;
    const parameters = parametersOf(verb, problems);
    if (parameters === undefined) return undefined;
    const entry = { ...verb, value: isPayment ? without(parameters, CHOICES) : parameters };
    const values = readEntry(entry, schema, problems, isPayment ? CHOICES : []);
    if (values !== undefined && target !== undefined && (index === 0 || !isSame(index)))
      requireCurrencies(stepOf(verb, values), target, parameters, context);
    return values;
  };
  const values = readOne(0);
  if (values === undefined) return [];
  const rest = targets.slice(1).map((_, index): unknown => {
    if (problems.count > MOST_MISTAKES) return undefined;
    return drawn || !isSame(index + 1) ? readOne(index + 1) : values;
  });
  return [values, ...rest].filter((each) => each !== undefined);
}

/** Each amount of a step is in the currency of the payer or the payee, as its verb states. */
function requireCurrencies(
  step: StepParameters,
  { payer, payee }: ScenarioPayment,
  parameters: MapNode,
  { customers, problems }: StepContext,
): void {
  for (const { key, amount, of } of amountsOf(step)) {
    const name = of === "payer" ? payer : payee;
    const customer = customers.find((each) => each.name === name);
    const span = valueOf(parameters, key)?.span;
    if (span === undefined || customer === undefined) continue;
    requireCurrency(amount, customer.currency, phrase("account-of", { party: name }), span, problems);
  }
}

/** What was read, as a step: the verb's own schema has read it. */
function stepOf(verb: StepEntry["verb"], parameters: unknown): StepParameters {
  return { verb: verb.key, parameters } as StepParameters;
}

/** What is expected of each; read once where all of them have the same. */
function readExpectations(
  targets: readonly Target[],
  entries: readonly StepEntry[],
  context: StepContext,
): (StepExpectation | undefined)[] {
  const known = new Map<StepEntry, StepExpectation | undefined>();
  return targets.map((_, index) => {
    const entry = entries[index];
    if (entry === undefined) return undefined;
    if (!known.has(entry)) known.set(entry, readExpect(entry.node, entry.verb.key, context));
    return known.get(entry);
  });
}

function readExpect(
  node: MapNode,
  verb: StepEntry["verb"]["key"],
  context: StepContext,
): StepExpectation | undefined {
  const { scope, problems, customers } = context;
  const entry = entryOf(node, "expect");
  const stated = entry === undefined ? undefined : readEntry(entry, stepExpectationSchema(scope), problems);
  if (entry === undefined || stated === undefined) return undefined;
  const { expectation, held } = stated;
  const hasStatus = expectation.status !== undefined || expectation.not?.statuses !== undefined;
  if (hasStatus && verbOf(verb).about === "system") {
    const span = (valueOf(entry.value, "status") ?? valueOf(entry.value, "not") ?? entry.value).span;
    problems.add(new SettlementError("EXPECTATION_WITHOUT_PAYMENT", { verb }), span);
  }
  requireHolderCurrencies(held, valueOf(entry.value, "balances"), {
    customers,
    scope,
    problems,
  });
  return { ...expectation, ...lineOf(entry.keySpan) };
}

function withoutBalances(expected: StepExpectation | undefined): StepExpectation | undefined {
  if (expected === undefined) return undefined;
  const { balances: _, figures = [], ...rest } = expected;
  const others = figures.filter(({ figure }) => figure !== "balance");
  return others.length === 0 ? rest : { ...rest, figures: others };
}

function placeOf({ span }: MapNode, number: number) {
  const { column } = span.source.placeAt(span.start);
  return { ...lineOf(span), column, number };
}
