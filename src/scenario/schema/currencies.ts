import { z } from "zod";
import { phrase } from "../../errors/phrases.ts";
import { SettlementError } from "../../errors/settlement-error.ts";
import { shortened } from "../../fields/closest-name.ts";
import { line, readBy, refuse, whole } from "../../fields/fields.ts";
import { currency, isCurrencyCode } from "../../money/currency.ts";
import { parseAmount } from "../../money/money.ts";
import { plain, type SourceNode } from "../source/source-node.ts";
import type { ScenarioCurrency } from "../scenario.ts";

/** A contract's `CurrencyCode` has three bytes, and ISO 4217's codes three letters. */
const CODE = /^[A-Z][A-Z0-9]{2}$/;

/** The most that a file can have of its own. */
const MOST_CURRENCIES = 100;

/** The code of a currency of one's own. @throws FIELD_MALFORMED */
function parseOwnCode(text: string): string {
  if (CODE.test(text)) return text;
  const wanted = phrase("currency-code");
  throw new SettlementError("FIELD_MALFORMED", { text: shortened(text), wanted, example: "CNH" });
}

/** What a file states of a currency. */
const currencySchema = z.strictObject({
  decimals: whole(
    0n,
    18n,
    "Digits after the point; ISO 4217's unless given. A code that ISO 4217 does not have needs them.",
    "2",
  ).optional(),
  cash: line(
    "The smallest sum that is paid in cash, in whole units: where a party's `rounding` is cash, payouts are multiples of it. By the table of docs/reference/rates.md unless given, or the minor unit.",
    "0.05",
  ).optional(),
});

type Stated = z.output<typeof currencySchema>;

/** @throws KEY_MISSING, and what `parseAmount` throws */
function currencyOf(code: string, { decimals, cash }: Stated): ScenarioCurrency {
  const listed = isCurrencyCode(code) ? currency(code).decimals : undefined;
  const digits = decimals === undefined ? listed : parseInt(decimals.toString(), 10);
  if (digits === undefined) throw new SettlementError("KEY_MISSING", { key: "decimals", example: "2" });
  const asset = { code, decimals: digits };
  return cash === undefined
    ? asset
    : { ...asset, cash: parseAmount(cash, asset, { sign: "positive" }).minor };
}

/** Currencies of the file's own, and what it states of others, by code. */
export const currenciesSchema = () =>
  z
    .record(
      readBy(parseOwnCode, "The currency's code: three capital letters, or digits after the first.", "CNH"),
      currencySchema,
    )
    .transform((byCode, context): readonly ScenarioCurrency[] => {
      const stated = Object.entries(byCode);
      if (stated.length > MOST_CURRENCIES)
        refuse(
          context,
          new SettlementError("CURRENCIES_TOO_MANY", { most: MOST_CURRENCIES, given: stated.length }),
        );
      return stated.map(([code, each]) => {
        try {
          return currencyOf(code, each);
        } catch (error) {
          if (!(error instanceof SettlementError)) throw error;
          return refuse(context, error, { path: [code] });
        }
      });
    });

/** More than any amount needs, where how many a currency has is what is wrong. */
const ANY_DECIMALS = 18;

/** The currencies of a file, for amounts in them to be read, whether what is stated of each is right or not. */
export function statedCurrencies(node: SourceNode | undefined): ScenarioCurrency[] {
  if (node?.kind !== "map") return [];
  return node.entries.slice(0, MOST_CURRENCIES).flatMap(({ key, value }) => {
    const read = currenciesSchema().safeParse({ [key]: plain(value) });
    if (read.success) return read.data;
    return CODE.test(key) && !isCurrencyCode(key) ? [{ code: key, decimals: ANY_DECIMALS }] : [];
  });
}
