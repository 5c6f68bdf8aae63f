import { SettlementError } from "../../errors/settlement-error.ts";
import { convertDown, convertExactly } from "../../fx/convert.ts";
import { BASIS_POINTS } from "../../fx/fee.ts";
import { invert, type Rate } from "../../fx/rate.ts";
import type { Asset } from "../../money/asset.ts";
import { divideRationals, rational, subtractRationals, type Rational } from "../../money/rational.ts";
import type { EventRecord, PartyName } from "../../ports.ts";
import { currencyBytes } from "../../escrow/code-bytes.ts";
import { eventInteger } from "../../world/event-integer.ts";
import { closedSpreadBps, crossed, midOf, midRate, priceBelowPar } from "../../world/market.ts";
import { midResidue } from "./mid-residue.ts";
import { MID_SENTENCES, basisPoints, money, party, rate } from "./narrate.ts";
import { backingMoney, PAYOUTS, RESERVE } from "../../world/reserve.ts";
import type { StepRun, VerbRun, Sentences } from "../step-run.ts";
import type { World } from "../../world/world.ts";
import {
  prepaidFor,
  type OwedPayout,
  type Payment,
  type RedeemAmounts,
  type Side,
} from "../../world/payment.ts";
import { giveBackPart, holdSecondLeg } from "./second-leg.ts";

/** What a step reports when tokens are redeemed. */
export const REDEMPTION_SENTENCES = {
  ...MID_SENTENCES,
  redeem: {
    en: "{tokens} burned; {bank} owes {amount}, net of an off-ramp fee of {fee} ({feeBps}, rounded up)",
    zh: "销毁 {tokens}；{bank} 应付 {amount}，已扣除网关手续费 {fee}（{feeBps}，向上舍入）",
  },
  "redeem.quoted": {
    en: "{tokens} burned; {bank} owes {amount}, net of the quoted off-ramp fee, {fee}",
    zh: "销毁 {tokens}；{bank} 应付 {amount}，已扣除报价所定的网关手续费 {fee}",
  },
  "redeem.firm": {
    en: "at the firm quote: {payee} gets what was promised, and {desk} bears what the rate has moved since",
    zh: "按可成交报价赎回：{payee} 收到承诺的金额，此后的汇率变动由 {desk} 承担",
  },
  "redeem.closed": {
    en: "the market is closed, which adds {closed} to the corridor's margin of {spread}",
    zh: "市场休市，在走廊汇差 {spread} 之上另加 {closed}",
  },
} as const satisfies Sentences;

/** What a step reports when the tokens of a failed payout come back. */
export const RETURN_SENTENCES = {
  "payout.returned": {
    en: "{tokens} returned to {payee}; no fee charged",
    zh: "{tokens} 退回 {payee}，未收取任何费用",
  },
} as const satisfies Sentences;

/** How a redemption came about. */
export interface Redeemed {
  readonly bank: PartyName;
  readonly side?: Side;
  readonly part?: RedeemAmounts;
}

/**
 * The payout that a redemption gave rise to.
 *
 * @param of.bank That owes it.
 * @param of.side Whose tokens were redeemed; the payee's unless given.
 * @param of.part Of the firm second leg, where it was redeemed at that.
 * @throws PAYOUT_MISSING
 */
export function payoutOf(
  run: StepRun,
  payment: Payment,
  events: readonly EventRecord[],
  { bank, side = "payee", part }: Redeemed,
): OwedPayout {
  const { name, [side]: redeemer } = payment;
  const redeemed = events.find((event) => event.name === "Redeemed");
  if (redeemed === undefined) throw new SettlementError("PAYOUT_MISSING", { payment: name });
  const integer = (field: string): bigint => eventInteger(events, "Redeemed", field);
  const { chain, world } = run;
  const [tokens, amount] = [integer("tokenAmount"), integer("amount")];
  const executed = rational(integer("midNumerator"), integer("midDenominator"));
  const price = priceBelowPar(world, world.reported, payment.settlement);
  const reported = reportedMid(world, payment, redeemer.currency);
  const mid = { ...(price === undefined ? reported : crossed([price, reported])), ...executed };
  const prepaid = side === "payee" ? prepaidFor(payment) : 0n;
  const par = { ...reported, ...(price === undefined ? executed : divideRationals(executed, price)) };
  return {
    side,
    id: redeemed.args["payoutId"] as string,
    payout: {
      redeemer: chain.addressOf(redeemer.name),
      bank: chain.addressOf(bank),
      token: chain.contractAddress(payment.settlement.token.code),
      tokenAmount: tokens,
      currency: currencyBytes(redeemer.currency.code),
      amount,
      number: integer("number"),
      reportBy: integer("reportBy"),
    },
    bank,
    payee: redeemer.name,
    tokens,
    currency: redeemer.currency,
    amount,
    fee: integer("fee"),
    spread: integer("spread"),
    mid,
    ...movesOf(world, payment, side, tokens, { par, mid }),
    ...(prepaid > 0n ? { prepaid } : {}),
    ...(part === undefined ? {} : lockedOf(world, payment, part)),
    status: "owed",
  };
}

/** The reserve no longer backs the burned tokens: it waits for the bank's word. */
export function bookRedemption(
  run: VerbRun<typeof REDEMPTION_SENTENCES>,
  payment: Payment,
  payout: OwedPayout,
): void {
  const { world } = run;
  payment.payouts.push(payout);
  count(payment, payout, 1n);
  // What the payout has taken over is owed by it, and no longer held back for the quote.
  const { second } = payment.quote ?? {};
  if (second !== undefined && payout.locked !== undefined) holdSecondLeg(run, payment, second.expiresAt);
  const { tokens, currency, amount, fee, mid } = payout;
  const backing = backingMoney(payment.settlement, tokens);
  run.book({
    bank: world.operators.custodian,
    reference: `redeem ${payment.name}`,
    lines: [
      { account: RESERVE, side: "debit", amount: backing },
      { account: PAYOUTS, side: "credit", amount: backing },
    ],
  });

  run.usedRate(mid);
  recordCharges(run, payment, payout, 1n);
  const redeemed = {
    tokens: money({ minor: tokens, asset: payment.settlement.token }),
    amount: money({ minor: amount, asset: currency }),
    fee: money({ minor: fee, asset: currency }),
  };
  const bank = party(payout.bank);
  // A firm quote's fee is of its band, with its sums; of a part of the quote, that part of it.
  if (payout.locked === undefined)
    run.narrate("redeem", { ...redeemed, feeBps: basisPoints(world.corridors.redeem.feeBps), bank });
  else run.narrate("redeem.quoted", { ...redeemed, bank });
  if (payout.locked !== undefined)
    run.narrate("redeem.firm", { payee: party(payout.payee), desk: party(world.operators.desk) });
  const { spreadBps } = world.corridors.redeem;
  // It was mined in the second before the next.
  const closed = payout.locked === undefined ? closedSpreadBps(world, mid, run.now - 1n) : 0n;
  run.narrate("quote.rate", { rate: rate(mid), spread: basisPoints(spreadBps + closed) });
  if (closed > 0n)
    run.narrate("redeem.closed", { spread: basisPoints(spreadBps), closed: basisPoints(closed) });
}

/** The tokens are no longer their owner's, or, with a sign of -1, its own again. */
function count(payment: Payment, { side, tokens }: OwedPayout, sign: 1n | -1n): void {
  if (side === "payee") payment.redeemed += sign * tokens;
  else payment.payerRedeemed += sign * tokens;
}

/** What a redemption cost, by name; taken back with a sign of -1 when the payout failed. */
function recordCharges(run: StepRun, payment: Payment, payout: OwedPayout, sign: 1n | -1n): void {
  const { desk, platform } = run.world.operators;
  const { currency, payee, tokens, mid } = payout;
  const { code } = currency;
  const { forward = 0n, rateLock } = payout.locked ?? {};
  const gross = { minor: sign * (payout.amount + payout.fee), asset: currency };
  run.fee("redeem", { minor: sign * payout.fee, asset: currency }, payee, platform, gross);
  const of = { minor: sign * tokens, asset: payment.settlement.token };
  run.spread("redeem", { minor: sign * payout.spread, asset: currency }, desk, mid, of);
  if (forward > 0n) run.spread("forward", { minor: sign * forward, asset: currency }, desk, undefined, of);
  run.residue(
    "redeem",
    code,
    signed(midResidue(tokens, { ...mid, base: payment.settlement.token }), sign),
    desk,
  );
  const { quoted, market, par } = payout.rates;
  run.move("rate-move", code, signed(payout.rateMove, sign), payee, "", { of, from: quoted, to: market });
  run.move("oracle-lag", code, signed(payout.oracleLag, sign), payee, desk, { of, from: market, to: par });
  // It pays what the token trades at, and gets what backs it, at par.
  run.move("below-par", code, signed(payout.belowPar, sign), payee, desk, {
    of,
    from: par,
    to: { ...mid, base: of.asset },
  });
  if (rateLock !== undefined)
    run.move("rate-lock", code, signed(rateLock, sign), desk, "", { of, from: quoted, to: market });
}

function signed({ numerator, denominator }: Rational, sign: bigint): Rational {
  return { numerator: sign * numerator, denominator };
}

/** The oracle's rate of the redemption, with its time and source; the market's where no feed was read. */
function reportedMid(world: World, { settlement: { currency } }: Payment, to: Asset): Rate {
  return midOf(world.reported, currency, to) ?? midRate(world, currency, to);
}

/** Mid from the token to a side's currency when the payment was quoted; the payer's is the one it paid at, reversed. */
function quotedMid({ quote }: Payment, side: Side): Rate | undefined {
  if (quote === undefined) return undefined;
  return side === "payee" ? quote.mids.redeem : invert(quote.mids.pay);
}

/**
 * Why the tokens are worth another amount than when the payment was quoted: the market moved, the oracle reported
 * another rate than the market's, and the token was below par. Exact, in minor units of the redeemer's currency.
 *
 * @param executed Mid by the oracle, with the token at par, and as it was converted at.
 */
function movesOf(
  { rates }: World,
  payment: Payment,
  side: Side,
  tokens: bigint,
  { par, mid }: { readonly par: Rate; readonly mid: Rate },
): Pick<OwedPayout, "rateMove" | "oracleLag" | "belowPar" | "rates"> {
  const { token, currency } = payment.settlement;
  const to = payment[side].currency;
  const worth = (rate: Rate): Rational => convertExactly(tokens, rate, token.decimals, to.decimals);
  const ofToken = (rate: Rate): Rate => ({ ...rate, base: token });
  const quoted = quotedMid(payment, side) ?? par;
  // Without a market there is nothing that the oracle could be behind.
  const market = midOf(rates, currency, to) ?? par;
  return {
    rateMove: subtractRationals(worth(quoted), worth(market)),
    oracleLag: subtractRationals(worth(market), worth(par)),
    belowPar: subtractRationals(worth(par), worth(mid)),
    rates: { quoted: ofToken(quoted), market: ofToken(market), par: ofToken(par) },
  };
}

/**
 * What a redemption at the firm second leg costs, all of it by the rates of the quote, and what the desk lost by standing
 * for it: what the tokens came to then, less what they come to at the market now.
 */
function lockedOf(
  world: World,
  { quote, payee, settlement: { token, currency } }: Payment,
  part: RedeemAmounts,
): Partial<OwedPayout> {
  const second = quote?.second;
  if (quote === undefined || second === undefined) return {};
  const { sell, buy, fee } = part;
  const worth = (rate: Rate): Rational => convertExactly(sell, rate, token.decimals, payee.currency.decimals);
  const atMid = convertDown(sell, second.mid, token.decimals, payee.currency.decimals);
  const forward = (atMid * second.forwardBps) / BASIS_POINTS;
  const [atPar, market] = [worth(quote.mids.redeem), midOf(world.rates, currency, payee.currency)];
  const nothing = rational(0n);
  return {
    spread: atMid - buy - fee - forward,
    mid: { ...second.mid, base: currency },
    rateMove: nothing,
    oracleLag: nothing,
    belowPar: subtractRationals(atPar, worth(second.mid)),
    locked: {
      part,
      forward,
      rateLock: market === undefined ? nothing : subtractRationals(atPar, worth(market)),
    },
  };
}

/** The burned tokens are there again, and backed; nothing was charged for what did not happen. */
export function bookReturn(run: VerbRun<typeof RETURN_SENTENCES>, payment: Payment, owed: OwedPayout): void {
  const { world } = run;
  const backing = backingMoney(payment.settlement, owed.tokens);
  run.book({
    bank: world.operators.custodian,
    reference: `return ${payment.name}`,
    lines: [
      { account: PAYOUTS, side: "debit", amount: backing },
      { account: RESERVE, side: "credit", amount: backing },
    ],
  });
  recordCharges(run, payment, owed, -1n);
  owed.status = "returned";
  count(payment, owed, -1n);
  if (owed.locked !== undefined) giveBackPart(run, payment, owed.locked.part);
  run.narrate("payout.returned", {
    payee: party(owed.payee),
    tokens: money({ minor: owed.tokens, asset: payment.settlement.token }),
  });
}
