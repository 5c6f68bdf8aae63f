// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {AccessControlDefaultAdminRules} from "@openzeppelin/contracts/access/extensions/AccessControlDefaultAdminRules.sol";
import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {IRateOracle} from "./interfaces/IRateOracle.sol";
import {CurrencyCode, PairId, pairId} from "./libraries/CurrencyCode.sol";
import {Hours, MarketHours} from "./libraries/MarketHours.sol";
import {Observation, Pair, RateGuards, StoredPair} from "./libraries/RateGuards.sol";
import {Rate, RateMath} from "./libraries/RateMath.sol";

/// @title RateOracle
/// @notice Guarded exchange rates. It never averages, never interpolates, never falls back to a rate that does not pass
/// the same guards, and holds no money.
contract RateOracle is IRateOracle, AccessControlDefaultAdminRules {
    using RateGuards for StoredPair;
    using RateMath for Rate;

    struct Path {
        CurrencyCode[] vehicles;
        uint32 maximumAge;
        uint32 maximumSpread;
    }

    /// @notice May halt and resume pairs and reset breakers.
    bytes32 public constant GUARDIAN_ROLE = keccak256("GUARDIAN_ROLE");

    uint256 private constant MAXIMUM_LEGS = 4;
    uint256 private constant FIRST_LIST = 2;
    uint256 private constant MINUTES_PER_WEEK = 1 weeks / 1 minutes;

    mapping(PairId id => StoredPair pair) private _pairs;
    mapping(PairId id => Path path) private _paths;
    mapping(uint256 calendar => mapping(uint256 day => uint256 closedSeconds)) private _holidays;

    /// @param admin First default admin.
    /// @param adminDelay Seconds between the two steps of an admin transfer.
    constructor(address admin, uint48 adminDelay) AccessControlDefaultAdminRules(adminDelay, admin) {}

    /* RATES */

    /// @inheritdoc IRateOracle
    function acceptRate(CurrencyCode base, CurrencyCode quote) external returns (Rate memory result) {
        Pair memory pair;
        Observation memory seen;
        (PairId id, bool inverted) = _pairBetween(base, quote);
        if (PairId.unwrap(id) != 0) {
            _guard(id, pair, seen);
            _accept(id, pair, seen);
            _write(result, seen, inverted);
            return result;
        }

        CurrencyCode[] memory stops = _stops(base, quote);
        uint256 newest;
        for (uint256 i = 1; i < stops.length; ++i) {
            (id, inverted) = _pairBetween(stops[i - 1], stops[i]);
            seen.closedSpreadBps = 0;
            _guard(id, pair, seen);
            _accept(id, pair, seen);
            result = _extend(result, seen, inverted);
            newest = Math.max(newest, seen.updatedAt);
        }
        _checkPath(base, quote, result.updatedAt, newest);
    }

    /// @inheritdoc IRateOracle
    function tripBreaker(CurrencyCode base, CurrencyCode quote) external {
        (PairId id, StoredPair storage stored, Pair memory pair) = _registered(base, quote);
        Observation memory seen = _seen(id);
        if (seen.refusals & RateGuards.bit(Refusal.DeviationTooHigh) == 0) revert BreakerNotTripped(id);

        pair.trippedAt = uint48(block.timestamp);
        stored.saveState(pair);
        emit BreakerTripped(id, uint256(seen.answer), pair.accepted, RateGuards.reopensAt(pair));
    }

    /* ADMINISTRATION */

    /// @inheritdoc IRateOracle
    function setPair(
        CurrencyCode base,
        CurrencyCode quote,
        PairConfig calldata config
    ) external onlyRole(DEFAULT_ADMIN_ROLE) {
        PairId id = pairId(base, quote);
        (bool answered, uint256 decimals) = RateGuards.decimalsOf(config.feed);
        if (
            base == quote ||
            _pairs[pairId(quote, base)].reading != 0 ||
            !answered ||
            decimals > 36 ||
            config.minimumAnswer >= config.maximumAnswer ||
            config.opensAtMinute >= MINUTES_PER_WEEK ||
            config.closesAtMinute >= MINUTES_PER_WEEK ||
            config.closedSpreadBps >= RateMath.BASIS_POINTS
        ) revert InvalidConfig(id);

        Pair memory pair = Pair({
            feed: config.feed,
            maximumAge: config.maximumAge,
            decimals: uint8(decimals),
            halted: false,
            closedPolicy: config.closedPolicy,
            summerTime: config.summerTime,
            closedSpreadBps: config.closedSpreadBps,
            calendar: config.calendar,
            minimumAnswer: config.minimumAnswer,
            maximumAnswer: config.maximumAnswer,
            breakerBps: config.breakerBps,
            breakerCooldown: config.breakerCooldown,
            accepted: 0,
            roundId: 0,
            trippedAt: 0,
            opensAtMinute: config.opensAtMinute,
            closesAtMinute: config.closesAtMinute
        });
        _pairs[id].save(pair);
        emit PairSet(id, config.feed, uint8(decimals));
    }

    /// @inheritdoc IRateOracle
    function setPath(
        CurrencyCode base,
        CurrencyCode quote,
        CurrencyCode[] calldata vehicles,
        uint32 maximumAge,
        uint32 maximumSpread
    ) external onlyRole(DEFAULT_ADMIN_ROLE) {
        PairId id = pairId(base, quote);
        if (base == quote) revert InvalidConfig(id);
        if (vehicles.length >= MAXIMUM_LEGS) revert PathTooLong(vehicles.length + 1, MAXIMUM_LEGS);
        _paths[id] = Path({vehicles: vehicles, maximumAge: maximumAge, maximumSpread: maximumSpread});
        emit PathSet(id, vehicles, maximumAge, maximumSpread);
    }

    /// @inheritdoc IRateOracle
    function setHalted(CurrencyCode base, CurrencyCode quote, bool halted) external onlyRole(GUARDIAN_ROLE) {
        (PairId id, StoredPair storage stored, Pair memory pair) = _registered(base, quote);
        pair.halted = halted;
        stored.save(pair);
        emit HaltSet(id, halted);
    }

    /// @inheritdoc IRateOracle
    function setHoliday(uint8 calendar, uint256 day, uint32 closedFrom) external onlyRole(DEFAULT_ADMIN_ROLE) {
        if (calendar < FIRST_LIST) revert NotAList(calendar, FIRST_LIST);
        _holidays[calendar][day] = Math.saturatingSub(1 days, closedFrom);
        emit HolidaySet(calendar, day, closedFrom);
    }

    /// @inheritdoc IRateOracle
    function resetBreaker(CurrencyCode base, CurrencyCode quote) external onlyRole(GUARDIAN_ROLE) {
        (PairId id, StoredPair storage stored, Pair memory pair) = _registered(base, quote);
        if (pair.trippedAt == 0) revert BreakerNotTripped(id);
        pair.trippedAt = 0;
        pair.accepted = 0;
        stored.saveState(pair);
        emit BreakerReset(id);
    }

    /* VIEWS */

    /// @inheritdoc IRateOracle
    function rate(CurrencyCode base, CurrencyCode quote) external view returns (Rate memory result) {
        Pair memory pair;
        Observation memory seen;
        (PairId id, bool inverted) = _pairBetween(base, quote);
        if (PairId.unwrap(id) != 0) {
            _guard(id, pair, seen);
            _write(result, seen, inverted);
            return result;
        }

        CurrencyCode[] memory stops = _stops(base, quote);
        uint256 newest;
        for (uint256 i = 1; i < stops.length; ++i) {
            (id, inverted) = _pairBetween(stops[i - 1], stops[i]);
            seen.closedSpreadBps = 0;
            _guard(id, pair, seen);
            result = _extend(result, seen, inverted);
            newest = Math.max(newest, seen.updatedAt);
        }
        _checkPath(base, quote, result.updatedAt, newest);
    }

    /// @inheritdoc IRateOracle
    function check(CurrencyCode base, CurrencyCode quote) external view returns (Refusal[] memory refusals) {
        return RateGuards.list(_refusals(base, quote));
    }

    /// @inheritdoc IRateOracle
    function pairConfig(
        CurrencyCode base,
        CurrencyCode quote
    ) external view returns (PairConfig memory config, uint8 decimals, bool halted) {
        (, , Pair memory pair) = _registered(base, quote);
        config = PairConfig({
            feed: pair.feed,
            maximumAge: pair.maximumAge,
            minimumAnswer: pair.minimumAnswer,
            maximumAnswer: pair.maximumAnswer,
            breakerBps: pair.breakerBps,
            breakerCooldown: pair.breakerCooldown,
            opensAtMinute: pair.opensAtMinute,
            closesAtMinute: pair.closesAtMinute,
            closedPolicy: pair.closedPolicy,
            closedSpreadBps: pair.closedSpreadBps,
            summerTime: pair.summerTime,
            calendar: pair.calendar
        });
        return (config, pair.decimals, pair.halted);
    }

    /// @inheritdoc IRateOracle
    function breaker(
        CurrencyCode base,
        CurrencyCode quote
    ) external view returns (uint256 accepted, uint256 roundId, uint256 trippedAt) {
        (, , Pair memory pair) = _registered(base, quote);
        return (pair.accepted, pair.roundId, pair.trippedAt);
    }

    /// @inheritdoc IRateOracle
    function path(
        CurrencyCode base,
        CurrencyCode quote
    ) external view returns (CurrencyCode[] memory vehicles, uint32 maximumAge, uint32 maximumSpread) {
        Path storage named = _paths[pairId(base, quote)];
        return (named.vehicles, named.maximumAge, named.maximumSpread);
    }

    /// @inheritdoc IRateOracle
    function marketHours(
        CurrencyCode base,
        CurrencyCode quote,
        uint256 timestamp
    ) external view returns (bool open, uint256 closedSince, uint256 opensAt) {
        (, , Pair memory pair) = _registered(base, quote);
        Hours memory hours_ = RateGuards.hoursOf(pair);
        open = MarketHours.isOpen(hours_, _holidays, timestamp);
        if (!open) {
            closedSince = MarketHours.closedSince(hours_, _holidays, timestamp);
            opensAt = MarketHours.opensAt(hours_, _holidays, timestamp);
        }
    }

    /* INTERNALS */

    /// @dev Makes the answer the reference of the breaker.
    function _accept(PairId id, Pair memory pair, Observation memory seen) private {
        // Nothing new to remember: the usual case between two updates of a feed.
        if (pair.roundId == seen.roundId && pair.accepted == uint256(seen.answer)) return;
        pair.accepted = uint96(uint256(seen.answer));
        pair.roundId = uint80(seen.roundId);
        pair.trippedAt = 0;
        _pairs[id].saveState(pair);
        emit RateAccepted(id, uint256(seen.answer), seen.roundId);
    }

    /// @dev The registered pair of two currencies, and whether it is quoted the other way round; zero: none.
    function _pairBetween(CurrencyCode from, CurrencyCode to) private view returns (PairId id, bool inverted) {
        id = pairId(from, to);
        if (_pairs[id].reading != 0) return (id, false);
        id = pairId(to, from);
        return _pairs[id].reading != 0 ? (id, true) : (PairId.wrap(0), false);
    }

    /// @dev The currencies of the path that was named from base to quote, or from quote to base.
    function _stops(CurrencyCode base, CurrencyCode quote) private view returns (CurrencyCode[] memory stops) {
        CurrencyCode[] memory vehicles = _paths[pairId(base, quote)].vehicles;
        bool backwards = vehicles.length == 0;
        if (backwards) vehicles = _paths[pairId(quote, base)].vehicles;
        uint256 count = vehicles.length;
        if (count == 0) revert UnknownPair(pairId(base, quote));
        stops = new CurrencyCode[](count + 2);
        stops[0] = base;
        for (uint256 i = 0; i < count; ++i) stops[i + 1] = vehicles[backwards ? count - 1 - i : i];
        stops[count + 1] = quote;
    }

    /// @dev Fills in what the pair's feed says, or reverts with the first refusal.
    function _guard(PairId id, Pair memory pair, Observation memory seen) private view {
        _pairs[id].load(pair);
        if (pair.feed == address(0)) revert UnknownPair(id);
        RateGuards.observe(pair, seen, _holidays);
        if (seen.refusals != 0) RateGuards.refuse(id, pair, seen, _holidays);
    }

    /// @dev Every reason to refuse, as one bit each.
    function _refusals(CurrencyCode base, CurrencyCode quote) private view returns (uint256 bits) {
        (PairId direct, ) = _pairBetween(base, quote);
        if (PairId.unwrap(direct) != 0) return _seen(direct).refusals;
        Path storage named = _pathOf(base, quote);
        if (named.vehicles.length == 0) return RateGuards.bit(Refusal.UnknownPair);

        CurrencyCode[] memory stops = _stops(base, quote);
        uint256 oldest = type(uint256).max;
        uint256 newest;
        for (uint256 i = 1; i < stops.length; ++i) {
            (PairId id, ) = _pairBetween(stops[i - 1], stops[i]);
            if (PairId.unwrap(id) == 0) return bits | RateGuards.bit(Refusal.UnknownPair);
            Observation memory seen = _seen(id);
            bits |= seen.refusals;
            oldest = Math.min(oldest, seen.updatedAt);
            newest = Math.max(newest, seen.updatedAt);
        }
        // A leg that gave no time has its own refusal, and says nothing of the path.
        if (oldest != 0) bits |= _pathRefusals(named, oldest, newest);
    }

    function _pathOf(CurrencyCode base, CurrencyCode quote) private view returns (Path storage) {
        Path storage forward = _paths[pairId(base, quote)];
        return forward.vehicles.length == 0 ? _paths[pairId(quote, base)] : forward;
    }

    function _checkPath(CurrencyCode base, CurrencyCode quote, uint256 oldest, uint256 newest) private view {
        Path storage named = _pathOf(base, quote);
        uint256 refusals = _pathRefusals(named, oldest, newest);
        if (refusals & RateGuards.bit(Refusal.StalePath) != 0)
            revert StalePath(pairId(base, quote), oldest, block.timestamp, named.maximumAge);
        if (refusals != 0) revert TimestampSpreadTooHigh(pairId(base, quote), oldest, newest, named.maximumSpread);
    }

    function _pathRefusals(Path storage named, uint256 oldest, uint256 newest) private view returns (uint256 bits) {
        if (oldest + named.maximumAge < block.timestamp) bits = RateGuards.bit(Refusal.StalePath);
        if (newest - oldest > named.maximumSpread) bits |= RateGuards.bit(Refusal.TimestampSpreadTooHigh);
    }

    function _seen(PairId id) private view returns (Observation memory seen) {
        Pair memory pair;
        _pairs[id].load(pair);
        RateGuards.observe(pair, seen, _holidays);
    }

    function _registered(
        CurrencyCode base,
        CurrencyCode quote
    ) private view returns (PairId id, StoredPair storage stored, Pair memory pair) {
        id = pairId(base, quote);
        stored = _pairs[id];
        stored.load(pair);
        if (pair.feed == address(0)) revert UnknownPair(id);
    }

    /// @dev One leg more.
    function _extend(
        Rate memory soFar,
        Observation memory seen,
        bool inverted
    ) private pure returns (Rate memory extended) {
        _write(extended, seen, inverted);
        if (soFar.denominator != 0) return soFar.compose(extended);
    }

    function _write(Rate memory result, Observation memory seen, bool inverted) private pure {
        uint256 scale;
        unchecked {
            // Registration refuses more than 36 decimals.
            scale = 10 ** seen.decimals;
        }
        (result.numerator, result.denominator) =
            inverted ? (scale, uint256(seen.answer)) : (uint256(seen.answer), scale);
        result.updatedAt = seen.updatedAt;
        result.closedSpreadBps = seen.closedSpreadBps;
    }
}
