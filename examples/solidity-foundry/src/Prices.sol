// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IRateOracle} from "corridor/contracts/interfaces/IRateOracle.sol";
import {CurrencyCode} from "corridor/contracts/libraries/CurrencyCode.sol";
import {Rate, RateMath} from "corridor/contracts/libraries/RateMath.sol";

/// What a price is in another currency, at the oracle's rate: rounded up, as a seller asks.
contract Prices {
    IRateOracle public immutable oracle;

    constructor(IRateOracle oracle_) {
        oracle = oracle_;
    }

    function priceIn(
        CurrencyCode base,
        CurrencyCode quote,
        uint256 amount,
        uint256 fromDecimals,
        uint256 toDecimals
    ) external view returns (uint256) {
        return RateMath.convertUp(amount, oracle.rate(base, quote), fromDecimals, toDecimals);
    }

    function convertHalfEven(
        uint256 amount,
        uint256 numerator,
        uint256 denominator,
        uint256 fromDecimals,
        uint256 toDecimals
    ) external pure returns (uint256) {
        return RateMath.convertHalfEven(amount, Rate(numerator, denominator, 0, 0), fromDecimals, toDecimals);
    }
}
