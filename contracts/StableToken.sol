// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {AccessControlDefaultAdminRules} from "@openzeppelin/contracts/access/extensions/AccessControlDefaultAdminRules.sol";
import {ERC20} from "@openzeppelin/contracts/token/ERC20/ERC20.sol";
import {ERC3009} from "@openzeppelin/contracts/token/ERC20/extensions/draft-ERC3009.sol";
import {ERC20TemporaryApproval} from "@openzeppelin/contracts/token/ERC20/extensions/draft-ERC20TemporaryApproval.sol";
import {ERC20Permit} from "@openzeppelin/contracts/token/ERC20/extensions/ERC20Permit.sol";
import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {SignatureChecker} from "@openzeppelin/contracts/utils/cryptography/SignatureChecker.sol";
import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {Checkpoints} from "@openzeppelin/contracts/utils/structs/Checkpoints.sol";
import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import {IStableToken} from "./interfaces/IStableToken.sol";
import {CurrencyCode} from "./libraries/CurrencyCode.sol";
import {TokenBucket, TokenBucketLib} from "./libraries/TokenBucket.sol";

/// @title StableToken
/// @notice The money token of one settlement currency. It never takes a fee, never rebases, and never moves a balance
/// without its owner: freezing stops an account, it does not seize.
contract StableToken is IStableToken, AccessControlDefaultAdminRules, ERC20Permit, ERC20TemporaryApproval, ERC3009 {
    using SafeERC20 for IERC20;
    using Checkpoints for Checkpoints.Trace208;
    using TokenBucketLib for TokenBucket;

    /// @dev What every movement asks, in one slot. Accounts are looked up only while one is frozen.
    struct State {
        bool paused;
        uint32 frozenAccounts;
        uint48 attestedAt;
        uint168 reserve;
    }

    /// @notice May stop and resume every movement.
    bytes32 public constant PAUSER_ROLE = keccak256("PAUSER_ROLE");
    /// @notice May freeze and unfreeze accounts.
    bytes32 public constant COMPLIANCE_ROLE = keccak256("COMPLIANCE_ROLE");
    /// @notice May move out tokens sent here by mistake.
    bytes32 public constant RESCUER_ROLE = keccak256("RESCUER_ROLE");
    /// @notice May state the fiat reserve. Revoked, what was stated last remains in force until it is older than
    /// `maximumReserveAge`, or another attester states anew.
    bytes32 public constant RESERVE_ATTESTER_ROLE = keccak256("RESERVE_ATTESTER_ROLE");

    CurrencyCode private immutable _currency;
    uint8 private immutable _decimals;
    uint48 private immutable _maximumReserveAge;

    State private _state;
    /// @dev All that has left the reserve so far, by when it left. Unix seconds, minor units.
    Checkpoints.Trace208 private _left;
    mapping(address account => bool frozen) private _frozen;
    mapping(address minter => TokenBucket limit) private _minters;

    /// @param currency_ ISO 4217 code.
    /// @param decimals_ Decimals of the token, 6 by default.
    /// @param maximumReserveAge_ Seconds that a reserve attestation is good for.
    /// @param admin First default admin.
    /// @param adminDelay Seconds between the two steps of an admin transfer.
    constructor(
        string memory name_,
        string memory symbol_,
        CurrencyCode currency_,
        uint8 decimals_,
        uint48 maximumReserveAge_,
        address admin,
        uint48 adminDelay
    ) ERC20(name_, symbol_) ERC20Permit(name_) AccessControlDefaultAdminRules(adminDelay, admin) {
        _currency = currency_;
        _decimals = decimals_;
        _maximumReserveAge = maximumReserveAge_;
    }

    /* MONEY */

    /// @inheritdoc IStableToken
    function mint(address to, uint256 amount) external {
        _onlyMinter();
        (bool taken, uint256 left) = _minters[msg.sender].take(amount);
        if (!taken) revert MinterLimitExceeded(msg.sender, amount, left);
        State memory state = _state;
        uint256 supply = totalSupply() + amount;
        if (supply > state.reserve) revert ReserveExceeded(supply, state.reserve);
        if (block.timestamp > uint256(state.attestedAt) + _maximumReserveAge)
            revert ReserveAttestationStale(state.attestedAt, block.timestamp, _maximumReserveAge);

        _mint(to, amount);
    }

    /// @inheritdoc IStableToken
    function lowerReserve(uint256 amount) external {
        _onlyMinter();
        uint256 reserve_ = _state.reserve;
        uint256 left = reserve_ - Math.min(amount, reserve_);
        _state.reserve = uint168(left);
        // More than 128 bits is no amount of money, and must not use up the sum.
        _left.push(uint48(block.timestamp), _left.latest() + uint208(Math.min(amount, type(uint128).max)));
        emit ReserveLowered(msg.sender, amount, left);
    }

    /// @inheritdoc IStableToken
    function burn(address from, uint256 amount) external {
        _burnAsMinter(from, amount);
    }

    /// @inheritdoc IStableToken
    function burnFor(address from, address redeemer, uint256 amount) external {
        if (_state.frozenAccounts != 0 && _frozen[redeemer]) revert AccountFrozen(redeemer);
        _burnAsMinter(from, amount);
    }

    /// @inheritdoc IStableToken
    function transferWithAuthorization(
        address from,
        address to,
        uint256 value,
        uint256 validAfter,
        uint256 validBefore,
        bytes32 nonce,
        bytes calldata signature
    ) external {
        bytes32 typehash = TRANSFER_WITH_AUTHORIZATION_TYPEHASH;
        _checkSignature(
            from,
            keccak256(abi.encode(typehash, from, to, value, validAfter, validBefore, nonce)),
            signature
        );
        _transferWithAuthorization(from, to, value, validAfter, validBefore, nonce);
    }

    /// @inheritdoc IStableToken
    function receiveWithAuthorization(
        address from,
        address to,
        uint256 value,
        uint256 validAfter,
        uint256 validBefore,
        bytes32 nonce,
        bytes calldata signature
    ) external {
        if (to != msg.sender) revert ERC20InvalidReceiver(to);
        bytes32 typehash = RECEIVE_WITH_AUTHORIZATION_TYPEHASH;
        _checkSignature(
            from,
            keccak256(abi.encode(typehash, from, to, value, validAfter, validBefore, nonce)),
            signature
        );
        _transferWithAuthorization(from, to, value, validAfter, validBefore, nonce);
    }

    /// @inheritdoc IStableToken
    function cancelAuthorization(address authorizer, bytes32 nonce, bytes calldata signature) external {
        _checkSignature(authorizer, keccak256(abi.encode(CANCEL_AUTHORIZATION_TYPEHASH, authorizer, nonce)), signature);
        _cancelAuthorization(authorizer, nonce);
    }

    /* ADMINISTRATION */

    /// @inheritdoc IStableToken
    function attestReserve(uint256 reserve_, uint48 attestedAt) external onlyRole(RESERVE_ATTESTER_ROLE) {
        if (attestedAt < _state.attestedAt || attestedAt > block.timestamp)
            revert AttestationOutOfOrder(attestedAt, _state.attestedAt, block.timestamp);
        if (reserve_ > type(uint168).max) revert SafeCast.SafeCastOverflowedUintDowncast(168, reserve_);
        uint256 before = attestedAt == 0 ? 0 : _left.upperLookupRecent(attestedAt - 1);
        uint256 counted = Math.saturatingSub(reserve_, _left.latest() - before);
        _state.reserve = uint168(counted);
        _state.attestedAt = attestedAt;
        emit ReserveAttested(msg.sender, counted, attestedAt);
    }

    /// @inheritdoc IStableToken
    function setFrozen(address account, bool frozen) external onlyRole(COMPLIANCE_ROLE) {
        if (account == address(0)) revert AccountMissing();
        if (_frozen[account] != frozen) {
            _frozen[account] = frozen;
            if (frozen) ++_state.frozenAccounts;
            else --_state.frozenAccounts;
        }
        emit Frozen(account, frozen);
    }

    /// @inheritdoc IStableToken
    function setMinter(address minter, uint88 capacity, uint32 window) external onlyRole(DEFAULT_ADMIN_ROLE) {
        if (minter == address(0)) revert AccountMissing();
        _minters[minter].configure(capacity, window);
        emit MinterSet(minter, capacity, window);
    }

    /// @inheritdoc IStableToken
    function pause() external onlyRole(PAUSER_ROLE) {
        _state.paused = true;
        emit Paused(msg.sender);
    }

    /// @inheritdoc IStableToken
    function unpause() external onlyRole(PAUSER_ROLE) {
        _state.paused = false;
        emit Unpaused(msg.sender);
    }

    /// @inheritdoc IStableToken
    function rescue(address token, address to, uint256 amount) external onlyRole(RESCUER_ROLE) {
        emit Rescued(token, to, amount);
        IERC20(token).safeTransfer(to, amount);
    }

    /* VIEWS */

    /// @inheritdoc IStableToken
    function currency() external view returns (CurrencyCode) {
        return _currency;
    }

    /// @inheritdoc IStableToken
    function reserve() external view returns (uint256 amount, uint256 attestedAt) {
        return (_state.reserve, _state.attestedAt);
    }

    /// @inheritdoc IStableToken
    function maximumReserveAge() external view returns (uint256) {
        return _maximumReserveAge;
    }

    /// @inheritdoc IStableToken
    function mintable(address minter) external view returns (uint256) {
        return _minters[minter].available();
    }

    /// @inheritdoc IStableToken
    function paused() external view returns (bool) {
        return _state.paused;
    }

    /// @inheritdoc IStableToken
    function isFrozen(address account) external view returns (bool) {
        return _frozen[account];
    }

    /* ALLOWANCES */

    /// @inheritdoc ERC20
    function approve(address spender, uint256 value) public override(ERC20, IERC20) returns (bool) {
        _checkUnfrozen(_state.frozenAccounts, msg.sender, spender);
        return super.approve(spender, value);
    }

    /// @inheritdoc ERC20TemporaryApproval
    function temporaryApprove(address spender, uint256 value) public override returns (bool) {
        _checkUnfrozen(_state.frozenAccounts, msg.sender, spender);
        return super.temporaryApprove(spender, value);
    }

    /// @inheritdoc ERC20Permit
    function permit(
        address owner,
        address spender,
        uint256 value,
        uint256 deadline,
        uint8 v,
        bytes32 r,
        bytes32 s
    ) public override {
        _checkUnfrozen(_state.frozenAccounts, owner, spender);
        super.permit(owner, spender, value, deadline, v, r, s);
    }

    /// @notice Decimals of the token.
    function decimals() public view override returns (uint8) {
        return _decimals;
    }

    /// @inheritdoc ERC20
    function allowance(
        address owner,
        address spender
    ) public view override(ERC20, ERC20TemporaryApproval) returns (uint256) {
        return super.allowance(owner, spender);
    }

    /* INTERNALS */

    /// @dev The one place that every movement passes, mint and burn included.
    function _update(address from, address to, uint256 value) internal override {
        State memory state = _state;
        if (state.paused) revert TokenPaused();
        _checkUnfrozen(state.frozenAccounts, from, to);
        super._update(from, to, value);
    }

    /// @dev A frozen spender moves nobody's tokens either: asked here, since `_update` does not know the spender.
    function _spendAllowance(
        address owner,
        address spender,
        uint256 value
    ) internal override(ERC20, ERC20TemporaryApproval) {
        if (_state.paused) revert TokenPaused();
        _checkUnfrozen(_state.frozenAccounts, owner, spender);
        super._spendAllowance(owner, spender, value);
    }

    function _burnAsMinter(address from, uint256 amount) private {
        _onlyMinter();
        if (from != msg.sender) _spendAllowance(from, msg.sender, amount);
        _burn(from, amount);
    }

    function _checkUnfrozen(uint256 frozenAccounts, address first, address second) private view {
        if (frozenAccounts == 0) return;
        if (_frozen[first]) revert AccountFrozen(first);
        if (_frozen[second]) revert AccountFrozen(second);
    }

    function _onlyMinter() private view {
        if (_minters[msg.sender].capacity == 0) revert NotAMinter(msg.sender);
    }

    function _checkSignature(address signer, bytes32 structHash, bytes calldata signature) private view {
        if (!SignatureChecker.isValidSignatureNowCalldata(signer, _hashTypedDataV4(structHash), signature))
            revert ERC3009InvalidSignature();
    }
}
