import { CASH } from "../../ports.ts";
import { isBankAsset } from "../../trace/bank-asset.ts";
import type { Trace, TraceStep } from "../../trace/trace.ts";

/** The place of tokens in a trace. */
const CHAIN = "chain";

/** Of a chain: all that is in circulation, the other side of what its holders have. */
const CIRCULATION = "circulation";

/** A bank's books, or the ledger of tokens. */
export interface Book {
  readonly kind: "bank" | "chain";
  /** The bank's name, or `chain`. */
  readonly name: string;
}

/** An account of a book in an asset, and minor units that are debited to it; below zero: credited. */
export interface Posting {
  readonly book: Book;
  readonly account: string;
  /** The asset's code. */
  readonly asset: string;
  readonly debited: bigint;
}

/** Postings that come to zero in every asset. */
export interface JournalEntry {
  /** ISO 8601, in UTC. */
  readonly time: string;
  /** None of what was there before the first step. */
  readonly step?: TraceStep;
  readonly reference: string;
  readonly postings: readonly Posting[];
}

/** What an account has, by the trace's own balances: no sum of entries. */
export type Balance = Posting;

/** All that was booked, in order, with what every account began and ended with. */
export interface Journal {
  readonly entries: readonly JournalEntry[];
  readonly openings: readonly Balance[];
  readonly closings: readonly Balance[];
}

/**
 * The books of a run as one journal: what was there before it, the entries of banks as they were booked, and each transfer of
 * tokens as an entry of the chain's. What a bank or a chain holds for others is its debt, so that a customer's money is a
 * credit; its cash, its claims and what is in circulation are on the other side.
 */
export function journalOf({ scenario, terms, steps }: Trace): Journal {
  const opened = (terms?.openings ?? []).map(({ holder, place, asset, minor }) =>
    balanceOf(place, holder, asset, BigInt(minor)),
  );
  const openings = [...opened, ...counterparts(opened)];
  const opening: JournalEntry = { time: scenario.startsAt, reference: "opening", postings: openings };
  const closings = new Map(opened.map((balance) => [keyOf(balance), balance]));
  for (const { movements } of steps)
    for (const { holder, place, asset, after } of movements) {
      const closing = balanceOf(place, holder, asset, BigInt(after));
      closings.set(keyOf(closing), closing);
    }
  return {
    entries: [...(openings.length === 0 ? [] : [opening]), ...steps.flatMap(entriesOf)],
    openings,
    closings: [...closings.values()],
  };
}

function entriesOf(step: TraceStep): JournalEntry[] {
  const { at: time, entries, transfers = [] } = step;
  const booked = entries.map(({ bank, reference, lines }): JournalEntry => {
    const book = bankBook(bank);
    return {
      time,
      step,
      reference,
      postings: lines.map(({ account, side, amount: { minor, asset } }) => ({
        book,
        account,
        asset,
        debited: side === "debit" ? BigInt(minor) : -BigInt(minor),
      })),
    };
  });
  const moved = transfers
    .filter(({ place }) => place === CHAIN)
    .map(({ from, to, amount: { minor, asset }, reason }): JournalEntry => {
      const amount = BigInt(minor);
      // Minted tokens come from nobody, and burned ones go to nobody.
      return {
        time,
        step,
        reference: reason,
        postings: [
          { book: CHAIN_BOOK, account: from === "" ? CIRCULATION : from, asset, debited: amount },
          { book: CHAIN_BOOK, account: to === "" ? CIRCULATION : to, asset, debited: -amount },
        ],
      };
    });
  return [...booked, ...moved];
}

const CHAIN_BOOK: Book = { kind: "chain", name: CHAIN };
const bankBook = (name: string): Book => ({ kind: "bank", name });

/** Whether an account has more after it was debited, as what a book has itself does. */
export function isAsset({ book, account }: Pick<Posting, "book" | "account">): boolean {
  return book.kind === "chain" ? account === CIRCULATION : isBankAsset(account);
}

/** What an account has, on its side. */
function balanceOf(place: string, account: string, asset: string, minor: bigint): Balance {
  const book = place === CHAIN ? CHAIN_BOOK : bankBook(place);
  return { book, account, asset, debited: isAsset({ book, account }) ? minor : -minor };
}

/** The cash that banks have against what they owe when a scenario begins, and what is in circulation. */
function counterparts(opened: readonly Balance[]): Balance[] {
  const byBook = Map.groupBy(opened, ({ book: { kind, name }, asset }) =>
    JSON.stringify([kind, name, asset]),
  );
  return [...byBook.values()].flatMap((own): Balance[] => {
    const [first] = own;
    const sum = own.reduce((total, { debited }) => total + debited, 0n);
    if (first === undefined || sum === 0n) return [];
    const { book, asset } = first;
    return [{ book, account: book.kind === "chain" ? CIRCULATION : CASH, asset, debited: -sum }];
  });
}

function keyOf({ book: { kind, name }, account, asset }: Omit<Posting, "debited">): string {
  return JSON.stringify([kind, name, account, asset]);
}
