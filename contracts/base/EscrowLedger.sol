// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {AccessControlDefaultAdminRules} from "@openzeppelin/contracts/access/extensions/AccessControlDefaultAdminRules.sol";
import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {ReentrancyGuardTransient} from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";
import {ISettlementEscrow} from "../interfaces/ISettlementEscrow.sol";

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

    /// @dev Hash of the answer of a probe whose transfer went through.
    bytes32 private constant PROBE_PAID = keccak256(abi.encodeWithSelector(PayoutProbed.selector, true));

    mapping(address token => Listing listing) private _listings;
    mapping(address owner => mapping(address token => uint256 amount)) private _credits;
    mapping(address recipient => mapping(address token => uint256 amount)) private _fees;

    /* WITHDRAW */

    /// @inheritdoc ISettlementEscrow
    function withdrawCredit(address token, address to) external nonReentrant returns (uint256 amount) {
        amount = _takeOwed(_credits, msg.sender, token);
        _checkRedirect(token, to, amount);
        _payCredit(msg.sender, token, to, amount);
    }

    /// @inheritdoc ISettlementEscrow
    function withdrawFees(address token, address to) external nonReentrant returns (uint256 amount) {
        amount = _takeOwed(_fees, msg.sender, token);
        _checkRedirect(token, to, amount);
        _payFees(msg.sender, token, to, amount);
    }

    /// @inheritdoc ISettlementEscrow
    function payCredit(address owner, address token) external nonReentrant returns (uint256 amount) {
        amount = _takeOwed(_credits, owner, token);
        _payCredit(owner, token, owner, amount);
    }

    /// @inheritdoc ISettlementEscrow
    function payFees(address recipient, address token) external nonReentrant returns (uint256 amount) {
        amount = _takeOwed(_fees, recipient, token);
        _payFees(recipient, token, recipient, amount);
    }

    /// @notice Tries a transfer of the escrow's tokens and undoes it; only the escrow calls it, in the middle of a
    /// withdrawal.
    /// @param token The token.
    /// @param owner Who would be paid.
    /// @param amount Minor units.
    /// @dev Always reverts, with `PayoutProbed` where the transfer was tried, so that nothing of it stays.
    function probePayout(address token, address owner, uint256 amount) external {
        if (msg.sender != address(this)) revert Unauthorized(msg.sender, address(this));
        revert PayoutProbed(IERC20(token).trySafeTransfer(owner, amount));
    }

    /* ADMINISTRATION */

    /// @inheritdoc ISettlementEscrow
    function setTokenAllowed(address token, bool allowed) external onlyRole(DEFAULT_ADMIN_ROLE) {
        Listing listing = _listings[token];
        if (!allowed && listing == Listing.Unknown) revert TokenNotAllowed(token, listing);
        if (listing == Listing.Paused) revert TokenStillPaused(token);
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

    /// @dev Whether it is the escrow itself, its gateway or the token: what is paid to them is nobody's.
    function _isReserved(address account, address token) internal view virtual returns (bool);

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

    /// @dev Empties an owner's entry; paying out is the caller's.
    function _takeOwed(
        mapping(address owner => mapping(address token => uint256 amount)) storage owed,
        address owner,
        address token
    ) private returns (uint256 amount) {
        amount = owed[owner][token];
        if (amount == 0) revert NothingOwed(owner, token);
        owed[owner][token] = 0;
    }

    function _payCredit(address owner, address token, address to, uint256 amount) private {
        emit CreditWithdrawn(owner, token, to, amount);
        IERC20(token).safeTransfer(to, amount);
    }

    function _payFees(address recipient, address token, address to, uint256 amount) private {
        emit FeesWithdrawn(recipient, token, to, amount);
        IERC20(token).safeTransfer(to, amount);
    }

    /// @dev Whom a token does not let be paid, for whatever reason and by whatever name, cannot send the money round
    /// it. A probe that runs out of gas counts as one that failed, and refuses no more than this transaction.
    function _checkRedirect(address token, address to, uint256 amount) private {
        if (to == msg.sender) return;
        if (_isReserved(to, token)) revert ReservedAddress(to);
        try this.probePayout(token, msg.sender, amount) {} catch (bytes memory answer) {
            if (keccak256(answer) == PROBE_PAID) return;
        }
        revert OwnerNotPayable(msg.sender, token);
    }
}
