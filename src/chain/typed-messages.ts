import { concat, TypedDataEncoder, type TypedDataField } from "ethers";
import type { TypedMessage } from "../ports.ts";
import { keccak256 } from "./keccak.ts";

const encoders = new WeakMap<TypedMessage["types"], TypedDataEncoder>();

/** What of a contract goes into its domain (EIP-712); its version is 1. */
export interface SigningDomain {
  readonly name: string;
  readonly chainId: bigint;
  readonly verifyingContract: string;
}

/** The hash of a domain, which is the same for all that a contract verifies. */
export function domainSeparator(domain: SigningDomain): string {
  return TypedDataEncoder.hashDomain({ ...domain, version: "1" });
}

/** The digest of a message that is signed for a domain. */
export function typedDigest(separator: string, { types, message }: TypedMessage): string {
  return keccak256(concat(["0x1901", separator, keccak256(encoderOf(types).encode(message))]));
}

/** Made once for each type: it hashes the type's own text. */
function encoderOf(types: TypedMessage["types"]): TypedDataEncoder {
  let encoder = encoders.get(types);
  if (encoder === undefined) {
    const mutable = Object.entries(types).map(([name, fields]): [string, TypedDataField[]] => [
      name,
      [...fields],
    ]);
    encoder = TypedDataEncoder.from(Object.fromEntries(mutable));
    encoders.set(types, encoder);
  }
  return encoder;
}
