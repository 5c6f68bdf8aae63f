import { EUR } from "../../support/system.ts";
import {
  AMOUNT,
  DELIVER_BY,
  signAuthorization,
  signPermit,
  signTerms,
  type EscrowSystem,
} from "./fixture.ts";

/** What the escrow's list says of a token. */
export const UNKNOWN = 0n;
export const ALLOWED = 1n;
export const PAUSED = 2n;
export const RETIRED = 3n;

/** Every way in, as calls that must all be refused for the same reason. */
export async function waysIn(system: EscrowSystem): Promise<readonly (() => Promise<unknown>)[]> {
  const { escrow, gateway, payer, bank, agreed } = system;
  const consent = await signTerms(system, agreed);
  const authorization = await signAuthorization(system, agreed);
  const { v, r, s } = await signPermit(system, agreed);
  return [
    () => escrow.connect(payer).fund(agreed),
    () => escrow.fundBySignature(agreed, consent),
    () => escrow.connect(payer).fundByPermit(agreed, "0x", DELIVER_BY, v, r, s),
    () => escrow.fundByAuthorization(agreed, 0n, DELIVER_BY, authorization),
    () => gateway.connect(bank).payIntoEscrowAtSpot(agreed, EUR, 12_000n, AMOUNT),
  ];
}
