import { quoted } from "../../conformance/cases/figures.ts";
import { pairName } from "../../fx/pair-name.ts";
import { formatRate } from "../../fx/rate.ts";
import { compareRationals, rational, type Rational } from "../../money/rational.ts";
import { rateOf } from "../converters/library/rates.ts";
import { memberOf, unfit } from "./subjects.ts";
import type { Verdict } from "./verdict.ts";

/** What has rates by pair, as a corridor has. */
interface Quoting {
  rate(pair: string): Promise<Rational>;
}

/** A corridor's oracle gives a rate now, once it has passed every guard: `"EUR/USD 1.0835"`. @throws Refused */
export async function haveRate(subject: unknown, rate: string): Promise<Verdict> {
  const found = await subject;
  if (!isQuoting(found)) throw unfit("haveRate", found, "corridor");
  const wanted = rateOf(quoted(rate));
  const { numerator, denominator } = await found.rate(pairName(wanted));
  const got = { ...wanted, ...rational(numerator, denominator) };
  return {
    pass: compareRationals(got, wanted) === 0,
    message: () => `expected the rate to be ${formatRate(wanted)}, got ${formatRate(got, 8)}`,
    negatedMessage: () => `expected the rate not to be ${formatRate(wanted)}`,
    expected: formatRate(wanted),
    actual: formatRate(got, 8),
  };
}

function isQuoting(value: unknown): value is Quoting {
  return typeof memberOf(value, "rate") === "function";
}
