import { z } from "zod";

/** What a case of an operation may have in it, and the rule that answers it. */
export interface Declaration {
  /** The rule in a sentence or two, with its rounding and units. */
  readonly rule: string;
  readonly inputs: z.ZodObject;
  readonly expected: z.ZodType;
}

/** Declarations by `op`. */
export type Declarations = Readonly<Record<string, Declaration>>;

/** A whole number of any size, as text; small ones may be JSON numbers. */
export const integer = z
  .union([z.string().regex(/^-?[0-9]{1,4096}$/), z.int()])
  .meta({ id: "integer", description: "A whole number, as text; small ones may be JSON numbers." });

/** A plain decimal as text, `"-0.05"`; never a JSON number with a fraction. */
export const decimal = z
  .union([z.string().regex(/^-?[0-9]+(?:\.[0-9]+)?$/), z.int()])
  .meta({ id: "decimal", description: "A plain decimal as text; never a JSON number with a fraction." });

/** A number of decimals of an asset, or to round to. */
export const decimals = z
  .int()
  .min(0)
  .max(255)
  .meta({ id: "decimals", description: "A number of decimals." });

export const text = z.string();
export const flag = z.boolean();

/** `ccy` or `currency` beside an amount. */
export const code = z.string().meta({ id: "code", description: "A currency or another asset." });

/**
 * Remarks on a case, which no answer has to have: `doc_claim` is the claim of the source's own text, where it is wrong.
 */
export const ANNOTATIONS: readonly string[] = ["doc_claim", "note", "notes", "comment", "description"];

/** Fields of a case's inputs; those that may be missing are `.optional()`. */
export function inputs(shape: z.ZodRawShape): z.ZodObject {
  return z.strictObject(shape);
}

/** Results that a case may expect, any of them, or a refusal. */
export function expects(shape: z.ZodRawShape): z.ZodType {
  const results = Object.entries(shape).map(([name, kind]) => [name, z.optional(kind)] as const);
  const remarks = ANNOTATIONS.map((name) => [name, z.unknown().optional()] as const);
  return z.strictObject({
    ...Object.fromEntries(results),
    error: text.optional(),
    upstream_error: z.union([text, z.null()]).optional(),
    ...Object.fromEntries(remarks),
  });
}

/** Results under names that come from the inputs, such as an amount for each amount that was asked. */
export function expectsByName(value: z.ZodType): z.ZodType {
  return z.union([z.record(z.string(), value), expects({})]);
}
