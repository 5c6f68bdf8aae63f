import { SettlementError } from "../../errors/settlement-error.ts";
import { convertExactly, convertUp } from "../../fx/convert.ts";
import { feeUp, NO_FEE, splitGross, type Fee } from "../../fx/fee.ts";
import { invert, type Rate } from "../../fx/rate.ts";
import type { Asset } from "../../money/asset.ts";
import type { Money } from "../../money/money.ts";
import { rational, subtractRationals } from "../../money/rational.ts";
import type { PartyName } from "../../ports.ts";
import { midAcross, midRate } from "../../world/market.ts";
import type { Payment, QuotedCharges } from "../../world/payment.ts";
import type { BankCharge, World } from "../../world/world.ts";
import type { StepRun } from "../step-run.ts";

/** What a payment's banks charge, each in the currency of its own customer. */
export interface ChargeFees {
  readonly sending: Fee;
  readonly receiving: Fee;
}

/** What the banks of a payer and a payee charge. @throws RATE_MISSING for a sum in a currency without a rate */
export function chargeFees(world: World, { payer, payee }: Pick<Payment, "payer" | "payee">): ChargeFees {
  return {
    sending: feeIn(world, world.banks.get(payer.bank)?.sending, payer.currency),
    receiving: receivingFee(world, payee.bank, payee.currency),
  };
}

/** What a bank charges for crediting a payment. */
export function receivingFee(world: World, bank: PartyName, currency: Asset): Fee {
  return feeIn(world, world.banks.get(bank)?.receiving, currency);
}

/** A charge in the currency of an account: sums in another are converted at mid and rounded up. */
function feeIn(world: World, charge: BankCharge | undefined, account: Asset): Fee {
  if (charge === undefined) return NO_FEE;
  const { fee, currency } = charge;
  if (currency === undefined || currency.code === account.code) return fee;
  const mid = midRate(world, currency, account);
  const converted = (minor: bigint): bigint => convertUp(minor, mid, currency.decimals, account.decimals);
  const { minimum, maximum } = fee;
  return {
    basisPoints: fee.basisPoints,
    fixed: converted(fee.fixed),
    ...(minimum === undefined ? {} : { minimum: converted(minimum) }),
    ...(maximum === undefined ? {} : { maximum: converted(maximum) }),
  };
}

/**
 * What is handed on of an amount out of which the payer's bank takes its charge first.
 *
 * @throws CHARGES_EXCEED_AMOUNT where nothing would be left.
 */
export function afterSending({ minor, asset }: Money, { sending }: ChargeFees): Money {
  const { net } = splitGross(minor, sending, "net");
  if (net <= 0n)
    throw new SettlementError("CHARGES_EXCEED_AMOUNT", { settled: minor, charges: feeUp(minor, sending) });
  return { minor: net, asset };
}

/**
 * What leaves the payer's account in all, and for whom.
 *
 * @param sell What is handed to the gateway.
 * @param prepaid What the payee is to get with all charges borne by the payer; none: the payee bears its bank's.
 */
export function quotedCharges(
  world: World,
  payment: Payment,
  sell: Money,
  fees: ChargeFees,
  prepaid: Money | undefined,
): QuotedCharges {
  const sending = { minor: feeUp(sell.minor, fees.sending), asset: sell.asset };
  const owed = prepaid === undefined ? 0n : feeUp(prepaid.minor, fees.receiving);
  const charged = owed === 0n ? 0n : inPayersCurrency(acrossOf(world, payment), owed);
  return {
    sending,
    receiving: { owed, charged },
    debit: { minor: sell.minor + sending.minor + charged, asset: sell.asset },
    by: {
      sending: { fee: fees.sending, of: sell },
      receiving: { fee: fees.receiving, of: prepaid ?? { minor: 0n, asset: payment.payee.currency } },
    },
  };
}

function acrossOf(world: World, { payer, payee, settlement }: Payment): Rate {
  return midAcross(world, payer.currency, settlement.currency, payee.currency);
}

/** Rounded up: what is left of the unit is the desk's, which pays the charge in the payee's currency. */
function inPayersCurrency(mid: Rate, owed: bigint): bigint {
  return convertUp(owed, invert(mid), mid.quote.decimals, mid.base.decimals);
}

/** What of a payout its bank takes for crediting it; nothing where the payer has paid for that. */
export function receivingCharge(
  world: World,
  { quote }: Payment,
  { bank, amount, currency }: { readonly bank: PartyName; readonly amount: bigint; readonly currency: Asset },
): bigint {
  if ((quote?.charges?.receiving.owed ?? 0n) > 0n) return 0n;
  return takenOut(amount, receivingFee(world, bank, currency));
}

/** A charge that is taken out of an amount, of which something must be left. @throws CHARGES_EXCEED_AMOUNT */
export function takenOut(amount: bigint, fee: Fee): bigint {
  const charge = feeUp(amount, fee);
  if (charge >= amount && charge > 0n)
    throw new SettlementError("CHARGES_EXCEED_AMOUNT", { settled: amount, charges: charge });
  return charge;
}

/** Records the charges that the payer bears, as it pays. */
export function recordPayersCharges(run: StepRun, { payer, payee, quote, mid }: Payment): void {
  const charges = quote?.charges;
  if (charges === undefined || mid === undefined) return;
  const { sending, receiving, by } = charges;
  if (sending.minor > 0n) run.fee("payer-bank", sending, payer.name, payer.bank, undefined, by.sending);
  if (receiving.owed === 0n) return;
  const owed = { minor: receiving.owed, asset: payee.currency };
  run.fee("payee-bank", owed, payer.name, payee.bank, undefined, by.receiving);
  const exact = convertExactly(receiving.owed, invert(mid), payee.currency.decimals, payer.currency.decimals);
  const left = subtractRationals(rational(receiving.charged), exact);
  run.residue("payee-bank", payer.currency.code, left, run.world.operators.desk);
}
