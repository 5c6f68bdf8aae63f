// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

/// @title IFundingSource
/// @notice What the escrow calls back while the gateway funds a payment.
interface IFundingSource {
    /// @notice Delivers exactly `amount` of `token` to the caller.
    function provide(address token, uint256 amount) external;
}
