import type { RunResultRow } from "../../src/report/player/compare-runs.ts";
import { textOf } from "../shell/text.ts";
import { word } from "../words/words.ts";

/** A difference by sign and word: `−131.05 CNY less`. */
export function Difference({ row }: { readonly row: RunResultRow }) {
  const how = word(`compare.${row.word}`);
  if (row.word === "same") return <span class="quiet">= {how}</span>;
  const difference = textOf(row.difference);
  return (
    <>
      {difference === "" ? "≠ " : <strong class="figure">{difference}</strong>} {how}
    </>
  );
}
