import { createRequire } from "node:module";

/** A hash of bytes, as bytes. */
export type Digest = (data: Uint8Array) => Uint8Array;

/**
 * The digest of the chain that the installed Hardhat runs in process, which takes a tenth of the time of one in
 * JavaScript. Found through Hardhat, whose dependency it is; nothing where there is none, or none for this machine.
 *
 * @param from The module whose Hardhat it is.
 */
export function nativeDigest(from: string = import.meta.url): Digest | undefined {
  try {
    const hardhat = createRequire(from).resolve("hardhat");
    const edr = createRequire(hardhat)("@nomicfoundation/edr") as { readonly keccak256?: Digest };
    return edr.keccak256;
  } catch {
    return undefined;
  }
}
