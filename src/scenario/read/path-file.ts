import { phrase } from "../../errors/phrases.ts";
import { SettlementError } from "../../errors/settlement-error.ts";
import { pairName } from "../../fx/pair-name.ts";
import type { QuotedFeed, RatePath } from "../../fx/sources/rate-path.ts";
import { parsePath } from "../../fx/sources/stored-path.ts";
import { powerOfTen } from "../../money/decimal.ts";
import { parsePathCsv } from "../path-csv.ts";

/** Times in Unix seconds, and how a file in the scenario's folder is read. */
interface PathFileContext {
  readonly clock: bigint;
  readonly until: bigint;
  readonly readFile: (file: string) => string;
}

/**
 * The market of a pair out of a file: a table of times and rates, or a stored path, which ends in its SHA-256. What comes
 * after the scenario is over is left out; the last rate holds.
 *
 * @throws PATH_FILE_INVALID, PATH_HASH_MISMATCH, FORMAT_NEWER, and what reading the file does.
 */
export function readPathFile(
  file: string,
  feed: QuotedFeed,
  { clock, until, readFile }: PathFileContext,
): { readonly path: RatePath; readonly quotedDecimals: number } {
  const text = readFile(file);
  const { path, quotedDecimals } = text.startsWith("corridor rate path ")
    ? { path: stored(text, file, feed), quotedDecimals: feed.decimals }
    : parsePathCsv(text, { file, feed, clock });
  return { path: { ...path, points: path.points.filter(({ at }) => at <= until) }, quotedDecimals };
}

/** A stored path in the feed's decimals. */
function stored(text: string, file: string, feed: QuotedFeed): RatePath {
  const path = parsePath(text, file);
  const place = { file, line: 2, column: 1 };
  if (pairName(path) !== pairName(feed)) {
    const problem = phrase("path.other-pair", { pair: pairName(feed), found: pairName(path) });
    throw new SettlementError("PATH_FILE_INVALID", { problem }, { place });
  }
  if (path.decimals > feed.decimals) {
    const problem = phrase("path.decimals", { found: path.decimals, most: feed.decimals });
    throw new SettlementError("PATH_FILE_INVALID", { problem }, { place: { ...place, line: 3 } });
  }
  const scale = powerOfTen(feed.decimals - path.decimals);
  const points = path.points.map((point) => ({
    ...point,
    answer: point.answer === undefined ? undefined : point.answer * scale,
  }));
  return { ...feed, source: "path", clamps: path.clamps, points };
}
