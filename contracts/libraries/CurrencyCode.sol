// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

/// @notice ISO 4217 alphabetic code as three ASCII bytes: `"EUR"`.
type CurrencyCode is bytes3;

/// @notice Two currencies as the market writes them, base first: `"EURUSD"`.
type PairId is bytes6;

using {equals as ==} for CurrencyCode global;

function equals(CurrencyCode left, CurrencyCode right) pure returns (bool) {
    return CurrencyCode.unwrap(left) == CurrencyCode.unwrap(right);
}

/// @notice The pair's id: base, then quote.
function pairId(CurrencyCode base, CurrencyCode quote) pure returns (PairId) {
    return PairId.wrap(bytes6(CurrencyCode.unwrap(base)) | (bytes6(CurrencyCode.unwrap(quote)) >> 24));
}
