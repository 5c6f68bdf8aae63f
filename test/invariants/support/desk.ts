import { toBeHex } from "ethers";
import { currencyBytes } from "../../../src/escrow/code-bytes.ts";
import { FX_QUOTE_TYPE, type SignedFxQuote } from "../../../src/escrow/fx-quote.ts";
import { convertDown } from "../../../src/fx/convert.ts";
import type { RateFraction } from "../../../src/fx/rate.ts";
import type { ContractCall, EventRecord, PartyName, Value } from "../../../src/ports.ts";
import type { World } from "./world.ts";

/** The token that fiat becomes here, and the currencies that it is bought and sold for. */
export const DESK_TOKEN = "XUSD";
export const CURRENCIES = ["EUR", "CNY"] as const;
export type Currency = (typeof CURRENCIES)[number];

export const TOKEN_DECIMALS = 6;
/** Minor units of both currencies, where a corridor does not say otherwise. */
export const FIAT_DECIMALS = 2;
export const [PAY, REDEEM] = [0n, 1n] as const;
export const NO_PAYMENT = toBeHex(0, 32);

/** In the order of the contract's enum. */
export const PAYOUT_STATUSES = ["None", "Owed", "Paid", "Returned", "Returnable"] as const;

/** What a corridor charges, and in what it counts. */
export interface Charges {
  readonly spreadBps: bigint;
  readonly feeBps: bigint;
  readonly currencyDecimals: number;
}

/** What 1 EUR is worth by the feeds, in their 8 decimals. */
export type Answers = Readonly<Record<"USD" | "CNY", bigint>>;

export type Payout = Readonly<Record<string, Value>> & {
  readonly amount: bigint;
  readonly tokenAmount: bigint;
};

/** Makes everybody of the list a verified participant who lets the gateway take tokens. */
export async function admit(world: World, parties: readonly PartyName[]): Promise<void> {
  for (const party of parties) {
    const address = world.addressOf(party);
    const until = world.now + 10n ** 7n;
    await world.must("operator", call("registry", "verify", address, until, "0x4445", 1n));
    await world.must(party, call(DESK_TOKEN, "approve", world.addressOf("gateway"), 2n ** 256n - 1n));
  }
}

/** Opens a corridor in both directions, without a limit. */
export async function openCorridor(world: World, currency: Currency, charges: Charges): Promise<void> {
  const { spreadBps, feeBps, currencyDecimals } = charges;
  for (const direction of [PAY, REDEEM]) {
    const key = [world.addressOf(DESK_TOKEN), currencyBytes(currency), direction];
    const way = {
      open: true,
      tokenCurrency: currencyBytes("USD"),
      tokenDecimals: BigInt(TOKEN_DECIMALS),
      currencyDecimals: BigInt(currencyDecimals),
      spreadBps,
      feeBps,
      maximumFeeBps: 10_000n,
      maximumDeviationBps: 100n,
      pegRule: 0n,
      pegCode: "0x000000",
    };
    await world.must("operator", call("gateway", "setCorridor", ...key, way));
    await world.must("operator", call("gateway", "setCorridorLimit", ...key, 2n ** 88n - 1n, 0n));
  }
}

export async function publish(world: World, answers: Partial<Answers>): Promise<void> {
  for (const [quote, answer] of Object.entries(answers))
    await world.must("operator", call(`EUR/${quote}`, "publish", answer));
}

/** What one unit of the currency is worth in dollars by the feeds, or one dollar in the currency. */
export function midOf(answers: Answers, currency: Currency, direction: bigint): RateFraction {
  const [one, dollars] = [10n ** 8n, answers.USD];
  const units = currency === "EUR" ? one : answers.CNY;
  return direction === PAY
    ? { numerator: dollars, denominator: units }
    : { numerator: units, denominator: dollars };
}

export function call(contract: string, method: string, ...args: readonly Value[]): ContractCall {
  return { contract, method, args };
}

/** A bank attests a deposit, at spot. */
export function payAtSpot(
  world: World,
  payer: PartyName,
  currency: Currency,
  amount: bigint,
  reference: bigint,
): ContractCall {
  const depositReference = toBeHex(reference, 32);
  const deposit = {
    payer: world.addressOf(payer),
    currency: currencyBytes(currency),
    amount,
    depositReference,
  };
  return call("gateway", "payAtSpot", deposit, world.addressOf(DESK_TOKEN), 0n);
}

/** The caller redeems at spot. */
export function redeemAtSpot(world: World, currency: Currency, amount: bigint): ContractCall {
  const bank = world.addressOf("payoutBank");
  return call(
    "gateway",
    "redeemAtSpot",
    world.addressOf(DESK_TOKEN),
    amount,
    bank,
    currencyBytes(currency),
    0n,
  );
}

/** A quote of the plan's provider, signed. */
export async function signedQuote(
  world: World,
  account: PartyName,
  currency: Currency,
  terms: Pick<SignedFxQuote, "direction" | "sellAmount" | "buyAmount" | "fee" | "expiresAt" | "nonce"> &
    Partial<Pick<SignedFxQuote, "paymentId">>,
): Promise<{ readonly quote: Readonly<Record<string, Value>>; readonly signature: string }> {
  const quote = {
    provider: world.addressOf("provider"),
    account: world.addressOf(account),
    token: world.addressOf(DESK_TOKEN),
    currency: currencyBytes(currency),
    paymentId: NO_PAYMENT,
    ...terms,
  };
  const signature = await world.chain.sign("provider", {
    contract: "gateway",
    types: FX_QUOTE_TYPE,
    message: quote,
  });
  return { quote, signature };
}

/** A quote at mid less half a per cent, with a fee of a thousandth. */
export function quoteNearMid(
  world: World,
  { answers, number }: { readonly answers: Answers; readonly number: bigint },
  account: PartyName,
  currency: Currency,
  direction: bigint,
  sellAmount: bigint,
) {
  const [from, to] = direction === PAY ? [FIAT_DECIMALS, TOKEN_DECIMALS] : [TOKEN_DECIMALS, FIAT_DECIMALS];
  const fair = convertDown(sellAmount, midOf(answers, currency, direction), from, to);
  const fee = direction === PAY ? sellAmount / 1_000n : fair / 1_000n;
  const buyAmount = fair - fair / 250n - (direction === PAY ? 0n : fee);
  const expiresAt = world.now + 1_000n;
  return signedQuote(world, account, currency, {
    direction,
    sellAmount,
    buyAmount,
    fee,
    expiresAt,
    nonce: number,
  });
}

/** The payout that a `Redeemed` event tells of, as the bank refers to it. */
export function payoutOf({ args }: EventRecord): Payout {
  const fields = ["redeemer", "bank", "token", "tokenAmount", "currency", "amount", "number", "reportBy"];
  return Object.fromEntries(fields.map((field) => [field, args[field] ?? ""])) as Payout;
}

/** The gateway's events of a name. */
export function eventsOf(events: readonly EventRecord[], name: string): EventRecord[] {
  return events.filter((event) => event.contract === "gateway" && event.name === name);
}
