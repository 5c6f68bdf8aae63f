// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {ERC20} from "@openzeppelin/contracts/token/ERC20/ERC20.sol";

/// @title ReturnsFalseToken
/// @notice A token of the old kind: where a transfer does not go through, it says false and does not revert. Anyone may
/// mint, and choose who cannot be paid.
contract ReturnsFalseToken is ERC20("Returns False Token", "FALSE") {
    /// @notice Whether an account cannot be paid.
    mapping(address account => bool refused) public isRefused;

    /// @notice Mints without limit.
    function mint(address to, uint256 amount) external {
        _mint(to, amount);
    }

    /// @notice Lets an account be paid, or not.
    function setRefused(address account, bool refused) external {
        isRefused[account] = refused;
    }

    /// @inheritdoc ERC20
    function transfer(address to, uint256 value) public override returns (bool) {
        if (isRefused[to] || balanceOf(msg.sender) < value) return false;
        return super.transfer(to, value);
    }

    /// @inheritdoc ERC20
    function transferFrom(address from, address to, uint256 value) public override returns (bool) {
        if (isRefused[to] || balanceOf(from) < value || allowance(from, msg.sender) < value) return false;
        return super.transferFrom(from, to, value);
    }
}
