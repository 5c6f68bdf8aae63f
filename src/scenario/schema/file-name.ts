import { phrase } from "../../errors/phrases.ts";
import { SettlementError } from "../../errors/settlement-error.ts";
import { shortened } from "../../fields/closest-name.ts";

/** Letters of any script; no way out of the folder, and no separators of Windows. */
const BESIDE = /^(?!\/)(?!(?:.*\/)?\.\.?(?:\/|$))[\p{L}\p{N}._ /-]{1,200}$/u;

/** The name of a file beside the scenario or below it. @throws FIELD_MALFORMED */
export function parseFileBeside(text: string): string {
  if (BESIDE.test(text)) return text;
  const wanted = phrase("file-name");
  throw new SettlementError("FIELD_MALFORMED", { text: shortened(text), wanted, example: "orders.csv" });
}
