import { isBankAsset } from "../../trace/bank-asset.ts";
import type { Trace, TraceStep } from "../../trace/trace.ts";
import type { AccountEntry, BalanceChange, PlayerAccount, PlayerStep } from "./player-document.ts";
import type { Texts } from "./texts.ts";

/** Where an account is and whose it is. */
interface Place {
  readonly holder: string;
  readonly place: string;
  readonly asset: string;
}

/** A line of a T-account, of a bank's ledger or of the tokens on the chain. */
export interface BookedLine extends Place {
  readonly side: AccountEntry["side"];
  readonly minor: string;
}

const CHAIN = "chain";
const NOBODY = /^0x0{40}$/;

/** The accounts of a run by what is held where, and what steps do to them. */
export class Accounts {
  readonly list: readonly PlayerAccount[];
  readonly #ids: ReadonlyMap<string, string>;
  readonly #texts: Texts;

  constructor(trace: Trace, texts: Texts) {
    this.#texts = texts;
    const openings = openingsOf(trace);
    const places = inOrder(
      trace,
      [...openings.values()].map(({ place }) => place),
    );
    this.#ids = new Map(places.map((place, at) => [keyOf(place), `a${at + 1}`]));
    this.list = places.map((place) => this.#account(place, openings.get(keyOf(place))?.minor ?? "0"));
  }

  #account(place: Place, minor: string): PlayerAccount {
    const { holder, asset } = place;
    return {
      id: this.#idOf(place),
      holder: holderText(place, this.#texts),
      holderName: holder,
      place: placeText(place, this.#texts),
      asset,
      symbol: this.#texts.en.symbolOf(asset),
      opening: this.#texts.en.amount(minor, asset),
      increasesBy: isBankAsset(holder) && place.place !== CHAIN ? "debit" : "credit",
    };
  }

  changes({ movements }: TraceStep): BalanceChange[] {
    return movements.map((movement) => ({
      account: this.#idOf(movement),
      before: this.#texts.en.amount(movement.before, movement.asset),
      after: this.#texts.en.amount(movement.after, movement.asset),
      up: BigInt(movement.after) > BigInt(movement.before),
    }));
  }

  entries(step: TraceStep): AccountEntry[] {
    return bookedLines(step).map((line) => ({
      account: this.#idOf(line),
      side: line.side,
      amount: this.#texts.en.amount(line.minor, line.asset),
    }));
  }

  #idOf(place: Place): string {
    return this.#ids.get(keyOf(place)) ?? "";
  }
}

function keyOf({ holder, place, asset }: Place): string {
  return JSON.stringify([place, asset, holder]);
}

/** What each account has when the run begins, by its key; of an old trace, what it has before it first changes. */
function openingsOf({ terms, steps }: Trace): Map<string, { readonly place: Place; readonly minor: string }> {
  const openings = new Map<string, { readonly place: Place; readonly minor: string }>();
  const add = (place: Place, minor: string): void => {
    const key = keyOf(place);
    if (!openings.has(key)) openings.set(key, { place, minor });
  };
  for (const opening of terms?.openings ?? []) add(opening, opening.minor);
  for (const step of steps) {
    for (const movement of step.movements) add(movement, movement.before);
    for (const line of bookedLines(step)) add(line, "0");
  }
  return openings;
}

/** The payer's bank, the chain, other banks, the payee's bank: as money goes; holders as they first appear. */
function inOrder({ parties }: Trace, places: readonly Place[]): Place[] {
  const banksOf = (wanted: string): Set<string> =>
    new Set(parties.filter(({ role }) => role === wanted).map(({ bank }) => bank));
  const [payers, payees] = [banksOf("payer"), banksOf("payee")];
  const rank = ({ place }: Place): number => {
    if (payers.has(place)) return 0;
    if (place === CHAIN) return 1;
    return payees.has(place) ? 3 : 2;
  };
  const groups = Map.groupBy(places, ({ place, asset }) => JSON.stringify([place, asset]));
  return [...groups.values()]
    .toSorted((left, right) => (left[0] ? rank(left[0]) : 0) - (right[0] ? rank(right[0]) : 0))
    .flat();
}

function placeText({ place }: Place, texts: Texts): PlayerAccount["place"] {
  return place === CHAIN ? texts.say("player.chain") : texts.party(place);
}

function holderText({ holder, place, asset }: Place, texts: Texts): PlayerAccount["holder"] {
  return texts.of((speaker) => {
    const party = speaker.party(holder);
    const isPledged = place !== CHAIN && speaker.isPledged({ holder, asset });
    return isPledged ? speaker.say("player.pledged", { party }) : party;
  });
}

/**
 * What a step books: the entries of banks, and of tokens what their events moved. Of old traces, which have no
 * entries, what balances lost and gained.
 */
export function bookedLines(step: TraceStep): BookedLine[] {
  const { entries, movements, transactions } = step;
  const booked = entries.flatMap(({ bank, lines }) =>
    lines.map(({ account, side, amount }) => ({
      holder: account,
      place: bank,
      side,
      minor: amount.minor,
      asset: amount.asset,
    })),
  );
  const changed = movements.filter(({ place }) => place !== CHAIN).map(changeLine);
  const moved = transactions
    .flatMap(({ events }) => events)
    .filter(({ name }) => name === "Transfer")
    .flatMap(({ contract, args }) => tokenLines(contract, args));
  const held = new Set(movements.filter(({ place }) => place === CHAIN).map(({ asset }) => asset));
  return [...(booked.length > 0 ? booked : changed), ...moved.filter(({ asset }) => held.has(asset))];
}

function changeLine({ before, after, ...place }: TraceStep["movements"][number]): BookedLine {
  const change = BigInt(after) - BigInt(before);
  const isCredit = change > 0n !== isBankAsset(place.holder);
  return {
    ...place,
    side: isCredit ? "credit" : "debit",
    minor: (change < 0n ? -change : change).toString(),
  };
}

function tokenLines(asset: string, args: Readonly<Record<string, unknown>>): BookedLine[] {
  const { from, to, value } = args;
  if (typeof from !== "string" || typeof to !== "string" || typeof value !== "string") return [];
  const line = (holder: string, side: BookedLine["side"]): BookedLine[] =>
    NOBODY.test(holder) ? [] : [{ holder, place: CHAIN, asset, side, minor: value }];
  return [...line(from, "debit"), ...line(to, "credit")];
}

/** Supply against reserve, per token, where a step compared them. */
export function conservedIn({ checks }: TraceStep, texts: Texts): PlayerStep["conserved"] {
  return checks
    .filter(({ name }) => name === "reserve")
    .map(({ subject, left, right }) => ({
      text: texts.say(left === right ? "player.conserved" : "player.not-conserved", (speaker) => ({
        supply: speaker.amount(left, subject),
        reserve: speaker.amount(right, subject),
      })),
      equal: left === right,
    }));
}
