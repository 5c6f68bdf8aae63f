// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {ERC20} from "@openzeppelin/contracts/token/ERC20/ERC20.sol";

/// @title RevertingToken
/// @notice A token that reverts when a chosen account would be paid. Anyone may mint and choose.
contract RevertingToken is ERC20 {
    /// @notice Whether an account cannot be paid.
    mapping(address account => bool refused) public isRefused;

    /// @notice Thrown when an account that cannot be paid would be.
    error RecipientRefused(address account);

    constructor() ERC20("Reverting Token", "REVERT") {}

    /// @notice Mints without limit.
    function mint(address to, uint256 amount) external {
        _mint(to, amount);
    }

    /// @notice Lets an account be paid, or not.
    function setRefused(address account, bool refused) external {
        isRefused[account] = refused;
    }

    function _update(address from, address to, uint256 value) internal virtual override {
        if (isRefused[to]) revert RecipientRefused(to);
        super._update(from, to, value);
    }
}
