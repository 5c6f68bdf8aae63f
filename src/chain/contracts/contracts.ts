import type { Value } from "../../ports.ts";
import type { ContractRow } from "./contract-row.ts";
import { escrow } from "./escrow.ts";
import { feed } from "./feed.ts";
import { gateway } from "./gateway.ts";
import { oracle } from "./oracle.ts";
import { registry } from "./registry.ts";
import { token } from "./token.ts";

/**
 * Every contract of the system. In this order each of them is given its roles, and each entry of a plan is set up: what
 * an entry deploys comes before what is set about it elsewhere.
 */
export const CONTRACTS = [token, feed, escrow, oracle, registry, gateway] as const;

/** Names of the contracts of which a system has one. */
export const SYSTEM_CONTRACTS: readonly string[] = CONTRACTS.map(({ name }) => name).filter(
  (name) => name !== "",
);

/** The name by which a contract signs (EIP-712). @param args Of its constructor. */
export function signingNameOf(artifact: string, args: readonly Value[]): string {
  const row: ContractRow | undefined = CONTRACTS.find((known) => known.artifact === artifact);
  return row?.signingName?.(args) ?? artifact;
}
