import type {
  PlayerDocument,
  PlayerStep,
  PlayerTransaction,
  Text,
} from "../../src/report/player/player-document.ts";
import { matches } from "../library/find-cards.ts";

export interface Sent {
  readonly step: PlayerStep;
  readonly transaction: PlayerTransaction;
}

export function transactionsOf({ steps }: PlayerDocument): readonly Sent[] {
  return steps.flatMap((step) => step.transactions.map((transaction) => ({ step, transaction })));
}

export function blockCount(sent: readonly Sent[]): number {
  return new Set(sent.map(({ transaction }) => transaction.block)).size;
}

/** Transactions by hash, by block, by a name or address of who signed or was called, and by what they carried. */
export function findTransactions(document: PlayerDocument, search: string): readonly Sent[] {
  const all = transactionsOf(document);
  const wanted = search.trim();
  if (wanted === "") return all;
  // An address stands for its holder's names, and a name for the holder's address.
  const named = document.cast.filter(({ address }) => address?.toLowerCase() === wanted.toLowerCase());
  const searches = [wanted, ...named.map(({ id }) => id)];
  return all.filter(({ step, transaction }) =>
    searches.some((one) => matches(one, textsOf(document, step, transaction))),
  );
}

function textsOf({ cast }: PlayerDocument, step: PlayerStep, transaction: PlayerTransaction) {
  const { hash, block, signer, contract, method, args, events, revert } = transaction;
  const fields = [...args, ...events.flatMap((event) => event.args), ...(revert?.args ?? [])];
  const holders = cast.filter(({ id, label }) => id === contract || same(label, signer) || id === signer);
  return [
    hash,
    `#${block}`,
    signer,
    step.actor,
    step.label,
    step.verb,
    `${contract}.${method}`,
    ...events.map(({ name }) => name),
    ...(revert === undefined ? [] : [revert.error]),
    ...fields.map(({ value }) => value),
    ...holders.flatMap(({ id, address = "" }) => [id, address]),
  ];
}

function same(a: Text, b: Text): boolean {
  return inEnglish(a) === inEnglish(b);
}

function inEnglish(text: Text): string {
  return typeof text === "string" ? text : text.en;
}
