import { sha256 as digestOf } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";

/**
 * The SHA-256 of a text's UTF-8 bytes, at once and in any environment: what a page has, Web Crypto, answers later, and
 * `node:crypto` is not there. @returns 32 bytes.
 */
export function sha256(text: string): Uint8Array<ArrayBuffer> {
  return digestOf(utf8ToBytes(text));
}

/** The same, as 64 hexadecimal digits. */
export function sha256Hex(text: string): string {
  return bytesToHex(sha256(text));
}
