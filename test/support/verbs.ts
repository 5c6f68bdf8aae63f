import { VERBS } from "../../src/verbs/verbs.ts";

/** Every verb by its name. */
export const VERB_NAMES: readonly string[] = VERBS.map(({ name }) => name);

/** The verbs that are about a payment; the others concern the system. */
export const PAYMENT_VERBS: readonly string[] = VERBS.filter(({ about }) => about === "payment").map(
  ({ name }) => name,
);
