import type { TextForm } from "../converter/claims.ts";
import type { Draws } from "./draws.ts";

/** A way to write a number besides the plain one. */
export interface Spelling {
  readonly form: TextForm | "no number";
  /** A text and the plain decimal that it stands for, with so many decimals at the most. */
  write(draws: Draws, decimals: number): { readonly text: string; readonly plain: string } | undefined;
}

/** A plain decimal: no sign but `-`, no zero before another digit, a digit on either side of the point. */
export function plainText(draws: Draws, whole: number, decimals: number, negative: boolean): string {
  const digits = draws.onceIn(8) ? "0" : draws.digits(whole).toString();
  const part = Array.from({ length: decimals }, () => draws.whole(0, 9).toString()).join("");
  return `${negative ? "-" : ""}${digits}${part === "" ? "" : `.${part}`}`;
}

const ARABIC_ZERO = 0x660;
const BLANKS = [" ", "\t", "\n", "\u00a0"];

const around = (text: string, at: number): readonly [string, string] => [text.slice(0, at), text.slice(at)];

const plain = (draws: Draws, decimals: number): string =>
  plainText(draws, draws.whole(1, 5), decimals === 0 ? 0 : draws.whole(1, decimals), false);

const spelling = (
  form: TextForm,
  spell: (figure: string, draws: Draws) => string | undefined,
  sign: "" | "-" = "",
): Spelling => ({
  form,
  write(draws, decimals) {
    const figure = plain(draws, decimals);
    const text = spell(figure, draws);
    return text === undefined ? undefined : { text, plain: sign + figure };
  },
});

/**
 * Groups of three digits before the point, and at least one digit after it: 1,234 alone is 1.234 to whoever writes decimals
 * with a comma.
 */
const grouped = (mark: string, point: string) => (figure: string) => {
  const [whole = "", part] = figure.split(".");
  if (whole.length < 4 || part === undefined) return undefined;
  return `${whole.replaceAll(/\B(?=(?:[0-9]{3})+$)/g, mark)}${point}${part}`;
};

const noNumber = (texts: readonly string[]): Spelling => ({
  form: "no number",
  write: (draws) => ({ text: draws.pick(texts), plain: "0" }),
});

export const SPELLINGS: readonly Spelling[] = [
  spelling("plus-sign", (figure) => `+${figure}`),
  {
    form: "leading-point",
    write(draws, decimals) {
      if (decimals === 0) return undefined;
      const part = draws.digits(draws.whole(1, decimals)).toString();
      return { text: `.${part}`, plain: `0.${part}` };
    },
  },
  spelling("trailing-point", (figure) => (figure.includes(".") ? undefined : `${figure}.`)),
  spelling("leading-zeros", (figure, draws) => "0".repeat(draws.whole(1, 3)) + figure),
  {
    form: "exponent",
    write(draws) {
      const [digits, exponent] = [draws.digits(draws.whole(1, 3)), draws.whole(0, 3)];
      const mark = draws.pick(["e", "E", "e+"]);
      return { text: `${digits}${mark}${exponent}`, plain: `${digits}${"0".repeat(exponent)}` };
    },
  },
  {
    form: "hexadecimal",
    write(draws) {
      const figure = draws.digits(draws.whole(1, 3));
      return { text: `0x${figure.toString(16)}`, plain: figure.toString() };
    },
  },
  spelling("outer-blanks", (figure, draws) => {
    const blank = draws.pick(BLANKS);
    return draws.onceIn(2) ? blank + figure : figure + blank;
  }),
  spelling("grouping-comma", grouped(",", ".")),
  // Lakhs and crores: 12,34,567.89.
  {
    form: "grouping-comma",
    write(draws, decimals) {
      if (decimals === 0) return undefined;
      const [whole, part] = [draws.digits(draws.whole(6, 9)).toString(), draws.whole(1, 9).toString()];
      const inLakhs = whole.replaceAll(/\B(?=(?:[0-9]{2})*[0-9]{3}$)/g, ",");
      return { text: `${inLakhs}.${part}`, plain: `${whole}.${part}` };
    },
  },
  spelling("grouping-point", grouped(".", ",")),
  spelling("grouping-blank", (figure, draws) => grouped(draws.pick([" ", "\u00a0", "\u202f"]), ".")(figure)),
  spelling("grouping-underscore", grouped("_", ".")),
  spelling("decimal-comma", (figure) =>
    /\.(?![0-9]{3}$)/.test(figure) ? figure.replace(".", ",") : undefined,
  ),
  spelling("trailing-minus", (figure) => `${figure}-`, "-"),
  spelling("parentheses", (figure) => `(${figure})`, "-"),
  spelling("other-digits", (figure) =>
    figure.replaceAll(/[0-9]/g, (digit) => String.fromCodePoint(ARABIC_ZERO + Number(digit))),
  ),
  noNumber(["", " ", "-", ".", "+", "NaN", "Infinity", "-Infinity", "null", "undefined", "abc", "USD"]),
  noNumber(["1-2", "1.2.3", "1..2", "--1", "12abc", "1k", "5K", "3M", "1e", "0x", "$1", "1%", "½"]),
  {
    form: "no number",
    write(draws, decimals) {
      const figure = plain(draws, decimals);
      const [before, after] = around(figure, draws.whole(0, figure.length));
      return { text: before + draws.pick(["x", "'", ";", "\u0000", "$"]) + after, plain: "0" };
    },
  },
];
