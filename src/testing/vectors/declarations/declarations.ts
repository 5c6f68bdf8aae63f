import type { Declarations } from "./declaration.ts";
import { MESSAGE_DECLARATIONS } from "./messages.ts";
import { MONEY_DECLARATIONS } from "./money.ts";
import { RATE_DECLARATIONS } from "./rates-and-settlement.ts";
import { SCHEME_DECLARATIONS } from "./schemes.ts";
import { STELLAR_DECLARATIONS } from "./stellar.ts";

/** Every `op`: what a case of it has, and the rule that answers it. */
export const DECLARATIONS: Declarations = {
  ...MONEY_DECLARATIONS,
  ...RATE_DECLARATIONS,
  ...STELLAR_DECLARATIONS,
  ...SCHEME_DECLARATIONS,
  ...MESSAGE_DECLARATIONS,
};
