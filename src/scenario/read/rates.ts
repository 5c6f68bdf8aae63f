import { list } from "../../errors/phrases.ts";
import { SettlementError } from "../../errors/settlement-error.ts";
import { AT_ONCE, type OracleProcess } from "../../fx/reporting/oracle-process.ts";
import { pairName } from "../../fx/pair-name.ts";
import type { Asset } from "../../money/asset.ts";
import { publishedPath } from "../published-path.ts";
import type { RatePath } from "../../fx/sources/rate-path.ts";
import { pairField, parsePair, type PricedToken } from "../schema/rate-fields.ts";
import { rateSchema, SOURCES, type RateText } from "../schema/rates.ts";
import type { MedianTerms, ScenarioRate } from "../scenario.ts";
import { FEED_DECIMALS } from "../../world/system-plan.ts";
import { medianPath } from "../../fx/sources/median-path.ts";
import type { Problems } from "../source/problem.ts";
import { valueOf, type MapNode } from "../source/source-node.ts";
import type { Span } from "../source/source-text.ts";
import {
  marketPath,
  publisherOf,
  unixOf,
  type Market,
  type MarketText,
  type PathContext,
} from "./market-path.ts";
import { readNamed, type Named } from "./part.ts";

/** What a pair can be of, beside ISO 4217's currencies. */
export interface KnownAssets {
  readonly tokens: readonly PricedToken[];
  /** The scenario's own. */
  readonly currencies: readonly Asset[];
}

/** The pairs of a scenario as they are written. */
export function readRates(
  root: MapNode,
  { tokens, currencies }: KnownAssets,
  problems: Problems,
): Named<RateText>[] {
  const rates = readNamed(root, "rates", rateSchema, problems, pairField(tokens, currencies));
  const known = new Set<string>();
  for (const { name, entry } of rates) {
    const [base = "", quote = ""] = name.split("/");
    const other = pairName({ base: quote, quote: base });
    if (known.has(other))
      problems.add(new SettlementError("RATE_TWICE", { pair: name, other }), entry.keySpan);
    known.add(name);
  }
  return rates;
}

/** A pair with its paths; nothing where they cannot be made, which is a mistake then. */
export function scenarioRate(
  { name, value: rate, entry }: Named<RateText>,
  { tokens, currencies, ...context }: Omit<PathContext, "base" | "quote"> & KnownAssets,
  problems: Problems,
): ScenarioRate | undefined {
  const { base, quote } = parsePair(name, tokens, currencies);
  const spanOf = (key: string | undefined): Span => valueOf(entry.value, key ?? "")?.span ?? entry.keySpan;
  const source = SOURCES.find((key) => rate[key] !== undefined);
  const paths = { ...context, base, quote };
  const made = problems.attempt(spanOf(source), () => madeOf(rate, paths));
  if (made === undefined) return undefined;
  const { path: market, quotedDecimals, median } = made;
  const node = valueOf(entry.value, "oracle");
  for (const key of ["heartbeat", "deviationBps"]) {
    const span = rate.publisher === undefined || node === undefined ? undefined : valueOf(node, key)?.span;
    if (span === undefined) continue;
    problems.add(
      new SettlementError("FIELDS_NOT_ONE", { fields: list(["publisher", `oracle.${key}`]) }),
      span,
    );
  }
  const { official: officialText } = rate;
  const official =
    officialText === undefined
      ? undefined
      : problems.attempt(spanOf("official"), () => marketPath(officialText, paths).path);
  if (officialText !== undefined && official === undefined) return undefined;
  const reported =
    median?.reported ??
    problems.attempt(spanOf("oracle"), () => reportedBy(rate, official ?? market, context));
  if (reported === undefined) return undefined;
  const publisher = publisherOf(rate);
  return {
    base,
    quote,
    source: rate.source ?? made.source,
    quotedDecimals,
    market,
    reported,
    ...(official === undefined ? {} : { official }),
    ...(median === undefined ? {} : { median: median.terms }),
    ...(rate.delayed === undefined ? {} : { delayed: rate.delayed }),
    ...(publisher === undefined ? {} : { publisher }),
    ...(rate.oracle === undefined || publisher !== undefined ? {} : { heartbeat: rate.oracle.heartbeat }),
  };
}

/** A pair's market, and its reporters where there are several. */
function madeOf(
  rate: RateText,
  context: PathContext,
): Market & { readonly median?: { readonly terms: MedianTerms; readonly reported: RatePath } } {
  if (rate.median === undefined) return marketPath(rate, context);
  const { feeds, ...rules } = rate.median;
  const each = Object.entries(feeds).map(([name, text]) => {
    const market = marketPath(text, { ...context, seed: `${context.seed}|${name}` });
    return { name, market, reported: reportedBy(text, market.path, context) };
  });
  const feed = { base: context.base.code, quote: context.quote.code, decimals: FEED_DECIMALS };
  const [markets, reports] = [each.map(({ market }) => market.path), each.map(({ reported }) => reported)];
  return {
    path: medianPath(feed, markets, { quorum: 1n }),
    quotedDecimals: Math.max(...each.map(({ market }) => market.quotedDecimals)),
    source: `median of ${each.map(({ name }) => name).join(", ")}`,
    median: {
      terms: { ...rules, feeds: each.map(({ name, reported }) => ({ name, reported })) },
      reported: medianPath(feed, reports, rules),
    },
  };
}

/** What the feed publishes of a market, and when. */
function reportedBy(
  rate: MarketText,
  market: RatePath,
  { clock, until }: Pick<PathContext, "clock" | "until">,
): RatePath {
  // Who names the publisher wants its days missed where it has none; a file alone goes on as it always did.
  const carried = rate.publisher === undefined;
  return publishedPath(market, publisherOf(rate), oracleProcess(rate, clock), { until, carried });
}

function oracleProcess({ oracle }: MarketText, clock: bigint): OracleProcess {
  if (oracle === undefined) return AT_ONCE;
  const outages = oracle.outages.map(({ from, until: ends }) => ({
    from: unixOf(from, clock),
    until: unixOf(ends, clock),
  }));
  return { ...oracle, outages };
}
