import type { Operations } from "./operation.ts";
import { ALLOCATE_OPERATIONS } from "./operations/allocate.ts";
import { AMOUNT_OPERATIONS } from "./operations/amount.ts";
import { CONVERT_OPERATIONS } from "./operations/convert.ts";
import { EURO_OPERATIONS } from "./operations/euro.ts";
import { MARKET_OPERATIONS } from "./operations/market.ts";
import { MT103_OPERATIONS } from "./operations/mt103.ts";
import { ORACLE_OPERATIONS } from "./operations/oracle.ts";
import { QUOTE_OPERATIONS } from "./operations/quote.ts";
import { ROUND_OPERATIONS } from "./operations/round.ts";
import { SEP38_OPERATIONS } from "./operations/sep38.ts";
import { SETTLE_OPERATIONS } from "./operations/settle.ts";
import { SCHEME_OPERATIONS } from "./scheme-operations.ts";

/** Every `op` that the library answers. */
export const OPERATIONS: Operations = {
  ...ALLOCATE_OPERATIONS,
  ...AMOUNT_OPERATIONS,
  ...CONVERT_OPERATIONS,
  ...EURO_OPERATIONS,
  ...MARKET_OPERATIONS,
  ...MT103_OPERATIONS,
  ...ORACLE_OPERATIONS,
  ...QUOTE_OPERATIONS,
  ...ROUND_OPERATIONS,
  ...SCHEME_OPERATIONS,
  ...SEP38_OPERATIONS,
  ...SETTLE_OPERATIONS,
};
