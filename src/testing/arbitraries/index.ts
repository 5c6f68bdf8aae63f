/** Arbitraries for fast-check, which is a peer: `import { amounts, scenarios } from "corridor/testing/arbitraries"`. */
export { amounts, type AmountBounds } from "./amounts.ts";
export { assets } from "./assets.ts";
export { conversionRequests } from "./conversion-requests.ts";
export { corridorTerms, type ArbitraryTerms } from "./corridor-terms.ts";
export { hostileTexts } from "./hostile-texts.ts";
export { rates } from "./rates.ts";
export { scenarios } from "./scenarios.ts";
