import { Refused } from "../../../src/conformance/asking/refused.ts";
import type { FullConverter } from "../../../src/conformance/converter/converter.ts";
import type { Asset } from "../../../src/conformance/exact/asset.ts";
import { readDecimal } from "../../../src/conformance/exact/decimal.ts";
import { tenTo, times } from "../../../src/conformance/exact/rational.ts";
import { rounded } from "../../../src/conformance/exact/rounding.ts";
import { right, type WrongConverter } from "./mistake.ts";

/** What goes wrong with texts. */
export const WRONG_TEXTS: readonly WrongConverter[] = [
  { mistake: "blanks around an amount trimmed", fails: ["A15"], converter: repaired((text) => text.trim()) },
  {
    mistake: "all blanks taken out of an amount",
    fails: ["A15"],
    converter: repaired((text) => text.replace(/\s/g, "")),
  },
  {
    mistake: "a comma read as a point",
    fails: ["A14", "A15"],
    converter: repaired((text) => text.replace(",", ".")),
  },
  {
    mistake: "commas taken out",
    fails: ["A14", "A15"],
    converter: repaired((text) => text.replaceAll(",", "")),
  },
  {
    mistake: "points and commas taken out, and two decimals assumed",
    fails: ["A14"],
    converter: {
      parseAmount: (text) => BigInt(text.replace(/[.,]/g, "").replace(/[^0-9]/g, "") || "0"),
    },
  },
  {
    mistake: "a minus at the end lost",
    fails: ["A14", "A15"],
    converter: repaired((text) => text.replace(/(?<=[0-9])-$/, "")),
  },
  {
    mistake: "parentheses lost",
    fails: ["A14", "A15"],
    converter: repaired((text) => text.replace(/^\((.*)\)$/, "$1")),
  },
  { mistake: "an empty amount read as zero", fails: ["A14"], converter: repaired((text) => text || "0") },
  {
    mistake: "a blank amount read as zero",
    fails: ["A14"],
    converter: repaired((text) => (text.trim() === "" ? "0" : text)),
  },
  {
    mistake: "NaN read as zero",
    fails: ["A14"],
    converter: repaired((text) => (text === "NaN" ? "0" : text)),
  },
  {
    mistake: "everything after the number ignored",
    fails: ["A14"],
    converter: repaired((text) => /^[0-9]+(?:\.[0-9]+)?/.exec(text)?.[0] ?? text),
  },
  {
    mistake: "a text that ends at a NUL",
    fails: ["A14"],
    converter: repaired((text) => text.split("\u0000", 1).join("")),
  },
  { mistake: "a plus accepted", fails: ["A15"], converter: repaired((text) => text.replace(/^\+/, "")) },
  {
    mistake: "a point without digits on one side accepted",
    fails: ["A15"],
    converter: repaired((text) => text.replace(/^\.(?=[0-9])/, "0.").replace(/(?<=[0-9])\.$/, "")),
  },
  {
    mistake: "underscores between digits accepted",
    fails: ["A15"],
    converter: repaired((text) => text.replaceAll(/(?<=[0-9])_(?=[0-9])/g, "")),
  },
  {
    mistake: "exponents accepted",
    fails: ["A15"],
    converter: repaired((text) => (/^[0-9]+[eE][0-9]+$/.test(text) ? BigInt(Number(text)).toString() : text)),
  },
  {
    mistake: "hexadecimal accepted",
    fails: ["A15"],
    converter: repaired((text) => (/^0x[0-9a-f]+$/i.test(text) ? BigInt(text).toString() : text)),
  },
  {
    mistake: "octal where a zero leads",
    fails: ["A14"],
    converter: repaired((text) => (/^0[0-7]+$/.test(text) ? parseInt(text, 8).toString() : text)),
  },
  {
    mistake: "digits of other scripts accepted",
    fails: ["A15"],
    converter: repaired((text) =>
      text.replaceAll(/[\u0660-\u0669]/g, (digit) => String((digit.codePointAt(0) ?? 0) - 0x0660)),
    ),
  },
  {
    mistake: "amounts by doubles behind a strict pattern",
    fails: ["A14"],
    converter: {
      parseAmount(text, asset) {
        right.parseAmount(text, asset);
        return BigInt(Math.round(Number(text) * 10 ** asset.decimals));
      },
    },
  },
  {
    mistake: "an amount that is no whole number as a double refused",
    fails: ["A14"],
    converter: {
      parseAmount(text, asset) {
        if (!Number.isInteger(Number(text) * 10 ** asset.decimals)) throw new Refused("NotAnInteger");
        return right.parseAmount(text, asset);
      },
    },
  },
  {
    mistake: "whole amounts read as minor units",
    fails: ["A14"],
    converter: {
      parseAmount: (text, asset) =>
        /^[0-9]+(?:\.0+)?$/.test(text) ? BigInt(parseInt(text, 10)) : right.parseAmount(text, asset),
    },
  },
  { mistake: "further decimals rounded unasked", fails: ["A13"], converter: shortened("half-up") },
  { mistake: "further decimals cut unasked", fails: ["A13"], converter: shortened("toward-zero") },
  {
    mistake: "further decimals cut where half-up is stated",
    fails: ["A13"],
    converter: { ...shortened("toward-zero"), excessDecimals: "half-up" },
  },
  {
    mistake: "two decimals of every amount in text",
    fails: ["A12", "A13"],
    converter: { parseAmount: (text, asset) => right.parseAmount(text, { ...asset, decimals: 2 }) },
  },
  {
    mistake: "a rate with a comma, a sign or an exponent accepted",
    fails: ["A14", "A15"],
    converter: {
      parseRate: (text) => {
        const plain = text.replace(",", ".").replace("+", "").replace(/e0$/, "");
        return right.parseRate(plain);
      },
    },
  },
  {
    mistake: "a missing rate of one",
    fails: ["A14"],
    converter: { parseRate: (text) => right.parseRate(text) ?? "1" },
  },
  {
    mistake: "a rate by a double",
    fails: ["A14"],
    converter: { parseRate: (text) => (right.parseRate(text) === undefined ? undefined : `${Number(text)}`) },
  },
];

function repaired(repair: (text: string) => string): Partial<FullConverter> {
  return { parseAmount: (text, asset) => right.parseAmount(repair(text), asset) };
}

function shortened(rounding: "half-up" | "toward-zero"): Partial<FullConverter> {
  const cut = (text: string, { decimals }: Asset): bigint | undefined => {
    const value = readDecimal(text);
    return value === undefined ? undefined : rounded(times(value, tenTo(decimals)), rounding);
  };
  return { parseAmount: (text, asset) => cut(text, asset) ?? right.parseAmount(text, asset) };
}
