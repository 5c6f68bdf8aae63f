// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Rate, RateMath} from "../libraries/RateMath.sol";

/// @title RateMathHarness
/// @notice `RateMath` for tests to call: each function by itself, and any number of conversions in one call.
contract RateMathHarness {
    using RateMath for uint256;
    using RateMath for Rate;

    /// @notice Which of the conversions.
    enum Conversion {
        Down,
        Up,
        HalfUp,
        HalfEven,
        DownLessSpread
    }

    /// @notice One conversion to carry out.
    /// @param spreadBps For `DownLessSpread`.
    struct Case {
        Conversion conversion;
        uint256 amount;
        uint256 numerator;
        uint256 denominator;
        uint256 fromDecimals;
        uint256 toDecimals;
        uint256 spreadBps;
    }

    /// @notice What came of a conversion.
    /// @param refusal The first four bytes of what it reverted with; zero where it did not.
    struct Outcome {
        bytes4 refusal;
        uint256 converted;
    }

    /// @notice Carries out every case; one that reverts does not stop the others.
    function convertMany(Case[] calldata cases) external view returns (Outcome[] memory outcomes) {
        outcomes = new Outcome[](cases.length);
        for (uint256 i = 0; i < cases.length; ++i) {
            try this.convert(cases[i]) returns (uint256 converted) {
                outcomes[i].converted = converted;
            } catch (bytes memory reason) {
                outcomes[i].refusal = bytes4(reason);
            }
        }
    }

    /// @notice Carries out one case.
    function convert(Case calldata case_) external pure returns (uint256) {
        Rate memory rate = Rate({
            numerator: case_.numerator,
            denominator: case_.denominator,
            updatedAt: 0,
            closedSpreadBps: 0
        });
        (uint256 amount, uint256 from, uint256 to) = (case_.amount, case_.fromDecimals, case_.toDecimals);
        if (case_.conversion == Conversion.Down) return amount.convertDown(rate, from, to);
        if (case_.conversion == Conversion.Up) return amount.convertUp(rate, from, to);
        if (case_.conversion == Conversion.HalfUp) return amount.convertHalfUp(rate, from, to);
        if (case_.conversion == Conversion.HalfEven) return amount.convertHalfEven(rate, from, to);
        return amount.convertDownLessSpread(rate, case_.spreadBps, from, to);
    }

    /// @notice `RateMath.basisPointsUp`.
    function basisPointsUp(uint256 amount, uint256 basisPoints) external pure returns (uint256) {
        return amount.basisPointsUp(basisPoints);
    }

    /// @notice `RateMath.basisPointsDown`.
    function basisPointsDown(uint256 amount, uint256 basisPoints) external pure returns (uint256) {
        return amount.basisPointsDown(basisPoints);
    }

    /// @notice `RateMath.invert`.
    function invert(Rate calldata rate) external pure returns (Rate memory) {
        return rate.invert();
    }

    /// @notice `RateMath.compose`, leg after leg.
    function compose(Rate[] calldata legs) external pure returns (Rate memory composed) {
        composed = legs[0];
        for (uint256 i = 1; i < legs.length; ++i) composed = composed.compose(legs[i]);
    }
}
