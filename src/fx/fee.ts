import { SettlementError } from "../errors/settlement-error.ts";
import { divideCeil, type Rounding, divideFloor } from "../money/rounding.ts";

/** 100 %. */
export const BASIS_POINTS = 10_000n;

/** A charge: a part of an amount, and a fixed sum. Sums are minor units of the asset that the charge is taken in. */
export interface Fee {
  /** Hundredths of a per cent of the amount charged: 0 to 10,000. */
  readonly basisPoints: bigint;
  readonly fixed: bigint;
  /** What is charged at least, the fixed part included; nothing unless given. */
  readonly minimum?: bigint;
  /** What is charged at most (a cap), the fixed part included; no less than the minimum; no cap unless given. */
  readonly maximum?: bigint;
}

/**
 * A fee that is a part of the amount and nothing else.
 *
 * @param basisPoints 0 to 10,000; `requireFee` refuses others.
 * @example proportionalFee(25n); // { basisPoints: 25n, fixed: 0n }
 */
export function proportionalFee(basisPoints: bigint): Fee {
  return { basisPoints, fixed: 0n };
}

/** Nothing is charged. */
export const NO_FEE: Fee = proportionalFee(0n);

/**
 * The fee on an amount: `ceil(amount × basisPoints / 10000) + fixed`, or the minimum if that is more, or the maximum
 * if that is less. Rounded up, so that splitting a payment never lowers it.
 *
 * @param amount Minor units, not negative: the fee's base, which the caller names (see `FeeBase`).
 * @throws FEE_INVALID when a part of the fee or the amount is negative, or the fee is more than 100 %;
 * FEE_BOUNDS_CROSSED when its maximum is below its minimum.
 * @example feeUp(10_323n, { basisPoints: 30n, fixed: 0n }); // 31n
 * @example feeUp(100_000n, { basisPoints: 100n, fixed: 0n, maximum: 500n }); // 500n
 */
export function feeUp(amount: bigint, fee: Fee): bigint {
  return feeRounded(amount, fee, divideCeil);
}

/** As `feeUp`, with another rounding of the part in basis points, for systems that floor it. @throws as `feeUp` */
export function feeRounded(amount: bigint, fee: Fee, round: Rounding): bigint {
  requireFee(fee);
  if (amount < 0n) throw feeInvalid(fee);
  const charged = round(amount * fee.basisPoints, BASIS_POINTS) + fee.fixed;
  const { minimum = charged, maximum } = fee;
  const raised = larger(charged, minimum);
  return maximum === undefined ? raised : smaller(raised, maximum);
}

/**
 * Refuses a fee that would pay the customer, take more than there is, or have its bounds the wrong way round.
 *
 * @throws FEE_INVALID, FEE_BOUNDS_CROSSED
 */
export function requireFee(fee: Fee): void {
  const { basisPoints, fixed, minimum = 0n, maximum } = fee;
  if (basisPoints < 0n || basisPoints > BASIS_POINTS || fixed < 0n || minimum < 0n) throw feeInvalid(fee);
  if (maximum !== undefined && maximum < minimum)
    throw new SettlementError("FEE_BOUNDS_CROSSED", { minimum, maximum });
}

function feeInvalid({ basisPoints, fixed, minimum = 0n }: Fee): SettlementError {
  return new SettlementError("FEE_INVALID", { basisPoints, fixed, minimum });
}

/**
 * Which amount the fee is a part of. `gross`: the amount that the fee is taken out of (2 % of a debit of 100 is 2,
 * and 98 go on). `net`: the amount that the fee comes on top of (2 % on 98 is 1.96, and the debit is 99.96). They
 * differ by the fee on the fee, so a quote names its base.
 */
export type FeeBase = "gross" | "net";

/** A gross amount taken apart: `gross = net + fee + unspent`, exactly. */
export interface FeeSplit {
  readonly net: bigint;
  readonly fee: bigint;
  /** What no whole unit of net could be bought with: only with the base `net`, and never more than a few units. */
  readonly unspent: bigint;
}

/** How the part in basis points is rounded; up unless a system does otherwise. */
export interface FeeOptions {
  readonly round?: Rounding;
}

/**
 * What is left of a gross amount: with the base `net`, the largest net amount that can be afforded with its fee. `net`
 * is negative when the fee is more than there is.
 *
 * @throws FEE_INVALID
 */
export function splitGross(gross: bigint, fee: Fee, base: FeeBase, options: FeeOptions = {}): FeeSplit {
  const { round = divideCeil } = options;
  if (base === "gross") {
    const charged = feeRounded(gross, fee, round);
    return { net: gross - charged, fee: charged, unspent: 0n };
  }
  requireFee(fee);
  const costs = (net: bigint): bigint => net + feeRounded(net, fee, round);
  // net + ceil(net × bps / 10000) <= gross - fixed, solved for the largest whole net.
  const byShare = divideFloor((gross - fee.fixed) * BASIS_POINTS, BASIS_POINTS + fee.basisPoints);
  const uncapped = smaller(byShare, gross - (fee.minimum ?? 0n));
  // A fee that is capped leaves at least what the cap itself does.
  let net = fee.maximum === undefined ? uncapped : larger(uncapped, gross - fee.maximum);
  if (net < 0n) return { net, fee: gross - net, unspent: 0n };
  // Another rounding than up may leave room for a unit more.
  while (costs(net + 1n) <= gross) net += 1n;
  return { net, fee: costs(net) - net, unspent: gross - costs(net) };
}

/**
 * The smallest gross amount of which at least `net` is left; the reverse of `splitGross`.
 *
 * @throws FEE_INVALID; also when the fee takes everything, so that no amount is enough.
 */
export function grossFor(net: bigint, fee: Fee, base: FeeBase, options: FeeOptions = {}): bigint {
  const { round = divideCeil } = options;
  if (base === "net") return net + feeRounded(net, fee, round);
  requireFee(fee);
  const { maximum } = fee;
  if (fee.basisPoints === BASIS_POINTS && maximum === undefined) throw feeInvalid(fee);
  const leaves = (gross: bigint): bigint => gross - feeRounded(gross, fee, round);
  // gross - ceil(gross × bps / 10000) >= net + fixed, solved for the smallest whole gross; less where the cap applies.
  let gross = maximum === undefined ? uncappedGross(net, fee) : net + maximum;
  if (maximum !== undefined && fee.basisPoints < BASIS_POINTS)
    gross = smaller(gross, uncappedGross(net, fee));
  // Another rounding than up may do with a unit less.
  while (gross > 0n && leaves(gross - 1n) >= net) gross -= 1n;
  return gross;
}

/** The smallest gross amount that leaves `net`, without a maximum and with its share rounded up. */
function uncappedGross(net: bigint, { basisPoints, fixed, minimum = 0n }: Fee): bigint {
  const byShare = divideCeil((net + fixed) * BASIS_POINTS, BASIS_POINTS - basisPoints);
  return larger(byShare, net + minimum);
}

function smaller(left: bigint, right: bigint): bigint {
  return left < right ? left : right;
}

function larger(left: bigint, right: bigint): bigint {
  return left > right ? left : right;
}
