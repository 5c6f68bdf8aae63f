// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Address} from "@openzeppelin/contracts/utils/Address.sol";

/// @title CallsHarness
/// @notice Makes any calls in one transaction, for whoever asks: what lasts for one transaction only can be tried.
contract CallsHarness {
    /// @notice A call to make.
    struct Call {
        address target;
        bytes data;
    }

    /// @notice Makes the calls in order.
    function execute(Call[] calldata calls) external {
        for (uint256 i = 0; i < calls.length; ++i) Address.functionCall(calls[i].target, calls[i].data);
    }
}
