import { phrase } from "../../errors/phrases.ts";
import { SettlementError } from "../../errors/settlement-error.ts";
import { randomStream } from "../../random/random-stream.ts";
import { stepTime } from "../schema/time-fields.ts";
import { stepExpectationSchema } from "../schema/expectations.ts";
import { verbSchema } from "../schema/steps.ts";
import type { ScenarioPayment, ScenarioStep, StepExpectation, StepTime } from "../scenario.ts";
import { lineOf } from "../source/source-text.ts";
import { entryOf, valueOf, without, type MapEntry, type MapNode } from "../source/source-node.ts";
import { amountsOf, verbOf, waitOf, type StepParameters } from "../../verbs/verbs.ts";
import { requireCurrency } from "./customers.ts";
import { requireHolderCurrencies } from "./expectations.ts";
import { readLabel } from "./labels.ts";
import { readEntry } from "./part.ts";
import type { StepContext, StepEntry } from "./step-context.ts";
import { targetsOf } from "./targets.ts";

/**
 * A step, once for each payment that it is about. `at` is when the first of them begins, unless it is a deadline, which
 * every payment has of its own; balances are expected after the last.
 */
export function readStep({ node, verb }: StepEntry, context: StepContext): ScenarioStep[] {
  const { problems, quoted, times } = context;
  const { about, agreesTerms } = verbOf(verb.key);
  const parameters = parametersOf(verb, problems);
  if (parameters === undefined) return [];
  const targets = about === "payment" ? targetsOf(verb, parameters, context) : [undefined];
  const at = readAt(node, verb.key, targets ?? [], context);
  const label = readLabel(node, context.labelled, problems);
  const expect = readExpect(node, verb.key, context);
  const read = readFor(targets ?? [undefined], verb, parameters, context);
  const seconds = read[0] === undefined ? 0n : waitOf(stepOf(verb, read[0]));
  if (seconds > 0n) times.moveTo({ after: seconds });
  times.label(label);
  if (agreesTerms === true) for (const target of targets ?? []) quoted.add(target?.name ?? "");
  if (targets === undefined) return [];
  const place = placeOf(node, context.number);
  return read.map((values, index) => {
    const time = index === 0 || (at !== undefined && "deadline" in at) ? at : undefined;
    const expected = index === read.length - 1 ? expect : withoutBalances(expect);
    const target = targets[index];
    return {
      verb: verb.key,
      parameters: target === undefined ? values : { payment: target.name, ...(values as object) },
      ...(label === undefined ? {} : { label }),
      ...(time === undefined ? {} : { at: time }),
      ...(expected === undefined ? {} : { expect: expected }),
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

/** The verb's values for each payment, read anew for each where the seed draws some of them. */
function readFor(
  targets: readonly (ScenarioPayment | undefined)[],
  verb: StepEntry["verb"],
  parameters: MapNode,
  context: StepContext,
): unknown[] {
  const { scope, seed, problems } = context;
  const isPayment = verbOf(verb.key).about === "payment";
  const entry = { ...verb, value: isPayment ? without(parameters, ["payment", "every"]) : parameters };
  const [first] = targets;
  const whose = first?.group ?? first?.name ?? "the system";
  let [number, drawn] = [0n, false];
  // One schema for all: to make it takes longer than to read with it.
  const schema = verbSchema(verb.key, {
    ...scope,
    draw: (field) => {
      drawn = true;
      return randomStream(seed, `${verb.key} ${field} ${whose}`, number);
    },
  });
  const readOne = (target: ScenarioPayment | undefined): unknown => {
    number = numberOf(target);
    return readEntry(entry, schema, problems, isPayment ? ["payment", "every"] : []);
  };
  const values = readOne(first);
  if (values === undefined) return [];
  // All of a group have the same payer and payee.
  if (first !== undefined) requireCurrencies(stepOf(verb, values), first, parameters, context);
  return [values, ...targets.slice(1).map((target) => (drawn ? readOne(target) : values))];
}

/** A group's payment draws by its own number, whichever of them the step is about. */
function numberOf(target: ScenarioPayment | undefined): bigint {
  return BigInt(target?.group === undefined ? "0" : (/(?<![0-9])[0-9]+$/.exec(target.name)?.[0] ?? "0"));
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

function readAt(
  node: MapNode,
  verb: string,
  targets: readonly (ScenarioPayment | undefined)[],
  { problems, times, quoted, labels }: StepContext,
): StepTime | undefined {
  const entry = entryOf(node, "at");
  const at = entry === undefined ? undefined : readEntry(entry, stepTime(labels), problems);
  if (entry === undefined || at === undefined) return undefined;
  problems.attempt(entry.value.span, () => {
    if ("deadline" in at) {
      const { deadline } = at;
      if (targets.includes(undefined))
        throw new SettlementError("DEADLINE_WITHOUT_PAYMENT", { verb, deadline });
      const early = targets.find((target) => !quoted.has(target?.name ?? ""));
      if (early !== undefined)
        throw new SettlementError("DEADLINE_BEFORE_QUOTE", { deadline, payment: early.name });
    }
    times.moveTo(at);
  });
  return at;
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
  return { ...expectation, line: lineOf(entry.keySpan) };
}

function withoutBalances(expected: StepExpectation | undefined): StepExpectation | undefined {
  if (expected === undefined) return undefined;
  const { balances: _, figures = [], ...rest } = expected;
  const others = figures.filter(({ figure }) => figure !== "balance");
  return others.length === 0 ? rest : { ...rest, figures: others };
}

function placeOf({ span }: MapNode, number: number) {
  const { column } = span.source.placeAt(span.start);
  return { line: lineOf(span), column, number };
}
