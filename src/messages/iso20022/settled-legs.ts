import { SettlementError } from "../../errors/settlement-error.ts";
import type { ChargeBearer } from "../../fx/charge-bearer.ts";
import { sumDecimals, subtractDecimals, addDecimals } from "../../money/decimal-arithmetic.ts";
import { type Decimal, formatDecimal } from "../../money/decimal.ts";

/**
 * What each leg of a chain of pacs.008 settles (`IntrBkSttlmAmt`), the instructed amount unchanged in all of them:
 *
 * | bearer | first leg | each further leg |
 * |---|---|---|
 * | SHAR, SLEV, CRED | the instructed amount | less by what the agent before it charged (`ChrgsInf`, field 71F) |
 * | DEBT | the instructed amount and all charges, which were prepaid (field 71G) | less by what the agent before it kept |
 *
 * All amounts are in one currency. There is one leg more than there are charges.
 *
 * @param charges Of each agent on the way, in its order; zero for an agent that charges nothing.
 * @throws AMOUNT_NOT_POSITIVE for a charge below zero; CHARGES_EXCEED_AMOUNT where nothing would be left.
 */
export function settledLegs(
  instructed: Decimal,
  bearer: ChargeBearer,
  charges: readonly Decimal[],
): Decimal[] {
  for (const charge of charges) requireCharge(charge);
  const first = bearer === "DEBT" ? addDecimals(instructed, sumDecimals(charges)) : instructed;
  const legs = [first];
  for (const charge of charges) legs.push(lessCharges(legs.at(-1) ?? first, charge));
  return legs;
}

/**
 * An amount less what is charged for carrying it or for sending it back (`RtrdIntrBkSttlmAmt` of a pacs.004).
 *
 * @throws AMOUNT_NOT_POSITIVE for a charge below zero; CHARGES_EXCEED_AMOUNT where nothing would be left.
 */
export function lessCharges(amount: Decimal, charge: Decimal): Decimal {
  requireCharge(charge);
  const left = subtractDecimals(amount, charge);
  if (left.units > 0n) return left;
  throw new SettlementError("CHARGES_EXCEED_AMOUNT", {
    settled: left.units + addDecimals(charge, { units: 0n, decimals: left.decimals }).units,
    charges: addDecimals(charge, { units: 0n, decimals: left.decimals }).units,
  });
}

function requireCharge(charge: Decimal): void {
  if (charge.units >= 0n) return;
  throw new SettlementError("AMOUNT_NOT_POSITIVE", { text: formatDecimal(charge), asset: "charged" });
}
