import type { ContractCall, ContractName, EventRecord } from "../../ports.ts";
import type { ContractRow, Effect } from "./contract-row.ts";

const NOTHING: Effect = {};

/**
 * What an event did, by the row of the contract that emitted it.
 *
 * @param token Name of the settlement token whose events count; those of other tokens did nothing.
 */
export function effectOf(
  { contract, name, args }: EventRecord,
  rows: readonly ContractRow[],
  token?: ContractName,
): Effect {
  const row = rows.find((known) =>
    known.creation.of === "tokens" ? contract === token : contract === known.name,
  );
  return row?.events?.[name]?.(args) ?? NOTHING;
}

/** Minor units of the token that the firm quote of a call promises; nothing where it uses none. */
export function quotedBy(
  { contract, method, args }: ContractCall,
  rows: readonly ContractRow[],
): bigint | undefined {
  return rows.find(({ name }) => name === contract)?.quotes?.[method]?.(args);
}

/** Whether a contract that holds tokens for others has them all. */
export interface SolvencyCheck {
  readonly holder: ContractName;
  /** Whose figures the check is about, for the trace. */
  readonly subject: string;
}

/** The checks of all contracts that hold a token for others. */
export function solvencyChecksOf(
  token: ContractName,
  rows: readonly ContractRow[],
): readonly SolvencyCheck[] {
  return rows.flatMap(({ name, custodian }) =>
    custodian === undefined ? [] : [{ holder: name, subject: custodian.subject(token) }],
  );
}
