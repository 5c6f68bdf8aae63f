import type { z } from "zod";
import { list, phrase } from "../../errors/phrases.ts";
import { SettlementError } from "../../errors/settlement-error.ts";
import { nameUnknown } from "../../fields/closest-name.ts";
import { hasCalendars } from "../../fx/calendars/calendars.ts";
import { pairName } from "../../fx/pair-name.ts";
import { onceSchemas, type HeaderScope, type Once } from "../schema/header.ts";
import { keyUnknown } from "../schema/report-issues.ts";
import { pairField, type PricedToken } from "../schema/rate-fields.ts";
import type { Money } from "../../money/money.ts";
import type { Scenario, ScenarioToken } from "../scenario.ts";
import type { Problems } from "../source/problem.ts";
import { valueOf, without, type MapNode } from "../source/source-node.ts";
import { isOpen, withExpressions } from "./expand.ts";
import { expectedRows } from "./expected-rows.ts";
import { withFaults } from "./fault-entries.ts";
import { Names } from "./claim-names.ts";
import { withClaims } from "./claims.ts";
import { requireCurrentCurrencies } from "./current-currencies.ts";
import { requireCalendars, withHolidays } from "./calendars.ts";
import { ABOUT_KEYS, readAbout } from "./about.ts";
import { readCustomers, requireCurrency } from "./customers.ts";
import { requireOwnCodes } from "./own-currencies.ts";
import { defaultInventory, defaultPrefunding } from "./desk.ts";
import { requireFeeCurrencies } from "./fee-currencies.ts";
import { finalExpectation } from "./expectations.ts";
import { requireGuardedPairs, withGuards } from "./guards.ts";
import { asCount, namesOf } from "./names.ts";
import { readPart } from "./part.ts";
import { readPayments, requireRates, type PaymentGroup } from "./payments.ts";
import { readRates, scenarioRate } from "./rates.ts";
import { readSteps } from "./steps.ts";
import { settingsOf } from "../settings.ts";

/** What a scenario is made from, except its text. */
export interface ResolveOptions {
  readonly name: string;
  /** Of all texts that it was read from, when they are. */
  readonly sha256: () => string;
  /** Instead of the one in the file. */
  readonly seed: string | undefined;
  readonly readFile: (file: string) => string;
  /** Its folder with a separator behind it, as messages name files; empty for the current one. */
  readonly folder: string;
  /** Names of the scenarios that it can name as the next; any unless given. */
  readonly scenarios: (() => readonly string[]) | undefined;
  /** Whether values are set in place of the file's own: then its text is about another run. */
  readonly changed: boolean;
}

/** Used where the clock is wrong, so that the rest can still be checked. */
const ANY_TIME = 1_737_646_200n;

/**
 * The scenario of a file. Every part is read even where others are wrong, so that all mistakes are found at once.
 *
 * @returns Nothing where a part is wrong that nothing can be run without; what is returned with problems is not to be
 * run.
 */
export function resolve(written: MapNode, options: ResolveOptions, problems: Problems): Scenario | undefined {
  const { root, variables } = withExpressions(written, problems);
  // What no expression stands for would be wrong once more wherever it is read.
  if (problems.any && variables !== undefined) return undefined;
  const scope = namesOf(root);
  const final = valueOf(root, "expect");
  const hasRows = final !== undefined && isOpen(final);
  const once = readOnce(hasRows ? without(root, ["expect"]) : root, scope, problems);
  const about = readAbout(root, options, problems);
  const [clock, seed] = [once.clock ?? ANY_TIME, options.seed ?? once.seed ?? ""];
  const names = new Names(
    problems,
    scope.tokens.map(({ code }) => code),
  );
  const customers = readCustomers(root, scope, once.operators, names, problems);
  const { readFile, folder } = options;
  const groups = readPayments(root, { scope, names, variables, readFile, folder, problems });
  const tokens = pricedTokens(once);
  const { currencies: ownCurrencies = [] } = scope;
  requireOwnCodes(root, tokens, problems);
  const rateTexts = readRates(root, { tokens, currencies: ownCurrencies }, problems);
  const currencies = new Map(tokens.map(({ symbol, currency }) => [symbol, currency]));
  requireRates(root, groups, customers, currencies, scope.pairs, problems);
  requirePrices(root, once, tokens, scope.pairs, problems);
  requireCurrentCurrencies(root, once.clock, problems);
  requireCalendars(
    root,
    { scope, customers, custodian: custodianOf(once), clock: once.clock, calendars: once.calendars },
    problems,
  );
  const { steps, faults, places, latest, over } = readSteps(root, {
    scope,
    seed,
    clock,
    terms: once.escrow,
    calendars: once.calendars,
    groups,
    customers,
    variables,
    problems,
  });
  const paths = { tokens, currencies: ownCurrencies, clock, until: over, seed, readFile };
  const unguarded = withHolidays(
    rateTexts.flatMap((rate) => scenarioRate(rate, paths, problems) ?? []),
    { root, calendars: once.calendars, clock, latest },
    problems,
  );
  requireGuardedPairs(valueOf(root, "guards"), scope.pairs, problems);
  const guarded = withGuards(
    valueOf(root, "guards"),
    once.guards,
    { rates: unguarded, startsAt: clock, latest },
    problems,
  );
  const { rates } = guarded;
  const holders = { customers, scope, problems };
  const rows = hasRows ? expectedRows(root, { scope, groups, variables, problems }) : undefined;
  const { expected, node, groups: expecting } = rows ?? { expected: once.expect ?? {}, node: final, groups };
  const expect = finalExpectation(expected, node, expecting, holders);
  // With other values it is another run, whose steps need not be those that the text is about.
  const claimed = options.changed
    ? { steps, claims: [] }
    : withClaims(steps, { ...holders, root, groups, places });
  requirePrefundingInTokens(root, scope, once.desk, problems);
  requireBanks(root, scope, problems);
  requireFeeCurrencies(root, once.corridors, { customers, groups, problems });
  dropConsequentialProblems(unreadPayments(scope.payments, groups), scope, tokens, problems);
  if (!problems.any) variables?.requireUsed(problems);
  if (!isWhole(once)) return undefined;
  const { token, desk, banks, calendars, network, guards: __, clock: _, currencies: stated, ...rest } = once;
  const payments = groups.flatMap(({ members }) => members);
  const needs = { customers, payments, steps, rates };
  const whole: Scenario = {
    ...rest,
    ...about,
    ...(network.terms === undefined ? {} : { network: network.terms }),
    name: options.name,
    sha256: options.sha256(),
    seed,
    startsAt: clock,
    tokens: [scenarioToken(token, desk.prefunding, needs)],
    ...(banks.size === 0 ? {} : { banks }),
    ...(hasCalendars(calendars) ? { calendars } : {}),
    ...(stated.length === 0 ? {} : { currencies: stated }),
    desk: { reserves: desk.reserve === "quotes", forwardPoints: desk.forwardPoints },
    customers,
    ...guarded,
    inventory: desk.inventory ?? defaultInventory(needs),
    payments,
    ...claimed,
    expect,
    settings: settingsOf(root, options.seed),
  };
  return withFaults(whole, faults, problems);
}

/** Everything that stands once. */
function readOnce(root: MapNode, scope: HeaderScope, problems: Problems): Partial<Once> {
  const schemas = onceSchemas(scope);
  const known = [
    ...Object.keys(schemas),
    ...ABOUT_KEYS,
    "parties",
    "rates",
    "payments",
    "steps",
    "claims",
    "vars",
  ];
  for (const entry of root.entries) {
    if (!known.includes(entry.key)) problems.add(keyUnknown(entry, known), entry.keySpan);
  }
  const read = Object.entries(schemas).map(([key, schema]) => [
    key,
    readPart(root, key, schema as z.ZodType, problems),
  ]);
  // Each schema gives what its key stands for.
  return Object.fromEntries(read) as Partial<Once>;
}

/** Who keeps the reserve, and the currency of it; nothing where either is wrong. */
function custodianOf({ operators, token }: Partial<Once>) {
  return operators === undefined || token === undefined
    ? undefined
    : { bank: operators.custodian, currency: token.currency.code };
}

function isWhole(once: Partial<Once>): once is Once {
  return Object.values(once).every((part) => part !== undefined);
}

/** The token as far as its price is concerned; none where it is wrong. */
function pricedTokens({ token }: Partial<Once>): PricedToken[] {
  if (token === undefined) return [];
  const { symbol, currency, decimals } = token;
  return [{ symbol, currency: currency.code, decimals: asCount(decimals) }];
}

/** Refuses a rule that counts the token's own price where there is no rate for it. */
function requirePrices(
  root: MapNode,
  { corridors }: Partial<Once>,
  tokens: readonly PricedToken[],
  pairs: readonly string[],
  problems: Problems,
): void {
  const span = valueOf(valueOf(valueOf(root, "corridors"), "redeem"), "peg")?.span;
  if (span === undefined || corridors === undefined || corridors.redeem.peg === "par") return;
  for (const { symbol, currency } of tokens) {
    const pair = pairName({ base: symbol, quote: currency });
    if (pairs.includes(pair)) continue;
    problems.add(
      new SettlementError("RATE_MISSING", {
        pair,
        known: pairs.length === 0 ? phrase("no-pairs") : list(pairs),
      }),
      span,
    );
  }
}

/** The token, with what the desk has for minting it. */
function scenarioToken(
  { symbol, currency, decimals }: Once["token"],
  prefunding: Money | undefined,
  needs: Parameters<typeof defaultInventory>[0],
): ScenarioToken {
  const token = { symbol, currency: currency.code, decimals: asCount(decimals) };
  return { ...token, prefunding: prefunding?.minor ?? defaultPrefunding(token, needs) };
}

/** Only a bank that a party has an account at can charge for a payment. */
function requireBanks(root: MapNode, { banks }: HeaderScope, problems: Problems): void {
  const node = valueOf(root, "banks");
  if (node?.kind !== "map") return;
  for (const { key, keySpan } of node.entries)
    if (!banks.includes(key)) problems.add(nameUnknown("bank", key, banks), keySpan);
}

function requirePrefundingInTokens(
  root: MapNode,
  { tokens: [token] }: HeaderScope,
  desk: Once["desk"] | undefined,
  problems: Problems,
): void {
  const span = valueOf(valueOf(root, "desk"), "prefunding")?.span;
  if (desk?.prefunding === undefined || span === undefined || token === undefined) return;
  requireCurrency(desk.prefunding, token, phrase("reserve-counted"), span, problems);
}

/**
 * Where there are no parties at all, or no payments, that is the mistake, and not every name of one; the same holds for a
 * payment that could not be read; and a rate may be missing because its pair is misspelt.
 */
function dropConsequentialProblems(
  unread: readonly string[],
  { customers, payments, pairs, currencies }: HeaderScope,
  tokens: readonly PricedToken[],
  problems: Problems,
): void {
  const without = new Set<string>();
  if (customers.length === 0) for (const what of ["party", "holder"]) without.add(what);
  if (payments.length === 0) without.add("payment");
  const pairsUnknown =
    pairs.length === 0 || pairs.some((pair) => !pairField(tokens, currencies).safeParse(pair).success);
  // Nothing stands at a path where a text stands in place of keys.
  const isMisshapen = problems.sorted().some(({ error }) => error.code === "VALUE_KIND");
  problems.forget(({ code, parameters }) => {
    if (code === "RATE_MISSING") return pairsUnknown;
    if (code === "WHAT_IF_PATH_MISSING") return isMisshapen;
    const { what = "", name = "" } = parameters as { readonly what?: string; readonly name?: string };
    if (what === "payment" && unread.some((each) => isOf(name, each))) return code.startsWith("NAME_");
    return code.startsWith("NAME_") && without.has(what);
  });
}

/** Payments and groups that are written, and that could not be read. */
function unreadPayments(written: readonly string[], groups: readonly PaymentGroup[]): string[] {
  const read = new Set(groups.map(({ name }) => name));
  return written.filter((name) => !read.has(name));
}

/** Whether a name is a payment's or that of one of a group: `parcel-07` of `parcel`. */
function isOf(name: string, payment: string): boolean {
  return name === payment || name.startsWith(`${payment}-`);
}
