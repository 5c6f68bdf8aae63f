// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

/// @title RawFeedHarness
/// @notice A feed that answers with the very bytes that a test gives, or reverts with them: what no well-typed feed can
/// do.
contract RawFeedHarness {
    /// @notice Bytes to answer with, or to revert with.
    struct Reply {
        bool reverts;
        bytes data;
    }

    Reply private _round;
    Reply private _decimals;

    /// @notice Sets the reply to `latestRoundData`.
    function sayRound(bool reverts, bytes calldata data) external {
        _round = Reply({reverts: reverts, data: data});
    }

    /// @notice Sets the reply to `decimals`.
    function sayDecimals(bool reverts, bytes calldata data) external {
        _decimals = Reply({reverts: reverts, data: data});
    }

    /// @notice AggregatorV3, whatever comes.
    function latestRoundData() external view {
        _answer(_round);
    }

    /// @notice AggregatorV3, whatever comes.
    function decimals() external view {
        _answer(_decimals);
    }

    function _answer(Reply memory reply) private pure {
        (bool reverts, bytes memory data) = (reply.reverts, reply.data);
        assembly ("memory-safe") {
            if reverts {
                revert(add(data, 0x20), mload(data))
            }
            return(add(data, 0x20), mload(data))
        }
    }
}
