import { z } from "zod";
import { phrase } from "../../errors/phrases.ts";
import { SettlementError } from "../../errors/settlement-error.ts";
import { asset } from "../../money/asset.ts";
import { currencyAmong, isCurrencyCode } from "../../money/currency.ts";
import { shortened } from "../../fields/closest-name.ts";
import { readBy, refuse } from "../../fields/fields.ts";
import type { Scope } from "../../fields/scope.ts";
import { COUNTRIES } from "./countries.ts";
import { ownValue } from "../../own-value.ts";

/**
 * A text in the language of the file, or in English and Chinese: `A text`, `{ en: A text, zh: ... }`. One language is
 * enough; it then stands for both.
 */
export const translated = (about: string, example: { readonly en: string; readonly zh: string }) =>
  z
    .union([
      sentence("In the language of the file.", example.en).transform((text) => ({ en: text, zh: text })),
      z
        .strictObject({
          en: sentence("In English.", example.en).exactOptional(),
          zh: sentence("In Chinese.", example.zh).exactOptional(),
        })
        .transform(({ en, zh }, context) => {
          const text = en ?? zh;
          if (text === undefined)
            return refuse(context, new SettlementError("KEY_MISSING", { key: "en", example: example.en }));
          return { en: en ?? text, zh: zh ?? text };
        })
        .meta({ minProperties: 1 }),
    ])
    .meta({
      description: `${about} A text, or one by language: { en: ..., zh: ... }; one language is enough.`,
    });

const LONGEST = 400;

/** A text of one line at most, and not none. @throws FIELD_MALFORMED */
export function parseSentence(text: string, example: string): string {
  const lines = text.split("\n").map((line) => line.trim());
  const trimmed = lines.filter((line) => line !== "").join(" ");
  if (trimmed !== "" && trimmed.length <= LONGEST) return trimmed;
  const wanted = phrase("text-length", { longest: LONGEST });
  throw new SettlementError("FIELD_MALFORMED", { text: shortened(trimmed), wanted, example });
}

/** A text, as `parseSentence` reads it. */
export function sentence(about: string, example: string) {
  return readBy((text) => parseSentence(text, example), about, example);
}

/** Codes that people write for others. */
const CONFUSED: Readonly<Record<string, string>> = { EL: "GR", EN: "GB", UK: "GB" };

/** The code of a country: ISO 3166-1 alpha-2, or one that banks use beside it. @throws FIELD_MALFORMED */
export function parseCountry(text: string): string {
  if (COUNTRIES.includes(text)) return text;
  const upper = text.toUpperCase();
  const example = ownValue(CONFUSED, upper) ?? (COUNTRIES.includes(upper) ? upper : "DE");
  const wanted = phrase("country");
  throw new SettlementError("FIELD_MALFORMED", { text: shortened(text), wanted, example });
}

/** A country's code: of ISO 3166-1, or XK. */
export const country = () =>
  readBy(parseCountry, "Where it is: a code of ISO 3166-1, or XK for Kosovo.", "DE", { names: COUNTRIES });

/** The code of a currency, as the asset that amounts of it are counted in. */
export const currencyCode = (
  { currencies = [] }: Pick<Scope, "currencies">,
  about: string,
  example: string,
) => readBy((text) => currencyAmong(currencies, text), about, example);

/** The symbol of a token: one that no currency has. @throws NAME_TAKEN, ASSET_INVALID */
export function parseTokenSymbol(text: string): string {
  if (isCurrencyCode(text)) {
    throw new SettlementError("NAME_TAKEN", { name: text, what: phrase("taken.currency") });
  }
  return asset(text, 0).code;
}

/** What amounts of the token are written with. */
export const tokenSymbol = () =>
  readBy(parseTokenSymbol, "The token's symbol, in which amounts of it are written.", "XUSD");
