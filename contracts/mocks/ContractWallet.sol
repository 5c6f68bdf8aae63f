// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IERC1271} from "@openzeppelin/contracts/interfaces/IERC1271.sol";
import {Address} from "@openzeppelin/contracts/utils/Address.sol";
import {ECDSA} from "@openzeppelin/contracts/utils/cryptography/ECDSA.sol";

/// @title ContractWallet
/// @notice An account that is a contract: its owner signs for it (ERC-1271), and anyone may make it call, for it guards
/// nothing.
contract ContractWallet is IERC1271 {
    /// @notice What the wallet says to a signature.
    enum Mood {
        Checks,
        Refuses,
        Reverts
    }

    /// @notice Whose signatures are the wallet's.
    address public immutable owner;

    Mood private _mood;

    /// @notice Thrown by a wallet that does not want to be asked.
    error NotNow();

    constructor(address owner_) {
        owner = owner_;
    }

    /// @notice Calls a contract as this wallet.
    function execute(address target, bytes calldata call) external returns (bytes memory) {
        return Address.functionCall(target, call);
    }

    /// @notice Makes the wallet check signatures, refuse them all, or revert.
    function setMood(Mood mood) external {
        _mood = mood;
    }

    /// @inheritdoc IERC1271
    function isValidSignature(bytes32 hash, bytes calldata signature) external view returns (bytes4) {
        if (_mood == Mood.Reverts) revert NotNow();
        (address signer, , ) = ECDSA.tryRecoverCalldata(hash, signature);
        return _mood == Mood.Checks && signer == owner ? IERC1271.isValidSignature.selector : bytes4(0xffffffff);
    }
}
