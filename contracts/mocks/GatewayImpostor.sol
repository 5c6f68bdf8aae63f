// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {Address} from "@openzeppelin/contracts/utils/Address.sol";
import {IFundingSource} from "../interfaces/IFundingSource.sol";
import {IRedeemer} from "../interfaces/IRedeemer.sol";
import {ISettlementEscrow} from "../interfaces/ISettlementEscrow.sol";
import {PaymentId, PaymentTerms} from "../libraries/PaymentTerms.sol";

/// @title GatewayImpostor
/// @notice Behaves as a gateway towards the escrow, and misbehaves as it is told.
contract GatewayImpostor is IFundingSource, IRedeemer {
    /// @notice Tokens that are delivered less than asked for.
    uint256 public shortfall;
    /// @notice Tokens that are taken above what was released.
    uint256 public excess;

    /// @notice Whether the last redemption was asked for by a party.
    bool public redeemedByParty;

    ISettlementEscrow private _escrow;
    bytes private _call;

    /// @notice Says which escrow to deal with, and how.
    function misbehave(ISettlementEscrow escrow, uint256 shortfall_, uint256 excess_, bytes calldata call) external {
        _escrow = escrow;
        shortfall = shortfall_;
        excess = excess_;
        _call = call;
    }

    /// @notice Funds a payment as a gateway does.
    function fund(PaymentTerms calldata terms) external returns (PaymentId id) {
        return _escrow.fundFromGateway(terms);
    }

    /// @inheritdoc IFundingSource
    function provide(address token, uint256 amount) external {
        _reenter();
        _check(IERC20(token).transfer(msg.sender, amount - shortfall));
    }

    /// @inheritdoc IRedeemer
    function redeemReleased(address, address token, uint256 amount, bool byParty) external returns (bytes32) {
        redeemedByParty = byParty;
        _reenter();
        _check(IERC20(token).transferFrom(msg.sender, address(this), amount + excess));
        return bytes32(amount);
    }

    function _reenter() private {
        if (_call.length != 0) Address.functionCall(address(_escrow), _call);
    }

    function _check(bool moved) private pure {
        assert(moved);
    }
}
