import {
  divideRationals,
  multiplyRationals,
  rational,
  subtractRationals,
  type Rational,
} from "../../../src/money/rational.ts";
import { bandAt, charged, NO_FEE } from "./fees.ts";
import { down, figure, isSame, lessMargin, sum, up, ZERO, type Figure, isMadeOf } from "./figures.ts";
import type { Reading } from "./reading.ts";
import type { Sentences } from "./sentences.ts";
import { isOpening, secondsOf } from "./times.ts";

/**
 * Every figure that a refusal names was shown before, is agreed, or is the time of the step: which one it is follows from
 * its unit, for its name is a contract's.
 *
 * @param transactions How many the step sent: each is mined a second after the one before.
 */
export function readRefusal(said: string, transactions: bigint, sentences: Sentences): void {
  const { reading, step, now } = sentences;
  const miss = (what: string): void => reading.miss(`step ${step}: the refusal's ${what} comes from nowhere`);
  let rest = said.replaceAll(/0x[0-9a-f]+…?/g, "");
  const each = (pattern: RegExp, check: (found: string) => boolean): void => {
    rest = rest.replaceAll(pattern, (found) => {
      if (!check(found)) miss(found);
      return " ";
    });
  };
  const times = [...rest.matchAll(/\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}/g)].map(
    ([found]) => secondsOf(found.replace(" ", "")) ?? 0n,
  );
  // A rate that is too old is named with two times: when it was published, and now.
  const [published, asked] = times;
  const stale = published === undefined || asked === undefined ? undefined : asked - published;
  each(/\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}/g, (found) => {
    const unix = secondsOf(found.replace(" ", "")) ?? 0n;
    const isNow = unix >= now && (unix === now || unix < now + transactions);
    return isNow || sentences.times.has(unix) || isOpening(unix);
  });
  each(lengths(reading), (found) => {
    const [hours = "0", minutes = "0"] = found.match(/[\d,]+/g) ?? [];
    const seconds = BigInt(hours.replaceAll(",", "")) * 3_600n + BigInt(minutes) * 60n;
    return reading.terms?.ages.includes(seconds) === true && (stale === undefined || stale > seconds);
  });
  each(
    /[\d.]+%/g,
    (found) => reading.terms?.bounds.some((one) => isSame(one, figure(found)?.value ?? one)) === true,
  );
  each(/1 [A-Z]{3,} = [\d,]+(?:\.\d+)? [A-Z]{3,}/g, (found) => {
    const value = figure(found.split(" ")[3] ?? "")?.value ?? rational(-1n);
    const known = [...sentences.answers, ...(reading.terms?.bounds ?? [])];
    return known.some((one) => isSame(one, value));
  });
  const amounts = [...rest.matchAll(/[\d,]+(?:\.\d+)? [A-Z]{3,}/g)].map(([found]) =>
    figure(found.replace(" ", "")),
  );
  each(/[\d,]+(?:\.\d+)? [A-Z]{3,}/g, (found) => {
    const shown = figure(found.replace(" ", ""));
    if (shown === undefined) return false;
    const known = [...reading.balances.values(), ...sentences.amounts.map(({ value }) => value)];
    const atSpot = spotAmounts(sentences).filter(({ unit }) => unit === shown.unit);
    return (
      isMadeOf(shown.value, known) ||
      atSpot.some(({ value }) => isSame(value, shown.value)) ||
      isPartOf(shown, amounts, sentences) ||
      isTooSmall(shown, sentences)
    );
  });
  each(/[\d,]+\.\d+/g, (found) => {
    const value = figure(found)?.value ?? rational(-1n);
    const known = [...sentences.answers, ...(reading.terms?.bounds ?? [])];
    return known.some((one) => isSame(one, value));
  });
}

/** Lengths of time: `25 h 0 min`. */
function lengths({ words }: Reading): RegExp {
  const pattern = words["length.hours"]
    .replaceAll(/\{\w+\}/g, String.raw`[\d,]+`)
    .replaceAll(" ", String.raw`\s*`);
  return new RegExp(pattern, "g");
}

/** Whether an amount and another of the refusal are together what was quoted: what arrived, and what is missing. */
function isPartOf(
  { value, unit }: Figure,
  amounts: readonly (Figure | undefined)[],
  { quotes }: Sentences,
): boolean {
  return quotes.some(
    ({ sell }) =>
      sell.unit === unit &&
      amounts.some((other) => other?.unit === unit && isSame(sum([value, other.value]), sell.value)),
  );
}

/** What a release would come to at the spot rate and the token's own price, and the least that its payee agreed to. */
function spotAmounts({ quotes, rates, reading }: Sentences): Figure[] {
  const { consents = [], redeemFees = [] } = reading.terms ?? {};
  return quotes.flatMap(({ net, receives, redeemMargin = ZERO, from = "", to = "" }) => {
    const par = crossOf(rates, from, to);
    if (net === undefined || receives === undefined || par === undefined) return [];
    const show = (value: Rational): Figure => ({ ...receives, value });
    const price = rates.get(`X${from}/${from}`) ?? rational(1n);
    const bid = lessMargin(multiplyRationals(par, price), redeemMargin);
    const gross = down(multiplyRationals(net.value, bid), receives.decimals);
    const fee = charged(bandAt(redeemFees, net) ?? NO_FEE, gross, receives.decimals);
    return [
      show(subtractRationals(gross, fee)),
      ...consents.flatMap(({ cost, least }) => [
        show(down(multiplyRationals(net.value, lessMargin(par, cost)), receives.decimals)),
        ...(least === undefined
          ? []
          : [show(up(multiplyRationals(net.value, least.value), receives.decimals))]),
      ]),
    ];
  });
}

/** A rate from one currency to another by what feeds have answered: its own, or over one other currency. */
function crossOf(rates: ReadonlyMap<string, Rational>, from: string, to: string): Rational | undefined {
  const direct = (base: string, quote: string): Rational | undefined => {
    const [own, reversed] = [rates.get(`${base}/${quote}`), rates.get(`${quote}/${base}`)];
    return own ?? (reversed === undefined ? undefined : divideRationals(rational(1n), reversed));
  };
  const vehicles = [...rates.keys()].flatMap((pair) => pair.split("/"));
  const crossed = vehicles.map((over) => {
    const [first, second] = [direct(from, over), direct(over, to)];
    return first === undefined || second === undefined ? undefined : multiplyRationals(first, second);
  });
  return direct(from, to) ?? crossed.find((rate) => rate !== undefined);
}

/** Whether an amount is the least of which something is left after the fee of paying, or less than that. */
function isTooSmall(shown: Figure, { reading }: Sentences): boolean {
  const { value, decimals } = shown;
  const unit = rational(1n, 10n ** BigInt(decimals));
  const less = subtractRationals(value, unit);
  const fee = charged(bandAt(reading.terms?.payFees ?? [], shown) ?? NO_FEE, less, decimals);
  return subtractRationals(less, fee).numerator <= 0n;
}
