// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {RateOracle} from "corridor/contracts/RateOracle.sol";
import {SettlementEscrow} from "corridor/contracts/SettlementEscrow.sol";
import {IRateOracle} from "corridor/contracts/interfaces/IRateOracle.sol";
import {CurrencyCode} from "corridor/contracts/libraries/CurrencyCode.sol";
import {FixedFeed} from "../src/FixedFeed.sol";
import {Prices} from "../src/Prices.sol";

contract PricesTest {
    CurrencyCode private constant EUR = CurrencyCode.wrap("EUR");
    CurrencyCode private constant USD = CurrencyCode.wrap("USD");
    RateOracle private _oracle;
    Prices private _prices;

    function setUp() public {
        _oracle = new RateOracle(address(this), 0);
        _prices = new Prices(_oracle);
        IRateOracle.PairConfig memory config = IRateOracle.PairConfig({
            feed: address(new FixedFeed("EUR / USD", 108_350_000)),
            maximumAge: 3600,
            minimumAnswer: 1,
            maximumAnswer: 1e12,
            breakerBps: 500,
            breakerCooldown: 3600,
            opensAtMinute: 0,
            closesAtMinute: 0,
            closedPolicy: IRateOracle.ClosedPolicy.Reject,
            closedSpreadBps: 0,
            summerTime: IRateOracle.SummerTime.None,
            calendar: 0
        });
        _oracle.setPair(EUR, USD, config);
    }

    /// 19.99 EUR at 1.0835 are 21.659165 USD.
    function test_PriceIsRoundedUp() public view {
        require(_prices.priceIn(EUR, USD, 1999, 2, 2) == 2166, "priceIn");
    }

    function test_TiesGoToTheEvenUnit() public view {
        require(_prices.convertHalfEven(1, 1, 2, 0, 0) == 0, "0.5");
        require(_prices.convertHalfEven(3, 1, 2, 0, 0) == 2, "1.5");
    }

    function test_EscrowIsDeployed() public {
        require(new SettlementEscrow(address(0), address(this), 0).owner() == address(this), "owner");
    }
}
