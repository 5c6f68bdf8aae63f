import { keccak256 as portableKeccak256 } from "ethers";
import { type Digest, nativeDigest } from "./native-digest.ts";

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
