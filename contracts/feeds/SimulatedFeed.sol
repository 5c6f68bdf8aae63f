// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import {AggregatorV3Interface} from "../interfaces/AggregatorV3Interface.sol";

/// @title SimulatedFeed
/// @notice A feed that says whatever a scenario wants, however wrong. Anyone may drive it: it is for a local chain.
contract SimulatedFeed is AggregatorV3Interface {
    /// @notice One answer and when it came about, in Unix seconds, with what the feed was like then.
    struct Round {
        int256 answer;
        uint80 roundId;
        uint48 startedAt;
        uint48 updatedAt;
        uint8 decimals;
        bool reverting;
    }

    /// @inheritdoc AggregatorV3Interface
    string public description;

    Round private _latest;
    mapping(uint80 roundId => Round round) private _rounds;

    /// @notice A round was published.
    event AnswerUpdated(int256 indexed current, uint256 indexed roundId, uint256 updatedAt);

    /// @notice Thrown by a feed that has been told to revert.
    error FeedUnavailable();

    /// @notice Thrown when a round that was never published is asked for.
    error NoSuchRound(uint80 roundId);

    /// @param description_ What the feed quotes, as `"EUR / USD"`.
    /// @param decimals_ Decimals of the answers.
    constructor(string memory description_, uint8 decimals_) {
        description = description_;
        _latest.decimals = decimals_;
    }

    /// @notice Publishes the next round, started and updated now.
    function publish(int256 answer) external {
        publishAt(answer, SafeCast.toUint48(block.timestamp));
    }

    /// @notice Changes the decimals, as a replaced aggregator might.
    function setDecimals(uint8 decimals_) external {
        _latest.decimals = decimals_;
    }

    /// @notice Makes the feed revert, or answer again.
    function setReverting(bool reverting) external {
        _latest.reverting = reverting;
    }

    /// @inheritdoc AggregatorV3Interface
    function decimals() external view returns (uint8) {
        return _latest.decimals;
    }

    /// @inheritdoc AggregatorV3Interface
    function getRoundData(uint80 roundId) external view returns (uint80, int256, uint256, uint256, uint80) {
        if (_rounds[roundId].roundId != roundId || roundId == 0) revert NoSuchRound(roundId);
        return _values(_rounds[roundId]);
    }

    /// @inheritdoc AggregatorV3Interface
    function latestRoundData() external view returns (uint80, int256, uint256, uint256, uint80) {
        if (_latest.reverting) revert FeedUnavailable();
        return _values(_latest);
    }

    /// @inheritdoc AggregatorV3Interface
    function version() external pure returns (uint256) {
        return 1;
    }

    /// @notice Publishes the next round as of an earlier or later time.
    function publishAt(int256 answer, uint48 updatedAt) public {
        publishRound(answer, _latest.roundId + 1, updatedAt, updatedAt);
    }

    /// @notice Publishes any round at all.
    function publishRound(int256 answer, uint80 roundId, uint48 startedAt, uint48 updatedAt) public {
        _latest = Round({
            answer: answer,
            roundId: roundId,
            startedAt: startedAt,
            updatedAt: updatedAt,
            decimals: _latest.decimals,
            reverting: _latest.reverting
        });
        _rounds[roundId] = _latest;
        emit AnswerUpdated(answer, roundId, updatedAt);
    }

    function _values(Round storage round) private view returns (uint80, int256, uint256, uint256, uint80) {
        uint80 roundId = round.roundId;
        return (roundId, round.answer, round.startedAt, round.updatedAt, roundId);
    }
}
