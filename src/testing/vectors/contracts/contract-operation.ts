import type { ContractArithmetic } from "../../../chain/contract-arithmetic.ts";
import type { Fields } from "../fields.ts";
import type { Outputs } from "../vector.ts";

/**
 * One `op` of a vector file put to the contracts. Nothing, where they have no function for it: a rounding that only the
 * library has, an amount below zero, figures beyond 256 bits.
 */
export type ContractOperation = (
  fields: Fields,
  contracts: ContractArithmetic,
) => Promise<Outputs | undefined>;

/** By their `op`. */
export type ContractOperations = Readonly<Record<string, ContractOperation>>;
