import {
  compareRationals,
  divideRationals,
  multiplyRationals,
  rational,
  type Rational,
} from "../../../src/money/rational.ts";
import type { WordKey } from "../../../src/report/words/dictionary.ts";
import { figure, sum, up, ZERO, type Figure } from "./figures.ts";
import { cell, type PrintedTable } from "./layout.ts";
import type { PrintedBand, PrintedCharges, PrintedFee } from "./printed-terms.ts";
import type { Reading } from "./reading.ts";
import { partIn, squashed, valuesOf } from "./words.ts";

const NOTHING = { fixed: undefined, minimum: undefined, maximum: undefined };
export const NO_FEE: PrintedFee = { part: ZERO, ...NOTHING };

const BANDS = ["between", "first", "last", "any"] as const;

/** The bands of a fee, in the rows of their term; of a fee that has none, the one of any amount. */
export function readBands(
  { rows }: PrintedTable,
  term: WordKey,
  part: WordKey,
  reading: Reading,
): PrintedBand[] {
  const { words } = reading;
  return rows
    .filter((row) => cell(row, 0) === squashed(words[term]))
    .flatMap((row) => {
      const text = cell(row, 1);
      for (const band of BANDS) {
        const values = valuesOf(text, `terms.band.${band}`, words);
        if (values === undefined) continue;
        const { charges = "", above = "", most = "" } = values;
        return [{ ...readFee(charges, part, reading), above: figure(above), most: figure(most) }];
      }
      return [];
    });
}

/** What banks charge, by their names. */
export function readBanks({ rows }: PrintedTable, reading: Reading): Map<string, PrintedCharges> {
  const banks = new Map<string, PrintedCharges>();
  for (const row of rows)
    for (const direction of ["sending", "receiving"] as const) {
      const bank = valuesOf(cell(row, 0), `terms.bank.${direction}`, reading.words)?.["bank"];
      if (bank === undefined) continue;
      const fee = readFee(cell(row, 1), `terms.${direction}`, reading);
      banks.set(bank, { ...banks.get(bank), [direction]: fee });
    }
  return banks;
}

/** `0.10% of what is paid in, rounded up, plus 2.00 EUR, at most 5.00 EUR`. */
function readFee(text: string, part: WordKey, { words, ...reading }: Reading): PrintedFee {
  const sumOf = (name: "fixed" | "minimum" | "maximum"): Figure | undefined =>
    figure(partIn(text, `terms.fee.${name}`, words)?.["sum"] ?? "");
  const charged = figure(partIn(text, part, words)?.["part"] ?? "");
  if (charged === undefined) reading.findings.push(`${text} is no fee`);
  return {
    part: charged?.value ?? ZERO,
    fixed: sumOf("fixed"),
    minimum: sumOf("minimum"),
    maximum: sumOf("maximum"),
  };
}

/** The band that an amount lies in; where none is in its currency, the fee of any amount. */
export function bandAt(bands: readonly PrintedBand[], { value, unit }: Figure): PrintedBand | undefined {
  return bands.find(
    ({ above, most }) =>
      [above, most].every((end) => end === undefined || end.unit === unit) &&
      (above === undefined || compareRationals(value, above.value) > 0) &&
      (most === undefined || compareRationals(value, most.value) <= 0),
  );
}

/** `ceil(base × part) + fixed`, no less than the minimum and no more than the maximum. */
export function charged(
  { part, fixed, minimum, maximum }: PrintedFee,
  base: Rational,
  decimals: number,
): Rational {
  const proportional = up(multiplyRationals(base, divideRationals(part, rational(100n))), decimals);
  const whole = sum([proportional, fixed?.value ?? ZERO]);
  const raised = minimum !== undefined && compareRationals(whole, minimum.value) < 0 ? minimum.value : whole;
  return maximum !== undefined && compareRationals(raised, maximum.value) > 0 ? maximum.value : raised;
}
