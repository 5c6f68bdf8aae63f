// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";

/// @notice An exact exchange rate: one whole unit of the base buys `numerator / denominator` whole units of the quote.
/// @dev Never stored inverted and never divided: the other direction swaps the two figures.
struct Rate {
    uint256 numerator;
    uint256 denominator;
    /// Unix seconds of the oldest observation the rate was made from.
    uint256 updatedAt;
    /// Basis points by which a party's rate must be worse than this one because a market is closed.
    uint256 closedSpreadBps;
}

/// @title RateMath
/// @notice The only multiplication, division and rounding of money in this system. Every function that rounds says in
/// its name which way; `src/fx/convert.ts` is the same arithmetic in TypeScript, and one vector file pins both.
/// @dev Will not accept a zero denominator, and will not truncate: what does not fit in 256 bits even in lowest terms
/// reverts. A fraction is brought to lowest terms only where its figures would not fit as they are: the result of a
/// conversion is the same either way.
library RateMath {
    uint256 internal constant BASIS_POINTS = 10_000;

    /// @notice Thrown when a rate has a zero numerator or denominator.
    error InvalidRate(uint256 numerator, uint256 denominator);

    /// @notice Thrown when a rate, composed or with decimals and spread in it, does not fit in 256 bits in lowest terms
    /// either, or when the decimals differ by more than 77. A result that does not fit is OpenZeppelin's `Panic(0x11)`.
    error RateOverflow(uint256 numerator, uint256 denominator);

    /// @notice `amount × rate`, from minor units of `fromDecimals` to minor units of `toDecimals`, rounded down: what
    /// a party receives.
    /// @param amount Minor units of the base, any 256-bit value.
    /// @return converted floor(amount × numerator × 10^toDecimals / (denominator × 10^fromDecimals)).
    function convertDown(
        uint256 amount,
        Rate memory rate,
        uint256 fromDecimals,
        uint256 toDecimals
    ) internal pure returns (uint256 converted) {
        (uint256 numerator, uint256 denominator) = _scale(rate, fromDecimals, toDecimals);
        return mulDivDown(amount, numerator, denominator);
    }

    /// @notice As `convertDown` at a rate that is worse by a spread: amount × numerator × (10,000 − spreadBps) ×
    /// 10^toDecimals / (denominator × 10,000 × 10^fromDecimals), still divided and rounded once.
    /// @param spreadBps 0 to 9,999.
    function convertDownLessSpread(
        uint256 amount,
        Rate memory rate,
        uint256 spreadBps,
        uint256 fromDecimals,
        uint256 toDecimals
    ) internal pure returns (uint256 converted) {
        (uint256 numerator, uint256 denominator) = _scale(rate, fromDecimals, toDecimals);
        (numerator, denominator) = _multiply(numerator, denominator, BASIS_POINTS - spreadBps, BASIS_POINTS, rate);
        return mulDivDown(amount, numerator, denominator);
    }

    /// @notice As `convertDown`, rounded up: what is required of a party.
    function convertUp(
        uint256 amount,
        Rate memory rate,
        uint256 fromDecimals,
        uint256 toDecimals
    ) internal pure returns (uint256 converted) {
        (uint256 numerator, uint256 denominator) = _scale(rate, fromDecimals, toDecimals);
        return mulDivUp(amount, numerator, denominator);
    }

    /// @notice As `convertDown`, ties and above rounded up: the legal convention of EC 1103/97, article 5.
    function convertHalfUp(
        uint256 amount,
        Rate memory rate,
        uint256 fromDecimals,
        uint256 toDecimals
    ) internal pure returns (uint256 converted) {
        (uint256 numerator, uint256 denominator) = _scale(rate, fromDecimals, toDecimals);
        uint256 quotient = mulDivDown(amount, numerator, denominator);
        uint256 remainder = mulmod(amount, numerator, denominator);
        return remainder >= denominator - remainder ? quotient + 1 : quotient;
    }

    /// @notice As `convertDown`, to the nearest unit, ties to the even one.
    function convertHalfEven(
        uint256 amount,
        Rate memory rate,
        uint256 fromDecimals,
        uint256 toDecimals
    ) internal pure returns (uint256 converted) {
        (uint256 numerator, uint256 denominator) = _scale(rate, fromDecimals, toDecimals);
        uint256 quotient = mulDivDown(amount, numerator, denominator);
        uint256 remainder = mulmod(amount, numerator, denominator);
        uint256 complement = denominator - remainder;
        if (remainder > complement || (remainder == complement && quotient & 1 == 1)) return quotient + 1;
        return quotient;
    }

    /// @notice ceil(amount × basisPoints / 10,000): a charge, rounded up so that splitting never lowers it.
    /// @param basisPoints 0 to 10,000, so that the charge never exceeds `amount`.
    function basisPointsUp(uint256 amount, uint256 basisPoints) internal pure returns (uint256) {
        return mulDivUp(amount, basisPoints, BASIS_POINTS);
    }

    /// @notice floor(amount × basisPoints / 10,000): an allowance or a tolerance.
    function basisPointsDown(uint256 amount, uint256 basisPoints) internal pure returns (uint256) {
        return mulDivDown(amount, basisPoints, BASIS_POINTS);
    }

    /// @notice The same rate seen from the quote: numerator and denominator swapped, nothing divided.
    function invert(Rate memory rate) internal pure returns (Rate memory) {
        return
            Rate({
                numerator: rate.denominator,
                denominator: rate.numerator,
                updatedAt: rate.updatedAt,
                closedSpreadBps: rate.closedSpreadBps
            });
    }

    /// @notice The rate over two legs, A/B then B/C, as an exact product; as old as the older of the two.
    /// @return composed The figures as they multiply; in lowest terms where they would not fit in 256 bits otherwise.
    function compose(Rate memory first, Rate memory second) internal pure returns (Rate memory composed) {
        (composed.numerator, composed.denominator) = _multiply(
            first.numerator,
            first.denominator,
            second.numerator,
            second.denominator,
            first
        );
        composed.updatedAt = Math.min(first.updatedAt, second.updatedAt);
        composed.closedSpreadBps = first.closedSpreadBps + second.closedSpreadBps;
    }

    /// @notice floor(x × y / denominator) with a 512-bit product.
    function mulDivDown(uint256 x, uint256 y, uint256 denominator) internal pure returns (uint256) {
        return Math.mulDiv(x, y, denominator);
    }

    /// @notice ceil(x × y / denominator) with a 512-bit product.
    function mulDivUp(uint256 x, uint256 y, uint256 denominator) internal pure returns (uint256) {
        return Math.mulDiv(x, y, denominator, Math.Rounding.Ceil);
    }

    /// @dev Brings the decimals of both sides into the fraction, so that a conversion multiplies once and divides once.
    function _scale(
        Rate memory rate,
        uint256 fromDecimals,
        uint256 toDecimals
    ) private pure returns (uint256 numerator, uint256 denominator) {
        numerator = rate.numerator;
        denominator = rate.denominator;
        if (numerator == 0 || denominator == 0) revert InvalidRate(numerator, denominator);
        bool up = toDecimals > fromDecimals;
        uint256 power = _powerOfTen(up ? toDecimals - fromDecimals : fromDecimals - toDecimals, rate);
        (bool fits, uint256 product) = Math.tryMul(up ? numerator : denominator, power);
        if (!fits) return _inLowestTerms(numerator, denominator, up ? power : 1, up ? 1 : power, rate);
        return up ? (product, denominator) : (numerator, product);
    }

    function _powerOfTen(uint256 exponent, Rate memory rate) private pure returns (uint256) {
        if (exponent > 77) revert RateOverflow(rate.numerator, rate.denominator);
        unchecked {
            // 10^77 is the largest power of ten below 2^256.
            return 10 ** exponent;
        }
    }

    /// @dev numerator / denominator × up / down, as the figures multiply where that fits; `rate` is for the error.
    function _multiply(
        uint256 numerator,
        uint256 denominator,
        uint256 up,
        uint256 down,
        Rate memory rate
    ) private pure returns (uint256, uint256) {
        (bool upFits, uint256 above) = Math.tryMul(numerator, up);
        (bool downFits, uint256 below) = Math.tryMul(denominator, down);
        return upFits && downFits ? (above, below) : _inLowestTerms(numerator, denominator, up, down, rate);
    }

    /// @dev numerator / denominator × up / down in lowest terms, where `denominator` and `down` are not zero. Costs
    /// thousands of gas, so that it is only for figures that do not fit as they are.
    function _inLowestTerms(
        uint256 numerator,
        uint256 denominator,
        uint256 up,
        uint256 down,
        Rate memory rate
    ) private pure returns (uint256, uint256) {
        (numerator, denominator) = _cancel(numerator, denominator);
        (up, down) = _cancel(up, down);
        (numerator, down) = _cancel(numerator, down);
        (up, denominator) = _cancel(up, denominator);
        (bool upFits, uint256 above) = Math.tryMul(numerator, up);
        (bool downFits, uint256 below) = Math.tryMul(denominator, down);
        if (!upFits || !downFits) revert RateOverflow(rate.numerator, rate.denominator);
        return (above, below);
    }

    /// @dev Both without their greatest common divisor, by Euclid's algorithm; one of them at least is not zero.
    function _cancel(uint256 x, uint256 y) private pure returns (uint256, uint256) {
        (uint256 divisor, uint256 rest) = (x, y);
        while (rest != 0) (divisor, rest) = (rest, divisor % rest);
        return (x / divisor, y / divisor);
    }
}
