// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {AggregatorV3Interface} from "corridor/contracts/interfaces/AggregatorV3Interface.sol";

/// A feed that publishes one answer, in each block anew.
contract FixedFeed is AggregatorV3Interface {
    uint8 public constant decimals = 8;
    uint256 public constant version = 1;
    string public description;
    int256 private immutable _answer;

    constructor(string memory description_, int256 answer) {
        description = description_;
        _answer = answer;
    }

    function getRoundData(uint80) external view returns (uint80, int256, uint256, uint256, uint80) {
        return latestRoundData();
    }

    function latestRoundData() public view returns (uint80, int256, uint256, uint256, uint80) {
        return (uint80(block.number), _answer, block.timestamp, block.timestamp, uint80(block.number));
    }
}
