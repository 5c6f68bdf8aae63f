import { z } from "zod";

/** An integer as text, so that no reader rounds it. */
export const integer = z
  .string()
  .regex(/^-?\d{1,4096}$/)
  .describe("A whole number, as text.");
export const count = z
  .string()
  .regex(/^\d{1,4096}$/)
  .describe("A whole number from zero up, as text.");
const positive = z
  .string()
  .regex(/^(?!0+$)\d{1,4096}$/)
  .describe("A whole number above zero, as text.");
export const time = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\dZ$/)
  .describe("ISO 8601, in UTC, to the second.");
export const date = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .describe("ISO 8601, by the clocks of the bank.");
export const hex = z.string().regex(/^0x[0-9a-fA-F]*$/);
export const digest = z.string().regex(/^0x[0-9a-f]{64}$/);
export const translated = z.record(z.string(), z.string()).describe("A text by language.");

export const money = z
  .strictObject({ minor: integer, asset: z.string().describe("The code of one of the trace's assets.") })
  .describe("An amount in minor units of an asset.");
export const fraction = z
  .strictObject({ numerator: integer, denominator: positive })
  .describe("An exact fraction of minor units.");
export const rate = z
  .strictObject({
    base: z.string(),
    quote: z.string(),
    numerator: positive,
    denominator: positive,
    source: z.string().describe("Who said so; empty between a currency and itself."),
    observedAt: time.or(z.literal("")).describe("As of when; empty between a currency and itself."),
    legs: z
      .array(
        z.strictObject({
          base: z.string(),
          quote: z.string(),
          numerator: positive,
          denominator: positive,
          reversed: z.boolean().describe("Divided by it instead of multiplied."),
        }),
      )
      .describe("Of a crossed or inverted rate: the quotations that it was made from, as they are quoted.")
      .exactOptional(),
  })
  .describe("1 whole unit of base buys numerator / denominator whole units of quote.");

const narrationValue = z
  .union([
    z.strictObject({ money }),
    z.strictObject({ rate }),
    z.strictObject({ party: z.string() }),
    z.strictObject({ time }),
    z.strictObject({ basisPoints: integer }),
    z.strictObject({
      fraction: z.strictObject({ numerator: integer, denominator: positive, asset: z.string() }),
    }),
    z.strictObject({ text: z.string() }),
  ])
  .describe("What a placeholder stands for; each kind is written in its own way in each language.");
export const narration = z
  .strictObject({ key: z.string(), values: z.record(z.string(), narrationValue) })
  .describe("A sentence, as its key in the dictionaries and the values of its placeholders.");

type Value = string | boolean | Value[] | { [field: string]: Value };
export const value: z.ZodType<Value> = z
  .lazy(() => z.union([z.string(), z.boolean(), z.array(value), z.record(z.string(), value)]))
  .meta({ id: "value", description: "What crossed the chain's boundary; integers as text." });
export const args = z.record(z.string(), value);
