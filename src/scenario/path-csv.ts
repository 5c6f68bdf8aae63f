import { phrase, type Phrase } from "../errors/phrases.ts";
import { SettlementError } from "../errors/settlement-error.ts";
import { pairName } from "../fx/pair-name.ts";
import { cellsOf, type Cell } from "../fx/sources/csv-cells.ts";
import type { QuotedFeed, RatePath, RatePoint } from "../fx/sources/rate-path.ts";
import { MAXIMUM_STEPS } from "../fx/sources/time-grid.ts";
import { formatDecimal, powerOfTen } from "../money/decimal.ts";
import { isoTime } from "../trace/iso-time.ts";
import { parseRateFigure } from "./schema/rate-fields.ts";
import { parseClockTime } from "./schema/time-fields.ts";

/** The column of times, and that of rates in a file of one pair. */
const [AT, RATE] = ["at", "rate"];

/** What stands where there is no rate until the next row. */
const GAP = "N/A";

/**
 * A path as a table that a person, or a spreadsheet, can edit: `at,EUR/USD` and a row for each point, in UTC. What was
 * carried forward is a figure like another here.
 *
 * @param quotedDecimals What the pair is quoted in; more are written where a rate needs them.
 */
export function pathCsv(path: RatePath, quotedDecimals: number): string {
  const answers = path.points.flatMap(({ answer }) => (answer === undefined ? [] : [answer]));
  let decimals = path.decimals;
  while (
    decimals > quotedDecimals &&
    answers.every((answer) => isRound(answer, path.decimals - decimals + 1))
  )
    decimals -= 1;
  const scale = powerOfTen(path.decimals - decimals);
  const rows = path.points.map(({ at, answer }) => [
    isoTime(at),
    answer === undefined ? GAP : formatDecimal({ units: answer / scale, decimals }),
  ]);
  return [[AT, pairName(path)], ...rows].map((row) => `${row.join(",")}\n`).join("");
}

/** Whether so many of an answer's last digits are zeros. */
function isRound(answer: bigint, digits: number): boolean {
  return answer % powerOfTen(digits) === 0n;
}

/**
 * Reads such a table: the column of the pair, or the one column `rate`; times as a scenario has them, `+2d` from the clock
 * too, each later than the one before; `N/A` where there is no rate.
 *
 * @param clock Unix seconds.
 * @returns The path, and the most decimals that a rate is written with.
 * @throws PATH_FILE_INVALID with line and column.
 */
export function parsePathCsv(
  text: string,
  { file, feed, clock }: { readonly file: string; readonly feed: QuotedFeed; readonly clock: bigint },
): { readonly path: RatePath; readonly quotedDecimals: number } {
  const invalid = ({ line, column }: Omit<Cell, "text">, problem: Phrase, cause?: unknown) =>
    new SettlementError("PATH_FILE_INVALID", { problem }, { place: { file, line, column }, cause });
  const [header = [], ...rows] = cellsOf(text, invalid);
  const start = { line: 1, column: 1 };
  const column = columnOf(header, feed);
  if (typeof column !== "number") throw invalid(start, column);
  if (BigInt(rows.length) > MAXIMUM_STEPS)
    throw invalid(start, phrase("path.too-long", { found: rows.length, most: MAXIMUM_STEPS }));
  const points: RatePoint[] = [];
  let quotedDecimals = 0;
  for (const row of rows) {
    const [at = { text: "", ...start }, rate = at] = [row[0], row[column]];
    if (row.length !== header.length)
      throw invalid(row.at(-1) ?? at, phrase("ecb.cells", { found: row.length, wanted: header.length }));
    const read = <Value>(cell: Cell, wanted: (text: string) => Value): Value => {
      try {
        return wanted(cell.text);
      } catch (cause) {
        if (!(cause instanceof SettlementError)) throw cause;
        throw invalid(cell, phrase("path.cell", { text: cell.text.slice(0, 40) }), cause);
      }
    };
    const unix = read(at, (given) => {
      const time = parseClockTime(given);
      return "unix" in time ? time.unix : clock + time.fromClock;
    });
    const before = points.at(-1)?.at;
    if (before !== undefined && before >= unix)
      throw invalid(at, phrase("path.order", { at: isoTime(unix), before: isoTime(before) }));
    const figure = rate.text === GAP ? undefined : read(rate, parseRateFigure);
    quotedDecimals = Math.max(quotedDecimals, figure?.decimals ?? 0);
    points.push({ at: unix, answer: figure?.answer, carriedDays: 0 });
  }
  if (points.length === 0) throw invalid({ line: 2, column: 1 }, phrase("path.no-row"));
  return { path: { ...feed, source: "path", clamps: 0, points }, quotedDecimals };
}

/** Which column has the pair's rates, or what is wrong with the header. */
function columnOf(header: readonly Cell[], feed: QuotedFeed): number | Phrase {
  const names = header.map(({ text }) => text);
  const [at, ...columns] = names;
  const pair = pairName(feed);
  if (at !== AT || columns.length === 0 || new Set(names).size < names.length)
    return phrase("path.csv-header", { pair });
  const own = names.indexOf(pair);
  if (own > 0) return own;
  if (columns.length === 1 && columns[0] === RATE) return 1;
  const turned = pairName({ base: feed.quote, quote: feed.base });
  return columns.includes(turned)
    ? phrase("path.turned", { pair, turned })
    : phrase("path.no-column", { pair, columns: columns.map((name) => name.slice(0, 20)).slice(0, 12) });
}
