// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IFundingSource} from "../interfaces/IFundingSource.sol";
import {ISettlementEscrow} from "../interfaces/ISettlementEscrow.sol";
import {PaymentId, PaymentTerms} from "../libraries/PaymentTerms.sol";

/// @title EscrowImpostor
/// @notice Behaves as an escrow towards the gateway that it was given to, and asks for the money of a payment as often as
/// it is told.
contract EscrowImpostor {
    uint256 private immutable _times;

    constructor(uint256 times) {
        _times = times;
    }

    /// @notice Asks for the money.
    function fundFromGateway(PaymentTerms calldata terms) external returns (PaymentId id) {
        for (uint256 i = 0; i < _times; ++i) IFundingSource(msg.sender).provide(terms.token, terms.amount);
        return paymentId(terms);
    }

    /// @notice Knows no payment.
    function stateOf(PaymentId) external pure returns (ISettlementEscrow.Payment memory payment) {}

    /// @notice Any digest of the terms.
    function paymentId(PaymentTerms calldata terms) public pure returns (PaymentId) {
        return PaymentId.wrap(keccak256(abi.encode(terms)));
    }
}
