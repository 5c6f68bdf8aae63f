import { phrase, type Phrase } from "../../errors/phrases.ts";
import { SettlementError } from "../../errors/settlement-error.ts";
import { SYSTEM_CONTRACTS } from "../../chain/contracts/contracts.ts";
import { CASH, CHAIN } from "../../ports.ts";
import { ownValue } from "../../own-value.ts";
import { claimedFrom } from "../../trace/bank-asset.ts";
import { CUSTODIAL_ACCOUNTS } from "../../world/reserve.ts";
import type { Problems } from "../source/problem.ts";
import type { Span } from "../source/source-text.ts";

/** Accounts that every bank has, and contracts: names that no party can have. */
const RESERVED: Readonly<Record<string, Phrase>> = {
  [CASH]: phrase("taken.cash"),
  [CHAIN]: phrase("taken.chain"),
  ...Object.fromEntries(CUSTODIAL_ACCOUNTS.map((name) => [name, phrase("taken.reserve")])),
  ...Object.fromEntries(SYSTEM_CONTRACTS.map((name) => [name, phrase("taken.contract")])),
};

/** What has a name that no party can have; nothing where it is free. */
export function reservedName(name: string): Phrase | undefined {
  return ownValue(RESERVED, name) ?? ownerByForm(name);
}

/** What names of a form are of, whoever would bear one: claims of banks, accounts on the chain, pairs of the oracle. */
function ownerByForm(name: string): Phrase | undefined {
  if (claimedFrom(name) !== undefined) return phrase("taken.claim");
  if (/^0x[0-9a-f]/i.test(name)) return phrase("taken.address");
  return /^[A-Za-z]{3,16}\/[A-Za-z]{3,16}$/.test(name) ? phrase("taken.pair") : undefined;
}

/** Who has which name: addresses and accounts are made from names, so that two of a name would be one. */
export class Names {
  readonly #taken = new Map(Object.entries(RESERVED));
  readonly #problems: Problems;

  /** @param tokens Their symbols, by which their contracts are known. */
  constructor(problems: Problems, tokens: readonly string[]) {
    this.#problems = problems;
    for (const symbol of tokens) this.#taken.set(symbol, phrase("taken.token"));
  }

  /** Takes a name; one that is taken already is a mistake. Banks of a name are one bank. */
  claim(name: string, what: Phrase, span: Span): void {
    const owner = this.#taken.get(name) ?? ownerByForm(name);
    if (owner !== undefined && (owner.phrase !== what.phrase || what.phrase !== "taken.bank")) {
      this.#problems.add(new SettlementError("NAME_TAKEN", { name, what: owner }), span);
      return;
    }
    this.#taken.set(name, what);
  }
}
