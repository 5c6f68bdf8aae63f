// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {CurrencyCode} from "../libraries/CurrencyCode.sol";

/// @title IStableToken
/// @notice A money token: one whole token stands for one unit of its currency, backed by an attested fiat reserve.
/// @dev Beside this interface it is ERC-20, EIP-2612, ERC-3009 and ERC-7674.
interface IStableToken {
    /* EVENTS */

    /// @notice The attester stated the fiat reserve; `reserve` is what counts of it.
    event ReserveAttested(address indexed attester, uint256 reserve, uint256 attestedAt);

    /// @notice Fiat has left the reserve for redeemed tokens: `reserve` is what is left.
    event ReserveLowered(address indexed minter, uint256 amount, uint256 reserve);

    /// @notice An account was frozen or released from a freeze.
    event Frozen(address indexed account, bool frozen);

    /// @notice A minter may mint `capacity` minor units at once, refilled evenly over `window` seconds.
    event MinterSet(address indexed minter, uint256 capacity, uint256 window);

    /// @notice Every movement was stopped.
    event Paused(address account);

    /// @notice Movements were resumed.
    event Unpaused(address account);

    /// @notice A token sent here by mistake was moved out.
    event Rescued(address indexed token, address to, uint256 amount);

    /* ERRORS */

    /// @notice Thrown when anything would move while the token is paused.
    error TokenPaused();

    /// @notice Thrown when the zero address would be frozen, or made a minter.
    error AccountMissing();

    /// @notice Thrown when an account that is no minter mints, burns or lowers the reserve, be it by nothing.
    error NotAMinter(address account);

    /// @notice Thrown when an account that is frozen would pay, be paid, be burned from, redeem, spend an allowance of
    /// another's, or give or be given one.
    error AccountFrozen(address account);

    /// @notice Thrown when a mint would exceed what the minter may mint now.
    error MinterLimitExceeded(address minter, uint256 amount, uint256 available);

    /// @notice Thrown when a mint would raise the supply above the attested reserve.
    error ReserveExceeded(uint256 supply, uint256 reserve);

    /// @notice Thrown when the reserve was attested too long ago for a mint. Unix seconds, seconds.
    error ReserveAttestationStale(uint256 attestedAt, uint256 timestamp, uint256 maximumAge);

    /// @notice Thrown when an attestation is dated in the future or before the last one. Unix seconds.
    error AttestationOutOfOrder(uint256 attestedAt, uint256 earliest, uint256 latest);

    /* MONEY */

    /// @notice Mints within the minter's limit and the attested reserve.
    /// @param amount Minor units.
    function mint(address to, uint256 amount) external;

    /// @notice Lowers the attested reserve by fiat that has left it for redeemed tokens, never below zero. For minters,
    /// who share the reserve: what one has burned and not yet paid out, another may back its tokens with.
    /// @param amount Minor units of the token.
    function lowerReserve(uint256 amount) external;

    /// @notice Burns from an account that has approved the minter, or from the minter itself.
    /// @param amount Minor units.
    function burn(address from, uint256 amount) external;

    /// @notice As `burn`, where `from` holds the money for `redeemer`, an escrow for a payee say: reverts with
    /// `AccountFrozen` while either of them is frozen.
    /// @param amount Minor units.
    function burnFor(address from, address redeemer, uint256 amount) external;

    /// @notice ERC-3009 `transferWithAuthorization` for a signature of any form, contract wallets included.
    function transferWithAuthorization(
        address from,
        address to,
        uint256 value,
        uint256 validAfter,
        uint256 validBefore,
        bytes32 nonce,
        bytes calldata signature
    ) external;

    /// @notice ERC-3009 `receiveWithAuthorization` for a signature of any form, contract wallets included.
    function receiveWithAuthorization(
        address from,
        address to,
        uint256 value,
        uint256 validAfter,
        uint256 validBefore,
        bytes32 nonce,
        bytes calldata signature
    ) external;

    /// @notice ERC-3009 `cancelAuthorization` for a signature of any form, contract wallets included.
    function cancelAuthorization(address authorizer, bytes32 nonce, bytes calldata signature) external;

    /* ADMINISTRATION */

    /// @notice States the fiat reserve as of `attestedAt`. What has left the reserve in that second or later is deducted,
    /// for the statement still contains it.
    /// @param reserve Minor units of the token.
    /// @param attestedAt Unix seconds, from the last attestation's to the block's, both included.
    function attestReserve(uint256 reserve, uint48 attestedAt) external;

    /// @notice Freezes or unfreezes an account: its balance stays where it is, allowances that it has given or been given
    /// stand and cannot be used or changed until it is unfrozen. Not the zero address, whose freeze would stop every mint
    /// and burn; any other account, contracts that hold tokens for others too.
    function setFrozen(address account, bool frozen) external;

    /// @notice Makes an account a minter within a limit, or, with no capacity, no minter.
    /// @param capacity Minor units that it may mint at once; 2^88 − 1: without limit.
    /// @param window Seconds over which the capacity refills evenly.
    function setMinter(address minter, uint88 capacity, uint32 window) external;

    /// @notice Stops every movement of this token.
    function pause() external;

    /// @notice Lets this token move again.
    function unpause() external;

    /// @notice Moves out a token that was sent to this contract by mistake.
    function rescue(address token, address to, uint256 amount) external;

    /* VIEWS */

    /// @notice The ISO 4217 code of the currency that one token stands for.
    function currency() external view returns (CurrencyCode);

    /// @notice The last attested reserve in minor units, and when it was attested. Unix seconds.
    function reserve() external view returns (uint256 amount, uint256 attestedAt);

    /// @notice Seconds that an attestation is good for, its last second included.
    function maximumReserveAge() external view returns (uint256);

    /// @notice Minor units that a minter may mint now.
    function mintable(address minter) external view returns (uint256);

    /// @notice Whether every movement is stopped.
    function paused() external view returns (bool);

    /// @notice Whether an account is frozen.
    function isFrozen(address account) external view returns (bool);
}
