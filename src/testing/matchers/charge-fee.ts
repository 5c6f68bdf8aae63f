import { nameUnknown } from "../../fields/closest-name.ts";
import type { TraceFee } from "../../trace/trace.ts";
import { moneyOf } from "../fixtures/money-of.ts";
import { assetIn, difference, isSame, moneyText } from "./amounts.ts";
import type { OfPayment } from "./settle-for.ts";
import { paymentIn, traceOf } from "./subjects.ts";
import type { Verdict } from "./verdict.ts";

const NAMED: Readonly<Record<TraceFee["name"], true>> = {
  pay: true,
  redeem: true,
  escrow: true,
  "payer-bank": true,
  "payee-bank": true,
};
/** Every fee that a step can have. */
const FEE_NAMES = Object.keys(NAMED);

/**
 * What a fee of a payment comes to in all steps together: `pay`, `redeem`, `escrow`, `payer-bank`, `payee-bank`.
 *
 * @throws NAME_MISSPELT, NAME_UNKNOWN for another fee
 */
export async function chargeFee(
  subject: unknown,
  fee: string,
  amount: string,
  { payment }: OfPayment = {},
): Promise<Verdict> {
  const trace = await traceOf(subject, "chargeFee");
  const name = paymentIn(trace, payment);
  if (!FEE_NAMES.includes(fee)) throw nameUnknown("fee", fee, FEE_NAMES);
  const wanted = moneyOf(amount, trace.assets);
  const charged = trace.steps
    .filter((step) => step.payment === name)
    .flatMap(({ fees }) => fees.filter((one) => one.name === fee));
  const asset = charged[0] === undefined ? wanted.asset : assetIn(trace.assets, charged[0].amount.asset);
  const got = { minor: charged.reduce((sum, { amount: { minor } }) => sum + BigInt(minor), 0n), asset };
  return {
    pass: isSame(got, wanted),
    message: () =>
      `expected the fee ${fee} of ${name} to be ${moneyText(wanted)}, got ${moneyText(got)}${difference(got, wanted)}`,
    negatedMessage: () => `expected the fee ${fee} of ${name} not to be ${moneyText(wanted)}`,
    expected: moneyText(wanted),
    actual: moneyText(got),
  };
}
