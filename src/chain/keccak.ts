import { createRequire } from "node:module";
import { keccak256 as portableKeccak256 } from "ethers";

type Digest = (data: Uint8Array) => Uint8Array;

let native: Digest | "none" | undefined;

/** Keccak-256, 0x-prefixed. @param data Bytes, or 0x-prefixed hex. */
export function keccak256(data: Uint8Array | string): string {
  native ??= nativeDigest() ?? "none";
  if (native === "none") return portableKeccak256(data);
  const bytes = typeof data === "string" ? Buffer.from(data.slice(2), "hex") : data;
  return `0x${Buffer.from(native(bytes)).toString("hex")}`;
}

/** Keccak-256 of a text's UTF-8 bytes: roles, signatures of functions, and keys of parties. */
export function keccakOfText(text: string): string {
  return keccak256(Buffer.from(text, "utf8"));
}

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
