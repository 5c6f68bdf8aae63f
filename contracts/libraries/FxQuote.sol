// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {CurrencyCode} from "./CurrencyCode.sol";
import {PaymentId} from "./PaymentTerms.sol";

/// @notice Which way a conversion goes: fiat into tokens, or tokens into fiat.
enum Direction {
    Pay,
    Redeem
}

/// @notice A firm quote, signed by an FX provider (EIP-712), with the amounts of SEP-38.
/// @param provider Who signs it and stands for it.
/// @param account Who may use it.
/// @param direction `Pay`: sells `currency` and buys `token`. `Redeem`: sells `token` and buys `currency`.
/// @param token The settlement token.
/// @param currency The fiat currency.
/// @param sellAmount Minor units of what is sold, the fee included where it is fiat.
/// @param buyAmount Minor units of what is bought, the fee deducted where it is fiat.
/// @param fee Minor units of `currency`.
/// @param expiresAt Unix seconds; usable at exactly this second, refused one later.
/// @param paymentId The payment it is for, whose id makes it single-use; zero: any, and then the nonce does.
/// @param nonce The provider's number for it, in any order; what it is cancelled by.
struct FxQuote {
    address provider;
    address account;
    Direction direction;
    address token;
    CurrencyCode currency;
    uint256 sellAmount;
    uint256 buyAmount;
    uint256 fee;
    uint48 expiresAt;
    PaymentId paymentId;
    uint256 nonce;
}

/// @title FxQuoteLib
/// @notice Hashing of `FxQuote` as EIP-712 wants it.
library FxQuoteLib {
    bytes32 internal constant TYPEHASH = keccak256(
        "FxQuote(address provider,address account,uint8 direction,address token,bytes3 currency,uint256 sellAmount,uint256 buyAmount,uint256 fee,uint48 expiresAt,bytes32 paymentId,uint256 nonce)"
    );

    /// @notice EIP-712 `hashStruct` of the quote.
    /// @dev Copies the eleven words as they came. Whoever accepts a quote must read every field once, which makes Solidity
    /// refuse words that are wider than their type.
    function hash(FxQuote calldata quote) internal pure returns (bytes32 result) {
        bytes32 typehash = TYPEHASH;
        assembly ("memory-safe") {
            let pointer := mload(0x40)
            mstore(pointer, typehash)
            calldatacopy(add(pointer, 0x20), quote, 0x160)
            result := keccak256(pointer, 0x180)
        }
    }
}
