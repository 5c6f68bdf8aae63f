import { feedCall } from "../../chain/call.ts";
import { SettlementError } from "../../errors/settlement-error.ts";
import { opensAt, isMarketOpen } from "../../fx/oracle/market-hours.ts";
import { pairName } from "../../fx/pair-name.ts";
import { asset } from "../../money/asset.ts";
import { divideHalfUp } from "../../money/rounding.ts";
import { formatDecimal, parseDecimal, powerOfTen } from "../../money/decimal.ts";
import { parseAmount } from "../../money/money.ts";
import type { PairPlan } from "../../ports.ts";
import { FEED_DECIMALS } from "../../world/system-plan.ts";
import type { TestChain } from "./test-chain.ts";

const MINUTE = 60n;
const WEEK = 7n * 86_400n;
const PERCENT = 100n;

/** What happens to the rates of a corridor under test. Pairs go by their names, `"EUR/USD"`. */
export class RateControls {
  readonly #chain: TestChain;
  readonly #pairs: readonly PairPlan[];
  readonly #answers = new Map<string, bigint>();

  constructor(chain: TestChain, pairs: readonly PairPlan[]) {
    this.#chain = chain;
    this.#pairs = pairs;
  }

  /** The last answer of a feed, as a decimal. @throws RATE_MISSING */
  current(pair: string): string {
    return formatDecimal({ units: this.#answerOf(pair), decimals: FEED_DECIMALS });
  }

  /**
   * Lets a feed answer, as of now.
   *
   * @param value Units of the quote for one of the base, with at most 8 decimals: `"1.0835"`.
   */
  async set(pair: string, value: string): Promise<void> {
    await this.#publish(pair, parseAmount(value, asset("RATE", FEED_DECIMALS), { sign: "positive" }).minor);
  }

  /**
   * Lets a rate jump by a part of itself, `"-5%"`, rounded half up to the feed's decimals.
   *
   * @throws AMOUNT_MALFORMED when it is no percentage.
   */
  async jump(pair: string, percentage: string): Promise<void> {
    const { units, decimals } = parseDecimal(percentage.replace(/ ?%$/, "").replace(/^\+/, ""), {
      negative: true,
    });
    const whole = PERCENT * powerOfTen(decimals);
    await this.#publish(pair, divideHalfUp(this.#answerOf(pair) * (whole + units), whole));
  }

  /** Lets time pass until a feed's answer is a second too old, while all others publish their last answer again. */
  async goStale(pair: string): Promise<void> {
    const { maximumAge } = this.#planOf(pair);
    await this.#chain.advance(maximumAge + 1n);
    await this.#refresh((other) => other !== pair);
  }

  /** Lets time pass up to the second at which the market closes, before which feeds publish their last answer again. */
  async closeMarket(): Promise<void> {
    const [hours] = this.#pairs;
    const { now } = this.#chain;
    if (hours === undefined || hours.opensAtMinute === hours.closesAtMinute) {
      throw new SettlementError("MARKET_NEVER_CLOSES", {
        pair: hours === undefined ? "a pair" : pairName(hours),
      });
    }
    let closes = now - (now % MINUTE) + MINUTE;
    while (isMarketOpen(hours, closes) && closes < now + WEEK) closes += MINUTE;
    await this.#chain.moveTo(closes - MINUTE > now ? closes - MINUTE : now);
    await this.#refresh();
    if (this.#chain.now < closes) await this.#chain.moveTo(closes);
  }

  /** Lets time pass up to the second at which the market opens, after which feeds publish their last answer again. */
  async openMarket(): Promise<void> {
    const [hours] = this.#pairs;
    if (hours === undefined || isMarketOpen(hours, this.#chain.now)) return;
    await this.#chain.moveTo(opensAt(hours, this.#chain.now));
    await this.#refresh();
  }

  /** Lets some seconds pass without a price update. */
  advance(seconds: bigint): Promise<void> {
    return this.#chain.advance(seconds);
  }

  async #publish(pair: string, answer: bigint): Promise<void> {
    this.#planOf(pair);
    await this.#chain.send("operator", feedCall(pair, "publish", [answer]));
    this.#answers.set(pair, answer);
  }

  async #refresh(which: (pair: string) => boolean = () => true): Promise<void> {
    for (const [pair, answer] of this.#answers) if (which(pair)) await this.#publish(pair, answer);
  }

  #answerOf(pair: string): bigint {
    const answer = this.#answers.get(pair);
    if (answer !== undefined) return answer;
    throw new SettlementError("RATE_MISSING", { pair, known: this.#pairs.map(pairName).join(", ") });
  }

  #planOf(pair: string): PairPlan {
    const plan = this.#pairs.find((known) => pairName(known) === pair);
    if (plan !== undefined) return plan;
    throw new SettlementError("RATE_MISSING", { pair, known: this.#pairs.map(pairName).join(", ") });
  }
}
