// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {RevertingToken} from "./RevertingToken.sol";

/// @title FeeOnTransferToken
/// @notice A token that keeps a part of every transfer, once it has been told to. Anyone may mint and tell.
contract FeeOnTransferToken is RevertingToken {
    /// @notice Minor units that a transfer arrives short of.
    uint256 public transferFee;

    /// @notice Sets what every transfer from now on costs.
    function setTransferFee(uint256 transferFee_) external {
        transferFee = transferFee_;
    }

    function _update(address from, address to, uint256 value) internal override {
        super._update(from, to, value);
        if (from != address(0) && to != address(0)) super._update(to, address(0), transferFee);
    }
}
