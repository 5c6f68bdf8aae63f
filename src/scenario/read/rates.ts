import { list } from "../../errors/phrases.ts";
import { SettlementError } from "../../errors/settlement-error.ts";
import { AT_ONCE, type OracleProcess } from "../../fx/reporting/oracle-process.ts";
import { pairName } from "../../fx/pair-name.ts";
import { publishedPath } from "../published-path.ts";
import type { RatePath } from "../../fx/sources/rate-path.ts";
import { pairField, parsePair, type PricedToken } from "../schema/rate-fields.ts";
import { rateSchema, SOURCES, type RateText } from "../schema/rates.ts";
import type { ScenarioRate } from "../scenario.ts";
import type { Problems } from "../source/problem.ts";
import { valueOf, type MapNode } from "../source/source-node.ts";
import type { Span } from "../source/source-text.ts";
import { marketPath, publisherOf, unixOf, type PathContext } from "./market-path.ts";
import { readNamed, type Named } from "./part.ts";

/** The pairs of a scenario as they are written. */
export function readRates(
  root: MapNode,
  tokens: readonly PricedToken[],
  problems: Problems,
): Named<RateText>[] {
  const rates = readNamed(root, "rates", rateSchema, problems, pairField(tokens));
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
  { tokens, ...context }: Omit<PathContext, "base" | "quote"> & { readonly tokens: readonly PricedToken[] },
  problems: Problems,
): ScenarioRate | undefined {
  const { base, quote } = parsePair(name, tokens);
  const spanOf = (key: string | undefined): Span => valueOf(entry.value, key ?? "")?.span ?? entry.keySpan;
  const source = SOURCES.find((key) => rate[key] !== undefined);
  const made = problems.attempt(spanOf(source), () => marketPath(rate, { ...context, base, quote }));
  if (made === undefined) return undefined;
  const { path: market, quotedDecimals } = made;
  const node = valueOf(entry.value, "oracle");
  for (const key of ["heartbeat", "deviationBps"]) {
    const span = rate.publisher === undefined || node === undefined ? undefined : valueOf(node, key)?.span;
    if (span === undefined) continue;
    problems.add(
      new SettlementError("FIELDS_NOT_ONE", { fields: list(["publisher", `oracle.${key}`]) }),
      span,
    );
  }
  const reported = problems.attempt(spanOf("oracle"), () => reportedBy(rate, market, context));
  if (reported === undefined) return undefined;
  const publisher = publisherOf(rate);
  return {
    base,
    quote,
    source: rate.source ?? made.source,
    quotedDecimals,
    market,
    reported,
    ...(publisher === undefined ? {} : { publisher }),
    ...(rate.oracle === undefined || publisher !== undefined ? {} : { heartbeat: rate.oracle.heartbeat }),
  };
}

/** What the feed publishes of a market, and when. */
function reportedBy(
  rate: RateText,
  market: RatePath,
  { clock, until }: Pick<PathContext, "clock" | "until">,
): RatePath {
  // Who names the publisher wants its days missed where it has none; a file alone goes on as it always did.
  const carried = rate.publisher === undefined;
  return publishedPath(market, publisherOf(rate), oracleProcess(rate, clock), { until, carried });
}

function oracleProcess({ oracle }: RateText, clock: bigint): OracleProcess {
  if (oracle === undefined) return AT_ONCE;
  const outages = oracle.outages.map(({ from, until: ends }) => ({
    from: unixOf(from, clock),
    until: unixOf(ends, clock),
  }));
  return { ...oracle, outages };
}
