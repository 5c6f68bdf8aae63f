// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Desk} from "../contracts/Desk.sol";

contract DeskTest {
    Desk private desk = new Desk(15627);

    function test_OneDollarBecomesWholeYen() external view {
        require(desk.quote(1_00) == 156, "1.00 USD at 156.27 is 156 JPY");
    }

    function testFuzz_TwoPartsNeverComeToMoreThanTheWhole(uint64 one, uint64 other) external view {
        uint256 parts = desk.quote(one) + desk.quote(other);
        require(parts <= desk.quote(uint256(one) + other), "two parts came to more than the whole");
    }
}
