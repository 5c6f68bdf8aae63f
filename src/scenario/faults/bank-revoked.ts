import type { PartyName } from "../../ports.ts";
import { paymentOf } from "../../verbs/verbs.ts";
import { PAYOUT_PERIOD } from "../../world/world.ts";
import type { ScenarioStep } from "../scenario.ts";
import type { Fault, Recovery } from "./fault.ts";
import type { FaultContext } from "./context.ts";
import { owesOnce, refused, restOf, returned } from "./parts.ts";

/** The payee's bank loses its role at the gateway while it owes the payout. */
export const bankRevoked: Fault = {
  name: "bank-revoked",
  at: ["payout"],
  fits: (context) => owesOnce(context) && !isNeededElsewhere(context),
  disturb: ({ payee }) => [{ verb: "revoke", parameters: { bank: payee.bank } }],
  recover: (context) => {
    const other = otherBank(context);
    return other === undefined ? claimed(context) : reassigned(context, other);
  },
};

/** Another bank at which the desk has the payee's currency pays in its place. */
function reassigned(context: FaultContext, to: PartyName): Recovery {
  const payment = context.payment.name;
  return {
    own: [
      refused({ verb: "payout", parameters: { payment } }, "NotABank"),
      { verb: "reassign", parameters: { payment, to } },
    ],
    rest: context.rest,
  };
}

/** There is no other: the tokens come back when the payout is due, and the payee keeps them. */
function claimed(context: FaultContext): Recovery {
  const payment = context.payment.name;
  return {
    own: [
      refused({ verb: "payout", parameters: { payment } }, "NotABank"),
      { verb: "wait", parameters: { for: PAYOUT_PERIOD } },
      ...returned(context),
    ],
    rest: restOf(context),
  };
}

function otherBank({ scenario, payee }: FaultContext): PartyName | undefined {
  return scenario.customers.find(
    ({ bank, currency }) => bank !== payee.bank && currency.code === payee.currency.code,
  )?.bank;
}

/** Whether another payment goes through the bank later on, which would be refused as well. */
function isNeededElsewhere({ scenario, payment, payee, rest }: FaultContext): boolean {
  const banks = new Map(scenario.customers.map(({ name, bank }) => [name, bank]));
  const goesThrough = (step: ScenarioStep): boolean => {
    const other = scenario.payments.find(({ name }) => name === paymentOf(step));
    if (other === undefined || other.name === payment.name) return false;
    return [other.payer, other.payee].some((party) => banks.get(party) === payee.bank);
  };
  return rest.some(goesThrough);
}
