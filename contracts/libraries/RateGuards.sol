// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {AggregatorV3Interface} from "../interfaces/AggregatorV3Interface.sol";
import {IRateOracle} from "../interfaces/IRateOracle.sol";
import {PairId} from "./CurrencyCode.sol";
import {Hours, MarketHours} from "./MarketHours.sol";
import {RateMath} from "./RateMath.sol";

/// @notice A registered pair: how to read it, how to guard it, and what was last accepted.
struct Pair {
    address feed;
    uint32 maximumAge;
    uint8 decimals;
    bool halted;
    IRateOracle.ClosedPolicy closedPolicy;
    IRateOracle.SummerTime summerTime;
    uint16 closedSpreadBps;
    uint8 calendar;
    uint96 minimumAnswer;
    uint96 maximumAnswer;
    uint16 breakerBps;
    uint32 breakerCooldown;
    uint96 accepted;
    uint80 roundId;
    uint48 trippedAt;
    uint16 opensAtMinute;
    uint16 closesAtMinute;
    uint96 trippingAnswer;
}

/// @notice A pair as it is stored, in three words that a rate reads once each, and a fourth for a tripped breaker.
/// @dev Packed by hand: the compiler's own copying of eighteen fields costs 1,500 gas a rate.
/// @param trip The answer that tripped the breaker: written by a trip, and read only while `trippedAt` is not zero.
struct StoredPair {
    uint256 reading;
    uint256 limits;
    uint256 state;
    uint256 trip;
}

/// @notice What a feed said, and every reason to refuse it as one bit each, in the order of `IRateOracle.Refusal`.
/// @param agedUntil Unix seconds up to which the answer ages: now, or the close of a closed market that widens.
struct Observation {
    uint256 refusals;
    int256 answer;
    uint256 roundId;
    uint256 startedAt;
    uint256 updatedAt;
    uint256 decimals;
    uint256 closedSpreadBps;
    uint256 agedUntil;
}

/// @title RateGuards
/// @notice Reads one pair's feed and says everything that is wrong with the answer. `src/fx/oracle/observe.ts` reaches
/// the same verdicts in TypeScript.
library RateGuards {
    /// @notice Stores the pair.
    function save(StoredPair storage stored, Pair memory pair) internal {
        stored.reading =
            uint256(uint160(pair.feed)) |
            (uint256(pair.maximumAge) << 160) |
            (uint256(pair.decimals) << 192) |
            (uint256(pair.halted ? 1 : 0) << 200) |
            (uint256(pair.closedPolicy) << 208) |
            (uint256(pair.summerTime) << 216) |
            (uint256(pair.closedSpreadBps) << 224) |
            (uint256(pair.calendar) << 240);
        stored.limits =
            uint256(pair.minimumAnswer) |
            (uint256(pair.maximumAnswer) << 96) |
            (uint256(pair.breakerBps) << 192) |
            (uint256(pair.breakerCooldown) << 208);
        saveState(stored, pair);
        if (pair.trippedAt != 0) stored.trip = pair.trippingAnswer;
    }

    /// @notice Stores only what was last accepted, and whether the breaker tripped; not the answer that tripped it.
    function saveState(StoredPair storage stored, Pair memory pair) internal {
        stored.state =
            uint256(pair.accepted) |
            (uint256(pair.roundId) << 96) |
            (uint256(pair.trippedAt) << 176) |
            (uint256(pair.opensAtMinute) << 224) |
            (uint256(pair.closesAtMinute) << 240);
    }

    /// @notice Reads the pair's feed and applies every guard. Does not revert, whatever the feed does.
    /// @dev The second of the block itself is no future, and the last second of the age is good: refused are
    /// `updatedAt > now` and `updatedAt + maximumAge < agedUntil`.
    /// @param seen Filled in; must be empty.
    function observe(
        Pair memory pair,
        Observation memory seen,
        mapping(uint256 calendar => mapping(uint256 day => uint256 closedSeconds)) storage holidays
    ) internal view {
        if (pair.halted) _add(seen, IRateOracle.Refusal.PairHalted);
        _applyHours(pair, holidays, seen);

        if (!_read(pair.feed, seen)) {
            // What it gave is no time of anything.
            seen.updatedAt = 0;
            return _add(seen, IRateOracle.Refusal.FeedReverted);
        }
        if (seen.decimals != pair.decimals) _add(seen, IRateOracle.Refusal.DecimalsChanged);
        if (seen.startedAt == 0 || seen.updatedAt == 0) _add(seen, IRateOracle.Refusal.IncompleteRound);
        if (seen.roundId < pair.roundId) _add(seen, IRateOracle.Refusal.RoundWentBack);
        unchecked {
            // A time of at most 64 bits and an age of at most 32.
            if (seen.updatedAt > block.timestamp) _add(seen, IRateOracle.Refusal.FutureRate);
            else if (seen.updatedAt != 0 && seen.updatedAt + pair.maximumAge < seen.agedUntil)
                _add(seen, IRateOracle.Refusal.StaleRate);
        }
        if (seen.answer <= 0) {
            return _add(seen, IRateOracle.Refusal.InvalidAnswer);
        }
        if (uint256(seen.answer) <= pair.minimumAnswer || uint256(seen.answer) >= pair.maximumAnswer)
            _add(seen, IRateOracle.Refusal.RateOutOfBand);
        _applyBreaker(pair, seen);
    }

    /// @notice Reverts with the first of the observation's refusals.
    function refuse(
        PairId id,
        Pair memory pair,
        Observation memory seen,
        mapping(uint256 calendar => mapping(uint256 day => uint256 closedSeconds)) storage holidays
    ) internal view {
        uint256 bits = seen.refusals;
        if (bits & bit(IRateOracle.Refusal.PairHalted) != 0) revert IRateOracle.PairHalted(id);
        if (bits & bit(IRateOracle.Refusal.MarketClosed) != 0)
            revert IRateOracle.MarketClosed(
                id,
                block.timestamp,
                MarketHours.opensAt(hoursOf(pair), holidays, block.timestamp)
            );
        if (bits & bit(IRateOracle.Refusal.QueuedUntilOpen) != 0)
            revert IRateOracle.QueuedUntilOpen(
                id,
                block.timestamp,
                MarketHours.opensAt(hoursOf(pair), holidays, block.timestamp)
            );
        if (bits & bit(IRateOracle.Refusal.FeedReverted) != 0) revert IRateOracle.FeedReverted(id, pair.feed);
        if (bits & bit(IRateOracle.Refusal.DecimalsChanged) != 0)
            revert IRateOracle.DecimalsChanged(id, pair.decimals, seen.decimals);
        if (bits & bit(IRateOracle.Refusal.IncompleteRound) != 0)
            revert IRateOracle.IncompleteRound(id, seen.roundId, seen.startedAt, seen.updatedAt);
        if (bits & bit(IRateOracle.Refusal.InvalidAnswer) != 0) revert IRateOracle.InvalidAnswer(id, seen.answer);
        if (bits & bit(IRateOracle.Refusal.RoundWentBack) != 0)
            revert IRateOracle.RoundWentBack(id, seen.roundId, pair.roundId);
        if (bits & bit(IRateOracle.Refusal.FutureRate) != 0)
            revert IRateOracle.FutureRate(id, seen.updatedAt, block.timestamp);
        if (bits & bit(IRateOracle.Refusal.StaleRate) != 0)
            revert IRateOracle.StaleRate(id, seen.updatedAt, block.timestamp, pair.maximumAge);
        if (bits & bit(IRateOracle.Refusal.RateOutOfBand) != 0)
            revert IRateOracle.RateOutOfBand(id, uint256(seen.answer), pair.minimumAnswer, pair.maximumAnswer);
        if (bits & bit(IRateOracle.Refusal.BreakerOpen) != 0)
            revert IRateOracle.BreakerOpen(id, pair.trippedAt, reopensAt(pair));
        revert IRateOracle.DeviationTooHigh(id, uint256(seen.answer), pair.accepted, pair.breakerBps);
    }

    /// @notice The pair as it is stored.
    /// @param pair Filled in: a structure that is returned is built twice. Its tripping answer is left as it is where
    /// the breaker has not tripped.
    function load(StoredPair storage stored, Pair memory pair) internal view {
        (uint256 reading, uint256 limits, uint256 state) = (stored.reading, stored.limits, stored.state);
        pair.feed = address(uint160(reading));
        pair.maximumAge = uint32(reading >> 160);
        pair.decimals = uint8(reading >> 192);
        pair.halted = uint8(reading >> 200) != 0;
        pair.closedPolicy = IRateOracle.ClosedPolicy(uint8(reading >> 208));
        pair.summerTime = IRateOracle.SummerTime(uint8(reading >> 216));
        pair.closedSpreadBps = uint16(reading >> 224);
        pair.calendar = uint8(reading >> 240);
        pair.minimumAnswer = uint96(limits);
        pair.maximumAnswer = uint96(limits >> 96);
        pair.breakerBps = uint16(limits >> 192);
        pair.breakerCooldown = uint32(limits >> 208);
        pair.accepted = uint96(state);
        pair.roundId = uint80(state >> 96);
        pair.trippedAt = uint48(state >> 176);
        pair.opensAtMinute = uint16(state >> 224);
        pair.closesAtMinute = uint16(state >> 240);
        if (pair.trippedAt != 0) pair.trippingAnswer = uint96(stored.trip);
    }

    /// @notice A feed's decimals, and whether it gave any.
    function decimalsOf(address feed) internal view returns (bool answered, uint256 decimals) {
        bytes4 selector = AggregatorV3Interface.decimals.selector;
        assembly ("memory-safe") {
            mstore(0, selector)
            answered := staticcall(gas(), feed, 0, 4, 0, 0x20)
            answered := and(answered, gt(returndatasize(), 0x1f))
            decimals := mul(answered, mload(0))
        }
    }

    /// @notice An answer of `from` decimals in `to` decimals: exactly where they grow, rounded down where they shrink.
    /// @param from 0 to 36.
    /// @param to 0 to 36.
    /// @return fits False where the result is wider than 96 bits, or zero of an answer that is not: an answer of zero is
    /// no reference, and a breaker without one refuses nothing.
    function rescale(uint96 answer, uint256 from, uint256 to) internal pure returns (bool fits, uint96 rescaled) {
        // At most 96 bits times 10^36, which has 120.
        uint256 exact = to < from ? answer / 10 ** (from - to) : answer * 10 ** (to - from);
        if (exact > type(uint96).max || (exact == 0 && answer != 0)) return (false, 0);
        return (true, uint96(exact));
    }

    /// @notice The bit of a refusal.
    function bit(IRateOracle.Refusal refusal) internal pure returns (uint256) {
        return 1 << uint256(refusal);
    }

    /// @notice The refusals of a set of bits, in order.
    function list(uint256 bits) internal pure returns (IRateOracle.Refusal[] memory refusals) {
        uint256 count;
        refusals = new IRateOracle.Refusal[](uint256(type(IRateOracle.Refusal).max) + 1);
        for (uint256 i = 0; i < refusals.length; ++i) {
            if (bits & (1 << i) != 0) refusals[count++] = IRateOracle.Refusal(i);
        }
        assembly ("memory-safe") {
            mstore(refusals, count)
        }
    }

    /// @notice When the cooldown of a tripped breaker is over. Unix seconds, the first one at which it is; zero: never,
    /// so that whoever asks must take zero for open.
    function reopensAt(Pair memory pair) internal pure returns (uint256) {
        return pair.breakerCooldown == 0 ? 0 : uint256(pair.trippedAt) + pair.breakerCooldown;
    }

    /// @notice When the pair's market is open.
    function hoursOf(Pair memory pair) internal pure returns (Hours memory) {
        return
            Hours({
                opensAtMinute: pair.opensAtMinute,
                closesAtMinute: pair.closesAtMinute,
                summerTime: pair.summerTime,
                calendar: pair.calendar
            });
    }

    /// @dev Sets the instant up to which the answer ages: now, or, where a closed market widens, its close. A close that
    /// is not known (zero, of a market closed for over two weeks) stops no age.
    function _applyHours(
        Pair memory pair,
        mapping(uint256 calendar => mapping(uint256 day => uint256 closedSeconds)) storage holidays,
        Observation memory seen
    ) private view {
        seen.agedUntil = block.timestamp;
        if (pair.opensAtMinute == pair.closesAtMinute && pair.calendar == 0) return;
        Hours memory hours_ = hoursOf(pair);
        if (MarketHours.isOpen(hours_, holidays, block.timestamp)) return;

        if (pair.closedPolicy == IRateOracle.ClosedPolicy.Widen) {
            seen.closedSpreadBps = pair.closedSpreadBps;
            uint256 closedSince = MarketHours.closedSince(hours_, holidays, block.timestamp);
            if (closedSince != 0) seen.agedUntil = closedSince;
            return;
        }
        _add(
            seen,
            pair.closedPolicy == IRateOracle.ClosedPolicy.Queue
                ? IRateOracle.Refusal.QueuedUntilOpen
                : IRateOracle.Refusal.MarketClosed
        );
    }

    /// @dev After a trip nothing counts for the cooldown, whose first second is that of the trip and whose end is no
    /// part of it. From then on an answer counts that is near the one that tripped it, or near the old reference: what
    /// is far from both may be tripped anew.
    function _applyBreaker(Pair memory pair, Observation memory seen) private view {
        if (pair.breakerBps == 0 || pair.accepted == 0) return;
        uint256 answer = uint256(seen.answer);
        if (pair.trippedAt != 0) {
            uint256 until = reopensAt(pair);
            if (until == 0 || block.timestamp < until) return _add(seen, IRateOracle.Refusal.BreakerOpen);
            if (!_isBeyond(answer, pair.trippingAnswer, pair.breakerBps)) return;
        }
        if (_isBeyond(answer, pair.accepted, pair.breakerBps)) _add(seen, IRateOracle.Refusal.DeviationTooHigh);
    }

    /// @dev Low-level, so that a feed that reverts, is gone or answers something else is a refusal and not a revert.
    function _read(address feed, Observation memory seen) private view returns (bool answered) {
        bytes4 selector = AggregatorV3Interface.latestRoundData.selector;
        assembly ("memory-safe") {
            let answer := mload(0x40)
            mstore(answer, selector)
            answered := staticcall(gas(), feed, answer, 4, answer, 0xa0)
            answered := and(answered, gt(returndatasize(), 0x9f))
            mstore(add(seen, 0x40), mload(answer))
            mstore(add(seen, 0x20), mload(add(answer, 0x20)))
            mstore(add(seen, 0x60), mload(add(answer, 0x40)))
            mstore(add(seen, 0x80), mload(add(answer, 0x60)))
        }
        // Times and rounds are narrower than a word in every real feed; wider ones would overflow the sums above.
        if (!answered || seen.roundId > type(uint80).max || seen.updatedAt > type(uint64).max) return false;
        (answered, seen.decimals) = decimalsOf(feed);
    }

    /// @dev Whether an answer is strictly further from `measure` than the threshold.
    function _isBeyond(uint256 answer, uint256 measure, uint256 thresholdBps) private pure returns (bool) {
        unchecked {
            // The larger less the smaller; 128 and 96 bits times 16 fit, and the band refuses the absurd answers.
            uint256 difference = answer > measure ? answer - measure : measure - answer;
            return difference > type(uint128).max || difference * RateMath.BASIS_POINTS > measure * thresholdBps;
        }
    }

    function _add(Observation memory seen, IRateOracle.Refusal refusal) private pure {
        seen.refusals |= bit(refusal);
    }
}
