import { call, feedCall } from "../../../chain/call.ts";
import { ContractArithmetic, type ContractHours } from "../../../chain/contract-arithmetic.ts";
import { currencyBytes } from "../../../escrow/code-bytes.ts";
import { enumValue } from "../../../escrow/enum-value.ts";
import { CLOSED_POLICIES } from "../../../fx/oracle/pair-guards.ts";
import { pairName } from "../../../fx/pair-name.ts";
import { systemPlan } from "../../../world/system-plan.ts";
import { TestChain } from "../../fixtures/test-chain.ts";
import type { FeedRules, FeedSays, MarketName } from "../../../conformance/converter/feed-question.ts";

/** 1 January 2024, before every question. */
export const DEPLOYED_AT = 1_704_067_200n;
const VERIFIED_UNTIL = 2n ** 47n;

/** The system without tokens, pairs and corridors: every question brings its own. */
const BARE = systemPlan({
  startsAt: DEPLOYED_AT,
  operator: "operator",
  attester: "attester",
  banks: ["bank"],
  providers: ["provider"],
  tokens: [],
  pairs: [],
  corridors: [],
  // Questions are asked years after the deployment.
  participants: ["payer", "payee"].map((party) => ({ party, country: "DE", verifiedUntil: VERIFIED_UNTIL })),
});

const [SUNDAY, FRIDAY] = [6n * 1_440n, 4n * 1_440n];

/** Minutes from Monday 00:00 UTC; Chainlink's are New York's, five hours later in UTC, with its summer time. */
const HOURS: Readonly<Record<MarketName, ContractHours>> = {
  always: { opensAtMinute: 0n, closesAtMinute: 0n, summerTime: 0n, calendar: 0n },
  "mento-fx": {
    opensAtMinute: SUNDAY + 1_380n,
    closesAtMinute: FRIDAY + 1_260n,
    summerTime: 0n,
    calendar: 1n,
  },
  "chainlink-fx": {
    opensAtMinute: SUNDAY + 1_380n,
    closesAtMinute: FRIDAY + 1_320n,
    summerTime: 1n,
    calendar: 1n,
  },
};

/** Guards that let every plausible answer pass. */
export const LENIENT: FeedRules = {
  decimals: 8,
  maximumAge: 2n ** 31n,
  minimumAnswer: 0n,
  maximumAnswer: 2n ** 96n - 1n,
  breakerBps: 0n,
  breakerCooldown: 0n,
  market: "always",
  whenClosed: "reject",
};

/** The contracts on a chain that is put back to its beginning before every question. */
export class TestSystem {
  readonly on: TestChain;
  readonly arithmetic: ContractArithmetic;

  private constructor(on: TestChain, arithmetic: ContractArithmetic) {
    this.on = on;
    this.arithmetic = arithmetic;
  }

  static async open(): Promise<TestSystem> {
    const on = await TestChain.open(DEPLOYED_AT);
    const arithmetic = await ContractArithmetic.deploy(on.rpc);
    await on.deploySystem(BARE);
    await on.save();
    return new TestSystem(on, arithmetic);
  }

  /** Everything as it was in the beginning. */
  begin(): Promise<void> {
    return this.on.restore();
  }

  /** Registers a pair on a feed of its own that has not answered yet; the feed goes by the pair's name. */
  async pair(base: string, quote: string, rules: FeedRules = LENIENT): Promise<string> {
    const name = pairName({ base, quote });
    const feed = await this.on.deploy(name, "SimulatedFeed", [name, BigInt(rules.decimals)]);
    const { decimals: _, market, whenClosed, ...limits } = rules;
    const closedPolicy = enumValue(CLOSED_POLICIES, whenClosed);
    const config = { feed, ...limits, ...HOURS[market], closedPolicy, closedSpreadBps: 0n };
    const setPair = call("oracle", "setPair", [currencyBytes(base), currencyBytes(quote), config]);
    await this.on.send("operator", setPair);
    return name;
  }

  /** Makes a feed publish a round, or revert. */
  async say(feed: string, says: FeedSays | "reverts", pinned: number): Promise<void> {
    if (says === "reverts") {
      await this.on.send("operator", feedCall(feed, "setReverting", [true]));
      return;
    }
    const { answer, roundId, startedAt, updatedAt, decimals } = says;
    const round = [answer, roundId, startedAt, updatedAt] as const;
    await this.on.send("operator", feedCall(feed, "publishRound", round));
    if (decimals !== pinned)
      await this.on.send("operator", feedCall(feed, "setDecimals", [BigInt(decimals)]));
  }

  /** A feed's answer as of now. */
  async publish(feed: string, answer: bigint): Promise<void> {
    await this.on.send("operator", feedCall(feed, "publish", [answer]));
  }
}
