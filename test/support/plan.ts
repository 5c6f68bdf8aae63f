import type { SystemPlan } from "../../src/ports.ts";
import { systemPlan } from "../../src/world/system-plan.ts";

/** Thursday 23 January 2025, 15:00 UTC: the FX market is open for another 31 hours. */
export const START = 1_737_644_400n;

export const MINUTE = 60n;
export const HOUR = 3_600n;
export const DAY = 86_400n;

/** The whole system with one token, two feeds against the euro and every guard on. */
export const PLAN: SystemPlan = systemPlan({
  startsAt: START,
  operator: "operator",
  attester: "attester",
  banks: ["bank", "payoutBank"],
  providers: ["provider"],
  tokens: [{ symbol: "XUSD", name: "Corridor USD", currency: "USD", decimals: 6 }],
  pairs: [
    { base: "EUR", quote: "USD" },
    { base: "EUR", quote: "CNY" },
  ],
  corridors: [
    { token: "XUSD", currency: "EUR", currencyDecimals: 2, direction: "pay" },
    { token: "XUSD", currency: "CNY", currencyDecimals: 2, direction: "redeem" },
  ],
  participants: [
    { party: "payer", country: "DE" },
    { party: "payee", country: "CN" },
  ],
});
