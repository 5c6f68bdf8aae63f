import { WRONG_DESKS } from "./exact-desk.ts";
import { WRONG_MIXTURES } from "./exact-mixed.ts";
import { WRONG_RATES } from "./exact-rates.ts";
import { WRONG_EDGES } from "./exact-roundings.ts";
import { WRONG_SIZES } from "./exact-sizes.ts";
import { WRONG_SUMS } from "./exact-sums.ts";
import { WRONG_TEXTS } from "./exact-texts.ts";
import type { WrongConverter } from "./mistake.ts";

/** Converters whose arithmetic is right for the examples of most pages. */
export const WRONG_ARITHMETIC: readonly WrongConverter[] = [
  ...WRONG_EDGES,
  ...WRONG_RATES,
  ...WRONG_SIZES,
  ...WRONG_SUMS,
  ...WRONG_TEXTS,
  ...WRONG_DESKS,
  ...WRONG_MIXTURES,
];
