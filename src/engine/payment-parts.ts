import { convertExactly } from "../fx/convert.ts";
import type { Rate } from "../fx/rate.ts";
import type { Asset } from "../money/asset.ts";
import { addRationals, multiplyRationals, rational, type Rational } from "../money/rational.ts";
import type { TracePart } from "../trace/trace.ts";
import { creditedOf, heldFor, returnedOf, unredeemedOf, type Payment, type Side } from "../world/payment.ts";
import type { Part, Share } from "./part.ts";
import type { Move, StepRecord } from "./step-record.ts";
import { ownValue } from "../own-value.ts";

/** A payment that has a quote, and so a mid at which its parts are compared. */
export type QuotedPayment = Payment & {
  readonly mid: Rate;
  readonly quote: NonNullable<Payment["quote"]>;
};

/** What parts read of a step: what it cost. */
export type StepCosts = Pick<StepRecord, "index" | "payment" | "fees" | "spreads" | "residues" | "moves">;

/** A payment that has a quote; nothing of one that has none. */
export function quotedPayment(payment: Payment): QuotedPayment | undefined {
  const { mid, quote } = payment;
  return mid === undefined || quote === undefined ? undefined : { ...payment, mid, quote };
}

/** The parts of shares: one for each name and asset, in the order in which they come up. */
export function partsOf(payment: QuotedPayment, shares: readonly Share[]): Part[] {
  return summed(shares).map((share) => ({
    ...share,
    kind: ownValue(KINDS, share.name) ?? "cost",
    atMid: atMidOf(payment, share.asset, share.minor),
  }));
}

/** One share for each name and asset. A share of nothing is left out where most payments have none of its name. */
export function summed(shares: readonly Share[]): Share[] {
  const sums = new Map<string, Share>();
  for (const share of shares) {
    const key = shareKey(share);
    const known = sums.get(key);
    if (known !== undefined) sums.set(key, { ...known, minor: addRationals(known.minor, share.minor) });
    else if (share.minor.numerator !== 0n || !OPTIONAL.has(share.name)) sums.set(key, share);
  }
  return [...sums.values()];
}

/** What two shares have in common that are added up. */
export function shareKey({ name, asset }: Pick<Share, "name" | "asset">): string {
  return `${name} ${asset}`;
}

/** Where the money of a payment is: still with the payer before it paid, then by what its payouts and tokens are. */
export function standingShares(payment: QuotedPayment): Share[] {
  const { payouts, payer, payee, settlement, paid } = payment;
  if (!paid) return [{ name: "unpaid", asset: payer.currency.code, minor: rational(sentFor(payment).minor) }];
  const owed = payouts.filter(({ status }) => status === "owed" || status === "returnable");
  return [
    { name: "received", asset: payee.currency.code, minor: rational(paidOutTo(payment, "payee")) },
    { name: "refunded", asset: payer.currency.code, minor: rational(paidOutTo(payment, "payer")) },
    ...owed.map(({ side, currency, amount }) => ({
      name: side === "payee" ? "owed" : "refund-owed",
      asset: currency.code,
      minor: rational(amount),
    })),
    ...tokenShares(payment).map(([name, minor]) => ({
      name,
      asset: settlement.token.code,
      minor: rational(minor),
    })),
  ];
}

/** What a step cost: fees, margins, roundings, and what rates moved. */
export function costShares({
  fees,
  spreads,
  residues,
  moves,
}: Omit<StepCosts, "index" | "payment">): Share[] {
  return [
    ...fees.map(({ name, amount }) => ({
      name: `${name}-fee`,
      asset: amount.asset.code,
      minor: rational(amount.minor),
    })),
    ...spreads.map(({ name, amount }) => ({
      name: `${name}-spread`,
      asset: amount.asset.code,
      minor: rational(amount.minor),
    })),
    ...residues.map(({ name, asset, fraction }) => ({ name: `${name}-residue`, asset, minor: fraction })),
    ...moves.filter(isTheCustomers).map(({ name, asset, fraction }) => ({ name, asset, minor: fraction })),
  ];
}

/** What the desk lost by its quote is not the customer's money. */
export function isTheCustomers({ name }: Pick<Move, "name">): boolean {
  return name !== "rate-lock" && name !== "reversal";
}

/** What leaves the payer's account in all. */
export function sentFor({ quote }: QuotedPayment): { readonly minor: bigint; readonly asset: Asset } {
  return quote.charges?.debit ?? quote.pay.sell;
}

/** Minor units that banks have credited to a side. */
export function paidOutTo({ payouts }: Payment, side: Side): bigint {
  return payouts
    .filter((each) => each.status === "paid" && each.side === side)
    .reduce((sum, each) => sum + creditedOf(each), 0n);
}

/** Minor units of an asset in minor units of what the payee receives, at mid of the quote, exactly. */
export function atMidOf(
  { payer, payee, quote, mid, settlement: { token } }: QuotedPayment,
  code: string,
  minor: Rational,
): Rational {
  if (code === token.code) return scaled(minor, quote.mids.redeem, token, payee.currency);
  if (code === payee.currency.code) return minor;
  return scaled(minor, mid, payer.currency, payee.currency);
}

function scaled(minor: Rational, mid: Rate, from: Asset, to: Asset): Rational {
  return multiplyRationals(minor, convertExactly(1n, mid, from.decimals, to.decimals));
}

/** Tokens of a payment by where they are: unspent with the payer, in escrow, back with the payer, with the payee. */
function tokenShares(payment: QuotedPayment): [string, bigint][] {
  const unfunded = payment.quote.pay.buy.minor - payment.flow.funded;
  const returned = returnedOf(payment);
  // What the payer redeemed is first of all what came back to it.
  const ofReturned = payment.payerRedeemed < returned ? payment.payerRedeemed : returned;
  return [
    ["unfunded", unfunded - (payment.payerRedeemed - ofReturned)],
    ["held", heldFor(payment)],
    ["returned", returned - ofReturned],
    ["unredeemed", unredeemedOf(payment)],
  ];
}

/** What the parts are that are no cost. Fees, margins and roundings are. */
const KINDS: Readonly<Record<string, TracePart["kind"]>> = {
  unpaid: "pending",
  received: "received",
  owed: "pending",
  unfunded: "pending",
  held: "pending",
  unredeemed: "pending",
  returned: "back",
  refunded: "back",
  "refund-owed": "pending",
  "rate-move": "market",
  "oracle-lag": "market",
  "below-par": "market",
};

/** Parts that most payments do not have. */
const OPTIONAL: ReadonlySet<string> = new Set(Object.keys(KINDS).filter((name) => name !== "received"));
