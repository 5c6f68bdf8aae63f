import { VERBS } from "../../src/verbs/verbs.ts";

/** Every verb by its name. */
export const VERB_NAMES: readonly string[] = Object.keys(VERBS);

/** The verbs that are about a payment; the others concern the system. */
export const PAYMENT_VERBS: readonly string[] = Object.values(VERBS)
  .filter(({ about }) => about === "payment")
  .map(({ name }) => name);
