import { SettlementError } from "../errors/settlement-error.ts";
import type { RateFraction } from "./rate.ts";

const MAXIMUM_UINT256 = 2n ** 256n - 1n;

/**
 * Refuses exactly what `RateMath.sol` refuses for its size, so that a quote given off chain can be carried out on
 * chain: an amount, a result, or a rate beyond 256 bits once the decimals are in it (so that more than 77
 * decimals apart never fit). The product in between may have 512 bits.
 *
 * @param converted The result of the conversion, by whichever rounding was used.
 *
 * @throws RATE_OVERFLOW
 */
export function requireContractRange(
  amount: bigint,
  rate: RateFraction,
  fromDecimals: number,
  toDecimals: number,
  converted: bigint,
): void {
  const difference = toDecimals - fromDecimals;
  const scale = 10n ** BigInt(difference < 0 ? -difference : difference);
  const figures = [
    amount,
    difference > 0 ? rate.numerator * scale : rate.numerator,
    difference < 0 ? rate.denominator * scale : rate.denominator,
    converted,
  ];
  if (figures.some((figure) => figure < 0n || figure > MAXIMUM_UINT256)) {
    throw new SettlementError("RATE_OVERFLOW", {
      amount,
      rate: `${rate.numerator}/${rate.denominator}`,
      fromDecimals,
      toDecimals,
    });
  }
}
