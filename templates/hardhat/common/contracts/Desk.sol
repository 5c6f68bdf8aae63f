// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Rate, RateMath} from "corridor/contracts/libraries/RateMath.sol";

/// @title Desk
/// @notice Buys dollars for yen at a rate that is fixed when it is deployed.
contract Desk {
    /// @notice Yen for one dollar, in hundredths: 15627 is 156.27.
    uint256 public immutable yenPerDollar;

    constructor(uint256 yenPerDollar_) {
        yenPerDollar = yenPerDollar_;
    }

    /// @param cents US cents.
    /// @return yen Whole yen, rounded down: what a customer receives is never more than is due.
    function quote(uint256 cents) external view returns (uint256 yen) {
        Rate memory rate = Rate(yenPerDollar, 100, block.timestamp, 0);
        return RateMath.convertDown(cents, rate, 2, 0);
    }
}
