import type { Bilingual } from "../../../language.ts";
import { ESCROW_ERRORS } from "./contract-errors/escrow.ts";
import { GATEWAY_ERRORS } from "./contract-errors/gateway.ts";
import { ORACLE_ERRORS } from "./contract-errors/oracle.ts";
import { TOKEN_AND_ROLE_ERRORS } from "./contract-errors/tokens-and-roles.ts";

const ROWS: Readonly<Record<string, Bilingual>> = {
  ...ESCROW_ERRORS,
  ...GATEWAY_ERRORS,
  ...ORACLE_ERRORS,
  ...TOKEN_AND_ROLE_ERRORS,
};

/** What each error of a contract means, by name; the arguments' names are in src/scenario/contract-errors.ts. */
export const CONTRACT_ERROR_EXPLANATIONS: Readonly<Record<string, Bilingual>> = Object.fromEntries(
  Object.entries(ROWS).toSorted(([left], [right]) => (left < right ? -1 : 1)),
);
