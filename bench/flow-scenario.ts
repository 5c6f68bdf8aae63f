import type { Scenario } from "../src/scenario/scenario.ts";
import { happyPath } from "../src/files/scenarios.ts";
import { parseAmount } from "../src/money/money.ts";

/** Fiat that each payment sends. */
const SENT = "100.00";

/** The happy path over and over: so many payments between the same two, each in the five transactions. */
export function manyPayments(count: number): Scenario {
  const scenario = happyPath();
  const [payer] = scenario.customers;
  if (payer === undefined) return scenario;
  const names = Array.from({ length: count }, (_, index) => `payment-${index + 1}`);
  const send = parseAmount(SENT, payer.currency);
  return {
    ...scenario,
    expect: { payments: [], balances: [] },
    customers: scenario.customers.map((customer) =>
      customer.name === payer.name
        ? { ...customer, balance: { ...send, minor: send.minor * BigInt(count) } }
        : customer,
    ),
    payments: names.map((name) => ({ name, token: "XUSD", payer: "buyer", payee: "seller" })),
    steps: names.flatMap((payment) => [
      { verb: "quote", parameters: { payment, fixed: { send }, validFor: 3_600n } },
      { verb: "pay", parameters: { payment } },
      { verb: "fund", parameters: { payment } },
      { verb: "deliver", parameters: { payment } },
      { verb: "release", parameters: { payment } },
      { verb: "redeem", parameters: { payment } },
    ]),
  };
}
