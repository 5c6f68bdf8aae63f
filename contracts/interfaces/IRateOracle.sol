// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {CurrencyCode, PairId} from "../libraries/CurrencyCode.sol";
import {Rate} from "../libraries/RateMath.sol";

/// @title IRateOracle
/// @notice Exchange rates read from feeds, each guarded. A pair `EUR/USD` says how many units of the quote, USD, one
/// unit of the base, EUR, buys. The other direction swaps numerator and denominator and never divides; a path goes
/// over at most four legs, named in advance, and is as old as its oldest leg.
/// @dev What the guards do not protect from. (1) The breaker measures from the last accepted answer, and anyone may
/// accept: a feed that moves in steps within `breakerBps`, one accepted after the other, never trips it. What bounds the
/// sum of the steps is the band. (2) A round may change its answer: adapters without rounds of their own answer the same
/// round always, so that only a round that goes back is refused. (3) The first answer of a pair, and the first after a
/// reset, has no reference: only the band bounds it.
interface IRateOracle {
    /// @notice What happens to a conversion while the pair's market is closed.
    /// @dev Reject: `MarketClosed`. Widen: the last rate, its age counted to the close, with `closedSpreadBps` on top; a
    /// market that has been closed for over two weeks has no close that is known, and the age counts to now. Queue:
    /// `QueuedUntilOpen`, for a caller that will come back.
    enum ClosedPolicy {
        Reject,
        Widen,
        Queue
    }

    /// @notice Whose summer time moves a market's hours.
    enum SummerTime {
        None,
        UnitedStates,
        EuropeanUnion
    }

    /// @notice Why a rate is refused; the names are those of the errors, and of several the first is the one thrown.
    enum Refusal {
        UnknownPair,
        PairHalted,
        MarketClosed,
        QueuedUntilOpen,
        FeedReverted,
        DecimalsChanged,
        IncompleteRound,
        InvalidAnswer,
        RoundWentBack,
        FutureRate,
        StaleRate,
        RateOutOfBand,
        BreakerOpen,
        DeviationTooHigh,
        StalePath,
        TimestampSpreadTooHigh
    }

    /// @notice How a pair is read and guarded.
    /// @param feed AggregatorV3 feed of the pair.
    /// @param maximumAge Seconds that an answer is good for, its last second included; zero: its own second alone.
    /// @param minimumAnswer Answers at or below it are refused; in the feed's decimals.
    /// @param maximumAnswer Answers at or above it are refused; in the feed's decimals.
    /// @param breakerBps A move from the last accepted answer strictly beyond it trips the breaker; zero: no breaker,
    /// also where one has tripped.
    /// @param breakerCooldown Seconds that a tripped breaker stays open, the second of the trip included, the second
    /// `trippedAt + breakerCooldown` not; zero: until it is reset by hand.
    /// @param opensAtMinute Minute of the week, from Monday 00:00 UTC (or local standard time, with `summerTime`), at
    /// which the market opens; its first second is open. Hours that begin or end in the small hours of the Sunday on which
    /// clocks change are kept to the second, but since when the market is closed may be found some hours early: under
    /// `Widen` such a pair allows a lower age on that day, never a higher one.
    /// @param closesAtMinute Minute of the week at which it closes, its first second being closed; equal to
    /// `opensAtMinute`: it never closes.
    /// @param closedPolicy What happens while it is closed.
    /// @param closedSpreadBps Basis points on top of a rate while closed, under `Widen`.
    /// @param summerTime Whose summer time moves these hours one hour earlier in UTC.
    /// @param calendar 0: no holidays. 1: those of the FX market, 25 December and 1 January and from 22:00 UTC on the days
    /// before, 22:00:00 included. Others: the list with that number; it closes no day that was not set.
    struct PairConfig {
        address feed;
        uint32 maximumAge;
        uint96 minimumAnswer;
        uint96 maximumAnswer;
        uint16 breakerBps;
        uint32 breakerCooldown;
        uint16 opensAtMinute;
        uint16 closesAtMinute;
        ClosedPolicy closedPolicy;
        uint16 closedSpreadBps;
        SummerTime summerTime;
        uint8 calendar;
    }

    /* EVENTS */

    /// @notice A pair was registered or changed; its decimals are pinned to what the feed says now.
    /// @param accepted The breaker's reference from now on, in these decimals; zero: none.
    /// @param roundId The last accepted round of this feed; zero: none.
    /// @param trippingAnswer The answer that tripped the breaker, in these decimals; zero: it has not tripped.
    event PairSet(
        PairId indexed pair,
        PairConfig config,
        uint8 decimals,
        uint256 accepted,
        uint256 roundId,
        uint256 trippingAnswer
    );

    /// @notice A path between two currencies was named; empty: removed.
    event PathSet(PairId indexed pair, CurrencyCode[] vehicles, uint32 maximumAge, uint32 maximumSpread);

    /// @notice A pair was halted or resumed.
    event HaltSet(PairId indexed pair, bool halted);

    /// @notice A holiday was set: closed from `closedFrom` seconds of that day to its end.
    event HolidaySet(uint8 indexed calendar, uint256 indexed day, uint256 closedFrom);

    /// @notice An answer became the reference of the breaker.
    event RateAccepted(PairId indexed pair, uint256 answer, uint256 roundId);

    /// @notice An answer moved too far from the last accepted one. `until` is the first second after the cooldown; zero:
    /// the breaker waits for a reset.
    event BreakerTripped(PairId indexed pair, uint256 answer, uint256 accepted, uint256 until);

    /// @notice A breaker was reset by hand; its reference is gone, and the next answer becomes it.
    event BreakerReset(PairId indexed pair);

    /* ERRORS */

    /// @notice Thrown when neither the pair nor a path between its currencies is known.
    error UnknownPair(PairId pair);

    /// @notice Thrown when the pair is halted.
    error PairHalted(PairId pair);

    /// @notice Thrown when the feed reverts or does not answer.
    error FeedReverted(PairId pair, address feed);

    /// @notice Thrown when the feed's decimals are not those pinned at registration.
    error DecimalsChanged(PairId pair, uint256 pinned, uint256 actual);

    /// @notice Thrown when the round has no start or no update.
    error IncompleteRound(PairId pair, uint256 roundId, uint256 startedAt, uint256 updatedAt);

    /// @notice Thrown when the answer is zero or negative.
    error InvalidAnswer(PairId pair, int256 answer);

    /// @notice Thrown when the round is older than one that was accepted.
    error RoundWentBack(PairId pair, uint256 roundId, uint256 acceptedRoundId);

    /// @notice Thrown when the answer is dated after the current block. Unix seconds.
    error FutureRate(PairId pair, uint256 updatedAt, uint256 timestamp);

    /// @notice Thrown when the answer is older than the pair allows. Unix seconds, seconds.
    error StaleRate(PairId pair, uint256 updatedAt, uint256 timestamp, uint256 maximumAge);

    /// @notice Thrown when the answer is on or outside the pair's band.
    error RateOutOfBand(PairId pair, uint256 answer, uint256 minimum, uint256 maximum);

    /// @notice Thrown while a tripped breaker is open, before `until`; zero where it waits for a reset.
    error BreakerOpen(PairId pair, uint256 trippedAt, uint256 until);

    /// @notice Thrown when the answer moved further from the last accepted one than the breaker allows; after a cooldown,
    /// when it did so from the answer that tripped the breaker as well.
    error DeviationTooHigh(PairId pair, uint256 answer, uint256 accepted, uint256 breakerBps);

    /// @notice Thrown while the market is closed, under `Reject`. Unix seconds; `opensAt` is zero where that is more than
    /// two weeks away.
    error MarketClosed(PairId pair, uint256 timestamp, uint256 opensAt);

    /// @notice Thrown while the market is closed, under `Queue`. Unix seconds; `opensAt` is zero where that is more than
    /// two weeks away.
    error QueuedUntilOpen(PairId pair, uint256 timestamp, uint256 opensAt);

    /// @notice Thrown when a leg of a path is older than the path allows; of several the one that aged longest. Unix
    /// seconds, seconds.
    error StalePath(PairId pair, uint256 updatedAt, uint256 timestamp, uint256 maximumAge);

    /// @notice Thrown when the legs of a path were observed too far apart. Unix seconds, seconds.
    error TimestampSpreadTooHigh(PairId pair, uint256 oldest, uint256 newest, uint256 maximumSpread);

    /// @notice Thrown when a configuration cannot be right: no feed, base equal to quote, the reverse of a registered
    /// pair, an empty band, hours outside the week, a spread or a breaker of 100 % and more, or decimals in which the breaker's
    /// reference does not fit 96 bits or rounds to zero.
    error InvalidConfig(PairId pair);

    /// @notice Thrown when a path has more than four legs.
    error PathTooLong(uint256 legs, uint256 maximum);

    /// @notice Thrown when a holiday is set in a calendar that is no list.
    error NotAList(uint256 calendar, uint256 first);

    /// @notice Thrown when a breaker that did not trip is reset, or one is tripped on an answer that is good, or refused
    /// for anything but its deviation.
    error BreakerNotTripped(PairId pair);

    /* RATES */

    /// @notice As `rate`, making the answers the references of their breakers, which ends a trip whose cooldown is over.
    /// @dev For anyone. Accepting step after step moves the reference as far as the feed goes, at most to the ends of the
    /// pair's band.
    function acceptRate(CurrencyCode base, CurrencyCode quote) external returns (Rate memory);

    /// @notice Anyone records that a pair's answer moved too far, which starts the cooldown; nothing counts in it. After
    /// it an answer counts that is within `breakerBps` of the one that tripped the breaker, or of the old reference; any
    /// other is `DeviationTooHigh`, and may be recorded in its turn.
    /// @dev Only where the deviation is the only refusal: an answer that is refused anyway closes no pair.
    function tripBreaker(CurrencyCode base, CurrencyCode quote) external;

    /* ADMINISTRATION */

    /// @notice Registers a pair or changes its configuration, and nothing else of it: a halt stays, and so do a tripped
    /// breaker, the answer that tripped it and the reference. While the feed is the same, so does the last accepted
    /// round; a new feed begins with round zero.
    /// @dev Where the decimals become others, the reference and the tripping answer are multiplied by the power of ten
    /// exactly, or divided by it and rounded down; `InvalidConfig` where one does not fit 96 bits or becomes zero.
    function setPair(CurrencyCode base, CurrencyCode quote, PairConfig calldata config) external;

    /// @notice Names the vehicles between two currencies, in order from base to quote; none: no path.
    /// @param maximumAge Seconds that each leg may be old, the last second included; counted as the leg's own age is, to
    /// the close where its market is closed and widens.
    /// @param maximumSpread Seconds that may lie between the times of the legs, the last second included; counted as they
    /// are, whether a market is open or closed.
    function setPath(
        CurrencyCode base,
        CurrencyCode quote,
        CurrencyCode[] calldata vehicles,
        uint32 maximumAge,
        uint32 maximumSpread
    ) external;

    /// @notice Halts or resumes a pair; its breaker, its reference and its round stay as they are.
    function setHalted(CurrencyCode base, CurrencyCode quote, bool halted) external;

    /// @notice Sets the time from which a day is closed.
    /// @param day Days since 1970-01-01; closed up to its last second, open again from the next midnight on.
    /// @param closedFrom Second of the day, UTC, the first that is closed; from 86,400 on: not closed.
    function setHoliday(uint8 calendar, uint256 day, uint32 closedFrom) external;

    /// @notice Resets a tripped breaker; the next answer becomes its reference, and may be anywhere in the band. The last
    /// accepted round stays.
    function resetBreaker(CurrencyCode base, CurrencyCode quote) external;

    /* VIEWS */

    /// @notice The guarded rate, directly, inverted, or over the named path.
    /// @return The rate, as old as its oldest leg, with the spread that a closed market adds.
    function rate(CurrencyCode base, CurrencyCode quote) external view returns (Rate memory);

    /// @notice Every reason for which `rate` would be refused now; empty: none.
    function check(CurrencyCode base, CurrencyCode quote) external view returns (Refusal[] memory);

    /// @notice A pair's configuration and the decimals pinned for it.
    function pairConfig(
        CurrencyCode base,
        CurrencyCode quote
    ) external view returns (PairConfig memory config, uint8 decimals, bool halted);

    /// @notice The breaker's reference and, where it tripped, when (Unix seconds) and on which answer.
    /// @return accepted The last accepted answer, in the pair's decimals; zero: none yet, or reset.
    /// @return roundId The last accepted round; zero: none of this feed yet.
    /// @return trippedAt Zero: it has not tripped since an answer was last accepted.
    /// @return trippingAnswer In the pair's decimals; zero: as `trippedAt`.
    function breaker(
        CurrencyCode base,
        CurrencyCode quote
    ) external view returns (uint256 accepted, uint256 roundId, uint256 trippedAt, uint256 trippingAnswer);

    /// @notice The vehicles between two currencies, and the limits on their age.
    function path(
        CurrencyCode base,
        CurrencyCode quote
    ) external view returns (CurrencyCode[] memory vehicles, uint32 maximumAge, uint32 maximumSpread);

    /// @notice Whether a pair's market is open at `timestamp`, and otherwise since when it is closed and when it opens:
    /// the first closed and the first open second. Zero: open, or not known, being more than two weeks away.
    function marketHours(
        CurrencyCode base,
        CurrencyCode quote,
        uint256 timestamp
    ) external view returns (bool open, uint256 closedSince, uint256 opensAt);
}
