import { divideRationals, multiplyRationals, rational, type Rational } from "../../../src/money/rational.ts";
import { figure, shows } from "./figures.ts";
import { templateOf, type Words } from "./words.ts";

/** A rate as it is printed, blanks taken out. */
export interface PrintedRate {
  readonly base: string;
  readonly quote: string;
  readonly value: Rational;
  /** What is wrong with it in itself: the digits are not what its formula comes to. */
  readonly wrong: boolean;
  readonly time: string;
}

const RATE = /^1([A-Z][A-Z0-9]*?)=([\d.,/×÷]+?)([A-Z][A-Z0-9]*)(?:([≈=])([\d.]+))?$/;

/** Reads a rate, with or without its source and time; nothing where the text is none. */
export function printedRate(text: string, words: Words): PrintedRate | undefined {
  const named = templateOf("rate.named", words).exec(text)?.groups;
  if (named !== undefined) {
    const rate = printedRate(named["rate"] ?? "", words);
    return rate === undefined ? undefined : { ...rate, time: named["time"] ?? "" };
  }
  const crossed = templateOf("rate.crossed", words).exec(text)?.groups?.["rate"];
  const [, base, formula, quote, sign, digits] = RATE.exec(crossed ?? text) ?? [];
  if (base === undefined || formula === undefined || quote === undefined) return undefined;
  const value = valueOf(formula);
  const shown = digits === undefined ? undefined : figure(`${sign === "≈" ? "≈" : ""}${digits}`);
  return { base, quote, value, wrong: shown !== undefined && !shows(shown, value), time: "" };
}

/** `1.0404×7.28`, `7.5829÷1.0404`, `46875/6269`. */
function valueOf(formula: string): Rational {
  const [first = "", ...rest] = formula.split(/(?=[×÷])/);
  return rest.reduce((value, factor) => {
    const next = factorOf(factor.slice(1));
    return factor.startsWith("×") ? multiplyRationals(value, next) : divideRationals(value, next);
  }, factorOf(first));
}

function factorOf(digits: string): Rational {
  const [numerator = "", denominator] = digits.split("/");
  if (denominator !== undefined) return rational(BigInt(numerator), BigInt(denominator));
  return figure(digits)?.value ?? rational(0n);
}
