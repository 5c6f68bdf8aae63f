// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import {AggregatorV3Interface} from "../interfaces/AggregatorV3Interface.sol";

/// @title DelayedFeed
/// @notice Another feed's answers, usable one hop after they were taken over, so that everybody sees a rate coming
/// before it counts. It answers the current value; the next one can be looked at and is not used before its time.
/// @dev Answers keep the source's times: a pair that reads this feed must allow an age of the source's plus two hops. A
/// source that answers round zero has no answer yet, and nothing of it becomes usable.
contract DelayedFeed is AggregatorV3Interface {
    /// @notice A round of the source as it was taken over.
    /// @param decimals The source's decimals then, in which the answer is.
    struct Value {
        int256 answer;
        uint80 roundId;
        uint48 startedAt;
        uint48 updatedAt;
        uint8 decimals;
    }

    /// @notice The feed that is delayed.
    AggregatorV3Interface public immutable source;
    /// @notice Seconds from taking a value over to its use, and at least between two of them: the second in which the hop
    /// is over belongs to the new value, and is the first in which another may be taken over.
    uint256 public immutable hop;

    Value private _previous;
    Value private _posted;
    uint256 private _postedAt;

    /// @notice A value was taken over and is usable from `usableAt` on.
    event Poked(int256 answer, uint80 indexed roundId, uint256 usableAt);

    /// @notice Thrown when a value is taken over before the one before it is usable. Unix seconds.
    error HopNotOver(uint256 timestamp, uint256 usableAt);

    /// @notice Thrown when no value is usable yet. Unix seconds; zero: none was taken over.
    error NothingUsable(uint256 timestamp, uint256 usableAt);

    /// @notice Thrown when a round other than the current one is asked for.
    error NoSuchRound(uint80 roundId);

    /// @param source_ The feed that is delayed.
    /// @param hop_ Seconds from taking a value over to its use.
    constructor(AggregatorV3Interface source_, uint256 hop_) {
        source = source_;
        hop = hop_;
    }

    /// @notice Anyone takes over what the source says now, at most once per hop. Times wider than 48 bits revert with
    /// `SafeCastOverflowedUintDowncast`, as they are no real feed's.
    function poke() external {
        uint256 usableAt = _postedAt + hop;
        if (_postedAt != 0 && block.timestamp < usableAt) revert HopNotOver(block.timestamp, usableAt);
        (uint80 roundId, int256 answer, uint256 startedAt, uint256 updatedAt, ) = source.latestRoundData();

        _previous = _posted;
        _posted = Value({
            answer: answer,
            roundId: roundId,
            startedAt: SafeCast.toUint48(startedAt),
            updatedAt: SafeCast.toUint48(updatedAt),
            decimals: source.decimals()
        });
        _postedAt = block.timestamp;
        emit Poked(answer, roundId, block.timestamp + hop);
    }

    /// @notice The value that counts now.
    function current() external view returns (Value memory) {
        return _current();
    }

    /// @notice The value that will count, and from when on; zero where the last one taken over counts already.
    function next() external view returns (Value memory value, uint256 usableAt) {
        if (!_isUsable()) return (_posted, _postedAt == 0 ? 0 : _postedAt + hop);
    }

    /// @inheritdoc AggregatorV3Interface
    /// @dev Of the current value, which the source may have left behind; of the source while there is none.
    function decimals() external view returns (uint8) {
        Value storage value = _isUsable() ? _posted : _previous;
        return value.roundId == 0 ? source.decimals() : value.decimals;
    }

    /// @inheritdoc AggregatorV3Interface
    function description() external view returns (string memory) {
        return source.description();
    }

    /// @inheritdoc AggregatorV3Interface
    function getRoundData(uint80 roundId) external view returns (uint80, int256, uint256, uint256, uint80) {
        if (_current().roundId != roundId) revert NoSuchRound(roundId);
        return latestRoundData();
    }

    /// @inheritdoc AggregatorV3Interface
    function version() external pure returns (uint256) {
        return 1;
    }

    /// @inheritdoc AggregatorV3Interface
    /// @notice The current value, with the source's round and times.
    function latestRoundData()
        public
        view
        returns (uint80 roundId, int256 answer, uint256 startedAt, uint256 updatedAt, uint80 answeredInRound)
    {
        Value memory value = _current();
        return (value.roundId, value.answer, value.startedAt, value.updatedAt, value.roundId);
    }

    /// @dev The last second before `usableAt` belongs to the previous value, `usableAt` itself to the posted one.
    function _isUsable() private view returns (bool) {
        return _postedAt != 0 && block.timestamp >= _postedAt + hop;
    }

    function _current() private view returns (Value memory value) {
        value = _isUsable() ? _posted : _previous;
        if (value.roundId == 0) revert NothingUsable(block.timestamp, _postedAt == 0 ? 0 : _postedAt + hop);
    }
}
