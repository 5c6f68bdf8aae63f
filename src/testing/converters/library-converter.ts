import type { Converter } from "../../conformance/converter/converter.ts";
import { PROFILES } from "../../conformance/converter/profile.ts";
import { ROUNDING_NAMES } from "../../conformance/exact/rounding.ts";
import { CONVERSIONS } from "./library/conversions.ts";
import { DATA } from "./library/data.ts";
import { FEEDS } from "./library/feeds.ts";
import { FIRM_QUOTES } from "./library/firm-quotes.ts";

/** This project's own arithmetic and guards in TypeScript, as the conformance kit asks them. */
export const LIBRARY_CONVERTER = {
  name: "the TypeScript library",
  profiles: PROFILES,
  roundings: ROUNDING_NAMES,
  allocation: "largest-remainder",
  texts: ["leading-zeros"],
  amountDigits: 14,
  ...CONVERSIONS,
  ...FEEDS,
  ...FIRM_QUOTES,
  ...DATA,
} satisfies Converter;
