import { ADMINISTRATION } from "./functions/administration.ts";
import { ESCROW } from "./functions/escrow.ts";
import type { FunctionRow } from "./functions/function-row.ts";
import { GATEWAY } from "./functions/gateway.ts";
import { ORACLE } from "./functions/oracle.ts";
import { REGISTRY } from "./functions/registry.ts";
import { TOKEN } from "./functions/token.ts";

/** Whether a row is about the roles themselves, which every contract has alike. */
export function isAdministration({ name }: FunctionRow): boolean {
  return /Role$|DefaultAdmin/.test(name);
}

/** Every function that changes anything, and who may call it. */
export const MATRIX: readonly FunctionRow[] = [
  ...TOKEN,
  ...ESCROW,
  ...GATEWAY,
  ...ORACLE,
  ...REGISTRY,
  ...ADMINISTRATION,
];
