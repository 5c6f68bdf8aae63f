import { visibleText } from "../../language.ts";
import type { Trace } from "../../trace/trace.ts";
import { Speaker } from "../speaker.ts";
import { isAsset, journalOf, type Balance, type JournalEntry, type Posting } from "./books.ts";
import { commodityName, dayOf, Labels } from "./labels.ts";

/** A posting as a plain-text journal has it. */
export interface PlainPosting {
  readonly account: string;
  /** In whole units with all decimals of the asset; below zero: credited. */
  readonly amount: string;
  readonly commodity: string;
}

/** A transaction of a plain-text journal. */
export interface PlainEntry {
  readonly day: string;
  /** What it was: `pay, invoice: deposit`, on one line. */
  readonly text: string;
  readonly postings: readonly PlainPosting[];
}

/** What a plain-text journal is made of, in names and figures that its format has. */
export interface PlainJournal {
  readonly title: string;
  readonly accounts: readonly string[];
  readonly commodities: readonly {
    readonly name: string;
    readonly code: string;
    readonly decimals: number;
  }[];
  /** The day before the scenario begins, on which what was there before it is booked. */
  readonly openedOn: string;
  readonly opening: PlainEntry | undefined;
  readonly entries: readonly PlainEntry[];
  /** The day after the last entry. */
  readonly closedOn: string;
  /** What accounts have in the end, by the trace's balances. */
  readonly closings: readonly PlainPosting[];
}

/** @param nameOf Turns any name into a part of an account's name. */
export function plainJournal(trace: Trace, nameOf: (name: string) => string): PlainJournal {
  const { entries, closings } = journalOf(trace);
  const speaker = new Speaker("en", trace);
  const accounts = new Accounts(nameOf);
  const commodities = new Labels(commodityName);
  const posting = (each: Posting): PlainPosting => ({
    account: accounts.of(each),
    amount: speaker.plainAmount(each.debited.toString(), each.asset),
    commodity: commodities.of(each.asset),
  });
  const plain = (entry: JournalEntry): PlainEntry => ({
    day: entry.step === undefined ? dayOf(entry.time, -1) : dayOf(entry.time),
    text: textOf(entry),
    postings: entry.postings.map(posting),
  });
  const [first, ...others] = entries;
  const opening = first === undefined || first.step !== undefined ? undefined : plain(first);
  const booked = (opening === undefined ? entries : others).map(plain);
  const ended = closings.map((each: Balance) => posting(each));
  const codes = new Set(
    [...entries.flatMap(({ postings }) => postings), ...closings].map(({ asset }) => asset),
  );
  return {
    title: visibleText(trace.scenario.name),
    accounts: accounts.all(),
    commodities: [...codes].map((code) => ({
      name: commodities.of(code),
      code: visibleText(code),
      decimals: speaker.decimalsOf(code),
    })),
    openedOn: dayOf(trace.scenario.startsAt, -1),
    opening,
    entries: booked,
    closedOn: dayOf(entries.at(-1)?.time ?? trace.scenario.startsAt, 1),
    closings: ended,
  };
}

/** What a bank refers to is often the step itself, which is named once. */
function textOf({ step, reference }: JournalEntry): string {
  if (step === undefined) return visibleText(reference);
  const { index, verb, payment } = step;
  const done = payment === "" ? verb : `${verb} ${payment}`;
  return visibleText(reference === done ? `${index} ${done}` : `${index} ${done}, ${reference}`);
}

/** `Liabilities:Rhein-Bank:buyer`, `Assets:Rhein-Bank:cash`. */
class Accounts {
  readonly #books: Labels;
  readonly #names = new Map<string, Labels>();
  readonly #nameOf: (name: string) => string;
  readonly #all = new Set<string>();

  constructor(nameOf: (name: string) => string) {
    this.#nameOf = nameOf;
    this.#books = new Labels((key) => nameOf(key.slice(key.indexOf(" ") + 1)));
    // Whatever a bank is called, the chain keeps its own name.
    this.#books.of("chain chain");
  }

  of({ book, account }: Pick<Posting, "book" | "account">): string {
    const root = isAsset({ book, account }) ? "Assets" : "Liabilities";
    const place = `${root}:${this.#books.of(`${book.kind} ${book.name}`)}`;
    const names = this.#names.get(place) ?? new Labels(this.#nameOf);
    this.#names.set(place, names);
    const name = `${place}:${names.of(account)}`;
    this.#all.add(name);
    return name;
  }

  all(): readonly string[] {
    return [...this.#all];
  }
}
