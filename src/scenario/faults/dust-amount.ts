import { BASIS_POINTS, feeUp, proportionalFee } from "../../fx/fee.ts";
import type { Fault } from "./fault.ts";
import { refused, refusedBefore } from "./parts.ts";

/** An amount so small that nothing would arrive. */
export const dustAmount: Fault = {
  name: "dust-amount",
  at: ["quote", "release"],
  fits: ({ step, scenario }) =>
    step?.verb === "quote" ? takesAll(scenario.corridors.pay.feeBps) : scenario.settlement === "direct",
  disturb: ({ step, payment, payer, token }) => {
    const name = payment.name;
    if (step?.verb !== "release") {
      const send = { minor: 1n, asset: payer.currency };
      const parameters = { payment: name, fixed: { send }, validFor: 900n };
      return [refusedBefore({ verb: "quote", parameters }, "AMOUNT_TOO_SMALL")];
    }
    const amount = { minor: 1n, asset: { code: token.symbol, decimals: token.decimals } };
    return [refused({ verb: "release", parameters: { payment: name, amount } }, "AmountTooSmall")];
  },
  recover: ({ rest }) => ({ own: [], rest }),
};

/** Whether a fee, rounded up, is all of one minor unit. */
function takesAll(basisPoints: bigint): boolean {
  return basisPoints <= BASIS_POINTS && feeUp(1n, proportionalFee(basisPoints)) === 1n;
}
