// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {AggregatorV3Interface} from "../interfaces/AggregatorV3Interface.sol";

/// @title MedianFeed
/// @notice The median of what named reporters say. It never averages: with an even number of reports it answers the
/// lower of the two in the middle, so that every answer is one that somebody reported. It answers only while enough
/// reports are fresh and all of them are close together, however well the one in the middle looks.
contract MedianFeed is AggregatorV3Interface {
    /// @notice What a reporter said last.
    /// @param answer In the feed's decimals; zero: nothing yet.
    /// @param observedAt Unix seconds.
    struct Report {
        int208 answer;
        uint48 observedAt;
    }

    uint256 private constant BASIS_POINTS = 10_000;

    /// @inheritdoc AggregatorV3Interface
    uint8 public immutable decimals;
    /// @notice Fresh reports that an answer takes.
    uint256 public immutable quorum;
    /// @notice Seconds that a report is fresh, its last second included.
    uint256 public immutable maximumAge;
    /// @notice Basis points by which the highest fresh report may be above the lowest.
    uint256 public immutable maximumDivergenceBps;

    /// @inheritdoc AggregatorV3Interface
    string public description;
    address[] private _reporters;
    mapping(address reporter => bool named) private _named;
    mapping(address reporter => Report report) private _reports;
    uint80 private _reportCount;

    /// @notice A reporter said something.
    event Reported(address indexed reporter, int256 answer, uint256 observedAt);

    /// @notice Thrown when there are no reporters, one is named twice, or fewer are named than an answer takes.
    error InvalidReporters(uint256 reporters, uint256 quorum);

    /// @notice Thrown when an account that is no reporter reports.
    error NotAReporter(address account);

    /// @notice Thrown when a report is zero, negative or too large: who has no figure reports nothing.
    error InvalidReport(int256 answer);

    /// @notice Thrown when a report is dated in the future or before the reporter's last one. Unix seconds.
    error ReportOutOfOrder(uint256 observedAt, uint256 earliest, uint256 latest);

    /// @notice Thrown when fewer reports are fresh than an answer takes.
    error QuorumLost(uint256 fresh, uint256 required);

    /// @notice Thrown when the fresh reports are further apart than allowed.
    error SourcesDiverge(int256 lowest, int256 highest, uint256 maximumBps);

    /// @notice Thrown when a round other than the latest is asked for.
    error NoSuchRound(uint80 roundId);

    /// @param description_ What the feed quotes, as `"EUR / USD"`.
    /// @param decimals_ Decimals of the answers.
    /// @param reporters_ Who may report.
    /// @param quorum_ Fresh reports that an answer takes.
    /// @param maximumAge_ Seconds that a report is fresh.
    /// @param maximumDivergenceBps_ Basis points by which the highest fresh report may be above the lowest.
    constructor(
        string memory description_,
        uint8 decimals_,
        address[] memory reporters_,
        uint256 quorum_,
        uint256 maximumAge_,
        uint256 maximumDivergenceBps_
    ) {
        if (quorum_ == 0 || quorum_ > reporters_.length) revert InvalidReporters(reporters_.length, quorum_);
        for (uint256 i = 0; i < reporters_.length; ++i) {
            if (_named[reporters_[i]]) revert InvalidReporters(reporters_.length, quorum_);
            _named[reporters_[i]] = true;
        }
        (description, decimals, _reporters) = (description_, decimals_, reporters_);
        (quorum, maximumAge, maximumDivergenceBps) = (quorum_, maximumAge_, maximumDivergenceBps_);
    }

    /// @notice A reporter says what it observed and when.
    /// @param answer In the feed's decimals.
    /// @param observedAt Unix seconds; not in the future, and not before the reporter's last report: this very second and
    /// that of the last report are good.
    function report(int256 answer, uint48 observedAt) external {
        if (!_named[msg.sender]) revert NotAReporter(msg.sender);
        if (answer <= 0 || answer > type(int208).max) revert InvalidReport(answer);
        uint256 earliest = _reports[msg.sender].observedAt;
        if (observedAt < earliest || observedAt > block.timestamp)
            revert ReportOutOfOrder(observedAt, earliest, block.timestamp);

        // Nothing is cut: what is wider was refused above.
        _reports[msg.sender] = Report({answer: int208(answer), observedAt: observedAt});
        ++_reportCount;
        emit Reported(msg.sender, answer, observedAt);
    }

    /// @notice What a reporter said last.
    function reportOf(address reporter) external view returns (Report memory) {
        return _reports[reporter];
    }

    /// @notice Who may report.
    function reporters() external view returns (address[] memory) {
        return _reporters;
    }

    /// @inheritdoc AggregatorV3Interface
    /// @dev Medians are not kept: they change by ageing, too.
    function getRoundData(uint80 roundId) external view returns (uint80, int256, uint256, uint256, uint80) {
        if (roundId != _reportCount) revert NoSuchRound(roundId);
        return latestRoundData();
    }

    /// @inheritdoc AggregatorV3Interface
    function version() external pure returns (uint256) {
        return 1;
    }

    /// @inheritdoc AggregatorV3Interface
    /// @notice The median of the fresh reports, as old as the oldest of them; the round counts reports.
    function latestRoundData()
        public
        view
        returns (uint80 roundId, int256 answer, uint256 startedAt, uint256 updatedAt, uint80 answeredInRound)
    {
        (int256[] memory answers, uint256 oldest) = _fresh();
        uint256 count = answers.length;
        if (count < quorum) revert QuorumLost(count, quorum);
        (int256 lowest, int256 highest) = (answers[0], answers[count - 1]);
        if (uint256(highest - lowest) * BASIS_POINTS > uint256(lowest) * maximumDivergenceBps)
            revert SourcesDiverge(lowest, highest, maximumDivergenceBps);
        return (_reportCount, answers[(count - 1) / 2], oldest, oldest, _reportCount);
    }

    /// @dev The answers of the fresh reports from low to high, and the time of the oldest of them.
    function _fresh() private view returns (int256[] memory answers, uint256 oldest) {
        answers = new int256[](_reporters.length);
        oldest = block.timestamp;
        uint256 count;
        for (uint256 i = 0; i < answers.length; ++i) {
            Report memory said = _reports[_reporters[i]];
            if (said.answer == 0 || block.timestamp - said.observedAt > maximumAge) continue;
            if (said.observedAt < oldest) oldest = said.observedAt;
            uint256 place = count++;
            for (; place != 0 && answers[place - 1] > said.answer; --place) answers[place] = answers[place - 1];
            answers[place] = said.answer;
        }
        assembly ("memory-safe") {
            mstore(answers, count)
        }
    }
}
