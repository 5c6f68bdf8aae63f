import type { z } from "zod";
import { onceSchemas, type Once } from "../schema/header.ts";
import { keyUnknown } from "../schema/report-issues.ts";
import type { Scenario } from "../scenario.ts";
import type { Problems } from "../source/problem.ts";
import { valueOf, type MapNode } from "../source/source-node.ts";
import type { Span } from "../source/source-text.ts";
import { Names } from "./claim-names.ts";
import { readCustomers, requireCurrency } from "./customers.ts";
import { defaultInventory, defaultPrefunding } from "./desk.ts";
import { finalExpectation } from "./expectations.ts";
import { asCount, namesOf } from "./names.ts";
import { readPart } from "./part.ts";
import { readPayments, requireRates } from "./payments.ts";
import { readRates, scenarioRate } from "./rates.ts";
import { readSteps } from "./steps.ts";

/** What a scenario is made from beside its text. */
export interface ResolveOptions {
  readonly name: string;
  readonly sha256: string;
  /** Instead of the one in the file. */
  readonly seed: string | undefined;
  readonly readFile: (file: string) => string;
}

/** Used where the clock is wrong, so that the rest can still be checked. */
const ANY_TIME = 1_737_646_200n;

/**
 * The scenario that a file says. Every part is read even where others are wrong, so that all mistakes are found at once.
 *
 * @returns Nothing that can be run where there are problems.
 */
export function resolve(root: MapNode, options: ResolveOptions, problems: Problems): Scenario | undefined {
  const scope = namesOf(root);
  const schemas = onceSchemas(scope);
  refuseUnknownKeys(root, [...Object.keys(schemas), "parties", "rates", "payments", "steps"], problems);
  const part = <Key extends keyof Once>(key: Key): Once[Key] | undefined =>
    readPart(root, key, schemas[key] as z.ZodType<unknown> as z.ZodType<Once[Key]>, problems);

  const [title, teaches, clock, token] = [part("title"), part("teaches"), part("clock"), part("token")];
  const seed = options.seed ?? part("seed") ?? "";
  const [settlement, operators, corridors, escrow] = [
    part("settlement"),
    part("operators"),
    part("corridors"),
    part("escrow"),
  ];
  const [desk, expected] = [part("desk"), part("expect")];
  const names = new Names(problems);
  const customers = readCustomers(root, scope, operators, names, problems);
  const groups = readPayments(root, scope, names, problems);
  const rateTexts = readRates(root, problems);
  if (token !== undefined) requireRates(root, groups, customers, token.currency.code, scope.pairs, problems);
  const { steps, over } = readSteps(root, {
    scope,
    seed,
    clock: clock ?? ANY_TIME,
    terms: escrow,
    groups,
    customers,
    problems,
  });
  const context = { clock: clock ?? ANY_TIME, until: over, seed, readFile: options.readFile };
  const rates = rateTexts.flatMap(
    ({ name, value, entry }) =>
      problems.attempt(entry.keySpan, () => scenarioRate(name, value, context)) ?? [],
  );
  const expect = finalExpectation(expected ?? {}, root, groups, { customers, scope, problems });
  if (desk?.prefunding !== undefined) {
    requireCurrency(
      desk.prefunding,
      scope.token,
      "the reserve is counted",
      spanOf(root, "desk", "prefunding"),
      problems,
    );
  }
  if (
    title === undefined ||
    teaches === undefined ||
    clock === undefined ||
    token === undefined ||
    settlement === undefined ||
    operators === undefined ||
    corridors === undefined ||
    escrow === undefined ||
    desk === undefined
  ) {
    return undefined;
  }
  const payments = groups.flatMap(({ members }) => members);
  return {
    name: options.name,
    title,
    teaches,
    sha256: options.sha256,
    seed,
    startsAt: clock,
    settlement,
    token: { symbol: token.symbol, currency: token.currency.code, decimals: asCount(token.decimals) },
    customers,
    operators,
    rates,
    corridors,
    escrow,
    prefunding: desk.prefunding?.minor ?? defaultPrefunding(scope.token),
    inventory: desk.inventory ?? defaultInventory(customers, payments),
    payments,
    steps,
    expect,
  };
}

function refuseUnknownKeys(root: MapNode, known: readonly string[], problems: Problems): void {
  for (const entry of root.entries) {
    if (!known.includes(entry.key)) problems.add(keyUnknown(entry, known), entry.keySpan);
  }
}

function spanOf(root: MapNode, ...path: readonly string[]): Span {
  return (path.reduce<MapNode | ReturnType<typeof valueOf>>((node, key) => valueOf(node, key), root) ?? root)
    .span;
}
