import type { ContractCall } from "../ports.ts";
import { callsOf, plain, type Arguments, type MethodName, type Returned } from "./contracts/abi.ts";
import type { CONTRACTS } from "./contracts/contracts.ts";

/**
 * Calls of the system's contracts, typed by their ABI: a function that a contract does not have, or an argument of the
 * wrong type, does not compile. A call is a plain record; what sends or reads it encodes it.
 */

type Row = (typeof CONTRACTS)[number];

/** The contracts of which a system has one, by name. */
export type SystemContract = Exclude<Row["name"], "">;

/** What a contract of the system is compiled to. */
export type ArtifactOf<Contract extends SystemContract> = Extract<
  Row,
  { readonly name: Contract }
>["artifact"];

/**
 * A call of a contract of the system: `call("escrow", "release", [terms, amount])`.
 *
 * @example call("gateway", "paused", []); // { contract: "gateway", method: "paused", args: [] }
 */
export function call<Contract extends SystemContract, Method extends MethodName<ArtifactOf<Contract>>>(
  contract: Contract,
  method: Method,
  args: Arguments<ArtifactOf<Contract>, Method>,
): ContractCall<Returned<ArtifactOf<Contract>, Method>> {
  return { contract, method, args: plain(args) };
}

/**
 * A call of a settlement token, by its symbol: `tokenCall("XUSD", "setFrozen", [address, true])`.
 *
 * @example tokenCall("XUSD", "totalSupply", []).method; // "totalSupply"
 */
export const tokenCall = callsOf<"StableToken">();

/**
 * A call of a feed, by its pair.
 *
 * @example feedCall("EUR/USD", "publishAt", [108_350_000n, 1_737_000_000n]).args; // [108350000n, 1737000000n]
 */
export const feedCall = callsOf<"SimulatedFeed">();
