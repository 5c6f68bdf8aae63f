import { SettlementError } from "../../errors/settlement-error.ts";
import { add, type Money, subtract } from "../../money/money.ts";
import type { Asset } from "../../money/asset.ts";
import { divideHalfUp } from "../../money/rounding.ts";
import type { ChargeOption } from "../../fx/charge-bearer.ts";
import { convertMoneyRounded } from "../../fx/convert.ts";
import { invert, type Rate } from "../../fx/rate.ts";
import { formatMtAmount, requireMtRate } from "./mt103-field.ts";

/** One bank's charge, in the currency of the customer's account and in the currency of the settlement. */
export interface TwoCurrencyCharge {
  readonly account: Money;
  readonly settlement: Money;
}

/** What the ordering customer asks for and what it costs. */
export interface PaymentOrder {
  /** In the settlement currency, or in the account's ("pay the equivalent of"). */
  readonly instructed: Money;
  readonly charges: ChargeOption;
  /** Base: the account's currency. Quote: the settlement currency. */
  readonly rate: Rate;
  readonly senderCharge: TwoCurrencyCharge;
  readonly receiverCharge: TwoCurrencyCharge;
}

/** The amount fields of the MT 103, and what the two customers see. */
export interface Mt103Amounts {
  /** 33B: as instructed. */
  readonly instructed: Money;
  /** 36: present when 33B and 32A are in different currencies. */
  readonly exchangeRate: Rate | undefined;
  /** 71G: the receiver's charges, prepaid; with OUR only, and never zero (network rule D57). */
  readonly receiverCharges: Money | undefined;
  /** 71F: the sender's charges, taken out; never with OUR (network rule E13), with BEN even where they are zero. */
  readonly senderCharges: Money | undefined;
  /** 32A: what the sender settles with the receiver, and the one debit on the MT 950. */
  readonly settled: Money;
  readonly customerDebit: Money;
  readonly beneficiaryCredit: Money;
}

/**
 * The amounts of an MT 103 by SWIFT's "Usage Rules for Amount Related Fields": 33B × 36 + 71G − 71F = 32A.
 * Conversions are rounded to the nearest unit, ties away from zero.
 *
 * @throws ASSET_MISMATCH when a charge is in neither currency; CHARGES_EXCEED_AMOUNT when nothing would arrive; MT_LIMIT
 * when an amount or the rate does not fit its field.
 */
export function mt103Amounts(order: PaymentOrder): Mt103Amounts {
  const { instructed, rate, senderCharge, receiverCharge } = order;
  const equivalent = sameCurrency(instructed, rate.base) && !sameCurrency(instructed, rate.quote);
  const converted = convertMoneyRounded(instructed, equivalent ? rate : invert(rate), divideHalfUp).money;
  const [ordered, principal] = equivalent ? [instructed, converted] : [converted, instructed];

  const receiverCharges = order.charges === "OUR" ? unlessZero(receiverCharge.settlement) : undefined;
  const senderCharges = order.charges === "BEN" ? senderCharge.settlement : undefined;
  const settled = less(plus(principal, receiverCharges), senderCharges);
  const beneficiaryCredit = subtract(settled, receiverCharge.settlement);
  if (beneficiaryCredit.minor <= 0n) {
    throw new SettlementError("CHARGES_EXCEED_AMOUNT", {
      settled: settled.minor,
      charges: receiverCharge.settlement.minor,
    });
  }
  const atDebit = order.charges === "BEN" ? undefined : senderCharge.account;
  const amounts: Mt103Amounts = {
    instructed,
    exchangeRate: equivalent ? rate : undefined,
    receiverCharges,
    senderCharges,
    settled,
    customerDebit: plus(plus(ordered, atDebit), order.charges === "OUR" ? receiverCharge.account : undefined),
    beneficiaryCredit,
  };
  requireFieldsFit(amounts);
  return amounts;
}

/**
 * That every field of an MT 103 can be written.
 *
 * @throws MT_LIMIT for the first that cannot; AMOUNT_NOT_POSITIVE for a negative charge.
 */
export function requireFieldsFit(amounts: Mt103Amounts): void {
  const { instructed, exchangeRate, receiverCharges, senderCharges, settled } = amounts;
  for (const amount of [instructed, receiverCharges, senderCharges, settled])
    if (amount !== undefined) formatMtAmount(amount);
  if (exchangeRate !== undefined) requireMtRate(exchangeRate);
}

/** What a bank charges, where it charges anything: a field of zero may not stand in a message (D57). */
export function unlessZero(charge: Money): Money | undefined {
  return charge.minor === 0n ? undefined : charge;
}

function sameCurrency(amount: Money, asset: Asset): boolean {
  return amount.asset.code === asset.code;
}

function plus(amount: Money, charge: Money | undefined): Money {
  return charge === undefined ? amount : add(amount, charge);
}

function less(amount: Money, charge: Money | undefined): Money {
  return charge === undefined ? amount : subtract(amount, charge);
}
