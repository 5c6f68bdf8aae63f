import { WRONG_AMOUNTS } from "./wrong/amounts.ts";
import { WRONG_CROSSES } from "./wrong/crosses.ts";
import { WRONG_FEED_EDGES } from "./wrong/feed-edges.ts";
import { WRONG_FEED_SOURCES } from "./wrong/feed-sources.ts";
import { WRONG_FEEDS } from "./wrong/feeds.ts";
import { WRONG_LOCKED_PAYMENTS } from "./wrong/locked-payments.ts";
import { WRONG_LOCKS } from "./wrong/locks-and-tokens.ts";
import { WRONG_MESSAGE_FIELDS } from "./wrong/message-fields.ts";
import type { WrongConverter } from "./wrong/mistake.ts";
import { WRONG_MODEL_PATHS } from "./wrong/model-paths.ts";
import { WRONG_PARTS } from "./wrong/parts.ts";
import { WRONG_QUOTES } from "./wrong/quotes-and-fees.ts";
import { WRONG_RATES } from "./wrong/rates.ts";
import { WRONG_MESSAGES } from "./wrong/messages.ts";
import { WRONG_PAYMENT_EDGES } from "./wrong/payments.ts";
import { WRONG_REFERENCE_FILES } from "./wrong/reference-files.ts";
import { WRONG_REFERENCE_RATES } from "./wrong/reference-rates.ts";
import { WRONG_ROUNDINGS } from "./wrong/roundings.ts";
import { WRONG_SEVERAL_FEEDS } from "./wrong/several-feeds.ts";
import { WRONG_SIZES } from "./wrong/sizes.ts";
import { WRONG_TEXTS } from "./wrong/texts.ts";
import { WRONG_UNCERTAIN_PRICES } from "./wrong/uncertain-prices.ts";

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
  ...WRONG_SEVERAL_FEEDS,
  ...WRONG_UNCERTAIN_PRICES,
  ...WRONG_LOCKS,
  ...WRONG_LOCKED_PAYMENTS,
  ...WRONG_REFERENCE_FILES,
  ...WRONG_MODEL_PATHS,
  ...WRONG_MESSAGE_FIELDS,
  ...WRONG_FEED_EDGES,
  ...WRONG_FEED_SOURCES,
  ...WRONG_REFERENCE_RATES,
  ...WRONG_MESSAGES,
  ...WRONG_PAYMENT_EDGES,
];
