// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {AccessControlDefaultAdminRules} from "@openzeppelin/contracts/access/extensions/AccessControlDefaultAdminRules.sol";
import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {ReentrancyGuardTransient} from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";
import {ISettlementEscrow} from "../interfaces/ISettlementEscrow.sol";
import {IStableToken} from "../interfaces/IStableToken.sol";

/// @title EscrowLedger
/// @notice What the escrow owes beside its payments: accrued fees, and credits for payouts that did not go through; and
/// which tokens may come in.
abstract contract EscrowLedger is ISettlementEscrow, AccessControlDefaultAdminRules, ReentrancyGuardTransient {
    using SafeERC20 for IERC20;

    /// @dev What several releases owe one account in one token.
    struct Payout {
        address token;
        address to;
        uint256 amount;
    }

    /// @notice May stop and resume new payments.
    bytes32 public constant PAUSER_ROLE = keccak256("PAUSER_ROLE");
    /// @notice May move out tokens that were never allowed.
    bytes32 public constant RESCUER_ROLE = keccak256("RESCUER_ROLE");

    mapping(address token => Listing listing) private _listings;
    mapping(address owner => mapping(address token => uint256 amount)) private _credits;
    mapping(address recipient => mapping(address token => uint256 amount)) private _fees;

    /* WITHDRAW */

    /// @inheritdoc ISettlementEscrow
    function withdrawCredit(address token, address to) external nonReentrant returns (uint256 amount) {
        amount = _takeOwed(_credits, token);
        emit CreditWithdrawn(msg.sender, token, to, amount);
        IERC20(token).safeTransfer(to, amount);
    }

    /// @inheritdoc ISettlementEscrow
    function withdrawFees(address token, address to) external nonReentrant returns (uint256 amount) {
        amount = _takeOwed(_fees, token);
        emit FeesWithdrawn(msg.sender, token, to, amount);
        IERC20(token).safeTransfer(to, amount);
    }

    /* ADMINISTRATION */

    /// @inheritdoc ISettlementEscrow
    function setTokenAllowed(address token, bool allowed) external onlyRole(DEFAULT_ADMIN_ROLE) {
        // Retired is not unknown: what is owed in it stays out of reach of a rescue.
        _list(token, allowed ? Listing.Allowed : Listing.Retired);
    }

    /// @inheritdoc ISettlementEscrow
    function pause(address token) external onlyRole(PAUSER_ROLE) {
        if (_listings[token] != Listing.Allowed) revert TokenNotAllowed(token, _listings[token]);
        _list(token, Listing.Paused);
    }

    /// @inheritdoc ISettlementEscrow
    function unpause(address token) external onlyRole(PAUSER_ROLE) {
        if (_listings[token] != Listing.Paused) revert TokenNotPaused(token, _listings[token]);
        _list(token, Listing.Allowed);
    }

    /// @inheritdoc ISettlementEscrow
    function rescue(address token, address to, uint256 amount) external nonReentrant onlyRole(RESCUER_ROLE) {
        if (_listings[token] != Listing.Unknown) revert TokenOwed(token);
        emit Rescued(token, to, amount);
        IERC20(token).safeTransfer(to, amount);
    }

    /* VIEWS */

    /// @inheritdoc ISettlementEscrow
    function creditOf(address owner, address token) external view returns (uint256) {
        return _credits[owner][token];
    }

    /// @inheritdoc ISettlementEscrow
    function feesOf(address recipient, address token) external view returns (uint256) {
        return _fees[recipient][token];
    }

    /// @inheritdoc ISettlementEscrow
    function listingOf(address token) external view returns (Listing) {
        return _listings[token];
    }

    /* INTERNALS */

    function _accrue(address recipient, address token, uint256 fee) internal {
        if (fee != 0) _fees[recipient][token] += fee;
    }

    /// @dev Pays, or keeps a credit: one party's trouble never blocks another.
    function _payOut(address token, address to, uint256 amount) internal {
        if (amount != 0 && !IERC20(token).trySafeTransfer(to, amount)) _credit(token, to, amount);
    }

    function _credit(address token, address owner, uint256 amount) internal {
        _credits[owner][token] += amount;
        emit CreditAdded(owner, token, amount);
    }

    function _checkAllowed(address token) internal view {
        if (_listings[token] != Listing.Allowed) revert TokenNotAllowed(token, _listings[token]);
    }

    /// @dev Adds to the list's entry of (token, to), or appends one; returns the length of the list.
    function _net(
        Payout[] memory payouts,
        uint256 count,
        address token,
        address to,
        uint256 amount
    ) internal pure returns (uint256) {
        for (uint256 i = 0; i < count; ++i) {
            if (payouts[i].to == to && payouts[i].token == token) {
                payouts[i].amount += amount;
                return count;
            }
        }
        payouts[count] = Payout({token: token, to: to, amount: amount});
        return count + 1;
    }

    function _list(address token, Listing listing) private {
        _listings[token] = listing;
        emit TokenListed(token, listing);
    }

    /// @dev Empties the caller's entry. Whom the token has frozen cannot send the money round the freeze.
    function _takeOwed(
        mapping(address owner => mapping(address token => uint256 amount)) storage owed,
        address token
    ) private returns (uint256 amount) {
        amount = owed[msg.sender][token];
        if (amount == 0) revert NothingOwed(msg.sender, token);
        if (_isFrozen(token, msg.sender)) revert OwnerFrozen(msg.sender, token);
        owed[msg.sender][token] = 0;
    }

    /// @dev Tokens without a freeze do not answer, and count as not frozen.
    function _isFrozen(address token, address owner) private view returns (bool) {
        (bool answered, bytes memory answer) = token.staticcall(abi.encodeCall(IStableToken.isFrozen, (owner)));
        return answered && answer.length == 32 && abi.decode(answer, (uint256)) != 0;
    }
}
