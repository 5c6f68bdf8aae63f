import { SettlementError } from "../../errors/settlement-error.ts";
import { DAY } from "../../fx/civil-date.ts";
import { pairName } from "../../fx/pair-name.ts";
import { isEcbPublication, lastEcbPublication, type Publisher } from "../../fx/reporting/publisher.ts";
import { constantSource } from "../../fx/sources/constant-source.ts";
import { ecbPublishedAt, nextEcbPublication } from "../../fx/sources/ecb/ecb-publication.ts";
import { ecbRate } from "../../fx/sources/ecb/ecb-rate.ts";
import type { EcbRates } from "../../fx/sources/ecb/ecb-rates.ts";
import { ecbSource } from "../../fx/sources/ecb/ecb-source.ts";
import { parseEcbRates } from "../../fx/sources/ecb/parse-ecb-rates.ts";
import { modelSource } from "../../fx/sources/model-source.ts";
import type { PathModel } from "../../fx/sources/models/path-model.ts";
import { answerAt, type QuotedFeed, type RatePath } from "../../fx/sources/rate-path.ts";
import { stepsSource } from "../../fx/sources/steps-source.ts";
import type { TimeGrid } from "../../fx/sources/time-grid.ts";
import type { Asset } from "../../money/asset.ts";
import { isoTime } from "../../trace/iso-time.ts";
import { FEED_DECIMALS } from "../../world/system-plan.ts";
import type { RateFigure } from "../schema/rate-fields.ts";
import type { ModelText, RateText, SourceText } from "../schema/rates.ts";
import type { ClockTime } from "../schema/time-fields.ts";
import { asCount } from "./names.ts";
import { inUnitSince, requireUnitOf } from "../rate-unit.ts";
import { readPathFile } from "./path-file.ts";

const HOUR = 3_600n;

/** What paths are made from, except what is written about their pair. */
export interface PathContext {
  readonly base: Asset;
  readonly quote: Asset;
  /** Unix seconds. */
  readonly clock: bigint;
  /** Unix seconds; the scenario is over by then. */
  readonly until: bigint;
  readonly seed: string;
  /** The text of a file in the scenario's folder. */
  readonly readFile: (file: string) => string;
}

/** Where one rate comes from, and who publishes it. */
export type MarketText = SourceText & Partial<Pick<RateText, "publisher">>;

/** A pair's market: its path, the decimals that it is quoted in, and its source. */
export interface Market {
  readonly path: RatePath;
  readonly quotedDecimals: number;
  readonly source: string;
}

/**
 * A pair's market path from before the clock until the scenario is over.
 *
 * @throws What the sources throw; RATE_NOT_YET where there is no rate when the scenario begins; RATE_OF_OLD_UNIT where it is
 * of before its currency changed its unit.
 */
export function marketPath(rate: MarketText, context: PathContext): Market {
  const { base, quote, clock } = context;
  const feed: QuotedFeed = { base: base.code, quote: quote.code, decimals: FEED_DECIMALS };
  const market = marketOf(rate, feed, context);
  requireUnitOf(market.path, clock);
  return market;
}

function marketOf(rate: MarketText, feed: QuotedFeed, context: PathContext): Market {
  const { clock } = context;
  const published = publishedAt(rate, feed, clock);
  const grid: TimeGrid = { from: published, until: context.until, every: rate.every ?? HOUR };
  if (rate.constant !== undefined) return constantMarket(feed, rate.constant, grid, clock);
  if (rate.steps !== undefined) return stepsMarket(feed, rate, grid, clock);
  if (rate.ecb !== undefined) return ecbMarket(feed, rate.ecb, grid, context);
  if (rate.path !== undefined) return pathMarket(feed, rate.path, context);
  return modelMarket(feed, rate, grid, context);
}

/** Who publishes a rate: reference rates as they are need no word. */
export function publisherOf({ publisher, ecb, oracle }: MarketText): Publisher | undefined {
  return publisher ?? (ecb !== undefined && oracle === undefined ? "ecb" : undefined);
}

/** When a constant, or the beginning of a model, was published. @throws PUBLICATION_NOT_DUE */
function publishedAt({ publishedAt: given, publisher }: MarketText, feed: QuotedFeed, clock: bigint): bigint {
  if (given === undefined)
    return publisher === undefined ? inUnitSince(feed, clock - HOUR / 2n, clock) : lastEcbPublication(clock);
  const at = unixOf(given, clock);
  if (publisher === undefined || isEcbPublication(at)) return at;
  throw new SettlementError("PUBLICATION_NOT_DUE", {
    pair: pairName(feed),
    time: isoTime(at),
    before: isoTime(lastEcbPublication(at)),
    after: isoTime(nextEcbPublication(at)),
  });
}

/** A time of a rate in Unix seconds. */
export function unixOf(time: ClockTime, clock: bigint): bigint {
  return "unix" in time ? time.unix : clock + time.fromClock;
}

function constantMarket(
  feed: QuotedFeed,
  { answer, decimals }: RateFigure,
  grid: TimeGrid,
  clock: bigint,
): Market {
  if (grid.from > clock) throw notYet(feed, clock);
  return { path: constantSource(feed, answer)(grid), quotedDecimals: decimals, source: "the scenario" };
}

function stepsMarket(
  feed: QuotedFeed,
  { steps = [], publisher }: MarketText,
  grid: TimeGrid,
  clock: bigint,
): Market {
  const points = steps.map(({ at, rate }) => ({ at: unixOf(at, clock), answer: rate.answer }));
  const [{ at: begins, answer: start } = { at: clock + 1n, answer: 0n }] = points;
  if (begins > clock) throw notYet(feed, clock);
  const published = publisher === undefined ? begins : lastEcbPublication(clock);
  // What was published before the clock is the first rate, though it be named for a later second.
  const path = stepsSource(feed, start, points)({ ...grid, from: published < begins ? published : begins });
  const quotedDecimals = Math.max(...steps.map(({ rate }) => rate.decimals));
  return { path, quotedDecimals, source: "the scenario" };
}

function ecbMarket(feed: QuotedFeed, file: string, grid: TimeGrid, context: PathContext): Market {
  const rates = parseEcbRates(context.readFile(file), file);
  const from = lastPublication(rates, context.clock);
  const found = from === undefined ? undefined : ecbRate(rates, context.base, context.quote, from);
  if (from === undefined || found === undefined) throw notYet(feed, context.clock);
  return {
    path: ecbSource(rates, feed)({ ...grid, from }),
    quotedDecimals: Math.min(found.rate.quotedDecimals, FEED_DECIMALS),
    source: "European Central Bank, euro foreign exchange reference rates",
  };
}

function pathMarket(feed: QuotedFeed, file: string, context: PathContext): Market {
  const { path, quotedDecimals } = readPathFile(file, feed, context);
  if (answerAt(path, context.clock) === undefined) throw notYet(feed, context.clock);
  return { path, quotedDecimals, source: `path ${file}` };
}

/** When the newest rates that can be used at a moment were published. */
function lastPublication({ days }: EcbRates, unix: bigint): bigint | undefined {
  return days.map(({ day }) => ecbPublishedAt(day)).findLast((at) => at <= unix);
}

function modelMarket(
  feed: QuotedFeed,
  { model, start }: MarketText,
  grid: TimeGrid,
  context: PathContext,
): Market {
  if (model === undefined || start === undefined) {
    throw new SettlementError("KEY_MISSING", { key: "start", example: "1.0404" });
  }
  if (grid.from > context.clock) throw notYet(feed, context.clock);
  const band = { minimum: start.answer / 10n || 1n, maximum: start.answer * 10n };
  const leg = { feed, start: start.answer, band, model: pathModel(model, start, feed, context) };
  const path = modelSource(leg, context.seed)(grid);
  return { path, quotedDecimals: FEED_DECIMALS, source: `model ${model.kind}` };
}

function pathModel(model: ModelText, start: RateFigure, feed: QuotedFeed, context: PathContext): PathModel {
  if (model.kind === "ou") return { ...model, mean: (model.mean ?? start).answer };
  if (model.kind !== "bootstrap") return model;
  return { kind: "bootstrap", block: asCount(model.block), history: historyOf(model.history, feed, context) };
}

/** A pair's answers on every day of a file. */
function historyOf(file: string, feed: QuotedFeed, context: PathContext): bigint[] {
  const rates = parseEcbRates(context.readFile(file), file);
  const published = rates.days.map(({ day }) => ecbPublishedAt(day));
  const [from = 0n, until = from] = [published.at(0), published.at(-1)];
  const { points } = ecbSource(rates, feed)({ from, until, every: DAY });
  const days = new Set(published);
  return points.flatMap(({ at, answer }) => (days.has(at) && answer !== undefined ? [answer] : []));
}

function notYet(feed: QuotedFeed, clock: bigint): SettlementError {
  return new SettlementError("RATE_NOT_YET", { pair: pairName(feed), time: isoTime(clock) });
}
