import { id, Wallet } from "ethers";
import type { PartyName } from "../ports.ts";

/**
 * The accounts of the parties: each name has one key, the same on every chain and in every run. They hold nothing
 * outside a local chain, and anybody who reads this line can sign as any of them.
 */
export class Accounts {
  readonly #wallets = new Map<PartyName, Wallet>();

  of(party: PartyName): Wallet {
    let wallet = this.#wallets.get(party);
    if (wallet === undefined) {
      wallet = new Wallet(id(`corridor/${party}`));
      this.#wallets.set(party, wallet);
    }
    return wallet;
  }
}
