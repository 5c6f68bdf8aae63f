import type { Converter } from "./converter.ts";
import { CONVERSIONS } from "./library/conversions.ts";
import { DATA } from "./library/data.ts";
import { FEEDS } from "./library/feeds.ts";
import { FIRM_QUOTES } from "./library/firm-quotes.ts";

/** This project's own arithmetic and guards in TypeScript, as the conformance suite asks them. */
export const LIBRARY_CONVERTER = {
  name: "the TypeScript library",
  ...CONVERSIONS,
  ...FEEDS,
  ...FIRM_QUOTES,
  ...DATA,
} satisfies Converter;
