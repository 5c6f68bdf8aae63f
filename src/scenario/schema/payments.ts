import { z } from "zod";
import { oneOf, whole } from "../../fields/fields.ts";

/** The largest group of payments in one line. */
const LARGEST_GROUP = 10_000n;

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
    })
    .meta({ description: "A payment, or a group of them." });
