import type { ResolvedClaims } from "../converter/claims.ts";
import type { QuotedPair } from "../converter/conversion.ts";
import type { Asset } from "../exact/asset.ts";
import { absolute } from "../exact/rational.ts";
import { ISO_DECIMALS } from "./iso-decimals.ts";

/** What occurs in a question, so that a converter is not asked what it claims not to know. */
export interface Scope {
  readonly assets?: readonly Asset[];
  /** The currency that is converted from. */
  readonly from?: Asset;
  readonly to?: Asset;
  readonly rates?: readonly QuotedPair[];
  /** Amounts and results, in minor units. */
  readonly figures?: readonly bigint[];
  /** Significant digits without which a part of a unit cannot be told from the next: at least one after the result's. */
  readonly digits?: number;
  /** Asked whatever its size: what is larger than the largest must then be refused. */
  readonly anySize?: true;
}

/** Why a converter with these claims cannot be asked a question; nothing where it can. */
export function outOfScope(scope: Scope, claims: ResolvedClaims): string | undefined {
  return (
    unknownAsset(scope, claims) ??
    wrongDirection(scope, claims) ??
    otherUnit(scope, claims) ??
    tooLarge(scope, claims) ??
    belowZero(scope, claims)
  );
}

function unknownAsset({ assets = [], from, to }: Scope, claims: ResolvedClaims): string | undefined {
  const known = claims.assets;
  if (known === "any") return undefined;
  const unknown = [...assets, from, to].find((asset) => asset !== undefined && !knows(known, asset));
  return unknown === undefined
    ? undefined
    : `does not know ${unknown.code} with ${unknown.decimals} decimals`;
}

function knows(known: "iso-4217" | readonly Asset[], { code, decimals }: Asset): boolean {
  return known === "iso-4217"
    ? ISO_DECIMALS[code] === decimals
    : known.some((one) => one.code === code && one.decimals === decimals);
}

function wrongDirection({ from, to, rates = [] }: Scope, claims: ResolvedClaims): string | undefined {
  if (from !== undefined && from.code === to?.code && !claims.sameCurrency) {
    return "converts no currency into itself";
  }
  if (claims.direction === "both" || from === undefined) return undefined;
  let code = from.code;
  for (const { base, quote } of rates) {
    if (code !== base) return "applies a rate from its base to its quote only";
    code = quote;
  }
  return undefined;
}

function otherUnit({ rates = [] }: Scope, { perUnit }: ResolvedClaims): string | undefined {
  return perUnit === "one" && rates.some(({ per }) => per !== 1n)
    ? "takes rates for one unit only"
    : undefined;
}

function tooLarge(
  { figures = [], rates = [], anySize, digits: needed = 0 }: Scope,
  { largest, digits }: ResolvedClaims,
): string | undefined {
  const read = [...figures, ...rates.map(({ answer }) => answer)].map(significantDigits);
  if (digits !== undefined && [needed, ...read].some((count) => count > digits))
    return `keeps ${digits} significant digits`;
  if (largest === undefined || anySize === true) return undefined;
  return figures.some((figure) => absolute(figure) > largest) ? `takes figures up to ${largest}` : undefined;
}

function belowZero({ figures = [] }: Scope, { signed }: ResolvedClaims): string | undefined {
  return !signed && figures.some((figure) => figure < 0n) ? "takes no amounts below zero" : undefined;
}

function significantDigits(figure: bigint): number {
  return absolute(figure).toString().replace(/0+$/, "").length;
}
