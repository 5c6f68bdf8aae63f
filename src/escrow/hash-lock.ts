import { createHash } from "node:crypto";

/** What was revealed and whether it opens the lock. */
export interface HashLockCheck {
  readonly matches: boolean;
  /** SHA-256 of the preimage. */
  readonly digest: Uint8Array;
}

/** Bytes of a preimage: as many as those of its SHA-256, so that no preimage is easier to find than another. */
const PREIMAGE_BYTES = 32;

/**
 * Whether a fulfilment opens a condition: it has exactly 32 bytes, and its SHA-256 is the condition, byte for byte
 * (Interledger RFC 27, Mojaloop FSPIOP).
 */
export function checkHashLock(preimage: Uint8Array, condition: Uint8Array): HashLockCheck {
  const digest = createHash("sha256").update(preimage).digest();
  return { matches: preimage.length === PREIMAGE_BYTES && digest.equals(condition), digest };
}
