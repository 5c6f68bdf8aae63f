import { feedCall } from "../chain/call.ts";
import { delayedCall, medianCall, sourceOf } from "../chain/contracts/feed.ts";
import { pairName } from "../fx/pair-name.ts";
import { pointAt, type RatePoint } from "../fx/sources/rate-path.ts";
import type { ContractCall, PartyName } from "../ports.ts";
import { reporterOf } from "../scenario/pair-plan.ts";
import type { ScenarioRate } from "../scenario/scenario.ts";
import { rateOfAnswer } from "../world/feed-answer.ts";
import type { Feed, World } from "../world/world.ts";
import type { Clock } from "./clock.ts";
import type { FeedUpdate } from "./step-record.ts";

/** A report of one of a median's reporters. */
export interface ReporterReport {
  readonly name: string;
  readonly account: PartyName;
  readonly answer: bigint;
  /** The point of its path, by its Unix second. */
  readonly at: bigint;
}

/** What a median's reporters have to report by a second and have not. */
export function reportsDue(rate: ScenarioRate, feed: Feed, unix: bigint): ReporterReport[] {
  return (rate.median?.feeds ?? []).flatMap(({ name, reported }) => {
    const { at, answer } = pointAt(reported, unix) ?? {};
    if (at === undefined || answer === undefined || at <= (feed.reporters?.get(name) ?? -1n)) return [];
    return [{ name, account: reporterOf(pairName(rate), name), answer, at }];
  });
}

/** The call of a report: a median takes none from the future. @param now The second in which it is mined. */
export function reportCall(pair: string, { answer, at }: ReporterReport, now: bigint): ContractCall {
  return medianCall(pair, "report", [answer, at < now ? at : now]);
}

/** What a median shows at a second; nothing without an answer. */
export function medianUpdate(pair: string, { reported }: ScenarioRate, unix: bigint): FeedUpdate[] {
  const { answer, at } = pointAt(reported, unix) ?? {};
  const { decimals } = reported;
  return answer === undefined || at === undefined ? [] : [{ pair, answer, decimals, at }];
}

/** When a delayed feed takes an answer over. */
export interface Poke {
  readonly pair: string;
  readonly rate: ScenarioRate;
  readonly feed: Feed;
  /** Unix seconds. */
  readonly at: bigint;
}

/** Seconds before a step in which nothing is taken over any more, so that no step is late by it. */
const MARGIN = 64n;

/** When a delayed feed takes answers over until a second: of several times the last two, which are all that count. */
export function pokesDue(pair: string, rate: ScenarioRate, feed: Feed, unix: bigint): Poke[] {
  const { delayed: hop } = rate;
  if (hop === undefined || feed.taken === undefined) return [];
  const last = feed.taken.at;
  const count = (unix - MARGIN - last) / hop;
  if (count < 1n) return [];
  const times = count === 1n ? [last + hop] : [last + (count - 1n) * hop, last + count * hop];
  return times.map((at) => ({ pair, rate, feed, at }));
}

/** What a feed needs for taking an answer over. */
interface PokeContext {
  readonly clock: Clock;
  readonly world: World;
  readonly send: (call: ContractCall) => Promise<void>;
}

/** Lets a delayed feed take over what its source shows, which is published first where it is new. */
export async function poke(
  { pair, rate, feed, at }: Poke,
  point: RatePoint | undefined,
  { clock, world, send }: PokeContext,
): Promise<void> {
  showTaken(pair, feed, at, world);
  clock.moveWithin(at - 1n);
  const known = feed.taken?.next?.rate;
  if (point?.answer !== undefined && point.at !== feed.reportedAt) {
    await send(feedCall(sourceOf(pair), "publishAt", [point.answer, point.at]));
    feed.reportedAt = point.at;
  }
  clock.moveWithin(at);
  const taken = clock.now;
  await send(delayedCall(pair, "poke", []));
  const { decimals } = rate.reported;
  const next =
    point?.answer === undefined ? known : rateOfAnswer(rate, { ...point, answer: point.answer, decimals });
  feed.taken = {
    at: taken,
    ...(next === undefined ? {} : { next: { rate: next, usableAt: taken + (rate.delayed ?? 0n) } }),
  };
}

/** What a delayed feed has taken over is what it shows, once its time has come. */
export function showTaken(pair: string, feed: Feed, unix: bigint, world: Pick<World, "reported">): void {
  const { next } = feed.taken ?? {};
  if (next !== undefined && unix >= next.usableAt) world.reported.set(pair, next.rate);
}
