// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {PlainToken} from "./PlainToken.sol";

/// @title ShrinkingToken
/// @notice A token whose balances can shrink without a transfer, as in a negative rebase. Anyone may shrink them.
contract ShrinkingToken is PlainToken {
    /// @notice Takes minor units from an account.
    function shrink(address account, uint256 amount) external {
        _burn(account, amount);
    }
}
