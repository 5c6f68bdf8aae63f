import { call } from "../../chain/call.ts";
import { SettlementError } from "../../errors/settlement-error.ts";
import { FX_QUOTE_TYPE } from "../../escrow/fx-quote.ts";
import { PAYMENT_TERMS_TYPE } from "../../escrow/payment-terms.ts";
import { feeUp, proportionalFee } from "../../fx/fee.ts";
import { quoteFixedSend, type Quote } from "../../fx/quote.ts";
import { formatAmount, requireSameAsset, type Money } from "../../money/money.ts";
import type { Payment } from "../../world/payment.ts";
import type { StepRun } from "../step-run.ts";
import { quoted } from "./quoted.ts";
import { firstPromise, secondPromise } from "./second-leg.ts";

/** What becomes of a deposit that is less than the quote. */
export const ON_SHORT = ["refuse", "credit"] as const;

/**
 * What is missing of the quoted amount, in its minor units.
 *
 * @throws DEPOSIT_SHORT unless it is to be credited; DEPOSIT_SURPLUS; ASSET_MISMATCH; PAYMENT_ALREADY_PAID
 */
export function missingOf(payment: Payment, arrived: Money, onShort: (typeof ON_SHORT)[number]): bigint {
  const { quote } = quoted(payment);
  const { minor, asset } = quote.pay.sell;
  requireSameAsset(arrived.asset, asset);
  const missing = minor - arrived.minor;
  if (missing === 0n) return 0n;
  const show = (figure: bigint): string => `${formatAmount({ minor: figure, asset })} ${asset.code}`;
  const figures = { payment: payment.name, quoted: show(minor), arrived: show(arrived.minor) };
  if (missing < 0n) throw new SettlementError("DEPOSIT_SURPLUS", { ...figures, surplus: show(-missing) });
  if (onShort === "refuse")
    throw new SettlementError("DEPOSIT_SHORT", { ...figures, missing: show(missing) });
  if (payment.paid) throw new SettlementError("PAYMENT_ALREADY_PAID", { payment: payment.name });
  return missing;
}

/** A quote and terms that stand in the place of others, and how the payment has the others again. */
export interface Requoted {
  readonly undo: () => void;
  /** Ends the quote that was replaced, where both could be used. */
  readonly withdraw: () => Promise<void>;
}

/**
 * The desk signs its quote anew for what arrived: the gateway takes a quote as it was signed or not at all. Rates, fees
 * and time stay those of the quote; payer and payee have terms over what it buys.
 *
 * @throws AMOUNT_TOO_SMALL where it buys nothing
 */
export async function requote(run: StepRun, payment: Payment, arrived: Money): Promise<Requoted> {
  const { chain, world } = run;
  const { quote, terms, id } = quoted(payment);
  const pay = quoteFixedSend(arrived, quote.pay.terms);
  const released = pay.buy.minor - feeUp(pay.buy.minor, proportionalFee(terms.feeBps));
  const redeem = quoteFixedSend({ minor: released, asset: pay.buy.asset }, quote.redeem.terms);
  const agreed = { ...terms, amount: pay.buy.minor };
  const newId = chain.digest({ contract: "escrow", types: PAYMENT_TERMS_TYPE, message: { ...agreed } });
  // Two quotes of one number are used up together; those for one payment each are not.
  const isForOne = BigInt(quote.signed.paymentId) !== 0n;
  const numbered = isForOne ? { paymentId: newId, nonce: world.quotes } : {};
  const signed = { ...quote.signed, ...figuresOf(pay), ...numbered };
  const { desk } = world.operators;
  const signature = await chain.sign(desk, { contract: "gateway", types: FX_QUOTE_TYPE, message: signed });

  if (isForOne) world.quotes += 1n;
  payment.quote = { ...quote, ...chargesFor(quote, arrived), pay, redeem, signed, signature };
  payment.terms = agreed;
  payment.id = newId;
  world.paymentsById.set(newId, payment);
  return {
    undo: () => Object.assign(payment, { quote, terms, id }),
    withdraw: async () => {
      if (!isForOne) return;
      for (const promise of [firstPromise(quote.signed), secondPromise(quote.signed)])
        world.reservations.free(promise);
      await run.send(desk, call("gateway", "cancelQuote", [quote.signed]));
    },
  };
}

/** What banks charge stays as it was quoted; with less arriving, as much less leaves the account. */
function chargesFor(
  { charges, pay }: NonNullable<Payment["quote"]>,
  arrived: Money,
): Partial<Pick<NonNullable<Payment["quote"]>, "charges">> {
  if (charges === undefined) return {};
  const { minor, asset } = charges.debit;
  return { charges: { ...charges, debit: { minor: minor - (pay.sell.minor - arrived.minor), asset } } };
}

function figuresOf({ sell, buy, fee }: Quote) {
  return { sellAmount: sell.minor, buyAmount: buy.minor, fee: fee.minor };
}
