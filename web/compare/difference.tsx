import type { ComparedResult } from "../../src/report/player/compare-runs.ts";
import { textOf } from "../shell/text.ts";
import { word } from "../words/words.ts";

/** A difference by sign and word: `−131.05 CNY less`. */
export function DifferenceText({ row: { difference, by } }: { readonly row: ComparedResult }) {
  const how = word(`compare.${difference}`);
  if (difference === "same") return <span class="quiet">= {how}</span>;
  return (
    <>
      {by === undefined ? "≠ " : <strong class="figure">{textOf(by)}</strong>} {how}
    </>
  );
}
