// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {AccessControlDefaultAdminRules} from "@openzeppelin/contracts/access/extensions/AccessControlDefaultAdminRules.sol";
import {IParticipantRegistry} from "./interfaces/IParticipantRegistry.sol";
import {PaymentId} from "./libraries/PaymentTerms.sol";

/// @title ParticipantRegistry
/// @notice The gateway asks it who may enter and who may be paid in fiat. The escrow never does, so no exit depends on
/// it.
contract ParticipantRegistry is IParticipantRegistry, AccessControlDefaultAdminRules {
    /// @notice May verify participants. Revoked, what a verifier has verified remains in force until its `verifiedUntil`,
    /// another verification, or a block by compliance.
    bytes32 public constant VERIFIER_ROLE = keccak256("VERIFIER_ROLE");
    /// @notice May block and unblock participants.
    bytes32 public constant COMPLIANCE_ROLE = keccak256("COMPLIANCE_ROLE");
    /// @notice May record disclosures.
    bytes32 public constant DISCLOSER_ROLE = keccak256("DISCLOSER_ROLE");

    mapping(address account => Participant participant) private _participants;
    mapping(PaymentId paymentId => mapping(address recipient => bytes32 contentHash)) private _disclosures;

    /// @param admin First default admin.
    /// @param adminDelay Seconds between the two steps of an admin transfer.
    constructor(address admin, uint48 adminDelay) AccessControlDefaultAdminRules(adminDelay, admin) {}

    /// @inheritdoc IParticipantRegistry
    function verify(
        address account,
        uint48 verifiedUntil,
        bytes2 country,
        uint8 tier
    ) external onlyRole(VERIFIER_ROLE) {
        if (account == address(0)) revert AccountMissing();
        _participants[account] = Participant({
            verifiedUntil: verifiedUntil,
            country: country,
            tier: tier,
            // A new verification is no pardon.
            blocked: _participants[account].blocked,
            verifier: msg.sender
        });
        emit Verified(account, msg.sender, country, tier, verifiedUntil);
    }

    /// @inheritdoc IParticipantRegistry
    function setBlocked(address account, bool blocked) external onlyRole(COMPLIANCE_ROLE) {
        if (account == address(0)) revert AccountMissing();
        _participants[account].blocked = blocked;
        emit Blocked(account, blocked);
    }

    /// @inheritdoc IParticipantRegistry
    function disclose(PaymentId paymentId, address recipient, bytes32 contentHash) external onlyRole(DISCLOSER_ROLE) {
        if (contentHash == 0) revert ContentHashMissing(paymentId, recipient);
        bytes32 earlier = _disclosures[paymentId][recipient];
        if (earlier != 0) revert AlreadyDisclosed(paymentId, recipient, earlier);
        _disclosures[paymentId][recipient] = contentHash;
        emit Disclosed(paymentId, recipient, contentHash);
    }

    /// @inheritdoc IParticipantRegistry
    function requireVerified(address account) external view {
        Participant memory known = _participants[account];
        if (known.blocked) revert ParticipantBlocked(account);
        if (known.verifiedUntil == 0) revert NotVerified(account);
        if (block.timestamp > known.verifiedUntil)
            revert VerificationExpired(account, block.timestamp, known.verifiedUntil);
    }

    /// @inheritdoc IParticipantRegistry
    function participant(address account) external view returns (Participant memory) {
        return _participants[account];
    }

    /// @inheritdoc IParticipantRegistry
    function disclosure(PaymentId paymentId, address recipient) external view returns (bytes32 contentHash) {
        return _disclosures[paymentId][recipient];
    }
}
