import { addRationals, divideRationals, multiplyRationals, rational } from "../../money/rational.ts";
import type { Rational } from "../../money/rational.ts";
import type { Asset } from "../../money/asset.ts";
import { powerOfTen } from "../../money/decimal.ts";
import type { Money } from "../../money/money.ts";
import { divideCeil } from "../../money/rounding.ts";
import { findPath } from "../../fx/path.ts";
import { pairName } from "../../fx/pair-name.ts";
import { amountsOf, verbOf } from "../../verbs/verbs.ts";
import type { Scenario, ScenarioRate, ScenarioToken } from "../scenario.ts";

/** Whole units that the desk has at least: of a token for minting, and of a currency for paying out. */
const LEAST_PREFUNDING = 1_000_000n;
const LEAST_INVENTORY = 10_000_000n;

/** What the least must cover of what the payments need, and what the desk has where it does not. */
const LEAST_ROOM = 2n;
const ROOM = 10n;

/** What the desk's funds are worked out from. */
type Needs = Pick<Scenario, "customers" | "payments" | "steps" | "rates">;

/**
 * What the desk has for minting a token unless a file states it, in minor units: a million whole tokens, or, where twice
 * what is quoted would be more, ten times that, rounded up to one significant digit.
 */
export function defaultPrefunding(
  { currency, decimals }: Pick<ScenarioToken, "currency" | "decimals">,
  needs: Needs,
): bigint {
  return funds(needed(needs, currency), decimals, LEAST_PREFUNDING);
}

/**
 * What the desk has for paying out unless a file states it, in every currency that a payee is paid in or a payer redeems
 * into: ten million whole units, or, where twice what the payments need would be more, ten times that, rounded up to one
 * significant digit.
 */
export function defaultInventory(needs: Needs): Money[] {
  const paidOut = paidOutTo(needs);
  const owners = new Set(paidOut.map(({ owner }) => owner));
  const currencies = new Map(
    needs.customers.filter(({ name }) => owners.has(name)).map(({ currency }) => [currency.code, currency]),
  );
  return [...currencies.values()].map((asset) => {
    const due = paidOut.filter(({ owner }) => currencyOf(needs, owner)?.code === asset.code);
    const names = new Set(due.map(({ payment }) => payment));
    const paidIn = needs.payments.filter(({ name }) => names.has(name));
    const need = needed({ ...needs, payments: paidIn }, asset.code);
    return { minor: funds(need, asset.decimals, LEAST_INVENTORY), asset };
  });
}

/** To whom the desk pays out for which payments: to every payee, and to the payers that redeem. */
function paidOutTo({ payments, steps }: Needs): { readonly payment: string; readonly owner: string }[] {
  const redeemed = new Set(
    steps.flatMap(({ verb, parameters }) =>
      verb === "redeem" && parameters.for === "payer" ? [parameters.payment] : [],
    ),
  );
  return payments.flatMap(({ name: payment, payer, payee }) => [
    { payment, owner: payee },
    ...(redeemed.has(payment) ? [{ payment, owner: payer }] : []),
  ]);
}

/** @param need Whole units. @param least Whole units. @returns Minor units. */
function funds({ numerator, denominator }: Rational, decimals: number, least: bigint): bigint {
  const unit = powerOfTen(decimals);
  if (numerator * LEAST_ROOM <= least * denominator) return least * unit;
  const wanted = divideCeil(numerator * ROOM, denominator);
  const step = powerOfTen(wanted.toString().length - 1);
  return divideCeil(wanted, step) * step * unit;
}

/** Whole units of a currency that all quotes of some payments come to, at the highest rates of the whole run. */
function needed(needs: Needs, currency: string): Rational {
  const ranges = new Map(needs.rates.map((rate) => [pairName(rate), rangeOf(rate)]));
  const payments = new Map(needs.payments.map((payment) => [payment.name, payment]));
  let sum = rational(0n);
  for (const step of needs.steps) {
    const payment = "payment" in step.parameters ? payments.get(step.parameters.payment) : undefined;
    if (payment === undefined || verbOf(step.verb).agreesTerms !== true) continue;
    for (const { amount } of amountsOf(step)) sum = addRationals(sum, highest(ranges, amount, currency));
  }
  return sum;
}

interface Range {
  readonly highest: Rational;
  readonly lowest: Rational;
}

/** Between which figures a pair's market goes. */
function rangeOf({ market: { points, decimals } }: ScenarioRate): Range {
  const answers = points.flatMap(({ answer }) => (answer === undefined ? [] : [answer]));
  const [first = 1n] = answers;
  const [most, least] = answers.reduce(
    ([high, low], answer) => [answer > high ? answer : high, answer < low ? answer : low],
    [first, first],
  );
  const unit = powerOfTen(decimals);
  return { highest: rational(most, unit), lowest: rational(least, unit) };
}

/** The most whole units of a currency that an amount can come to; nothing where no rate leads there. */
function highest(ranges: ReadonlyMap<string, Range>, { minor, asset }: Money, currency: string): Rational {
  const path = findPath(ranges, asset.code, currency);
  if (path === undefined) return rational(0n);
  return path.reduce(
    (value, { quoted, reversed }) =>
      reversed ? divideRationals(value, quoted.lowest) : multiplyRationals(value, quoted.highest),
    rational(minor, powerOfTen(asset.decimals)),
  );
}

function currencyOf({ customers }: Needs, party: string): Asset | undefined {
  return customers.find(({ name }) => name === party)?.currency;
}
