import type { Asset } from "../exact/asset.ts";
import type { RoundingName } from "../exact/rounding.ts";
import { DEFAULT_PROFILES, type ProfileName } from "./profile.ts";

/**
 * What a converter states about itself before it is asked. None is needed: whatever a converter finds out when it is
 * asked, it states by throwing `NotOffered`. A claim makes the reason known beforehand, and the titles true.
 */
export interface Claims {
  /** What it is asked; `["arithmetic"]` unless given. */
  readonly profiles?: readonly ProfileName[];
  /** What it rounds by; `floor`, `ceil`, `half-up` and `half-even` unless given. `half-up` is away from zero. */
  readonly roundings?: readonly RoundingName[];
  /** Whether amounts may be below zero; yes unless given. Those of contracts may not. */
  readonly signed?: boolean;
  /** Which way a rate is applied; `both` unless given. */
  readonly direction?: "both" | "base-to-quote";
  /** Whether `from` and `to` may be one currency, with other decimals; yes unless given. */
  readonly sameCurrency?: boolean;
  /** The units that it knows: `iso-4217`, with the decimals of ISO 4217, or those of a list; any unless given. */
  readonly assets?: "any" | "iso-4217" | readonly Asset[];
  /** Whether a rate may be for 10, 100 or 1000 units; `any` unless given. */
  readonly perUnit?: "any" | "one";
  /** Significant digits that its arithmetic keeps, such as 28 of Python's `decimal`; every digit unless given. */
  readonly digits?: number;
  /** Decimals of a whole unit that a division keeps, such as 20 of big.js; every one unless given. */
  readonly places?: number;
  /** The largest amount, in minor units, that it takes or gives; any unless given. */
  readonly largest?: bigint;
  /**
   * How shares of an amount are found: `largest-remainder` gives none a whole unit more or less than is due; `first-come`
   * hands out what is left from the first share on, as Fowler's Money does. `first-come` unless given, which is the less strict.
   */
  readonly allocation?: "first-come" | "largest-remainder";
  /** Spellings of amounts that it reads besides plain decimals; none unless given. */
  readonly texts?: readonly TextForm[];
  /** Digits of an amount in a message: 18 by the schemas of ISO 20022, 14 by CBPR+; 18 unless given. */
  readonly amountDigits?: 14 | 18;
  /** What becomes of more decimals than the asset has; `refused` unless given. */
  readonly excessDecimals?: "refused" | RoundingName;
}

/** Spellings of a number beside `-1234.56`. */
export const TEXT_FORMS = [
  "plus-sign",
  "leading-point",
  "trailing-point",
  "leading-zeros",
  "exponent",
  "hexadecimal",
  "outer-blanks",
  "grouping-comma",
  "grouping-point",
  "grouping-blank",
  "grouping-underscore",
  "decimal-comma",
  "trailing-minus",
  "parentheses",
  "other-digits",
] as const;

/** A spelling of a number beside `-1234.56`, which a parser may read as its value. */
export type TextForm = (typeof TEXT_FORMS)[number];

/** The claims of a converter with what holds where none is made. */
export type ResolvedClaims = Required<Omit<Claims, "digits" | "places" | "largest">> &
  Pick<Claims, "digits" | "places" | "largest">;

const DEFAULTS: ResolvedClaims = {
  profiles: DEFAULT_PROFILES,
  roundings: ["floor", "ceil", "half-up", "half-even"],
  signed: true,
  direction: "both",
  sameCurrency: true,
  assets: "any",
  perUnit: "any",
  allocation: "first-come",
  texts: [],
  amountDigits: 18,
  excessDecimals: "refused",
};

/** What a converter claims, completed. */
export function resolveClaims(claims: Claims): ResolvedClaims {
  return { ...DEFAULTS, ...claimed(claims) };
}

// A member that is there with the value undefined is a claim that is not made.
function claimed(claims: Claims): Claims {
  return Object.fromEntries(
    Object.entries(claims).filter(([name, value]) => value !== undefined && NAMES.has(name)),
  );
}

const NAMES: ReadonlySet<string> = new Set([...Object.keys(DEFAULTS), "digits", "places", "largest"]);
