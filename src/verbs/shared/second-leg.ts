import { call } from "../../chain/call.ts";
import { currencyBytes } from "../../escrow/code-bytes.ts";
import { enumValue } from "../../escrow/enum-value.ts";
import { DIRECTIONS, FX_QUOTE_TYPE, type Direction, type SignedFxQuote } from "../../escrow/fx-quote.ts";
import { divideCeil, divideFloor } from "../../money/rounding.ts";
import type { PartyName, TransactionRecord } from "../../ports.ts";
import { prepaidFor, type Payment, type RedeemAmounts, type SecondLeg } from "../../world/payment.ts";
import type { StepRun } from "../step-run.ts";
import { inventory } from "./desk-funds.ts";

/** No payment: the quote may be used for any of its account's. */
export const ANY_PAYMENT = `0x${"00".repeat(32)}`;

/** What a quote is signed for; amounts in minor units. */
export interface QuoteToSign {
  readonly direction: Direction;
  readonly account: PartyName;
  readonly currency: string;
  readonly sellAmount: bigint;
  readonly buyAmount: bigint;
  readonly fee: bigint;
  readonly expiresAt: bigint;
  readonly paymentId: string;
}

/** A firm quote in a payment's token, signed by the desk under its next number. */
export async function signQuote(
  { chain, world }: StepRun,
  { settlement }: Pick<Payment, "settlement">,
  { direction, account, currency, ...amounts }: QuoteToSign,
): Promise<{ readonly quote: SignedFxQuote; readonly signature: string }> {
  const { desk } = world.operators;
  const quote = {
    provider: chain.addressOf(desk),
    account: chain.addressOf(account),
    direction: enumValue(DIRECTIONS, direction),
    token: chain.contractAddress(settlement.token.code),
    currency: currencyBytes(currency),
    ...amounts,
    nonce: world.quotes,
  };
  const signature = await chain.sign(desk, { contract: "gateway", types: FX_QUOTE_TYPE, message: quote });
  world.quotes += 1n;
  return { quote, signature };
}

/** The firm second leg as the desk signs it, in one or a part of it. */
export function signPart(
  run: StepRun,
  payment: Payment,
  { sell, buy, fee }: RedeemAmounts,
  expiresAt: bigint,
): ReturnType<typeof signQuote> {
  return signQuote(run, payment, {
    direction: "redeem",
    account: payment.payee.name,
    currency: payment.payee.currency.code,
    sellAmount: sell,
    buyAmount: buy,
    fee,
    expiresAt,
    paymentId: ANY_PAYMENT,
  });
}

/** The second leg's part for some tokens: in proportion, so that all parts together make up the whole exactly. */
export function partOf({ whole, done }: Pick<SecondLeg, "whole" | "done">, tokens: bigint): RedeemAmounts {
  const sold = done.sell + tokens;
  return {
    sell: tokens,
    buy: divideFloor(whole.buy * sold, whole.sell) - done.buy,
    fee: divideCeil(whole.fee * sold, whole.sell) - done.fee,
  };
}

/** The firm second leg, where it can still be used for so many tokens. @param now When it would be, in Unix seconds. */
export function standingLeg({ quote }: Payment, tokens: bigint, now: bigint): SecondLeg | undefined {
  const { second } = quote ?? {};
  if (second === undefined || second.cancelled || tokens <= 0n) return undefined;
  // Of a part, what was signed in one is withdrawn first, a second earlier.
  const at = isExchanged(second, tokens) ? now + 1n : now;
  return at <= second.expiresAt && second.done.sell + tokens <= second.whole.sell ? second : undefined;
}

function isExchanged({ signed }: SecondLeg, tokens: bigint): boolean {
  return signed !== undefined && signed.quote.sellAmount !== tokens;
}

/** Redeems at the firm second leg. The desk signs a part of it anew, and withdraws what it signed in one before. */
export async function redeemAtQuote(
  run: StepRun,
  payment: Payment,
  {
    second,
    part,
    bank,
  }: { readonly second: SecondLeg; readonly part: RedeemAmounts; readonly bank: PartyName },
): Promise<TransactionRecord> {
  if (second.signed !== undefined && isExchanged(second, part.sell)) {
    const withdrawn = await run.send(
      run.world.operators.desk,
      call("gateway", "cancelQuote", [second.signed.quote]),
    );
    if (withdrawn.revert !== undefined) return withdrawn;
    delete second.signed;
  }
  const { quote, signature } = second.signed ?? (await signPart(run, payment, part, second.expiresAt));
  const sent = await run.send(
    payment.payee.name,
    call("gateway", "redeemAtQuote", [quote, signature, run.chain.addressOf(bank)]),
  );
  if (sent.revert !== undefined) return sent;
  delete second.signed;
  second.done = added(second.done, part, 1n);
  return sent;
}

/** A payout at the firm second leg failed: its part can be used again, as long as the leg stands. */
export function giveBackPart(run: StepRun, payment: Payment, part: RedeemAmounts): void {
  const { second } = payment.quote ?? {};
  if (second === undefined) return;
  second.done = added(second.done, part, -1n);
  if (!second.cancelled) holdSecondLeg(run, payment, second.expiresAt);
}

/** The first leg is used, and so the second stands to its own end. */
export function keepSecondLeg(run: StepRun, payment: Payment): void {
  const { second } = payment.quote ?? {};
  if (second !== undefined) holdSecondLeg(run, payment, second.expiresAt);
}

/** Holds back what is still promised of the second leg. @param until Unix seconds. */
export function holdSecondLeg({ world, rails, now }: StepRun, payment: Payment, until: bigint): void {
  const { quote, payee } = payment;
  if (quote?.second === undefined || !world.desk.reserves) return;
  const { account } = inventory({ world, rails, now }, payee.bank, payee.currency);
  world.reservations.hold(secondPromise(quote.signed), {
    of: account,
    minor: promisedBy(quote.second, payment),
    until,
  });
}

/** Minor units of the payee's currency that the desk still needs for the second leg. */
export function promisedBy({ whole, done }: SecondLeg, payment: Payment): bigint {
  return whole.buy + whole.fee - done.buy - done.fee + prepaidFor(payment);
}

/** Names a quote's first leg among the reservations, by the desk's number for it. */
export function firstPromise({ nonce }: Pick<SignedFxQuote, "nonce">): string {
  return `pay ${nonce}`;
}

/** Names its second leg among them, by the number of the first. */
export function secondPromise({ nonce }: Pick<SignedFxQuote, "nonce">): string {
  return `redeem ${nonce}`;
}

function added(to: RedeemAmounts, { sell, buy, fee }: RedeemAmounts, sign: 1n | -1n): RedeemAmounts {
  return { sell: to.sell + sign * sell, buy: to.buy + sign * buy, fee: to.fee + sign * fee };
}
