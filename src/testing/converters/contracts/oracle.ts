import { call } from "../../../chain/call.ts";
import { currencyBytes } from "../../../escrow/code-bytes.ts";
import { callsOf } from "../../../chain/contracts/abi.ts";
import { NotOffered } from "../../../conformance/asking/refused.ts";
import type { Converter } from "../../../conformance/converter/converter.ts";
import type { FeedQuestion } from "../../../conformance/converter/feed-question.ts";
import { DEPLOYED_AT, type TestSystem } from "./test-system.ts";

const [EUR, USD, JPY] = ["EUR", "USD", "JPY"].map(currencyBytes) as [string, string, string];
const DAY = 86_400n;
/** A feed is registered a day before it is asked, or before its breaker tripped. */
const FIRST_MOMENT = DEPLOYED_AT + 3n * DAY;

const medianCall = callsOf<"MedianFeed">();
const delayedCall = callsOf<"DelayedFeed">();

/** What `RateOracle`, `MedianFeed` and `DelayedFeed` make of feeds. */
export function oracleConverter(system: TestSystem) {
  const { on } = system;
  return {
    async guardedAnswer(question: FeedQuestion) {
      await system.begin();
      const { now, rules } = question;
      if (now < FIRST_MOMENT) throw new NotOffered("the chain of the tests begins in 2024");
      await on.moveTo((question.accepted?.trippedAt ?? now) - DAY);
      const feed = await system.pair("EUR", "USD", rules);
      await accept(system, feed, question);
      await system.say(feed, question.says, rules.decimals);
      await on.moveTo(now);
      const { numerator, denominator } = await on.read(call("oracle", "rate", [EUR, USD]));
      return (numerator * 10n ** BigInt(rules.decimals)) / denominator;
    },

    async guardedPath({ now, legs, maximumAge, maximumSpread }) {
      if (legs.length !== 2) throw new NotOffered("the path of the tests has two legs");
      await system.begin();
      await on.moveTo(now - DAY);
      const ends = [
        ["EUR", "USD"],
        ["USD", "JPY"],
      ] as const;
      for (const [index, { rules, says }] of legs.entries()) {
        const [base, quote] = ends[index] ?? ["", ""];
        await system.say(await system.pair(base, quote, rules), says, rules.decimals);
      }
      const path = [EUR, JPY, [USD], maximumAge, maximumSpread] as const;
      await on.send("operator", call("oracle", "setPath", path));
      await on.moveTo(now);
      return (await on.read(call("oracle", "rate", [EUR, JPY]))).updatedAt;
    },

    async medianAnswer({ now, decimals, reports, quorum, maximumAge, maximumSpreadBps }) {
      await system.begin();
      await on.moveTo(now - DAY);
      const names = Array.from(
        { length: Math.max(reports.length, quorum) },
        (_, index) => `reporter${index}`,
      );
      const reporters = names.map((name) => on.addressOf(name));
      const terms = [reporters, BigInt(quorum), maximumAge, maximumSpreadBps] as const;
      await on.deploy("median", "MedianFeed", ["EUR / USD", BigInt(decimals), ...terms]);
      const latest = reports.reduce(
        (last, { observedAt }) => (observedAt > last ? observedAt : last),
        on.now,
      );
      await on.moveTo(latest);
      for (const [index, { answer, observedAt }] of reports.entries())
        await on.send(names[index] ?? "", medianCall("median", "report", [answer, observedAt]));
      await on.moveTo(now);
      return (await on.read(medianCall("median", "latestRoundData", []))).answer;
    },

    async delayedAnswer({ now, hop, posts }) {
      await system.begin();
      const feed = await system.pair("EUR", "USD");
      await on.deploy("delayed", "DelayedFeed", [on.contractAddress(feed), hop]);
      for (const { at, answer } of posts) {
        await on.moveTo(at - 2n);
        await system.publish(feed, answer);
        await on.send("operator", delayedCall("delayed", "poke", []));
      }
      await on.moveTo(now);
      return (await on.read(delayedCall("delayed", "latestRoundData", []))).answer;
    },
  } satisfies Partial<Converter>;
}

/** Makes an answer the last accepted one, and trips the breaker where the question has it tripped. */
async function accept(system: TestSystem, feed: string, { accepted, rules }: FeedQuestion): Promise<void> {
  if (accepted === undefined) return;
  const { answer, roundId, trippedAt, trippedBy = 2n * answer } = accepted;
  const { on } = system;
  const round = { answer, roundId, startedAt: on.now, updatedAt: on.now, decimals: rules.decimals };
  await system.say(feed, round, rules.decimals);
  await on.send("operator", call("oracle", "acceptRate", [EUR, USD]));
  if (trippedAt === undefined) return;
  await on.moveTo(trippedAt - 2n);
  await system.say(
    feed,
    { ...round, answer: trippedBy, startedAt: on.now, updatedAt: on.now },
    rules.decimals,
  );
  await on.send("operator", call("oracle", "tripBreaker", [EUR, USD]));
}
