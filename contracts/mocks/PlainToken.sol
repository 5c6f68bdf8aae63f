// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {ERC20} from "@openzeppelin/contracts/token/ERC20/ERC20.sol";

/// @title PlainToken
/// @notice An ERC-20 with nothing added, which the gas of other escrows was measured with. Anyone may mint.
contract PlainToken is ERC20("Plain Token", "PLAIN") {
    /// @notice Mints without limit.
    function mint(address to, uint256 amount) external {
        _mint(to, amount);
    }
}
