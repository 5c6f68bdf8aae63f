import { z } from "zod";
import { basisPoints, line } from "../../fields/fields.ts";
import { translated } from "./text-fields.ts";

/** Other ways to send the same amount, at their published costs. */
export const alternativesSchema = z.array(
  z.strictObject({
    title: translated("What the way is called.", { en: "A bank", zh: "银行汇款" }),
    costBps: basisPoints(
      "What it costs in all, fees and margin on the rate, in basis points of what is sent.",
    ),
    source: line("Who published the figure, and where.", "World Bank, Remittance Prices Worldwide, issue 54"),
    asOf: line("What time the figure is about.", "2025-Q3"),
  }),
);
