import { subtractRationals, type Rational } from "../../../src/money/rational.ts";
import { sum, ZERO } from "./figures.ts";
import { StepFigures, type Values } from "./step-figures.ts";
import { squashed, valuesOf } from "./words.ts";

/** Sentences of custodian and feeds. */
export class SystemSentences extends StepFigures {
  /** What the custodian attests is three accounts together, and each is what the account holds when the step ends. */
  attest(values: Values): void {
    const { reading } = this;
    this.time(values["time"]);
    const [reserve, transit, pledged] = ["reserve", "transit", "pledged"].map((name) =>
      this.amount(values, name),
    );
    if (reserve === undefined || transit === undefined || pledged === undefined) return;
    const attested = this.amount(values, "attested");
    reading.equal(attested, sum([reserve.value, transit.value, pledged.value]), this.where("attested"));
    const [before] = this.accounts(pledged.unit);
    // The desk pledges more, or takes some back.
    this.own.push({ ...pledged, value: subtractRationals(pledged.value, before) });
    this.settles.push(() => {
      const held = this.accounts(pledged.unit);
      for (const [at, shown] of [pledged, reserve, transit].entries())
        reading.equal(shown, held[at] ?? ZERO, this.where("what is attested of an account"));
    });
  }

  /** What is pledged for a token, kept as its reserve, and on its way to be paid out. */
  accounts(token: string): readonly [pledged: Rational, reserve: Rational, transit: Rational] {
    const { balances, words } = this.reading;
    const at = (account: "movement.pledged" | "movement.at", who?: "party.reserve" | "party.payouts") =>
      sum(
        [...balances]
          .filter(([place]) => {
            const [holder = "", where = ""] = place.split(" ");
            const asset = valuesOf(where, account, words)?.["asset"] ?? "";
            return token === `X${asset}` && (who === undefined || holder === squashed(words[who]));
          })
          .map(([, value]) => value),
      );
    return [at("movement.pledged"), at("movement.at", "party.reserve"), at("movement.at", "party.payouts")];
  }

  readonly settles: (() => void)[] = [];

  /** Once what the step moved is read, what its sentences state of accounts is held against them. */
  settle(): void {
    for (const check of this.settles.splice(0)) check();
  }

  quotation(printed: string | undefined): void {
    const rate = this.reading.rate(printed, this.where("a quotation"));
    if (rate === undefined) return;
    this.answers.push(rate.value);
    this.answer(`${rate.base}/${rate.quote}`, rate.value, this.now);
  }

  /** What a step has set stands above what feeds had published before it. */
  answer(pair: string, value: Rational, at: bigint): void {
    if (at < (this.answered.get(pair) ?? 0n)) return;
    this.answered.set(pair, at);
    this.rates.set(pair, value);
  }

  readonly answered = new Map<string, bigint>();

  report(values: Values): void {
    const { value } = this.reading.figure(values["answer"], this.where("an answer"));
    this.answers.push(value);
    const at = this.time(values["time"]);
    this.answer(values["pair"] ?? "", value, at);
    this.reading.check(at <= this.now, this.where("a feed publishes what is to come"));
  }
}
