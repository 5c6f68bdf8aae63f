import { WRONG_AMOUNTS } from "./wrong/amounts.ts";
import { WRONG_CROSSES } from "./wrong/crosses.ts";
import { WRONG_FEED_EDGES } from "./wrong/feed-edges.ts";
import { WRONG_FEED_SOURCES } from "./wrong/feed-sources.ts";
import { WRONG_FEEDS } from "./wrong/feeds.ts";
import type { WrongConverter } from "./wrong/mistake.ts";
import { WRONG_PARTS } from "./wrong/parts.ts";
import { WRONG_PAYMENTS } from "./wrong/payments-and-data.ts";
import { WRONG_QUOTES } from "./wrong/quotes-and-fees.ts";
import { WRONG_RATES } from "./wrong/rates.ts";
import { WRONG_MESSAGES } from "./wrong/messages.ts";
import { WRONG_PAYMENT_EDGES } from "./wrong/payments.ts";
import { WRONG_REFERENCE_RATES } from "./wrong/reference-rates.ts";
import { WRONG_ROUNDINGS } from "./wrong/roundings.ts";
import { WRONG_SIZES } from "./wrong/sizes.ts";
import { WRONG_TEXTS } from "./wrong/texts.ts";

/** Each with one mistake. */
export const WRONG_CONVERTERS: readonly WrongConverter[] = [
  ...WRONG_AMOUNTS,
  ...WRONG_SIZES,
  ...WRONG_RATES,
  ...WRONG_TEXTS,
  ...WRONG_ROUNDINGS,
  ...WRONG_PARTS,
  ...WRONG_CROSSES,
  ...WRONG_QUOTES,
  ...WRONG_FEEDS,
  ...WRONG_PAYMENTS,
  ...WRONG_FEED_EDGES,
  ...WRONG_FEED_SOURCES,
  ...WRONG_REFERENCE_RATES,
  ...WRONG_MESSAGES,
  ...WRONG_PAYMENT_EDGES,
];
