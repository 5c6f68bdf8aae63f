// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {CurrencyCode, PairId} from "../libraries/CurrencyCode.sol";
import {Rate} from "../libraries/RateMath.sol";

/// @title IRateOracle
/// @notice Exchange rates read from feeds, each guarded. A pair `EUR/USD` says how many units of the quote, USD, one
/// unit of the base, EUR, buys. The other direction swaps numerator and denominator and never divides; a path goes
/// over at most four legs, named in advance, and is as old as its oldest leg.
interface IRateOracle {
    /// @notice What happens to a conversion while the pair's market is closed.
    /// @dev Reject: `MarketClosed`. Widen: the last rate, its age counted to the close, with `closedSpreadBps` on top.
    /// Queue: `QueuedUntilOpen`, for a caller that will come back.
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
    /// @param maximumAge Seconds that an answer is good for, its last second included.
    /// @param minimumAnswer Answers at or below it are refused; in the feed's decimals.
    /// @param maximumAnswer Answers at or above it are refused; in the feed's decimals.
    /// @param breakerBps A move from the last accepted answer beyond it trips the breaker; zero: no breaker.
    /// @param breakerCooldown Seconds that a tripped breaker stays open; zero: until it is reset by hand.
    /// @param opensAtMinute Minute of the week, from Monday 00:00 UTC (or local standard time, with `summerTime`), at
    /// which the market opens.
    /// @param closesAtMinute Minute of the week at which it closes; equal to `opensAtMinute`: it never closes.
    /// @param closedPolicy What happens while it is closed.
    /// @param closedSpreadBps Basis points on top of a rate while closed, under `Widen`.
    /// @param summerTime Whose summer time moves these hours one hour earlier in UTC.
    /// @param calendar 0: no holidays. 1: those of the FX market, 25 December and 1 January and from 22:00 UTC on the days
    /// before. Others: the list with that number.
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
    event PairSet(PairId indexed pair, address feed, uint8 decimals);

    /// @notice A path between two currencies was named; empty: removed.
    event PathSet(PairId indexed pair, CurrencyCode[] vehicles, uint32 maximumAge, uint32 maximumSpread);

    /// @notice A pair was halted or resumed.
    event HaltSet(PairId indexed pair, bool halted);

    /// @notice A holiday was set: closed from `closedFrom` seconds of that day to its end.
    event HolidaySet(uint8 indexed calendar, uint256 indexed day, uint256 closedFrom);

    /// @notice An answer became the reference of the breaker.
    event RateAccepted(PairId indexed pair, uint256 answer, uint256 roundId);

    /// @notice An answer moved too far from the last accepted one.
    event BreakerTripped(PairId indexed pair, uint256 answer, uint256 accepted, uint256 until);

    /// @notice A breaker was reset by hand; the next answer becomes its reference.
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

    /// @notice Thrown while a tripped breaker is open; `until` is zero where it waits for a reset.
    error BreakerOpen(PairId pair, uint256 trippedAt, uint256 until);

    /// @notice Thrown when the answer moved further from the last accepted one than the breaker allows.
    error DeviationTooHigh(PairId pair, uint256 answer, uint256 accepted, uint256 breakerBps);

    /// @notice Thrown while the market is closed, under `Reject`. Unix seconds.
    error MarketClosed(PairId pair, uint256 timestamp, uint256 opensAt);

    /// @notice Thrown while the market is closed, under `Queue`. Unix seconds.
    error QueuedUntilOpen(PairId pair, uint256 timestamp, uint256 opensAt);

    /// @notice Thrown when the oldest leg of a path is older than the path allows. Unix seconds, seconds.
    error StalePath(PairId pair, uint256 updatedAt, uint256 timestamp, uint256 maximumAge);

    /// @notice Thrown when the legs of a path were observed too far apart. Unix seconds, seconds.
    error TimestampSpreadTooHigh(PairId pair, uint256 oldest, uint256 newest, uint256 maximumSpread);

    /// @notice Thrown when a configuration cannot be right: no feed, base equal to quote, an empty band, hours outside
    /// the week, or a spread of 100 % and more.
    error InvalidConfig(PairId pair);

    /// @notice Thrown when a path has more than four legs.
    error PathTooLong(uint256 legs, uint256 maximum);

    /// @notice Thrown when a holiday is set in a calendar that is no list.
    error NotAList(uint256 calendar, uint256 first);

    /// @notice Thrown when a breaker that did not trip is reset or tripped.
    error BreakerNotTripped(PairId pair);

    /* RATES */

    /// @notice As `rate`, making the answers the references of their breakers.
    function acceptRate(CurrencyCode base, CurrencyCode quote) external returns (Rate memory);

    /// @notice Anyone records that a pair's answer moved too far, which starts the cooldown.
    function tripBreaker(CurrencyCode base, CurrencyCode quote) external;

    /* ADMINISTRATION */

    /// @notice Registers a pair or changes it.
    function setPair(CurrencyCode base, CurrencyCode quote, PairConfig calldata config) external;

    /// @notice Names the vehicles between two currencies, in order from base to quote.
    /// @param maximumAge Seconds that the oldest leg may be old.
    /// @param maximumSpread Seconds that the legs may be apart.
    function setPath(
        CurrencyCode base,
        CurrencyCode quote,
        CurrencyCode[] calldata vehicles,
        uint32 maximumAge,
        uint32 maximumSpread
    ) external;

    /// @notice Halts or resumes a pair.
    function setHalted(CurrencyCode base, CurrencyCode quote, bool halted) external;

    /// @notice Sets the time from which a day is closed.
    /// @param day Days since 1970-01-01.
    /// @param closedFrom Second of the day, UTC; 86,400: not closed.
    function setHoliday(uint8 calendar, uint256 day, uint32 closedFrom) external;

    /// @notice Resets a tripped breaker; the next answer becomes its reference.
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

    /// @notice The breaker's reference and, where it tripped, when. Unix seconds.
    function breaker(
        CurrencyCode base,
        CurrencyCode quote
    ) external view returns (uint256 accepted, uint256 roundId, uint256 trippedAt);

    /// @notice The vehicles between two currencies, and the limits on their age.
    function path(
        CurrencyCode base,
        CurrencyCode quote
    ) external view returns (CurrencyCode[] memory vehicles, uint32 maximumAge, uint32 maximumSpread);

    /// @notice Whether a pair's market is open at `timestamp`, and otherwise since when it is closed and when it opens.
    function marketHours(
        CurrencyCode base,
        CurrencyCode quote,
        uint256 timestamp
    ) external view returns (bool open, uint256 closedSince, uint256 opensAt);
}
