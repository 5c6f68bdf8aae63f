// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IRateOracle} from "../interfaces/IRateOracle.sol";

/// @notice When a market is open.
/// @param opensAtMinute Minute of the week from Monday 00:00; its first second is open.
/// @param closesAtMinute Minute of the week, whose first second is closed; equal to `opensAtMinute`: never closed for the
/// weekend.
/// @param summerTime Whose summer time moves these hours.
/// @param calendar 0: no holidays; 1: those of the FX market; others: a list, which closes no day that is not in it.
struct Hours {
    uint256 opensAtMinute;
    uint256 closesAtMinute;
    IRateOracle.SummerTime summerTime;
    uint256 calendar;
}

/// @title MarketHours
/// @notice When a market is open. `src/fx/oracle/market-hours.ts` is the same in TypeScript. Timestamps are those of
/// blocks, so that sums and products of them and of seconds in a week cannot overflow.
/// @dev Days are counted from 1970-01-01, a Thursday. Gregorian calendar after Howard Hinnant, "chrono-Compatible
/// Low-Level Date Algorithms"; days of the year are counted from 1 March, so that a leap day comes last.
library MarketHours {
    uint256 private constant NO_HOLIDAYS = 0;
    uint256 private constant FX_HOLIDAYS = 1;

    /// @dev A market closed for longer than this opens when its calendar says so, and nobody asks before.
    uint256 private constant HORIZON_DAYS = 14;

    /// @notice Whether the market is open: inside the weekly hours, and before the day's holiday closing. The second of
    /// an opening is open, the second of a closing is closed, and midnight after a holiday is open again.
    /// @param lists Seconds at the end of each holiday in which the market is closed, by calendar and day.
    function isOpen(
        Hours memory hours_,
        mapping(uint256 calendar => mapping(uint256 day => uint256 closedSeconds)) storage lists,
        uint256 timestamp
    ) internal view returns (bool) {
        unchecked {
            return
                _inWeeklyHours(hours_, timestamp) &&
                (timestamp % 1 days) + _closedSeconds(hours_.calendar, lists, timestamp / 1 days) < 1 days;
        }
    }

    /// @notice When a closed market closed: the last instant before `timestamp` that ends an open second.
    /// @dev A weekly closing in the small hours of the Sunday on which clocks change is looked for by the clock of that
    /// day's noon, and may be missed: the answer is then some hours early. It is never late, because the second before it
    /// is open, so that an age that is counted to it is never too high.
    /// @return Unix seconds, the first one that was closed; zero where it has been closed for over two weeks, which is
    /// not known to be any time and must not stop an age.
    function closedSince(
        Hours memory hours_,
        mapping(uint256 calendar => mapping(uint256 day => uint256 closedSeconds)) storage lists,
        uint256 timestamp
    ) internal view returns (uint256) {
        uint256 today = timestamp / 1 days;
        for (uint256 day = today; day + HORIZON_DAYS > today && day != 0; --day) {
            uint256 weeklyClose = _minuteOn(hours_, hours_.closesAtMinute, day);
            uint256 holidayClose = (day + 1) * 1 days - _closedSeconds(hours_.calendar, lists, day);
            (uint256 later, uint256 earlier) = weeklyClose > holidayClose
                ? (weeklyClose, holidayClose)
                : (holidayClose, weeklyClose);
            if (later != 0 && later <= timestamp && isOpen(hours_, lists, later - 1)) return later;
            if (earlier != 0 && earlier <= timestamp && isOpen(hours_, lists, earlier - 1)) return earlier;
        }
        return 0;
    }

    /// @notice When a closed market opens again.
    /// @return Unix seconds, the first one that is open; zero where it stays closed for over two weeks. For information:
    /// whether a market is open is for `isOpen` to answer at that time.
    function opensAt(
        Hours memory hours_,
        mapping(uint256 calendar => mapping(uint256 day => uint256 closedSeconds)) storage lists,
        uint256 timestamp
    ) internal view returns (uint256) {
        uint256 today = timestamp / 1 days;
        for (uint256 day = today; day < today + HORIZON_DAYS; ++day) {
            uint256 midnight = day * 1 days;
            uint256 weeklyOpen = _minuteOn(hours_, hours_.opensAtMinute, day);
            if (midnight > timestamp && isOpen(hours_, lists, midnight)) return midnight;
            if (weeklyOpen > timestamp && isOpen(hours_, lists, weeklyOpen)) return weeklyOpen;
        }
        return 0;
    }

    /// @dev The FX market closes on 25 December and 1 January, and at 22:00 UTC on the days before.
    function _closedSeconds(
        uint256 calendar,
        mapping(uint256 calendar => mapping(uint256 day => uint256 closedSeconds)) storage lists,
        uint256 day
    ) private view returns (uint256) {
        if (calendar == NO_HOLIDAYS) return 0;
        if (calendar != FX_HOLIDAYS) return lists[calendar][day];
        (, uint256 dayOfYear) = _date(day);
        if (dayOfYear == 299 || dayOfYear == 306) return 1 days;
        return dayOfYear == 298 || dayOfYear == 305 ? 2 hours : 0;
    }

    function _inWeeklyHours(Hours memory hours_, uint256 timestamp) private pure returns (bool) {
        (uint256 opensAtMinute, uint256 closesAtMinute) = (hours_.opensAtMinute, hours_.closesAtMinute);
        if (opensAtMinute == closesAtMinute) return true;
        unchecked {
            uint256 minute = ((timestamp + _shift(hours_.summerTime, timestamp) + 3 days) % 1 weeks) / 1 minutes;
            return
                opensAtMinute < closesAtMinute
                    ? minute >= opensAtMinute && minute < closesAtMinute
                    : minute >= opensAtMinute || minute < closesAtMinute;
        }
    }

    /// @dev The instant of `day` at which the given minute of the week falls, or zero.
    function _minuteOn(Hours memory hours_, uint256 minute, uint256 day) private pure returns (uint256) {
        if (hours_.opensAtMinute == hours_.closesAtMinute) return 0;
        // The shift of noon is the shift of the day for every market that does not open or close in the small hours.
        uint256 shift = _shift(hours_.summerTime, day * 1 days + 12 hours) / 1 minutes;
        uint256 utcMinute = (minute + 1 weeks / 1 minutes - shift) % (1 weeks / 1 minutes);
        if (utcMinute / (1 days / 1 minutes) != (day + 3) % 7) return 0;
        return day * 1 days + (utcMinute % (1 days / 1 minutes)) * 1 minutes;
    }

    /// @dev Seconds by which local time is ahead of standard time.
    function _shift(IRateOracle.SummerTime summerTime, uint256 timestamp) private pure returns (uint256) {
        if (summerTime == IRateOracle.SummerTime.None) return 0;
        (uint256 newYear, uint256 dayOfYear) = _date(timestamp / 1 days);
        // January and February lie in the year that began in March before them, and never in summer time.
        if (dayOfYear >= 306) return 0;
        // New York moves at 02:00 local time, 07:00 and 06:00 UTC, on the second Sunday of March and the first of
        // November; the European Union at 01:00 UTC on the last Sundays of March and October.
        (uint256 begins, uint256 ends) = summerTime == IRateOracle.SummerTime.UnitedStates
            ? (_sundayFrom(newYear + 7) * 1 days + 7 hours, _sundayFrom(newYear + 245) * 1 days + 6 hours)
            : (_sundayFrom(newYear + 24) * 1 days + 1 hours, _sundayFrom(newYear + 238) * 1 days + 1 hours);
        return timestamp >= begins && timestamp < ends ? 1 hours : 0;
    }

    /// @dev The first Sunday on or after a day.
    function _sundayFrom(uint256 day) private pure returns (uint256) {
        return day + ((6 - ((day + 3) % 7)) % 7);
    }

    /// @dev The last 1 March on or before a day, and the days since.
    function _date(uint256 day) private pure returns (uint256 firstOfMarch, uint256 dayOfYear) {
        unchecked {
            uint256 dayOfEra = (day + 719_468) % 146_097;
            uint256 yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365;
            dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
            firstOfMarch = day - dayOfYear;
        }
    }
}
