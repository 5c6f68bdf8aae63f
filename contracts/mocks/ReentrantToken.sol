// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {RevertingToken} from "./RevertingToken.sol";

/// @title ReentrantToken
/// @notice A token that makes a call of somebody's choice in the middle of its next transfer, and may pretend that the
/// transfer took place. Anyone may arm it. It also pretends to know permits and ERC-3009 authorizations.
contract ReentrantToken is RevertingToken {
    address private _target;
    bytes private _call;
    bool private _pretends;

    /// @notice The call was made, and this is what became of it.
    event Reentered(bool succeeded, bytes answer);

    /// @notice Arms the next transfer with a call; where `pretends`, that transfer moves nothing.
    function arm(address target, bytes calldata call, bool pretends) external {
        _target = target;
        _call = call;
        _pretends = pretends;
    }

    /// @notice ERC-3009, without looking at the signature.
    function receiveWithAuthorization(
        address from,
        address to,
        uint256 value,
        uint256,
        uint256,
        bytes32,
        bytes calldata
    ) external {
        _transfer(from, to, value);
    }

    /// @notice EIP-2612, without looking at the signature.
    function permit(address owner, address spender, uint256 value, uint256, uint8, bytes32, bytes32) external {
        _approve(owner, spender, value);
    }

    /// @notice ERC-7674, for longer than the transaction.
    function temporaryApprove(address spender, uint256 value) external returns (bool) {
        _approve(msg.sender, spender, value);
        return true;
    }

    function _update(address from, address to, uint256 value) internal override {
        if (isRefused[to]) revert RecipientRefused(to);
        address target = _target;
        // Disarmed first, so that a transfer within the call is an ordinary one.
        _target = address(0);
        if (target != address(0)) {
            (bool succeeded, bytes memory answer) = target.call(_call);
            emit Reentered(succeeded, answer);
            if (_pretends) return;
        }
        super._update(from, to, value);
    }
}
