// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Observation, Pair, RateGuards} from "../libraries/RateGuards.sol";

/// @title RateGuardsHarness
/// @notice `RateGuards` for tests to call: it is the feed that it reads, and says whatever each case tells it to.
contract RateGuardsHarness {
    /// @notice What the feed says. Seconds are counted back from the block's time.
    struct Answer {
        int256 answer;
        uint80 roundId;
        bool started;
        int256 age;
        uint8 decimals;
        bool reverting;
    }

    mapping(uint256 calendar => mapping(uint256 day => uint256 closedSeconds)) private _holidays;
    Answer private _says;

    /// @notice Thrown by the feed where the case says so.
    error FeedUnavailable();

    /// @notice Every refusal of each case, as bits. `accepted`, `roundId` and the rest come from the pair.
    function observeMany(
        Pair[] calldata pairs,
        Answer[] calldata answers
    ) external returns (uint256[] memory refusals) {
        refusals = new uint256[](pairs.length);
        for (uint256 i = 0; i < pairs.length; ++i) {
            _says = answers[i];
            Pair memory pair = pairs[i];
            pair.feed = address(this);
            Observation memory seen;
            RateGuards.observe(pair, seen, _holidays);
            refusals[i] = seen.refusals;
        }
    }

    /// @notice AggregatorV3: what the case says.
    function latestRoundData() external view returns (uint80, int256, uint256, uint256, uint80) {
        if (_says.reverting) revert FeedUnavailable();
        uint256 updatedAt = uint256(int256(block.timestamp) - _says.age);
        return (_says.roundId, _says.answer, _says.started ? updatedAt : 0, updatedAt, _says.roundId);
    }

    /// @notice AggregatorV3: what the case says.
    function decimals() external view returns (uint8) {
        return _says.decimals;
    }
}
