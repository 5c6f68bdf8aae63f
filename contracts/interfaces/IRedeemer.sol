// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

/// @title IRedeemer
/// @notice What the escrow calls to turn a release into fiat.
interface IRedeemer {
    /// @notice Burns `amount` of the caller's `token`, which it has approved, and owes `payee` the payout.
    /// @param byParty Whether the payer or the payee asked for it; anyone else needs the payee's consent.
    function redeemReleased(
        address payee,
        address token,
        uint256 amount,
        bool byParty
    ) external returns (bytes32 payoutId);
}
