import { z } from "zod";
import type { Declaration } from "./declaration.ts";
import { DECLARATIONS } from "./declarations.ts";

/** A published file: cases of known operations, each with its source; nothing in a case that its operation does not declare. */
export const VECTOR_FILE_SCHEMA = z.array(z.union(Object.entries(DECLARATIONS).map(caseSchema)));

function caseSchema([op, { rule, inputs, expected }]: readonly [string, Declaration]) {
  return z
    .strictObject({
      id: z.string().min(1),
      source: z.string().min(1).describe("The specification or the test that the figures come from."),
      description: z.string().optional(),
      inputs: inputs.extend({ op: z.literal(op) }),
      expected,
    })
    .meta({ id: op, description: rule });
}
