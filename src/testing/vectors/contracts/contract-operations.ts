import type { ContractOperations } from "./contract-operation.ts";
import { CONVERT_ON_CONTRACTS } from "./convert.ts";
import { GUARDS_ON_CONTRACTS } from "./guards.ts";

/** Every `op` that exists on chain. */
export const CONTRACT_OPERATIONS: ContractOperations = { ...CONVERT_ON_CONTRACTS, ...GUARDS_ON_CONTRACTS };
