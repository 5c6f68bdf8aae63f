import { ZeroHash, concat, hexlify, toBeHex, type Interface, type ParamType } from "ethers";
import fc from "fast-check";
import type { PaymentTerms } from "../../../src/escrow/payment-terms.ts";
import type { Value } from "../../../src/ports.ts";
import { termsValue } from "./messages.ts";
import type { Payment, PaymentState } from "./payments.ts";
import { anyPart, partOf, type Part } from "./property.ts";
import type { World } from "./world.ts";

/** A call by somebody with no part in any payment, as far as chance decides it. */
export interface Intrusion {
  /** Which function of the escrow, of all that change something. */
  readonly method: number;
  readonly payment: number;
  /** Whose terms: the payment's own, or ones made up so that the stranger gains from them. */
  readonly terms: "own" | "forged";
  /** What stands where the payer's signature should be. */
  readonly signature: "none" | "used" | "noise";
  readonly part: Part;
  readonly token: number;
  readonly word: string;
  /** Whether one of the calldata's bits is flipped, and which. */
  readonly flip: number | undefined;
  /** Seconds to wait before; 0: none, and only where it would go through. */
  readonly wait: bigint;
}

export const anyIntrusion: fc.Arbitrary<Intrusion> = fc.record({
  method: fc.nat(99),
  payment: fc.nat(2),
  terms: fc.constantFrom("own", "own", "forged"),
  signature: fc.constantFrom("none", "used", "noise"),
  part: anyPart,
  token: fc.nat(1),
  word: fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => hexlify(bytes)),
  flip: fc.option(fc.nat(1_000), { nil: undefined, freq: 6 }),
  wait: fc.constantFrom(1n, 1n, 1n, 60n, 3_600n, 7_200n),
});

/** What a payment's payer signed, which anyone can read on the chain once it was used. */
export interface Known {
  readonly payment: Payment;
  readonly state: PaymentState;
  readonly signature: string;
}

/** The functions of a contract that are not views. */
function changing(abi: Interface) {
  const functions: string[] = [];
  abi.forEachFunction((fragment) => {
    if (!fragment.constant) functions.push(fragment.format("sighash"));
  });
  return functions;
}

/** Every function about payments, tried as their parties would, with the amount and the word of an intrusion. */
export function sweep(world: World, [like]: readonly Intrusion[]): readonly Intrusion[] {
  const methods = changing(world.artifactOf("escrow").abi);
  const part = like?.part ?? "all";
  const common = { payment: 0, part, token: 0, word: like?.word ?? ZeroHash, flip: undefined, wait: 0n };
  return methods.flatMap((signature, method): Intrusion[] => {
    if (!signature.includes("((")) return [];
    const own = { ...common, method, terms: "own", signature: "used" } as const;
    return signature.startsWith("fund") ? [{ ...own, terms: "forged" }] : [own, { ...own, part: "all" }];
  });
}

/** The calldata that an intrusion comes to, and what it is called. */
export function intrusionData(
  world: World,
  intrusion: Intrusion,
  { payment, state, signature }: Known,
): { readonly method: string; readonly data: string } {
  const { abi } = world.artifactOf("escrow");
  const methods = changing(abi);
  const method = methods[intrusion.method % methods.length] ?? "";
  const fragment = abi.getFunction(method);
  const terms = intrusion.terms === "own" ? payment.terms : forged(world, payment.terms);
  const amount = partOf(state.status === "Released" ? state.released : state.held, intrusion.part);
  const stranger = world.addressOf("stranger");

  const argument = ({ name, type, baseType }: ParamType): Value => {
    if (baseType === "tuple") return termsValue(terms);
    if (baseType === "array") return type.startsWith("tuple") ? [termsValue(terms)] : [amount];
    if (type === "bytes") return { none: "0x", used: signature, noise: intrusion.word }[intrusion.signature];
    if (type === "address") return name === "token" ? payment.terms.token : stranger;
    if (type === "bytes32") return intrusion.word;
    if (type === "bool") return intrusion.wait === 1n;
    if (type === "uint256") return name === "validBefore" || name.endsWith("Deadline") ? 2n ** 40n : amount;
    return BigInt(intrusion.word) % 256n;
  };
  const args = (fragment?.inputs ?? []).map(argument);
  const data = abi.encodeFunctionData(method, args);
  return { method, data: intrusion.flip === undefined ? data : withBitFlipped(data, intrusion.flip) };
}

/** Terms under which the victim would pay the stranger. */
function forged(world: World, terms: PaymentTerms): PaymentTerms {
  const paymentReference = toBeHex(BigInt(terms.paymentReference) + 1_000n, 32);
  return { ...terms, payee: world.addressOf("stranger"), deliverBy: world.now + 10_000n, paymentReference };
}

function withBitFlipped(data: string, position: number): string {
  const bytes = Uint8Array.from(Buffer.from(data.slice(2), "hex"));
  const index = position % bytes.length;
  bytes[index] = (bytes[index] ?? 0) ^ (1 << (position % 8));
  return concat([bytes]);
}
