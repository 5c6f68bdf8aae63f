import type { FullConverter } from "../../../src/conformance/converter/converter.ts";
import { Refused } from "../../../src/conformance/asking/refused.ts";
import { power, right, type WrongConverter } from "./mistake.ts";

const STRICT = /^-?[0-9]+(\.[0-9]+)?$/;

/** Texts read by way of a float, or by a grammar that is not claimed. */
export const WRONG_TEXTS: readonly WrongConverter[] = [
  {
    mistake: "amounts by Math.round(Number(text) * 100) behind a strict pattern",
    fails: ["F14"],
    converter: {
      parseAmount(text, { decimals }) {
        if (!STRICT.test(text) || (text.split(".")[1] ?? "").length > decimals)
          throw new Refused("Malformed");
        return BigInt(Math.round(Number(text) * 10 ** decimals));
      },
    },
  },
  {
    mistake: "amounts cut, not rounded, after the float",
    fails: ["F14"],
    converter: {
      parseAmount(text, { decimals }) {
        if (!STRICT.test(text) || (text.split(".")[1] ?? "").length > decimals)
          throw new Refused("Malformed");
        return BigInt(Math.trunc(Number(text) * 10 ** decimals));
      },
    },
  },
  {
    mistake: "decimals that are too many cut off",
    fails: ["F14"],
    converter: {
      parseAmount(text, asset) {
        const [whole = "", part] = text.split(".");
        if (part === undefined || !STRICT.test(text) || part.length <= asset.decimals)
          return right.parseAmount(text, asset);
        return right.parseAmount(
          asset.decimals === 0 ? whole : `${whole}.${part.slice(0, asset.decimals)}`,
          asset,
        );
      },
    },
  },
  {
    mistake: "a point without regard to how many decimals follow it",
    fails: ["F14"],
    converter: {
      parseAmount: (text, asset) =>
        STRICT.test(text) ? BigInt(text.replace(".", "")) : right.parseAmount(text, asset),
    },
  },
  {
    mistake: "the sign lost where there is nothing before the point but 0",
    fails: ["F14"],
    converter: {
      parseAmount(text, asset) {
        const [whole = "0", part = ""] = text.split(".");
        if (!STRICT.test(text) || part.length > asset.decimals) return right.parseAmount(text, asset);
        const units = BigInt(whole) * power(asset.decimals);
        return units + (units < 0n ? -1n : 1n) * BigInt(part.padEnd(asset.decimals, "0") || "0");
      },
    },
  },
  ...(
    [
      ["blanks around it", (text: string) => text.trim()],
      ["a decimal comma", (text: string) => (text.includes(".") ? text : text.replace(",", "."))],
      ["commas between groups", (text: string) => text.replaceAll(",", "")],
      ["a plus sign", (text: string) => text.replace(/^\+(?=[0-9])/, "")],
      ["a minus sign at its end", (text: string) => text.replace(/^([0-9.]+)-$/, "-$1")],
      ["parentheses", (text: string) => text.replace(/^\(([0-9.]+)\)$/, "-$1")],
      ["underscores", (text: string) => text.replaceAll("_", "")],
      ["no digit before the point", (text: string) => text.replace(/^\.(?=[0-9])/, "0.")],
      ["no digit after the point", (text: string) => text.replace(/(?<=[0-9])\.$/, "")],
      [
        "the digits of another script",
        (text: string) => text.replaceAll(/[٠-٩]/g, (digit) => String((digit.codePointAt(0) ?? 0) - 0x660)),
      ],
      ["nothing at all as 0", (text: string) => (text.trim() === "" ? "0" : text)],
      ["whatever begins it", (text: string) => /^-?[0-9]+(\.[0-9]+)?/.exec(text)?.[0] ?? text],
    ] as const
  ).map(([mistake, repair]): WrongConverter => ({
    mistake: `an amount with ${mistake} repaired`,
    fails: ["F14"],
    converter: { parseAmount: (text, asset) => right.parseAmount(repair(text), asset) },
  })),
  {
    mistake: "amounts with an exponent read",
    fails: ["F14"],
    converter: { parseAmount: (text, asset) => right.parseAmount(withoutExponent(text), asset) },
  },
  {
    mistake: "amounts in hexadecimal read",
    fails: ["F14"],
    converter: {
      parseAmount: (text, asset) =>
        right.parseAmount(/^0x[0-9a-f]+$/.test(text) ? BigInt(text).toString() : text, asset),
    },
  },
  {
    mistake: "rates with a comma, a sign and an exponent read",
    fails: ["F15"],
    converter: rates((text) => withoutExponent(text.replace(",", ".").replace(/^\+/, ""))),
  },
  {
    mistake: "rates with a plus sign read",
    fails: ["F15"],
    converter: rates((text) => text.replace(/^\+/, "")),
  },
  { mistake: "rates trimmed", fails: ["F15"], converter: rates((text) => text.trim()) },
  {
    mistake: "rates by way of Number()",
    fails: ["F15"],
    converter: rates((text) => (STRICT.test(text) ? withoutExponent(String(Number(text))) : text)),
  },
  {
    mistake: "rates kept with 8 decimals",
    fails: ["F15"],
    converter: rates((text) => (STRICT.test(text) ? text.replace(/(\.[0-9]{8})[0-9]+$/, "$1") : text)),
  },
];

function rates(repair: (text: string) => string): Partial<FullConverter> {
  return { parseRate: (text) => right.parseRate(repair(text)) };
}

function withoutExponent(text: string): string {
  const [, whole, part = "", exponent] = /^([0-9]+)(?:\.([0-9]+))?[eE]\+?(-?[0-9]+)$/.exec(text) ?? [];
  if (whole === undefined || exponent === undefined) return text;
  const shift = parseInt(exponent, 10) - part.length;
  const digits = whole + part;
  if (shift >= 0) return digits + "0".repeat(shift);
  const padded = digits.padStart(1 - shift, "0");
  return `${padded.slice(0, shift)}.${padded.slice(shift)}`;
}
