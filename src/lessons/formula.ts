import { SettlementError } from "../errors/settlement-error.ts";
import { decimalToRational, parseDecimal, rationalToDecimal } from "../money/decimal.ts";
import {
  addRationals,
  compareRationals,
  divideRationals,
  multiplyRationals,
  rational,
  subtractRationals,
  type Rational,
} from "../money/rational.ts";
import { divideCeil, divideFloor, type Rounding } from "../money/rounding.ts";
import { ownValue } from "../own-value.ts";

/** What a name stands for: an exact number, or a text that can only be compared. */
export type Known = (name: string) => Rational | string;

const TOKEN = /\s*(?:(\d+(?:\.\d+)?)|([a-z][a-z0-9]*(?:-[a-z0-9]+)*)|"([^"]*)"|([-+*/(),]))/y;

const COMPARISON = /^(.+?)\s(=|!=|<=|>=|<|>)\s(.+)$/;

const ROUNDINGS: Readonly<Record<string, Rounding>> = { down: divideFloor, up: divideCeil };

/**
 * Works out a formula exactly: numbers, names, `+ - * /`, brackets, `down(x, decimals)` and `up(x, decimals)`. A minus
 * between names has blanks around it, since names have hyphens.
 *
 * @throws LESSON_FORMULA; DIVISION_BY_ZERO
 * @example workOut("down(sent * rate, 2)", known)
 */
export function workOut(formula: string, known: Known): Rational {
  const value = new Reader(formula, known).whole();
  if (typeof value === "string") throw new SettlementError("LESSON_FORMULA", { formula, at: value });
  return value;
}

/** Whether a comparison holds: `received < promised`, `status = "Released"`. @throws as `workOut` */
export function holds(comparison: string, known: Known): boolean {
  const [, left = "", sign = "", right = ""] = COMPARISON.exec(comparison) ?? [];
  if (sign === "") throw new SettlementError("LESSON_FORMULA", { formula: comparison, at: comparison });
  const [one, other] = [left, right].map((side) => new Reader(side, known).whole());
  if (typeof one === "string" || typeof other === "string") {
    if (sign !== "=" && sign !== "!=")
      throw new SettlementError("LESSON_FORMULA", { formula: comparison, at: sign });
    return (one === other) === (sign === "=");
  }
  const order = compareRationals(one ?? rational(0n), other ?? rational(0n));
  return ownValue(SIGNS, sign)?.(order) ?? false;
}

const SIGNS: Readonly<Record<string, (order: -1 | 0 | 1) => boolean>> = {
  "=": (order) => order === 0,
  "!=": (order) => order !== 0,
  "<": (order) => order < 0,
  ">": (order) => order > 0,
  "<=": (order) => order <= 0,
  ">=": (order) => order >= 0,
};

/** Reads a formula from left to right. */
class Reader {
  readonly #formula: string;
  readonly #known: Known;
  readonly #tokens: readonly RegExpExecArray[];
  #at = 0;

  constructor(formula: string, known: Known) {
    this.#formula = formula;
    this.#known = known;
    this.#tokens = tokensOf(formula.trimEnd());
  }

  whole(): Rational | string {
    const [first] = this.#tokens;
    const only = this.#tokens.length === 1;
    if (only && first?.[3] !== undefined) return first[3];
    if (only && first?.[2] !== undefined) return this.#known(first[2]);
    const value = this.#sum();
    if (this.#at < this.#tokens.length) throw this.#wrong();
    return value;
  }

  #sum(): Rational {
    let value = this.#product();
    for (;;) {
      if (this.#takes("+")) value = addRationals(value, this.#product());
      else if (this.#takes("-")) value = subtractRationals(value, this.#product());
      else return value;
    }
  }

  #product(): Rational {
    let value = this.#single();
    for (;;) {
      if (this.#takes("*")) value = multiplyRationals(value, this.#single());
      else if (this.#takes("/")) value = divideRationals(value, this.#single());
      else return value;
    }
  }

  #single(): Rational {
    const [, number, name] = this.#tokens[this.#at] ?? [];
    if (number !== undefined) {
      this.#at += 1;
      return decimalToRational(parseDecimal(number));
    }
    if (this.#takes("(")) return this.#closed(this.#sum());
    if (name === undefined) throw this.#wrong();
    this.#at += 1;
    const rounding = ownValue(ROUNDINGS, name);
    if (rounding !== undefined && this.#takes("(")) return this.#rounded(rounding);
    const value = this.#known(name);
    if (typeof value === "string") throw this.#wrong();
    return value;
  }

  #rounded(rounding: Rounding): Rational {
    const value = this.#sum();
    if (!this.#takes(",")) throw this.#wrong();
    const { numerator } = this.#closed(this.#sum());
    return decimalToRational(rationalToDecimal(value, Number(numerator), rounding));
  }

  #closed(value: Rational): Rational {
    if (this.#takes(")")) return value;
    throw this.#wrong();
  }

  #takes(sign: string): boolean {
    if (this.#tokens[this.#at]?.[4] !== sign) return false;
    this.#at += 1;
    return true;
  }

  #wrong(): SettlementError {
    const at = this.#tokens[this.#at]?.[0].trim() ?? "";
    return new SettlementError("LESSON_FORMULA", { formula: this.#formula, at });
  }
}

function tokensOf(formula: string): RegExpExecArray[] {
  const pattern = new RegExp(TOKEN);
  const tokens: RegExpExecArray[] = [];
  while (pattern.lastIndex < formula.length) {
    const { lastIndex } = pattern;
    const token = pattern.exec(formula);
    if (token === null)
      throw new SettlementError("LESSON_FORMULA", { formula, at: formula.slice(lastIndex) });
    tokens.push(token);
  }
  return tokens;
}
