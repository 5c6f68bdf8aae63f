import type { Actor, ContractKey, RolesSystem } from "../actors.ts";

/** A function of a contract in one situation: who may call it, within what limit, and how everyone else is refused. */
export interface FunctionRow {
  readonly contract: ContractKey;
  /** Its name; with the types of its arguments where there are several of that name. */
  readonly name: string;
  /** The situation, where it decides. */
  readonly when?: string;
  readonly may: readonly Actor[] | "anyone";
  /** What bounds those who may. */
  readonly limit: string;
  /** The error of those who may not; empty where anyone may. */
  readonly refused: string;
  /** Brings about the situation. @returns The arguments of the call. */
  readonly arrange: (system: RolesSystem) => Promise<readonly unknown[]> | readonly unknown[];
}

/** The error of OpenZeppelin's AccessControl. */
export const NO_ROLE = "AccessControlUnauthorizedAccount";
