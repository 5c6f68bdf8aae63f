// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

/// @notice What payer and payee agreed. Its EIP-712 digest is the payment's id, the message the payer signs and the
/// replay protection, all in one; nothing of it is stored.
/// @param payer Who pays, and gets back what is refunded or reclaimed.
/// @param payee Who is paid, and may refund; not the payer.
/// @param token The money token; must be allowed by the escrow when the payment is funded.
/// @param amount Minor units of the token, 1 to 2^96 − 1.
/// @param arbiter Who resolves a dispute, neither payer nor payee; zero: nobody, and then nobody can dispute.
/// @param carrier Who attests delivery, not the payee; zero: delivery is not attested, and the payer releases.
/// @param deliverBy Unix seconds, at most 730 days after the funding. Delivery can be attested before it; from it on, an
/// undelivered payment is reclaimable, unless disputed.
/// @param inspectionPeriod Seconds after delivery in which the payer may dispute, 0 to 730 days; at its end anyone may
/// release.
/// @param arbitrationPeriod Seconds after a dispute in which the arbiter may resolve, 1 to 730 days where there is an
/// arbiter, and `inspectionPeriod` after a delivery in the dispute at least; at its end anyone may release what was delivered by then and, not before `deliverBy`, reclaim what was not.
/// @param returnBy Unix seconds, from `deliverBy` to 730 days after it. Before it the payee may refund what was released;
/// zero: no returns.
/// @param feeBps Basis points of what is released, kept back for `feeRecipient`; 0 to 10,000.
/// @param feeRecipient Who may withdraw the fee, neither arbiter nor carrier where there is one; may be zero only where
/// `feeBps` is.
/// @param paymentReference Digest of the quote, the invoice or the order; makes otherwise equal terms different.
struct PaymentTerms {
    address payer;
    address payee;
    address token;
    uint256 amount;
    address arbiter;
    address carrier;
    uint48 deliverBy;
    uint32 inspectionPeriod;
    uint32 arbitrationPeriod;
    uint48 returnBy;
    uint16 feeBps;
    address feeRecipient;
    bytes32 paymentReference;
}

/// @notice EIP-712 digest of `PaymentTerms` in the domain of one escrow on one chain.
type PaymentId is bytes32;

/// @title PaymentTermsLib
/// @notice Hashing of `PaymentTerms` as EIP-712 wants it.
library PaymentTermsLib {
    bytes32 internal constant TYPEHASH = keccak256(
        "PaymentTerms(address payer,address payee,address token,uint256 amount,address arbiter,address carrier,uint48 deliverBy,uint32 inspectionPeriod,uint32 arbitrationPeriod,uint48 returnBy,uint16 feeBps,address feeRecipient,bytes32 paymentReference)"
    );

    /// @notice EIP-712 `hashStruct` of the terms.
    /// @dev Copies the thirteen words as they came. Whoever accepts terms must read every field once, which makes
    /// Solidity refuse words that are wider than their type.
    function hash(PaymentTerms calldata terms) internal pure returns (bytes32 result) {
        bytes32 typehash = TYPEHASH;
        assembly ("memory-safe") {
            let pointer := mload(0x40)
            mstore(pointer, typehash)
            calldatacopy(add(pointer, 0x20), terms, 0x1a0)
            result := keccak256(pointer, 0x1c0)
        }
    }
}
