import { SettlementError } from "../../errors/settlement-error.ts";
import { add, subtract } from "../../money/money.ts";
import { chargeOption, type ChargeBearer } from "../../fx/charge-bearer.ts";
import { fitsMtRate } from "./mt103-field.ts";
import { identitySum, mt103IdentityHolds } from "./mt103-identity.ts";
import { requireFieldsFit, unlessZero, type Mt103Amounts, type TwoCurrencyCharge } from "./mt103.ts";
import type { DeskQuote } from "../../fx/desk/desk-quote.ts";
import { shown } from "../../fx/desk/desk-terms.ts";
import { isRoundedOnceDown } from "../../fx/desk/route.ts";

/** Who charges what for carrying a payment; the fee of the conversion is the quote's and is not among it. */
export interface BankCharges {
  readonly from: string;
  readonly to: string;
  readonly sender: TwoCurrencyCharge;
  readonly receiver: TwoCurrencyCharge;
}

/**
 * A quoted payment with the charges of its two banks, as an MT 103 states it:
 *
 * | bearer | debtor pays | 71G | 71F | 32A | creditor gets |
 * |---|---|---|---|---|---|
 * | DEBT | sell + both charges | receiver's, unless zero | | buy + 71G | buy |
 * | SHAR, SLEV | sell + sender's | | | buy | buy − receiver's |
 * | CRED | sell | | sender's | buy − 71F | buy − both charges |
 *
 * What was fixed is what was instructed (33B). Fixed to receive, that is the amount bought, and there is no rate in the
 * message. Fixed to send, it is what was converted of the amount sold, at the customer's rate (36); a fee in the asset
 * bought counts as a charge of the sender's (71F) then. Instructed by what is bought, too, is what could not be stated so:
 * a route that rounds on the way or whose rate has more digits than field 36, and a fee in the asset bought where the
 * debtor bears the charges, since no 71F may stand beside OUR (network rule E13).
 *
 * @throws CHARGES_EXCEED_AMOUNT where nothing would arrive; ASSET_MISMATCH where a charge is in neither currency; MT_LIMIT
 * where an amount does not fit its field; CHARGES_UNBALANCED if 33B × 36 + 71G − 71F were not 32A, which would be a mistake in here.
 */
export function chargedPayment(
  quote: DeskQuote,
  fixed: "send" | "receive",
  bearer: ChargeBearer,
  charges: BankCharges,
): Mt103Amounts {
  const { sell, buy, fee, terms, route } = quote;
  const { sender, receiver } = charges;
  const option = chargeOption(bearer);
  const feeOfBought = terms.feeIn === "buy" ? unlessZero(fee) : undefined;
  const stated = isRoundedOnceDown(route) && fitsMtRate(terms.rate);
  const atRate = fixed === "send" && stated && (option !== "OUR" || feeOfBought === undefined);
  const receiverCharges = option === "OUR" ? unlessZero(receiver.settlement) : undefined;
  const withheld = [
    ...(option === "BEN" ? [sender.settlement] : []),
    ...(atRate && feeOfBought !== undefined ? [feeOfBought] : []),
  ];
  const senderCharges = withheld.length === 0 ? undefined : withheld.reduce(add);
  const prepaid = receiverCharges === undefined ? buy : add(buy, receiverCharges);
  const settled = option === "BEN" ? subtract(prepaid, sender.settlement) : prepaid;
  const beneficiaryCredit = subtract(settled, receiver.settlement);
  if (beneficiaryCredit.minor <= 0n) {
    throw new SettlementError("CHARGES_EXCEED_AMOUNT", {
      settled: settled.minor,
      charges: receiver.settlement.minor,
    });
  }
  const atDebit = { OUR: [sender.account, receiver.account], SHA: [sender.account], BEN: [] }[option];
  const converted = terms.feeIn === "sell" ? subtract(sell, fee) : sell;
  const amounts: Mt103Amounts = {
    instructed: atRate ? converted : buy,
    exchangeRate: atRate ? terms.rate : undefined,
    receiverCharges,
    senderCharges,
    settled,
    customerDebit: atDebit.reduce(add, sell),
    beneficiaryCredit,
  };
  requireFieldsFit(amounts);
  if (!mt103IdentityHolds({ ...amounts, senderCharges: senderCharges && [senderCharges] })) {
    const { from, to } = charges;
    throw new SettlementError("CHARGES_UNBALANCED", {
      from,
      to,
      settled: shown(settled),
      computed: shown(identitySum(amounts)),
    });
  }
  return amounts;
}
