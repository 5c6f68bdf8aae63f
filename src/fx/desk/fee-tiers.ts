import { phrase } from "../../errors/phrases.ts";
import { SettlementError } from "../../errors/settlement-error.ts";
import { grossFor, requireFee, type Fee, type FeeBase } from "../fee.ts";

/** The fee of a band of amounts; it is taken of the whole amount, not of what lies in the band. */
export interface FeeTier {
  /**
   * The largest amount offered for sale that it is for, in minor units of the asset sold; none: any. A unit more belongs
   * to the next band.
   */
  readonly upTo?: bigint;
  readonly fee: Fee;
}

/** A band and where it begins. */
export interface Band {
  readonly fee: Fee;
  /** The first amount of it: a unit more than the band before ends with. */
  readonly from: bigint;
  /** The last; none: it does not end. */
  readonly upTo: bigint | undefined;
}

/**
 * The bands of a desk's fees, in order.
 *
 * @throws FEE_TIERS_INVALID where an end is not above the one before, or one before the last has none, or the last has
 * one; FEE_INVALID.
 */
export function bandsOf(tiers: readonly FeeTier[]): readonly Band[] {
  let before = 0n;
  const bands: Band[] = [];
  for (const [index, { upTo, fee }] of tiers.entries()) {
    requireFee(fee);
    const last = index === tiers.length - 1;
    if (last !== (upTo === undefined) || (upTo !== undefined && upTo <= before)) {
      throw new SettlementError("FEE_TIERS_INVALID", { upTo: upTo ?? phrase("no-amount"), before });
    }
    bands.push({ fee, from: before + 1n, upTo });
    before = upTo ?? before;
  }
  if (bands.length === 0)
    throw new SettlementError("FEE_TIERS_INVALID", { upTo: phrase("no-amount"), before });
  return bands;
}

/**
 * The smallest gross amount of which at least `net` is left under the fee of its own band.
 *
 * @param net Minor units of the asset that the fee is taken in, not negative.
 * @throws FEE_TIERS_INVALID, FEE_INVALID
 * @example grossOver([{ fee: proportionalFee(20n) }], 100_000n, "gross"); // 100_201n
 */
export function grossOver(tiers: readonly FeeTier[], net: bigint, base: FeeBase): bigint {
  for (const { fee, from, upTo } of bandsOf(tiers)) {
    const least = grossFor(net, fee, base);
    const gross = least < from ? from : least;
    if (upTo === undefined || gross <= upTo) return gross;
  }
  throw new SettlementError("FEE_TIERS_INVALID", { upTo: "no amount", before: 0n });
}
