import { SettlementError } from "../errors.ts";
import { divideCeil } from "../money/divide/divide-ceil.ts";
import type { Rounding } from "../money/divide/rounding.ts";

/** 100 %. */
export const BASIS_POINTS = 10_000n;

/** A charge: a part of an amount, and a fixed sum. Sums are minor units of the asset that the charge is taken in. */
export interface Fee {
  /** Hundredths of a per cent of the amount charged: 0 to 10,000. */
  readonly basisPoints: bigint;
  readonly fixed: bigint;
  /** What is charged at least, the fixed part included; nothing unless given. */
  readonly minimum?: bigint;
}

/**
 * The fee on an amount: `ceil(amount × basisPoints / 10000) + fixed`, or the minimum if that is more. Rounded up, so
 * that splitting a payment never lowers it.
 *
 * @param amount Minor units, not negative: the fee's base, which the caller names (see `FeeBase`).
 * @throws FEE_INVALID when a part of the fee or the amount is negative, or the fee is more than 100 %.
 * @example feeUp(10_323n, { basisPoints: 30n, fixed: 0n }); // 31n: 0.30969 rounded up to 0.31
 */
export function feeUp(amount: bigint, fee: Fee): bigint {
  return feeRounded(amount, fee, divideCeil);
}

/** As `feeUp`, with another rounding of the part in basis points, for systems that floor it. @throws FEE_INVALID */
export function feeRounded(amount: bigint, fee: Fee, round: Rounding): bigint {
  requireFee(fee);
  if (amount < 0n) throw feeInvalid(fee);
  const charged = round(amount * fee.basisPoints, BASIS_POINTS) + fee.fixed;
  return fee.minimum !== undefined && charged < fee.minimum ? fee.minimum : charged;
}

/** Refuses a fee that would pay the customer, or take more than there is. @throws FEE_INVALID */
export function requireFee(fee: Fee): void {
  const { basisPoints, fixed, minimum = 0n } = fee;
  if (basisPoints < 0n || basisPoints > BASIS_POINTS || fixed < 0n || minimum < 0n) throw feeInvalid(fee);
}

function feeInvalid({ basisPoints, fixed, minimum = 0n }: Fee): SettlementError {
  return new SettlementError("FEE_INVALID", { basisPoints, fixed, minimum });
}
