import { computeAddress, SigningKey } from "ethers";
import type { PartyName } from "../ports.ts";
import { keccakOfText } from "./keccak.ts";

/**
 * The private key of a party: each name has one, the same on every chain and in every run. It guards nothing outside a
 * local chain; any reader of this line can sign as any party.
 */
export function partyKey(party: PartyName): string {
  return keccakOfText(`corridor/${party}`);
}

/** Where a party's transactions come from, and what it signs with. */
export interface Account {
  readonly address: string;
  readonly key: SigningKey;
}

/** The accounts of the parties. */
export class Accounts {
  readonly #accounts = new Map<PartyName, Account>();

  of(party: PartyName): Account {
    let account = this.#accounts.get(party);
    if (account === undefined) {
      const key = new SigningKey(partyKey(party));
      account = { address: computeAddress(key), key };
      this.#accounts.set(party, account);
    }
    return account;
  }
}
