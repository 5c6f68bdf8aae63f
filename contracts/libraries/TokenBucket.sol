// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";

/// @notice A limit that refills: at most `capacity` at once, refilled evenly over `window`. It is no limit per window:
/// a full bucket emptied at a window's beginning has refilled at its end, so that up to twice `capacity` passes within
/// one window, its first and last second included.
/// @param capacity Minor units; zero: nothing passes; 2^88 − 1: everything does, uncounted.
/// @param used Minor units used as of `updatedAt`.
/// @param window Seconds in which an empty bucket is full again; zero: it never refills.
/// @param updatedAt Unix seconds.
struct TokenBucket {
    uint88 capacity;
    uint88 used;
    uint32 window;
    uint48 updatedAt;
}

/// @title TokenBucketLib
/// @notice A token bucket whose settings and state share one storage slot, which is what a limit costs in a payment;
/// OpenZeppelin's `RateLimiter` takes two.
library TokenBucketLib {
    /// @notice Takes `amount` if it may pass.
    /// @return taken Whether it did; if not, nothing has changed.
    /// @return left What may pass afterwards.
    function take(TokenBucket storage self, uint256 amount) internal returns (bool taken, uint256 left) {
        TokenBucket memory bucket = self;
        if (bucket.capacity == type(uint88).max) return (true, type(uint88).max);
        uint256 used = _used(bucket);
        left = bucket.capacity > used ? bucket.capacity - used : 0;
        if (amount > left) return (false, left);
        unchecked {
            // used + amount ≤ capacity, which fits in 88 bits.
            self.used = uint88(used + amount);
            self.updatedAt = uint48(block.timestamp);
            return (true, left - amount);
        }
    }

    /// @notice Gives back what was taken and came to nothing: lowers what is counted as used by what of it has not been
    /// refilled since, never below zero, so that nothing is given back twice.
    /// @param elapsed Seconds since it was taken.
    function giveBack(TokenBucket storage self, uint256 amount, uint256 elapsed) internal {
        TokenBucket memory bucket = self;
        if (bucket.capacity == type(uint88).max) return;
        uint256 used = _used(bucket);
        if (bucket.window != 0) amount = Math.saturatingSub(amount, (bucket.capacity * elapsed) / bucket.window);
        unchecked {
            // At most what was used, which is 88 bits.
            self.used = used > amount ? uint88(used - amount) : 0;
        }
        self.updatedAt = uint48(block.timestamp);
    }

    /// @notice Changes the settings and keeps what was used until now.
    function configure(TokenBucket storage self, uint88 capacity, uint32 window) internal {
        uint256 used = _used(self);
        self.used = uint88(used);
        self.updatedAt = uint48(block.timestamp);
        self.capacity = capacity;
        self.window = window;
    }

    /// @notice What may pass now.
    function available(TokenBucket memory bucket) internal view returns (uint256) {
        uint256 used = _used(bucket);
        return bucket.capacity > used ? bucket.capacity - used : 0;
    }

    /// @dev What is still counted as used: rounded up, so that refilling is never early.
    function _used(TokenBucket memory bucket) private view returns (uint256) {
        unchecked {
            // 88 + 48 bits fit, and time does not run backwards.
            uint256 elapsed = block.timestamp - bucket.updatedAt;
            if (bucket.used == 0 || bucket.window == 0) return bucket.used;
            uint256 refilled = (uint256(bucket.capacity) * elapsed) / bucket.window;
            return refilled >= bucket.used ? 0 : bucket.used - refilled;
        }
    }
}
