import { Refused } from "../../../src/conformance/asking/refused.ts";
import type { FullConverter } from "../../../src/conformance/converter/converter.ts";
import type { Amount } from "../../../src/conformance/converter/conversion.ts";
import { power, right, type WrongConverter } from "./mistake.ts";

const written = ({ minor, asset: { decimals } }: Amount): string => {
  const digits = `${minor}`.padStart(decimals + 1, "0");
  return decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
};
const digitsOf = (text: string): string => text.replace(".", "").replace(/^0+/, "");

/** An amount by other limits: what they refuse, and whatever else is right. */
const within = (isTooLong: (amount: Amount, text: string) => boolean): Partial<FullConverter> => ({
  iso20022Amount(amount) {
    const text = written(amount);
    if (isTooLong(amount, text)) throw new Refused("TooLong");
    return text;
  },
});

const value = (text: string): string => (text.includes(".") ? text.replace(/\.?0+$/, "") : text);
const decimalsOf = (text: string): number => (value(text).split(".")[1] ?? "").length;
const ISO = new Map([
  ["JPY", 0],
  ["UGX", 0],
  ["KWD", 3],
  ["CLF", 4],
]);
const beyondCurrency = ({ asset: { code } }: Amount, text: string): boolean =>
  decimalsOf(text) > (ISO.get(code) ?? 2);

/** What goes wrong with figures in messages. */
export const WRONG_MESSAGES: readonly WrongConverter[] = [
  {
    mistake: "an amount's zeros at the end counted",
    fails: ["E13", "F34"],
    converter: within((amount, text) => digitsOf(text).length > 14 || beyondCurrency(amount, text)),
  },
  {
    mistake: "18 digits of an amount, though those of CBPR+ are claimed",
    fails: ["E13", "F34"],
    converter: within((amount, text) => digitsOf(value(text)).length > 18 || beyondCurrency(amount, text)),
  },
  {
    mistake: "13 digits of an amount",
    fails: ["E13", "F34"],
    converter: within((amount, text) => digitsOf(value(text)).length > 13 || beyondCurrency(amount, text)),
  },
  {
    mistake: "12 digits of an amount before the point, whatever comes after it",
    fails: ["E13", "F34"],
    converter: within(
      (amount, text) => (text.split(".")[0] ?? "").length > 12 || beyondCurrency(amount, text),
    ),
  },
  {
    mistake: "decimals of an amount that its currency does not have",
    fails: ["E13"],
    converter: within((_, text) => digitsOf(value(text)).length > 14 || decimalsOf(text) > 5),
  },
  {
    mistake: "any number of decimals of an amount",
    fails: ["E13"],
    converter: within((_, text) => digitsOf(value(text)).length > 14),
  },
  {
    mistake: "an amount cut to two decimals",
    fails: ["E13", "F34"],
    converter: {
      iso20022Amount(amount) {
        const { minor, asset } = amount;
        const cut = asset.decimals > 2 ? minor / power(asset.decimals - 2) : minor;
        return right.iso20022Amount({
          minor: cut,
          asset: { code: "USD", decimals: Math.min(2, asset.decimals) },
        });
      },
    },
  },
  {
    mistake: "an amount in minor units",
    fails: ["E13", "F34"],
    converter: {
      iso20022Amount(amount) {
        right.iso20022Amount(amount);
        return `${amount.minor}`;
      },
    },
  },
  {
    mistake: "a rate that is rounded to nothing",
    fails: ["E13", "F33"],
    converter: {
      iso20022Rate(text, rounding) {
        const isTiny = /^0\.0{10}/.test(text);
        return isTiny && rounding !== undefined && rounding !== "ceil"
          ? "0"
          : right.iso20022Rate(text, rounding);
      },
    },
  },
  {
    mistake: "a rate rounded half up whatever is asked for",
    fails: ["E13", "F33"],
    converter: {
      iso20022Rate: (text, rounding) =>
        right.iso20022Rate(text, rounding === undefined ? undefined : "half-up"),
    },
  },
  {
    mistake: "a rate rounded that was not to be",
    fails: ["E13", "F33"],
    converter: { iso20022Rate: (text, rounding) => right.iso20022Rate(text, rounding ?? "half-up") },
  },
  {
    mistake: "a rate of more than 11 digits refused though a rounding is named",
    fails: ["E13", "F33"],
    converter: { iso20022Rate: (text) => right.iso20022Rate(text, undefined) },
  },
  {
    mistake: "a rate by a number of 15 digits",
    fails: ["F33"],
    converter: {
      iso20022Rate(text, rounding) {
        const short = right.iso20022Rate(text, rounding);
        return rounding === undefined ? short : Number(text).toFixed(8);
      },
    },
  },
  {
    mistake: "a rate in 6 significant digits",
    fails: ["E13", "F33"],
    converter: {
      iso20022Rate(text, rounding) {
        const short = right.iso20022Rate(text, rounding);
        return short.length > 7 ? short.slice(0, 7).replace(/\.$/, "") : short;
      },
    },
  },
  {
    mistake: "a rate that grows to 12 digits",
    fails: ["E13"],
    converter: {
      iso20022Rate: (text, rounding) =>
        text === "99999999999.9" && rounding !== undefined
          ? "100000000000"
          : right.iso20022Rate(text, rounding),
    },
  },
];
