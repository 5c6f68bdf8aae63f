import { DESK_MUTANTS } from "./desk-mutants.ts";
import { ESCROW_MUTANTS } from "./escrow-mutants.ts";
import { EXIT_MUTANTS } from "./exit-mutants.ts";
import { FEED_MUTANTS } from "./feed-mutants.ts";
import { GATEWAY_MUTANTS } from "./gateway-mutants.ts";
import { LEDGER_MUTANTS } from "./ledger-mutants.ts";
import { LIBRARY_MUTANTS } from "./library-mutants.ts";
import { MONEY_MUTANTS } from "./money-mutants.ts";
import type { Mutant } from "./mutant.ts";
import { ORACLE_MUTANTS } from "./oracle-mutants.ts";
import { ORDER_MUTANTS } from "./order-mutants.ts";
import { SYSTEM_MUTANTS } from "./system-mutants.ts";
import { TOKEN_MUTANTS } from "./token-mutants.ts";

/** Every change that must be noticed; first what invariants notice, then what tests do. */
export const MUTANTS: readonly Mutant[] = [
  ...MONEY_MUTANTS,
  ...ORDER_MUTANTS,
  ...EXIT_MUTANTS,
  ...SYSTEM_MUTANTS,
  ...ESCROW_MUTANTS,
  ...LEDGER_MUTANTS,
  ...DESK_MUTANTS,
  ...GATEWAY_MUTANTS,
  ...ORACLE_MUTANTS,
  ...TOKEN_MUTANTS,
  ...FEED_MUTANTS,
  ...LIBRARY_MUTANTS,
];
