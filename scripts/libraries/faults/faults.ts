import { DECIMALS_OF_JAVASCRIPT } from "./decimals-of-javascript.ts";
import type { Fault } from "./fault.ts";
import { MONEY_OF_JAVASCRIPT } from "./money-of-javascript.ts";
import { OF_OTHER_LANGUAGES } from "./other-languages.ts";
import { TABLES_OF_JAVASCRIPT } from "./tables-of-javascript.ts";

/** Every fault that is known, by library. */
export const FAULTS: readonly Fault[] = [
  ...MONEY_OF_JAVASCRIPT,
  ...TABLES_OF_JAVASCRIPT,
  ...DECIMALS_OF_JAVASCRIPT,
  ...OF_OTHER_LANGUAGES,
];
