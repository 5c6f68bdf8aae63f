import type { ChargeOption } from "../../../src/fx/charge-bearer.ts";
import { formatMtAmount, formatMtRate } from "../../../src/messages/mt103/mt103-field.ts";
import type { Mt103Amounts } from "../../../src/messages/mt103/mt103.ts";
import { rationalToDecimal } from "../../../src/money/decimal.ts";
import { divideExactly } from "../../../src/money/rounding.ts";

const AMOUNT = /^[A-Z]{3}(?=.{1,15}$)([0-9]+),[0-9]*$/;
const RATE = /^(?=.{1,12}$)([0-9]+),[0-9]*$/;

/**
 * What SWIFT's network would refuse in the amount fields of an MT 103 (User Handbook, MT 103, network validated rules of
 * Standards MT November 2015): C14 with error E13 to D51, the formats 15d and 12d, D57, D75.
 */
export function networkFaults(amounts: Mt103Amounts, option: ChargeOption): string[] {
  const { instructed, exchangeRate, receiverCharges, senderCharges, settled } = amounts;
  const fields = [instructed, receiverCharges, senderCharges, settled].filter((one) => one !== undefined);
  const converted = instructed.asset.code !== settled.asset.code;
  const rules: readonly (readonly [string, boolean])[] = [
    ["E13: 71F beside OUR", option === "OUR" && senderCharges !== undefined],
    ["D50: 71G beside SHA", option === "SHA" && receiverCharges !== undefined],
    ["E15: BEN without 71F", option === "BEN" && senderCharges === undefined],
    ["E15: 71G beside BEN", option === "BEN" && receiverCharges !== undefined],
    ["D57: 71G of zero", receiverCharges?.minor === 0n],
    ["D75: no 36 between two currencies", converted && exchangeRate === undefined],
    ["D75: 36 within one currency", !converted && exchangeRate !== undefined],
    ["15d", fields.some((amount) => !AMOUNT.test(formatMtAmount(amount)))],
    [
      "71F or 71G in another currency than 32A",
      fields.slice(1).some((one) => one.asset.code !== settled.asset.code),
    ],
    ["12d", exchangeRate !== undefined && !RATE.test(stated(exchangeRate))],
  ];
  return rules.filter(([, broken]) => broken).map(([rule]) => rule);
}

/** Field 36, with every digit of the rate that was applied. */
function stated(rate: NonNullable<Mt103Amounts["exchangeRate"]>): string {
  const whole = (rate.numerator / rate.denominator).toString().length;
  return formatMtRate(rationalToDecimal(rate, 11 - whole, divideExactly));
}
