import { list } from "../errors/phrases.ts";
import { SettlementError } from "../errors/settlement-error.ts";
import { parseName } from "../fields/fields.ts";
import { AT_ONCE } from "../fx/reporting/oracle-process.ts";
import { lastEcbPublication } from "../fx/reporting/publisher.ts";
import { constantSource } from "../fx/sources/constant-source.ts";
import { medianPath } from "../fx/sources/median-path.ts";
import type { RatePath } from "../fx/sources/rate-path.ts";
import type { Asset } from "../money/asset.ts";
import { FEED_DECIMALS } from "../world/system-plan.ts";
import type { MedianOptions, RateOptions } from "./builder-options.ts";
import { publishedPath } from "./published-path.ts";
import { inUnitSince, requireUnitOf } from "./rate-unit.ts";
import type { MedianReporters, ScenarioRate } from "./scenario.ts";
import { parsePair, parseRateFigure, type PricedToken } from "./schema/rate-fields.ts";
import { FEEDS, LEAST_DELAY, MOST_DELAY, MOST_FEEDS } from "./schema/rates.ts";
import { parseInstant } from "./schema/time-fields.ts";

/** What a pair can be of, and when the scenario begins, in Unix seconds. */
interface Known {
  readonly tokens: readonly PricedToken[];
  readonly currencies?: readonly Asset[];
  readonly startsAt: bigint;
}

/** Seconds before the clock at which a rate is published that nothing else is known of. */
const BEFORE_CLOCK = 1_800n;

/** Fresh for a day and an hour, and a percent apart at most: as in a file. */
const MEDIAN = { maximumAge: 90_000n, maximumSpreadBps: 100n } as const;

/** A pair of a program's scenario, before it is known until when it is published. */
export function builtRate(
  pair: string,
  value: string | Readonly<Record<string, string>>,
  options: RateOptions,
  { tokens, currencies, startsAt }: Known,
): ScenarioRate {
  const { source = "the scenario", publishedAt = "", publisher, official, delayed, guards } = options;
  const { base, quote } = parsePair(pair, tokens, currencies);
  const feed = { base: base.code, quote: quote.code, decimals: FEED_DECIMALS };
  const usual =
    publisher === undefined
      ? inUnitSince(feed, startsAt - BEFORE_CLOCK, startsAt)
      : lastEcbPublication(startsAt);
  const from = publishedAt === "" ? usual : parseInstant(publishedAt);
  const figure = (text: string) => {
    const { answer, decimals } = parseRateFigure(text);
    return { path: constantSource(feed, answer)({ from, until: from, every: 1n }), decimals };
  };
  const isMedian = typeof value !== "string";
  requireOneFeed({ median: isMedian, official: official !== undefined, delayed: delayed !== undefined });
  if (delayed !== undefined && (delayed < LEAST_DELAY || delayed > MOST_DELAY)) {
    const range = { text: `${delayed}s`, least: LEAST_DELAY, most: MOST_DELAY };
    throw new SettlementError("FIELD_OUT_OF_RANGE", range);
  }
  const each = (isMedian ? Object.entries(value) : [["", value] as const]).map(([name, text]) => ({
    name: isMedian ? parseName(name, "reuters") : name,
    ...figure(text),
  }));
  if (!isMedian && options.median !== undefined)
    throw new SettlementError("REPORTERS_INVALID", { reporters: 1, quorum: options.median.quorum ?? 1n });
  const median = isMedian ? reportersOf(each, options.median) : undefined;
  const [first] = each;
  const market =
    isMedian || first === undefined
      ? medianPath(
          feed,
          each.map(({ path }) => path),
          { quorum: 1n },
        )
      : first.path;
  requireUnitOf(market, startsAt);
  return {
    base,
    quote,
    source,
    quotedDecimals: Math.max(...each.map(({ decimals }) => decimals)),
    market,
    reported: market,
    ...(official === undefined ? {} : { official: figure(official).path }),
    ...(median === undefined ? {} : { median }),
    ...(delayed === undefined ? {} : { delayed }),
    ...(guards === undefined ? {} : { guards }),
    ...(publisher === undefined ? {} : { publisher }),
  };
}

/** Of a feed that is none of these by itself. @throws FIELDS_NOT_ONE */
function requireOneFeed(given: Readonly<Record<(typeof FEEDS)[number], boolean>>): void {
  const several = FEEDS.filter((key) => given[key]);
  if (several.length > 1) throw new SettlementError("FIELDS_NOT_ONE", { fields: list(several) });
}

/** @throws FIELD_OUT_OF_RANGE for more than 15 reporters; REPORTERS_INVALID for none, and a quorum that is none of them */
function reportersOf(
  each: readonly { readonly name: string; readonly path: RatePath }[],
  { quorum = BigInt(Math.floor(each.length / 2) + 1), ...rules }: MedianOptions = {},
): MedianReporters {
  if (each.length > MOST_FEEDS)
    throw new SettlementError("FIELD_OUT_OF_RANGE", {
      text: each.length.toString(),
      least: 1,
      most: MOST_FEEDS,
    });
  if (each.length === 0 || quorum < 1n || quorum > BigInt(each.length))
    throw new SettlementError("REPORTERS_INVALID", { reporters: each.length, quorum });
  return { ...MEDIAN, ...rules, quorum, feeds: each.map(({ name, path }) => ({ name, reported: path })) };
}

/** The same with what its feed publishes until then, in Unix seconds. */
export function publishedUntil(rate: ScenarioRate, until: bigint): ScenarioRate {
  const { market, official = market, publisher, median } = rate;
  const published = (path: RatePath) => publishedPath(path, publisher, AT_ONCE, { until, carried: false });
  if (median === undefined) return { ...rate, reported: published(official) };
  const feeds = median.feeds.map(({ name, reported }) => ({ name, reported: published(reported) }));
  const reports = feeds.map(({ reported }) => reported);
  return { ...rate, median: { ...median, feeds }, reported: medianPath(market, reports, median) };
}
