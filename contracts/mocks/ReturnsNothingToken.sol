// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

/// @title ReturnsNothingToken
/// @notice A token whose transfers return nothing, as USDT's on Ethereum do. Anyone may mint, and choose who cannot be paid.
contract ReturnsNothingToken {
    /// @notice Minor units that an account has.
    mapping(address account => uint256 amount) public balanceOf;
    /// @notice Minor units that a spender may take from an owner.
    mapping(address owner => mapping(address spender => uint256 amount)) public allowance;
    /// @notice Whether an account cannot be paid.
    mapping(address account => bool refused) public isRefused;

    /// @notice Tokens moved.
    event Transfer(address indexed from, address indexed to, uint256 value);

    /// @notice Thrown when an account that cannot be paid would be.
    error RecipientRefused(address account);

    /// @notice Mints without limit.
    function mint(address to, uint256 amount) external {
        balanceOf[to] += amount;
        emit Transfer(address(0), to, amount);
    }

    /// @notice Lets an account be paid, or not.
    function setRefused(address account, bool refused) external {
        isRefused[account] = refused;
    }

    /// @notice ERC-20 without the return value.
    function approve(address spender, uint256 value) external {
        allowance[msg.sender][spender] = value;
    }

    /// @notice ERC-20 without the return value.
    function transfer(address to, uint256 value) external {
        _move(msg.sender, to, value);
    }

    /// @notice ERC-20 without the return value.
    function transferFrom(address from, address to, uint256 value) external {
        allowance[from][msg.sender] -= value;
        _move(from, to, value);
    }

    function _move(address from, address to, uint256 value) private {
        if (isRefused[to]) revert RecipientRefused(to);
        balanceOf[from] -= value;
        balanceOf[to] += value;
        emit Transfer(from, to, value);
    }
}
