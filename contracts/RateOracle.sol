// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {AccessControlDefaultAdminRules} from "@openzeppelin/contracts/access/extensions/AccessControlDefaultAdminRules.sol";
import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";
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

    /// @dev One word, which a rate over a path reads once.
    /// @param count Number of vehicles; zero: no path.
    /// @param vehicles Their codes, 24 bits each, the first in the lowest.
    struct Path {
        uint32 maximumAge;
        uint32 maximumSpread;
        uint8 count;
        uint72 vehicles;
    }

    /// @dev A path while it is gone: its currencies in order, and the times of its legs so far. Unix seconds, seconds.
    /// @param age Of the leg that aged longest.
    /// @param agedFrom The time of that leg.
    struct Journey {
        CurrencyCode[] stops;
        uint256 maximumAge;
        uint256 maximumSpread;
        uint256 oldest;
        uint256 newest;
        uint256 age;
        uint256 agedFrom;
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

        Journey memory journey = _journey(base, quote);
        if (journey.stops.length == 0) revert UnknownPair(pairId(base, quote));
        for (uint256 i = 1; i < journey.stops.length; ++i) {
            (id, inverted) = _pairBetween(journey.stops[i - 1], journey.stops[i]);
            seen.closedSpreadBps = 0;
            _guard(id, pair, seen);
            _accept(id, pair, seen);
            result = _extend(result, seen, inverted);
            _goOn(journey, seen);
        }
        _checkPath(base, quote, journey);
    }

    /// @inheritdoc IRateOracle
    function tripBreaker(CurrencyCode base, CurrencyCode quote) external {
        (PairId id, StoredPair storage stored, Pair memory pair) = _registered(base, quote);
        Observation memory seen = _seen(id);
        if (seen.refusals != RateGuards.bit(Refusal.DeviationTooHigh)) revert BreakerNotTripped(id);

        pair.trippedAt = SafeCast.toUint48(block.timestamp);
        pair.trippingAnswer = SafeCast.toUint96(uint256(seen.answer));
        stored.save(pair);
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
            config.closedSpreadBps >= RateMath.BASIS_POINTS ||
            config.breakerBps >= RateMath.BASIS_POINTS
        ) revert InvalidConfig(id);

        Pair memory pair;
        _pairs[id].load(pair);
        _keep(id, pair, config.feed, decimals);
        _configure(pair, config, decimals);
        _pairs[id].save(pair);
        emit PairSet(id, config, pair.decimals, pair.accepted, pair.roundId, pair.trippingAnswer);
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
        uint256 packed;
        for (uint256 i = 0; i < vehicles.length; ++i)
            packed |= uint256(uint24(CurrencyCode.unwrap(vehicles[i]))) << (24 * i);
        _paths[id] = Path({
            maximumAge: maximumAge,
            maximumSpread: maximumSpread,
            count: uint8(vehicles.length),
            vehicles: uint72(packed)
        });
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

        Journey memory journey = _journey(base, quote);
        if (journey.stops.length == 0) revert UnknownPair(pairId(base, quote));
        for (uint256 i = 1; i < journey.stops.length; ++i) {
            (id, inverted) = _pairBetween(journey.stops[i - 1], journey.stops[i]);
            seen.closedSpreadBps = 0;
            _guard(id, pair, seen);
            result = _extend(result, seen, inverted);
            _goOn(journey, seen);
        }
        _checkPath(base, quote, journey);
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
    ) external view returns (uint256 accepted, uint256 roundId, uint256 trippedAt, uint256 trippingAnswer) {
        (, , Pair memory pair) = _registered(base, quote);
        return (pair.accepted, pair.roundId, pair.trippedAt, pair.trippingAnswer);
    }

    /// @inheritdoc IRateOracle
    function path(
        CurrencyCode base,
        CurrencyCode quote
    ) external view returns (CurrencyCode[] memory vehicles, uint32 maximumAge, uint32 maximumSpread) {
        Path memory named = _paths[pairId(base, quote)];
        vehicles = new CurrencyCode[](named.count);
        for (uint256 i = 0; i < vehicles.length; ++i) vehicles[i] = _vehicle(named, i);
        return (vehicles, named.maximumAge, named.maximumSpread);
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
        if (pair.roundId == seen.roundId && pair.accepted == uint256(seen.answer) && pair.trippedAt == 0) return;
        // Nothing is cut: the band is 96 bits wide, and a round wider than 80 is no answer.
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

    /// @dev The path that was named from base to quote, or the one from quote to base, backwards; no stops: neither.
    function _journey(CurrencyCode base, CurrencyCode quote) private view returns (Journey memory journey) {
        Path memory named = _paths[pairId(base, quote)];
        bool backwards = named.count == 0;
        if (backwards) named = _paths[pairId(quote, base)];
        uint256 count = named.count;
        if (count == 0) return journey;
        journey.maximumAge = named.maximumAge;
        journey.maximumSpread = named.maximumSpread;
        journey.oldest = type(uint256).max;
        CurrencyCode[] memory stops = new CurrencyCode[](count + 2);
        stops[0] = base;
        for (uint256 i = 0; i < count; ++i) stops[i + 1] = _vehicle(named, backwards ? count - 1 - i : i);
        stops[count + 1] = quote;
        journey.stops = stops;
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
        Journey memory journey = _journey(base, quote);
        if (journey.stops.length == 0) return RateGuards.bit(Refusal.UnknownPair);

        for (uint256 i = 1; i < journey.stops.length; ++i) {
            (PairId id, ) = _pairBetween(journey.stops[i - 1], journey.stops[i]);
            if (PairId.unwrap(id) == 0) return bits | RateGuards.bit(Refusal.UnknownPair);
            Observation memory seen = _seen(id);
            bits |= seen.refusals;
            _goOn(journey, seen);
        }
        // A leg that gave no time has its own refusal, and says nothing of the path.
        if (journey.oldest != 0) bits |= _pathRefusals(journey);
    }

    function _checkPath(CurrencyCode base, CurrencyCode quote, Journey memory journey) private view {
        uint256 refusals = _pathRefusals(journey);
        if (refusals == 0) return;
        PairId id = pairId(base, quote);
        if (refusals & RateGuards.bit(Refusal.StalePath) != 0)
            revert StalePath(id, journey.agedFrom, block.timestamp, journey.maximumAge);
        revert TimestampSpreadTooHigh(id, journey.oldest, journey.newest, journey.maximumSpread);
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

    /// @dev What a pair keeps when its configuration changes: all that was accepted, in the decimals that it will have.
    function _keep(PairId id, Pair memory pair, address feed, uint256 decimals) private pure {
        if (pair.feed != feed) pair.roundId = 0;
        (bool acceptedFits, uint96 accepted) = RateGuards.rescale(pair.accepted, pair.decimals, decimals);
        (bool trippingFits, uint96 tripping) = RateGuards.rescale(pair.trippingAnswer, pair.decimals, decimals);
        if (!acceptedFits || !trippingFits) revert InvalidConfig(id);
        (pair.accepted, pair.trippingAnswer) = (accepted, tripping);
    }

    /// @dev Everything that a configuration has a word in.
    function _configure(Pair memory pair, PairConfig calldata config, uint256 decimals) private pure {
        pair.feed = config.feed;
        pair.maximumAge = config.maximumAge;
        // At most 36.
        pair.decimals = uint8(decimals);
        pair.closedPolicy = config.closedPolicy;
        pair.summerTime = config.summerTime;
        pair.closedSpreadBps = config.closedSpreadBps;
        pair.calendar = config.calendar;
        pair.minimumAnswer = config.minimumAnswer;
        pair.maximumAnswer = config.maximumAnswer;
        pair.breakerBps = config.breakerBps;
        pair.breakerCooldown = config.breakerCooldown;
        pair.opensAtMinute = config.opensAtMinute;
        pair.closesAtMinute = config.closesAtMinute;
    }

    function _vehicle(Path memory named, uint256 index) private pure returns (CurrencyCode) {
        return CurrencyCode.wrap(bytes3(uint24(named.vehicles >> (24 * index))));
    }

    /// @dev The times of one leg more. Ages are counted as the leg's own: to the close where its market is closed and
    /// widens, and an answer that came after the close has none.
    function _goOn(Journey memory journey, Observation memory seen) private pure {
        uint256 updatedAt = seen.updatedAt;
        if (updatedAt < journey.oldest) journey.oldest = updatedAt;
        if (updatedAt > journey.newest) journey.newest = updatedAt;
        uint256 age = Math.saturatingSub(seen.agedUntil, updatedAt);
        if (age > journey.age) (journey.age, journey.agedFrom) = (age, updatedAt);
    }

    /// @dev The last second of both limits is good.
    function _pathRefusals(Journey memory journey) private pure returns (uint256 bits) {
        if (journey.age > journey.maximumAge) bits = RateGuards.bit(Refusal.StalePath);
        if (journey.newest - journey.oldest > journey.maximumSpread)
            bits |= RateGuards.bit(Refusal.TimestampSpreadTooHigh);
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
