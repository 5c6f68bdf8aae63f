import { z } from "zod";
import { list } from "../../errors/phrases.ts";
import { SettlementError } from "../../errors/settlement-error.ts";
import { line, oneOf, readBy, refuse, whole } from "../../fields/fields.ts";
import { atMostOne } from "../../fields/key-choices.ts";
import { MOST_ROWS } from "../source/csv.ts";
import { parseFileBeside } from "./file-name.ts";

/** The largest group of payments in one line. */
const LARGEST_GROUP = BigInt(MOST_ROWS);

/** What makes a group, of which a payment has one. */
const GROUPS = ["count", "each", "csv"] as const;

/** Who pays whom. */
export const paymentSchema = (customers: readonly string[]) =>
  z
    .strictObject({
      from: oneOf(customers, "party", "Who pays.", customers[0] ?? "buyer"),
      to: oneOf(customers, "party", "Who is paid.", customers[1] ?? "seller"),
      count: whole(
        1n,
        LARGEST_GROUP,
        "How many payments of this kind: a group, numbered from 1.",
        "200",
      ).optional(),
      each: z
        .array(z.record(z.string(), line("What the column has for this payment.", "12.00 EUR")))
        .min(1)
        .max(MOST_ROWS)
        .meta({
          description:
            "A group with a payment for each row: steps on it name the columns in braces, as in `send: {amount}`. Every row has the same columns.",
          examples: ["[{ amount: 12.00 EUR, country: DE }]"],
        })
        .optional(),
      csv: readBy(
        parseFileBeside,
        "A group with a payment for each row of this file (RFC 4180, UTF-8, at most 1 MB) beside the scenario; the first line names the columns.",
        "orders.csv",
      ).optional(),
    })
    .transform((given, context) => {
      const several = GROUPS.filter((key) => given[key] !== undefined);
      if (several.length < 2) return given;
      return refuse(context, new SettlementError("FIELDS_NOT_ONE", { fields: list(several) }));
    })
    .meta({ description: "A payment, or a group of them.", ...atMostOne(GROUPS) });
