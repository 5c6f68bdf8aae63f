import { SettlementError } from "../../errors.ts";
import { oracleReports } from "../../fx/oracle/oracle-reports.ts";
import { reportedPath } from "../../fx/oracle/reported-path.ts";
import type { RatePath } from "../../fx/sources/rate-path.ts";
import { currencyAsset } from "../../money/currency-asset.ts";
import { PAIR } from "../schema/rate-fields.ts";
import { rateSchema, type OracleText, type RateText } from "../schema/rates.ts";
import type { ScenarioRate } from "../scenario.ts";
import type { Problems } from "../source/problem.ts";
import type { MapNode } from "../source/source-node.ts";
import { marketPath, unixOf, type PathContext } from "./market-path.ts";
import { readNamed, type Named } from "./part.ts";

/** The pairs of a scenario as they are written. */
export function readRates(root: MapNode, problems: Problems): Named<RateText>[] {
  const rates = readNamed(root, "rates", rateSchema, problems, PAIR);
  const known = new Set<string>();
  for (const { name, entry } of rates) {
    const [base = "", quote = ""] = name.split("/");
    const other = `${quote}/${base}`;
    if (known.has(other))
      problems.add(new SettlementError("RATE_TWICE", { pair: name, other }), entry.keySpan);
    known.add(name);
  }
  return rates;
}

/** A pair with its paths. @throws What the sources and the oracle throw. */
export function scenarioRate(
  name: string,
  rate: RateText,
  context: Omit<PathContext, "base" | "quote">,
): ScenarioRate {
  const [base = "", quote = ""] = name.split("/");
  const [baseAsset, quoteAsset] = [currencyAsset(base), currencyAsset(quote)];
  const { path, quotedDecimals, source } = marketPath(rate, {
    ...context,
    base: baseAsset,
    quote: quoteAsset,
  });
  return {
    base: baseAsset,
    quote: quoteAsset,
    source: rate.source ?? source,
    quotedDecimals,
    market: path,
    reported: rate.oracle === undefined ? path : reportedBy(rate.oracle, path, context),
  };
}

function reportedBy(
  oracle: OracleText,
  market: RatePath,
  { clock, until }: Pick<PathContext, "clock" | "until">,
): RatePath {
  const outages = oracle.outages.map(({ from, until: ends }) => ({
    from: unixOf(from, clock),
    until: unixOf(ends, clock),
  }));
  const process = { ...oracle, outages };
  return reportedPath(market, oracleReports(market, process, until));
}
