// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {RevertingToken} from "./RevertingToken.sol";

/// @title HugeAnswerToken
/// @notice A token that refuses with an answer as long as it was told, so that whoever copies it pays for every byte.
contract HugeAnswerToken is RevertingToken {
    /// @notice Bytes of every refusal.
    uint256 public answerLength;

    /// @notice Sets how long refusals are.
    function setAnswerLength(uint256 answerLength_) external {
        answerLength = answerLength_;
    }

    /// @notice EIP-2612, always refused.
    function permit(address, address, uint256, uint256, uint8, bytes32, bytes32) external view {
        _refuse();
    }

    function _update(address from, address to, uint256 value) internal override {
        if (isRefused[to]) _refuse();
        super._update(from, to, value);
    }

    function _refuse() private view {
        uint256 length = answerLength;
        assembly ("memory-safe") {
            revert(mload(0x40), length)
        }
    }
}
