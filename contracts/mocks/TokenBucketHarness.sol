// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {TokenBucket, TokenBucketLib} from "../libraries/TokenBucket.sol";

/// @title TokenBucketHarness
/// @notice `TokenBucket` for tests to call, from any state, any number of cases in one call.
contract TokenBucketHarness {
    using TokenBucketLib for TokenBucket;

    /// @notice A bucket `elapsed` seconds after it was last used, and what is asked of it.
    struct Case {
        uint88 capacity;
        uint88 used;
        uint32 window;
        uint48 elapsed;
        uint256 amount;
    }

    /// @notice What came of it.
    /// @param usedAfter What the bucket then counts as used; its time is the block's where something was taken.
    struct Outcome {
        uint256 available;
        bool taken;
        uint256 left;
        uint256 usedAfter;
        bool timeKept;
    }

    TokenBucket private _bucket;

    /// @notice `TokenBucketLib.take` in each case.
    function takeMany(Case[] calldata cases) external returns (Outcome[] memory outcomes) {
        outcomes = new Outcome[](cases.length);
        for (uint256 i = 0; i < cases.length; ++i) {
            uint48 updatedAt = _load(cases[i]);
            outcomes[i].available = _bucket.available();
            (outcomes[i].taken, outcomes[i].left) = _bucket.take(cases[i].amount);
            outcomes[i].usedAfter = _bucket.used;
            outcomes[i].timeKept = _bucket.updatedAt == updatedAt;
        }
    }

    /// @notice `TokenBucketLib.configure`: what is then used and available.
    function configure(
        Case calldata before,
        uint88 capacity,
        uint32 window
    ) external returns (TokenBucket memory bucket, uint256 available) {
        _load(before);
        _bucket.configure(capacity, window);
        return (_bucket, _bucket.available());
    }

    /// @notice `TokenBucketLib.giveBack` of what was taken `since` seconds ago: the bucket afterwards.
    function giveBack(Case calldata before, uint256 since) external returns (TokenBucket memory bucket) {
        _load(before);
        _bucket.giveBack(before.amount, since);
        return _bucket;
    }

    function _load(Case calldata case_) private returns (uint48 updatedAt) {
        updatedAt = uint48(block.timestamp) - case_.elapsed;
        _bucket = TokenBucket({capacity: case_.capacity, used: case_.used, window: case_.window, updatedAt: updatedAt});
    }
}
