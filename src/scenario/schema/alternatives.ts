import { z } from "zod";
import { phrase } from "../../errors/phrases.ts";
import { SettlementError } from "../../errors/settlement-error.ts";
import { shortened } from "../../fields/closest-name.ts";
import { basisPoints, line, readBy } from "../../fields/fields.ts";
import { translated } from "./text-fields.ts";

/** What is said of a figure that is about no corridor. */
const GLOBAL_AVERAGE = "global average";

/** A corridor, `US-IN`, or `global average`. @throws FIELD_MALFORMED */
function parseScope(text: string): string {
  if (text === GLOBAL_AVERAGE || /^[A-Z]{2}-[A-Z]{2}$/.test(text)) return text;
  const wanted = phrase("corridor-or-average", { average: GLOBAL_AVERAGE });
  throw new SettlementError("FIELD_MALFORMED", { text: shortened(text), wanted, example: "US-IN" });
}

/** Other ways to send the same amount, at their published costs. */
export const alternativesSchema = z.array(
  z.strictObject({
    title: translated("What the way is called.", { en: "A bank", zh: "银行汇款" }),
    costBps: basisPoints(
      "What it costs in all, fees and margin on the rate, in basis points of what is sent.",
    ),
    source: line("Who published the figure, and where.", "World Bank, Remittance Prices Worldwide, issue 54"),
    asOf: line("What time the figure is about.", "2025-Q3"),
    scope: readBy(
      parseScope,
      "Which payments the figure is about: a corridor by its countries, or `global average`, which is shown beside it.",
      "US-IN",
    ).exactOptional(),
  }),
);
