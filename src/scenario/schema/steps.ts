import type { z } from "zod";
import { VERBS, type VerbName } from "../../verbs/verbs.ts";
import type { Scope } from "../../fields/scope.ts";

/** The verbs by name, as a step's key. */
export const VERB_NAMES = Object.keys(VERBS) as readonly VerbName[];

export function isVerb(key: string): key is VerbName {
  return Object.hasOwn(VERBS, key);
}

/** What a verb takes beside its payment. */
export function verbSchema(verb: VerbName, scope: Scope): z.ZodType {
  return VERBS[verb].schema(scope);
}
