import type { z } from "zod";
import { VERBS, verbOf, type VerbName } from "../../verbs/verbs.ts";
import type { Scope } from "../../fields/scope.ts";

/** The verbs by name, as a step's key. */
export const VERB_NAMES = VERBS.map(({ name }) => name) as readonly VerbName[];

/** A verb's parameters besides its payment. */
export function verbSchema(verb: VerbName, scope: Scope): z.ZodType {
  return verbOf(verb).schema(scope);
}
