// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Hours, MarketHours} from "../libraries/MarketHours.sol";

/// @title MarketHoursHarness
/// @notice `MarketHours` for tests to call, for any number of instants in one call.
contract MarketHoursHarness {
    mapping(uint256 calendar => mapping(uint256 day => uint256 closedSeconds)) private _lists;

    /// @notice Puts a holiday into a list.
    function setClosedSeconds(uint256 calendar, uint256 day, uint256 closedSeconds) external {
        _lists[calendar][day] = closedSeconds;
    }

    /// @notice `MarketHours.isOpen` at each instant.
    function isOpen(Hours calldata hours_, uint256[] calldata timestamps) external view returns (bool[] memory open) {
        open = new bool[](timestamps.length);
        for (uint256 i = 0; i < timestamps.length; ++i) open[i] = MarketHours.isOpen(hours_, _lists, timestamps[i]);
    }

    /// @notice `MarketHours.closedSince` at each instant.
    function closedSince(
        Hours calldata hours_,
        uint256[] calldata timestamps
    ) external view returns (uint256[] memory since) {
        since = new uint256[](timestamps.length);
        for (uint256 i = 0; i < timestamps.length; ++i)
            since[i] = MarketHours.closedSince(hours_, _lists, timestamps[i]);
    }

    /// @notice `MarketHours.opensAt` at each instant.
    function opensAt(
        Hours calldata hours_,
        uint256[] calldata timestamps
    ) external view returns (uint256[] memory opens) {
        opens = new uint256[](timestamps.length);
        for (uint256 i = 0; i < timestamps.length; ++i) opens[i] = MarketHours.opensAt(hours_, _lists, timestamps[i]);
    }
}
