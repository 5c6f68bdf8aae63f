import { formatAmount, type Money } from "../../money/money.ts";
import { pairName } from "../../fx/pair-name.ts";
import { formatRate } from "../../fx/rate.ts";
import { rational, compareRationals } from "../../money/rational.ts";
import type { Converter } from "../../conformance/converter/converter.ts";
import type { RoundingName } from "../../conformance/exact/rounding.ts";
import { quoted } from "../../conformance/cases/figures.ts";
import { LIBRARY_CONVERTER } from "../converters/library-converter.ts";
import { rateOf } from "../converters/library/rates.ts";
import { moneyOf, type Corridor } from "../fixtures/corridor.ts";
import type { Auditable, SettlementFigures } from "../fixtures/settlement.ts";
import { refusalOf, sameRefusal } from "./refusal.ts";

/** At which rate, and by whom. */
export interface ConvertToOptions {
  /** `"EUR/USD 1.0835"`. */
  readonly at: string;
  /** Rounded down unless said otherwise. */
  readonly rounding?: RoundingName;
  /** The TypeScript library unless given. */
  readonly by?: Converter;
}

declare global {
  namespace Chai {
    interface Assertion {
      /** `await expect("100.00 EUR").to.convertTo("108.35 USD", { at: "EUR/USD 1.0835" })` */
      convertTo(received: string, options: ConvertToOptions): Promise<void>;
      /** `await expect(corridor.settle("1000.00 EUR")).to.settleFor("7732.11 CNY")` */
      settleFor(received: string): Promise<void>;
      /** `await expect(corridor).to.conserveValue()` */
      conserveValue(): Promise<void>;
      /** `await expect(corridor.rate("EUR/USD")).to.beRefusedWith("StaleRate")` */
      beRefusedWith(name: string): Promise<void>;
      /** `await expect(corridor).to.haveRate("EUR/USD 1.0835")` */
      haveRate(rate: string): Promise<void>;
    }
  }
}

/** Matchers for chai, registered once: `use(corridorMatchers)`. All of them are awaited. */
export const corridorMatchers: Chai.ChaiPlugin = (chai, utils) => {
  const add = (name: string, check: (subject: never, ...args: never[]) => Promise<Verdict>): void => {
    chai.Assertion.addMethod(name, async function (this: Chai.AssertionStatic, ...args: unknown[]) {
      const { passed, message, negated, expected, actual } = await check(
        utils.flag(this, "object") as never,
        ...(args as never[]),
      );
      this.assert(passed, message, negated, expected, actual);
    });
  };
  add("convertTo", convertTo);
  add("settleFor", settleFor);
  add("conserveValue", conserveValue);
  add("beRefusedWith", beRefusedWith);
  add("haveRate", haveRate);
};

/** A matcher's result and its message. */
interface Verdict {
  readonly passed: boolean;
  readonly message: string;
  readonly negated: string;
  readonly expected?: string;
  readonly actual?: string;
}

async function convertTo(
  subject: string,
  received: string,
  { at, rounding = "floor", by = LIBRARY_CONVERTER }: ConvertToOptions,
): Promise<Verdict> {
  const [given, wanted, rate] = [moneyOf(subject), moneyOf(received), quoted(at)];
  const { minor: amount, asset: from } = given;
  const minor = await by.convert({ amount, from, to: wanted.asset, rate, rounding });
  const got = { minor, asset: wanted.asset };
  const how = `${moneyText(given)} to convert to ${moneyText(wanted)} at ${formatRate(rateOf(rate))}, ${rounding}`;
  return {
    passed: minor === wanted.minor,
    message: `expected ${how}, by ${by.name}, got ${moneyText(got)} (${difference(got, wanted)})`,
    negated: `expected ${moneyText(given)} not to convert to ${moneyText(wanted)} by ${by.name}`,
    expected: moneyText(wanted),
    actual: moneyText(got),
  };
}

async function settleFor(subject: unknown, received: string): Promise<Verdict> {
  const { sent, received: got } = (await subject) as SettlementFigures;
  const wanted = moneyOf(received);
  const passed = got.asset.code === wanted.asset.code && got.minor === wanted.minor;
  const apart = got.asset.code === wanted.asset.code ? ` (${difference(got, wanted)})` : "";
  return {
    passed,
    message: `expected ${moneyText(sent)} to settle for ${moneyText(wanted)}, got ${moneyText(got)}${apart}`,
    negated: `expected ${moneyText(sent)} not to settle for ${moneyText(wanted)}`,
    expected: moneyText(wanted),
    actual: moneyText(got),
  };
}

async function conserveValue(subject: Auditable): Promise<Verdict> {
  const reckonings = await subject.audit();
  const wrong = reckonings.filter(({ left, right }) => left.minor !== right.minor);
  const lines = wrong.map(
    ({ what, left, right }) => `${moneyText(left)} against ${moneyText(right)} ${what}`,
  );
  return {
    passed: wrong.length === 0,
    message: `expected value to be conserved, found ${lines.join("; ")}`,
    negated: `expected value not to be conserved, found ${reckonings.length} figures that all agree`,
  };
}

async function beRefusedWith(subject: unknown, name: string): Promise<Verdict> {
  const refusal = await refusalOf(subject);
  if ("crash" in refusal) throw refusal.crash;
  const came =
    "name" in refusal ? `was refused with ${refusal.name} (${refusal.message})` : "was not refused";
  return {
    passed: "name" in refusal && sameRefusal(refusal.name, name),
    message: `expected to be refused with ${name}, and it ${came}`,
    negated: `expected not to be refused with ${name}`,
    expected: name,
    actual: "name" in refusal ? refusal.name : "no refusal",
  };
}

async function haveRate(subject: Corridor, rate: string): Promise<Verdict> {
  const wanted = rateOf(quoted(rate));
  const found = await subject.rate(pairName(wanted));
  const got = { ...wanted, ...rational(found.numerator, found.denominator) };
  return {
    passed: compareRationals(got, wanted) === 0,
    message: `expected the rate to be ${formatRate(wanted)}, got ${formatRate(got, 8)}`,
    negated: `expected the rate not to be ${formatRate(wanted)}`,
    expected: formatRate(wanted),
    actual: formatRate(got, 8),
  };
}

function moneyText(money: Money): string {
  return `${formatAmount(money)} ${money.asset.code}`;
}

function difference(got: Money, wanted: Money): string {
  const minor = got.minor - wanted.minor;
  const size = { ...got, minor: minor < 0n ? -minor : minor };
  return `${moneyText(size)} ${minor < 0n ? "less" : "more"}`;
}
