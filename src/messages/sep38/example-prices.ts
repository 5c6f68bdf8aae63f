import { currencyDecimals } from "../../money/currency.ts";

/**
 * The indicative prices of SEP-38's own examples (`GET /prices` and `GET /price`), each in units sold for one unit bought.
 * An anchor buys for less than it sells: neither price is the other's inverse.
 */
export const EXAMPLE_PRICES: ReadonlyMap<string, string> = new Map([
  ["USDC/BRL", "0.18"],
  ["BRL/USDC", "5.42"],
]);

/** Decimals of an asset on the Stellar network. */
const STELLAR_DECIMALS = 7;

/**
 * The code of an asset as SEP-38 identifies it, or as it is when it has no scheme.
 *
 * @example sep38AssetCode("stellar:USDC:GA5ZSEJYB37JRC5AVCIA5MOP4RHTM335X2KGX3IHOJAPP5RE34K4KZVN"); // "USDC"
 */
export function sep38AssetCode(name: string): string {
  const [scheme = "", code] = name.split(":");
  return code ?? scheme;
}

/** The decimals needed to represent an asset: those of ISO 4217 for a currency, seven for an asset on Stellar. */
export function sep38Decimals(name: string): number {
  if (name.startsWith("stellar:")) return STELLAR_DECIMALS;
  return currencyDecimals(sep38AssetCode(name)) ?? STELLAR_DECIMALS;
}
