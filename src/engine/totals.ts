import { allIn } from "../fx/all-in.ts";
import { convertExactly } from "../fx/convert.ts";
import type { Rate } from "../fx/rate.ts";
import type { Asset } from "../money/asset.ts";
import { addRationals, multiplyRationals, rational, type Rational } from "../money/rational.ts";
import { rationalOf, traceFraction, traceMoney, traceRate } from "../trace/trace-figures.ts";
import { heldFor, returnedOf, unredeemedOf, type Payment, type World } from "../world/world.ts";
import type { Alternative } from "../scenario/scenario.ts";
import type { TraceMoney, TracePart, TracePaymentTotals, TraceStep } from "../trace/trace.ts";
import { alternativesTo } from "./alternatives.ts";
import type { RunContext } from "./run-context.ts";

type PaidPayment = Payment & { readonly mid: Rate; readonly quote: NonNullable<Payment["quote"]> };

/** Where the money of every payment that was paid went. */
export function allPaymentTotals(
  { world }: RunContext,
  alternatives: readonly Alternative[],
  steps: readonly TraceStep[],
): TracePaymentTotals[] {
  const stepsOf = new Map<string, TraceStep[]>();
  for (const step of steps) {
    const own = stepsOf.get(step.payment);
    if (own === undefined) stepsOf.set(step.payment, [step]);
    else own.push(step);
  }
  return [...world.payments.values()].flatMap((payment) => {
    const { mid, quote, paid, name } = payment;
    if (!paid || mid === undefined || quote === undefined) return [];
    const totals = paymentTotals(world, { ...payment, mid, quote }, stepsOf.get(name) ?? []);
    return [{ ...totals, alternatives: alternativesTo(alternatives, quote.pay.sell, mid) }];
  });
}

/**
 * What was sent, taken apart into what was received, what is on its way or came back, fees, spreads, residues and what
 * rates moved, each also in the asset received at mid of the quote. The parts make up what was sent, exactly.
 */
function paymentTotals(
  world: World,
  payment: PaidPayment,
  steps: readonly TraceStep[],
): Omit<TracePaymentTotals, "alternatives"> {
  const { mid, payouts, name, payer, payee, quote } = payment;
  const { currency } = payee;
  const parts = new Parts(world, payment);
  const paidOut = sumOf(payouts.filter(({ status }) => status === "paid").map(({ amount }) => amount));
  parts.add("received", currency.code, rational(paidOut));
  parts.add("owed", currency.code, rational(sumOf(openPayouts(payment).map(({ amount }) => amount))));
  for (const [part, minor] of tokenParts(payment)) parts.add(part, world.token.code, rational(minor));
  for (const { fees, spreads, residues, moves } of steps) {
    for (const fee of fees) parts.add(`${fee.name}-fee`, fee.amount.asset, whole(fee.amount));
    for (const { name: leg, amount } of spreads) parts.add(`${leg}-spread`, amount.asset, whole(amount));
    for (const { name: leg, asset, fraction } of residues)
      parts.add(`${leg}-residue`, asset, rationalOf(fraction));
    // What the desk lost by its quote is not the customer's money.
    for (const { name: part, asset, fraction } of moves)
      if (part !== "rate-lock") parts.add(part, asset, rationalOf(fraction));
  }

  const { sell } = quote.pay;
  const sentAtMid = parts.atMid(payer.currency.code, rational(sell.minor));
  const received = { minor: paidOut, asset: currency };
  const { rate, belowMid } = allIn(sell, received, sentAtMid);
  return {
    payment: name,
    payee: payee.name,
    sent: traceMoney(sell),
    received: traceMoney(received),
    mid: traceRate(mid),
    sentAtMid: traceFraction(sentAtMid),
    parts: parts.all(),
    allIn: traceRate({ ...mid, ...rate, source: undefined }),
    belowMid: traceFraction(belowMid),
  };
}

function openPayouts({ payouts }: Payment): Payment["payouts"] {
  return payouts.filter(({ status }) => status === "owed" || status === "returnable");
}

/** Tokens of a payment by where they are: unspent with the payer, in escrow, back with the payer, with the payee. */
function tokenParts(payment: PaidPayment): [string, bigint][] {
  const bought = payment.quote.pay.buy.minor;
  return [
    ["unfunded", bought - payment.flow.funded],
    ["held", heldFor(payment)],
    ["returned", returnedOf(payment)],
    ["unredeemed", unredeemedOf(payment)],
  ];
}

/** Adds up what went where: one part for each name and asset, in the order in which they come up. */
class Parts {
  readonly #sums = new Map<string, { readonly name: string; readonly asset: string; minor: Rational }>();
  readonly #world: World;
  readonly #payment: PaidPayment;

  constructor(world: World, payment: PaidPayment) {
    this.#world = world;
    this.#payment = payment;
  }

  /** A part of nothing is left out, but for what was received. */
  add(name: string, asset: string, minor: Rational): void {
    const key = `${name} ${asset}`;
    const known = this.#sums.get(key);
    if (known !== undefined) known.minor = addRationals(known.minor, minor);
    else if (minor.numerator !== 0n || !OPTIONAL.has(name)) this.#sums.set(key, { name, asset, minor });
  }

  all(): TracePart[] {
    return [...this.#sums.values()].map(({ name, asset, minor }) => ({
      name,
      asset,
      minor: traceFraction(minor),
      atMid: traceFraction(this.atMid(asset, minor)),
    }));
  }

  /** Minor units of an asset in minor units of what the payee receives, at mid of the quote, exactly. */
  atMid(code: string, minor: Rational): Rational {
    const { payer, payee, quote, mid } = this.#payment;
    const { token } = this.#world;
    if (code === token.code) return scaled(minor, quote.mids.redeem, token, payee.currency);
    if (code === payee.currency.code) return minor;
    return scaled(minor, mid, payer.currency, payee.currency);
  }
}

/** Parts that most payments do not have. */
const OPTIONAL: ReadonlySet<string> = new Set([
  "owed",
  "unfunded",
  "held",
  "returned",
  "unredeemed",
  "rate-move",
  "oracle-lag",
]);

function scaled(minor: Rational, mid: Rate, from: Asset, to: Asset): Rational {
  return multiplyRationals(minor, convertExactly(1n, mid, from.decimals, to.decimals));
}

function sumOf(amounts: readonly bigint[]): bigint {
  return amounts.reduce((sum, amount) => sum + amount, 0n);
}

function whole({ minor }: TraceMoney): Rational {
  return rational(BigInt(minor));
}
