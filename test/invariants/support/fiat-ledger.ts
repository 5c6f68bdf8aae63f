import { expect } from "chai";
import { currencyBytes } from "../../../src/escrow/code-bytes.ts";
import { convertExactly } from "../../../src/fx/convert.ts";
import {
  addRationals,
  compareRationals,
  rational,
  subtractRationals,
  type Rational,
} from "../../../src/money/rational.ts";
import type { EventRecord } from "../../../src/ports.ts";
import {
  CURRENCIES,
  DESK_TOKEN,
  eventsOf,
  FIAT_DECIMALS,
  midOf,
  PAY,
  PAYOUT_STATUSES,
  payoutOf,
  REDEEM,
  TOKEN_DECIMALS,
  type Answers,
  type Currency,
  type Payout,
} from "./desk.ts";
import { sum } from "./holdings.ts";
import { amountRead } from "./payments.ts";
import type { Outcome, World } from "./world.ts";

/** What has happened, as banks and events tell it. */
export interface Story {
  /** What the tokens' supply was before. */
  readonly begun: bigint;
  /** Deposits by the reference of their booking, as the bank has them. */
  readonly bookings: Map<string, { readonly currency: Currency; readonly amount: bigint }>;
  /** Conversions into tokens. */
  readonly paid: EventRecord[];
  /** Conversions out of tokens, by the payout's id. */
  readonly redeemed: Map<string, { readonly event: EventRecord; readonly payout: Payout }>;
  /** How the payouts went on, by the last event of each. */
  readonly ended: Map<string, "Paid" | "Returned" | "Returnable">;
}

const ENDINGS = {
  PayoutConfirmed: "Paid",
  PayoutFailed: "Returnable",
  PayoutSentBack: "Returnable",
  PayoutReturned: "Returned",
} as const;

/** Notes what transactions did. */
export function record(story: Story, outcomes: readonly Outcome[]): void {
  for (const { events } of outcomes) {
    story.paid.push(...eventsOf(events, "Paid"));
    for (const event of eventsOf(events, "Redeemed"))
      story.redeemed.set(event.args.payoutId as string, { event, payout: payoutOf(event) });
    for (const { args } of eventsOf(events, "PayoutReassigned")) {
      const moved = story.redeemed.get(args.oldId as string);
      if (moved === undefined) continue;
      story.redeemed.delete(args.oldId as string);
      const payout = { ...moved.payout, bank: args.bank ?? "" };
      story.redeemed.set(args.newId as string, { event: moved.event, payout });
    }
    for (const event of events)
      if (event.name in ENDINGS)
        story.ended.set(event.args.payoutId as string, ENDINGS[event.name as keyof typeof ENDINGS]);
  }
}

/** The mid rate that an event tells is the feeds', so that what is measured against it is measured against the market. */
export function expectMid(answers: Answers, outcomes: readonly Outcome[]): void {
  for (const { events } of outcomes)
    for (const [name, direction] of [
      ["Paid", PAY],
      ["Redeemed", REDEEM],
    ] as const)
      for (const { args } of eventsOf(events, name)) {
        const currency = args.currency === currencyBytes("EUR") ? "EUR" : "CNY";
        const { numerator, denominator } = midOf(answers, currency, direction);
        const told = `${currency} at ${args.midNumerator as bigint}/${args.midDenominator as bigint}`;
        expect((args.midNumerator as bigint) * denominator, told).to.equal(
          (args.midDenominator as bigint) * numerator,
        );
      }
}

/** The ledger of a currency, in its minor units. */
interface Ledger {
  /** What the market gives at mid for what was sold to it. */
  in: Rational;
  out: bigint;
  outstanding: bigint;
  /** What the desk booked as its own: spreads, and fees that were kept back. */
  result: bigint;
  conversions: bigint;
}

/** Works every currency's ledger out from the events, and holds it against what the chain says now. */
export async function expectBalanced(world: World, story: Story): Promise<void> {
  const ledgers = new Map<string, Ledger>();
  const ledger = (unit: string): Ledger => {
    const known = ledgers.get(unit) ?? { in: NOTHING, out: 0n, outstanding: 0n, result: 0n, conversions: 0n };
    ledgers.set(unit, known);
    return known;
  };
  const tokens = ledger(DESK_TOKEN);
  expectBooked(story);

  for (const { args } of story.paid) {
    const sold = (args.amount as bigint) - (args.fee as bigint);
    book(tokens, args, [sold, FIAT_DECIMALS, TOKEN_DECIMALS], args.spread as bigint);
  }
  for (const [id, { event, payout }] of story.redeemed) {
    const status = await statusOf(world, payout, story.ended.get(id) ?? "Owed");
    if (status === "Returned") continue;
    // Tokens that cannot come back yet are owed still, and nothing was converted.
    if (status === "Returnable") tokens.outstanding += payout.tokenAmount;
    else {
      const { args } = event;
      const fiat = ledger(args.currency as string);
      const kept = (args.spread as bigint) + (args.fee as bigint);
      book(fiat, args, [payout.tokenAmount, TOKEN_DECIMALS, FIAT_DECIMALS], kept);
      tokens.out += payout.tokenAmount;
      if (status === "Owed") fiat.outstanding += payout.amount;
      else fiat.out += payout.amount;
    }
  }
  tokens.outstanding += (await amountRead(world, DESK_TOKEN, "totalSupply")) - story.begun;
  for (const [unit, one] of ledgers) expectResidue(unit, one);
}

const NOTHING = rational(0n);

/** Every deposit became tokens once: what events tell of is what banks have booked. */
function expectBooked({ bookings, paid }: Story): void {
  for (const currency of CURRENCIES) {
    const code = currencyBytes(currency);
    const told = paid.filter(({ args }) => args.currency === code).map(({ args }) => args.amount as bigint);
    const booked = [...bookings.values()].filter((booking) => booking.currency === currency);
    expect(sum(told), `${currency} in, as told`).to.equal(sum(booked.map(({ amount }) => amount)));
  }
}

/** A payout's status, by its events and on chain alike; one that has ended may be forgotten there. */
async function statusOf(
  world: World,
  payout: Payout,
  told: (typeof PAYOUT_STATUSES)[number],
): Promise<(typeof PAYOUT_STATUSES)[number]> {
  const onChain = PAYOUT_STATUSES[Number(await world.read("gateway", "payoutStatus", payout))];
  const forgettable = told === "Paid" || told === "Returned";
  expect(onChain, "a payout's status").to.be.oneOf(forgettable ? [told, "None"] : [told]);
  return told;
}

/** A conversion: what an amount is worth at the mid rate of its event, and what of that the desk kept. */
function book(
  ledger: Ledger,
  args: EventRecord["args"],
  [amount, from, to]: readonly [bigint, number, number],
  kept: bigint,
): void {
  const mid = { numerator: args.midNumerator as bigint, denominator: args.midDenominator as bigint };
  ledger.in = addRationals(ledger.in, convertExactly(amount, mid, from, to));
  ledger.result += kept;
  ledger.conversions += 1n;
}

/** What is left over is less than one unit for each conversion, and never missing. */
function expectResidue(unit: string, { in: value, out, outstanding, result, conversions }: Ledger): void {
  const residue = subtractRationals(value, rational(out + outstanding + result));
  const told = `${unit}: ${value.numerator}/${value.denominator} in, ${out} out, ${outstanding} outstanding, ${result} FX result`;
  expect(compareRationals(residue, NOTHING) >= 0, `${told}: too little`).to.equal(true);
  const below = compareRationals(residue, rational(conversions)) < 0;
  expect(conversions === 0n ? compareRationals(residue, NOTHING) === 0 : below, `${told}: too much`).to.equal(
    true,
  );
}
