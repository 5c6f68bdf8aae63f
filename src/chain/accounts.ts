import { id, Wallet } from "ethers";
import type { PartyName } from "../ports.ts";

/**
 * The private key of a party: each name has one, the same on every chain and in every run. It guards nothing outside a
 * local chain; anybody who reads this line can sign as any party.
 */
export function partyKey(party: PartyName): string {
  return id(`corridor/${party}`);
}

/** The accounts of the parties. */
export class Accounts {
  readonly #wallets = new Map<PartyName, Wallet>();

  of(party: PartyName): Wallet {
    let wallet = this.#wallets.get(party);
    if (wallet === undefined) {
      wallet = new Wallet(partyKey(party));
      this.#wallets.set(party, wallet);
    }
    return wallet;
  }
}
