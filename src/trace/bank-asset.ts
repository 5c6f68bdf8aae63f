import { CASH, type PartyName } from "../ports.ts";

/** The account of what a bank has itself, against what it owes. */
export const BANK_CASH: PartyName = CASH;

const CLAIM = "claim on ";

/** The account of what a party owes a bank, which is an asset of the bank too. No party's name has a blank in it. */
export const claimOn = (party: PartyName): PartyName => `${CLAIM}${party}`;

/** Whom the claim of an account is on; nothing where it is another account. */
export const claimedFrom = (account: PartyName): PartyName | undefined =>
  account.startsWith(CLAIM) ? account.slice(CLAIM.length) : undefined;

/** Whether an account is an asset of its bank, where every other is a debt. */
export const isBankAsset = (account: PartyName): boolean =>
  account === CASH || claimedFrom(account) !== undefined;
