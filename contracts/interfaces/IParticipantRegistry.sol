// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {PaymentId} from "../libraries/PaymentTerms.sol";

/// @title IParticipantRegistry
/// @notice Who has been verified, until when and by whom, and the hashes of what was disclosed to whom. Personal data
/// never comes here.
interface IParticipantRegistry {
    /// @notice What is known of a participant.
    /// @param verifiedUntil Unix seconds, its last second included.
    /// @param country ISO 3166-1 alpha-2 code.
    /// @param tier How thoroughly it was verified; what the tiers mean is the verifier's.
    /// @param blocked Whether compliance has blocked it.
    /// @param verifier Who verified it.
    struct Participant {
        uint48 verifiedUntil;
        bytes2 country;
        uint8 tier;
        bool blocked;
        address verifier;
    }

    /// @notice A participant was verified.
    event Verified(
        address indexed account,
        address indexed verifier,
        bytes2 country,
        uint8 tier,
        uint256 verifiedUntil
    );

    /// @notice A participant was blocked or unblocked.
    event Blocked(address indexed account, bool blocked);

    /// @notice Something about a payment was disclosed: only its hash is recorded.
    event Disclosed(PaymentId indexed paymentId, address indexed recipient, bytes32 contentHash);

    /// @notice Thrown when an account was never verified.
    error NotVerified(address account);

    /// @notice Thrown when a verification has run out. Unix seconds.
    error VerificationExpired(address account, uint256 timestamp, uint256 verifiedUntil);

    /// @notice Thrown when an account is blocked.
    error ParticipantBlocked(address account);

    /// @notice Thrown when something is disclosed to a recipient twice.
    error AlreadyDisclosed(PaymentId paymentId, address recipient, bytes32 contentHash);

    /// @notice Thrown when the zero address would be verified or blocked.
    error AccountMissing();

    /// @notice Thrown when something is disclosed without the hash of it.
    error ContentHashMissing(PaymentId paymentId, address recipient);

    /// @notice Records that an account was verified. A block stays.
    function verify(address account, uint48 verifiedUntil, bytes2 country, uint8 tier) external;

    /// @notice Blocks or unblocks an account. Its verification stays.
    function setBlocked(address account, bool blocked) external;

    /// @notice Records that content with this hash, which is not zero, was disclosed to `recipient`.
    function disclose(PaymentId paymentId, address recipient, bytes32 contentHash) external;

    /// @notice Reverts unless the account is verified now and not blocked.
    function requireVerified(address account) external view;

    /// @notice What is known of an account.
    function participant(address account) external view returns (Participant memory);

    /// @notice The hash of what was disclosed to a recipient about a payment; zero: nothing.
    function disclosure(PaymentId paymentId, address recipient) external view returns (bytes32 contentHash);
}
