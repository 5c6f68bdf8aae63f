import { createHash } from "node:crypto";

/** What was revealed and whether it opens the lock. */
export interface HashLockCheck {
  readonly matches: boolean;
  /** SHA-256 of the preimage. */
  readonly digest: Uint8Array;
}

/**
 * Whether a fulfilment opens a condition: SHA-256 of the preimage is the condition, byte for byte (Interledger,
 * Mojaloop FSPIOP).
 */
export function checkHashLock(preimage: Uint8Array, condition: Uint8Array): HashLockCheck {
  const digest = createHash("sha256").update(preimage).digest();
  return { matches: digest.equals(condition), digest };
}
