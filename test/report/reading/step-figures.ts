import type { Rational } from "../../../src/money/rational.ts";
import type { Payout, Quote } from "./conversions.ts";
import { NO_FEE } from "./fees.ts";
import type { PrintedFee } from "./printed-terms.ts";
import { isSame, ZERO, isMadeOf, type Figure } from "./figures.ts";
import type { Reading } from "./reading.ts";
import { secondsOf } from "./times.ts";

/** The values of a printed sentence, by the names of its placeholders. */
export type Values = Readonly<Record<string, string>>;

/** What the sentences of a step are worked out from: what was shown so far, and what the step shows. */
export class StepFigures {
  step = "";
  now = 0n;
  readonly quotes: Quote[] = [];
  readonly payouts: Payout[] = [];
  /** What a refusal may name: amounts, answers of feeds and times that were shown. */
  readonly amounts: Figure[] = [];
  readonly answers: Rational[] = [];
  /** What feeds have answered last, by pair. */
  readonly rates = new Map<string, Rational>();
  readonly times = new Set<bigint>();
  readonly reading: Reading;
  /** Amounts by step, of which what the desk took and gave is made. */
  readonly positions = new Map<string, readonly Figure[]>();
  /** Amounts of the step that runs, which explain what it moves. */
  own: Figure[] = [];
  /** What the next mid belongs to. */
  pending: "pay" | "redeem" | Payout | undefined;
  /** What a payout's margin is above the agreed one, in per cent, until a sentence gives the reason. */
  widened: Rational | undefined;
  instructed: readonly [string, Figure] | undefined;
  /** What the step quotes, pays and pays out. */
  quoted: Quote | undefined;
  paying: Quote | undefined;
  payingOut: { readonly amount: Figure; payout?: Payout; charge?: Figure; rounded?: Figure } | undefined;
  /** Whose fee the sums below it belong to. */
  fee: PrintedFee = NO_FEE;
  /** What a bank sends back. */
  back: Payout | undefined;
  shortened: readonly [quoted: Figure, arrived: Figure] | undefined;

  constructor(reading: Reading) {
    this.reading = reading;
  }

  /** Whether amounts of the step explain a change in an asset; tokens count as what they stand for. */
  explains(change: Rational, unit: string): boolean {
    const alike = this.own.filter((one) => one.unit === unit || one.unit === `X${unit}`);
    return isMadeOf(
      change,
      alike.map(({ value }) => value),
    );
  }

  where(what: string): string {
    return `step ${this.step}: ${what}`;
  }

  /** An amount of the step; an input where nothing else gives it. */
  amount(values: Values, name: string): Figure {
    const shown = this.reading.figure(values[name], this.where(name));
    this.own.push(shown);
    this.amounts.push(shown);
    return shown;
  }

  /** An amount that was shown before, or is what two of those make up. */
  known(values: Values, name: string): Figure {
    const known = this.amounts.filter(({ unit }) => values[name]?.endsWith(unit)).map(({ value }) => value);
    const shown = this.amount(values, name);
    this.reading.check(isMadeOf(shown.value, known), this.where(`${values[name] ?? ""} comes from nowhere`));
    return shown;
  }

  time(printed: string | undefined): bigint {
    const unix = secondsOf(printed ?? "");
    if (unix === undefined) this.reading.miss(this.where(`${printed ?? "nothing"} is no time`));
    this.times.add(unix ?? 0n);
    return unix ?? 0n;
  }

  deadline(values: Values, period: "terms.inspection" | "terms.arbitration"): void {
    const until = this.time(values["until"]);
    const expected = this.now + (this.reading.terms?.periods.get(period) ?? 0n);
    this.reading.check(
      until === expected,
      this.where(`the deadline ${values["until"] ?? ""} is not ${expected}`),
    );
  }

  percent(values: Values, name: string, agreed: Rational | undefined): Rational {
    const { value } = this.reading.figure(values[name], this.where(name));
    this.reading.check(isSame(value, agreed ?? ZERO), this.where(`${values[name] ?? ""} was not agreed`));
    return value;
  }
}
