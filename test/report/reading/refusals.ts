import { rational, subtractRationals } from "../../../src/money/rational.ts";
import { bandAt, charged, NO_FEE } from "./fees.ts";
import { figure, isSame, type Figure, isMadeOf } from "./figures.ts";
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
  each(/\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}/g, (found) => {
    const unix = secondsOf(found.replace(" ", "")) ?? 0n;
    const isNow = unix >= now && (unix === now || unix < now + transactions);
    return isNow || sentences.times.has(unix) || isOpening(unix);
  });
  each(/[\d,]+ s(?![\w-])/g, (found) => {
    const seconds = BigInt(found.replaceAll(/[^\d]/g, ""));
    return reading.terms?.ages.includes(seconds) === true;
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
  each(/[\d,]+(?:\.\d+)? [A-Z]{3,}/g, (found) => {
    const shown = figure(found.replace(" ", ""));
    const known = [...reading.balances.values(), ...sentences.amounts.map(({ value }) => value)];
    return shown !== undefined && (isMadeOf(shown.value, known) || isTooSmall(shown, sentences));
  });
  each(/[\d,]+\.\d+/g, (found) => {
    const value = figure(found)?.value ?? rational(-1n);
    const known = [...sentences.answers, ...(reading.terms?.bounds ?? [])];
    return known.some((one) => isSame(one, value));
  });
}

/** Whether an amount is the least of which something is left after the fee of paying, or less than that. */
function isTooSmall(shown: Figure, { reading }: Sentences): boolean {
  const { value, decimals } = shown;
  const unit = rational(1n, 10n ** BigInt(decimals));
  const less = subtractRationals(value, unit);
  const fee = charged(bandAt(reading.terms?.payFees ?? [], shown) ?? NO_FEE, less, decimals);
  return subtractRationals(less, fee).numerator <= 0n;
}
