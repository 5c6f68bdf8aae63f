import { SettlementError } from "../errors/settlement-error.ts";

/**
 * What an amount is counted in: a currency, a stable token, any unit that has a code and a number of decimals.
 * Currencies and tokens are one thing here, so that one conversion serves both.
 */
export interface Asset {
  /** ISO 4217 code, or the symbol of a token: 1 to 16 letters, digits, `_`, `.` or `-`, beginning with a letter. */
  readonly code: string;
  /** Digits after the point: 2 for EUR, 0 for JPY, 6 for a usual stable token, up to 77. */
  readonly decimals: number;
}

/** The most decimals an asset may have: 10^77 is the largest power of ten that a contract can hold. */
const MAXIMUM_DECIMALS = 77;

const CODE = /^[A-Za-z][A-Za-z0-9_.-]{0,15}$/;

/**
 * An asset from its code and decimals.
 *
 * @throws ASSET_INVALID when the code is not a symbol or the decimals are not a whole number from 0 to 77.
 * @example asset("XUSD", 6); // { code: "XUSD", decimals: 6 }
 */
export function asset(code: string, decimals: number): Asset {
  if (!CODE.test(code) || !Number.isInteger(decimals) || decimals < 0 || decimals > MAXIMUM_DECIMALS) {
    throw new SettlementError("ASSET_INVALID", { code: code.slice(0, 40), decimals });
  }
  return { code, decimals };
}
