import type { CorridorPlan, PairPlan, SystemPlan } from "../../src/ports.ts";

/** Thursday 23 January 2025, 15:00 UTC: the FX market is open for another 31 hours. */
export const START = 1_737_644_400n;

export const MINUTE = 60n;
export const HOUR = 3_600n;
export const DAY = 86_400n;

/** Sunday 22:00 to Friday 22:00 UTC. */
const FX_WEEK = { opensAtMinute: 6n * 1_440n + 22n * 60n, closesAtMinute: 4n * 1_440n + 22n * 60n };

export const GUARDED_PAIR: Omit<PairPlan, "base" | "quote"> = {
  decimals: 8,
  maximumAge: 90_000n,
  minimumAnswer: 10_000n,
  maximumAnswer: 10n ** 13n,
  breakerBps: 500n,
  breakerCooldown: HOUR,
  ...FX_WEEK,
  closedPolicy: "reject",
  closedSpreadBps: 0n,
  summerTime: "none",
  calendar: 1n,
};

const CORRIDOR: Omit<CorridorPlan, "currency" | "direction"> = {
  token: "XUSD",
  currencyDecimals: 2,
  spreadBps: 25n,
  feeBps: 20n,
  maximumDeviationBps: 100n,
  pegRule: "par",
  pegCode: "",
  capacity: 10n ** 13n,
  window: DAY,
};

/** The whole system with one token, two feeds against the euro and every guard on. */
export const PLAN: SystemPlan = {
  startsAt: START,
  operator: "operator",
  attester: "attester",
  banks: ["bank", "payoutBank"],
  providers: ["provider"],
  tokens: [
    { symbol: "XUSD", name: "Corridor USD", currency: "USD", decimals: 6, maximumReserveAge: 30n * DAY },
  ],
  pairs: [
    { base: "EUR", quote: "USD", ...GUARDED_PAIR },
    { base: "EUR", quote: "CNY", ...GUARDED_PAIR },
  ],
  paths: [{ base: "USD", quote: "CNY", vehicles: ["EUR"], maximumAge: 90_000n, maximumSpread: HOUR }],
  corridors: [
    { ...CORRIDOR, currency: "EUR", direction: "pay" },
    { ...CORRIDOR, currency: "CNY", direction: "redeem" },
  ],
  participants: ["payer", "payee"].map((party) => ({
    party,
    country: party === "payer" ? "DE" : "CN",
    tier: 1n,
    verifiedUntil: START + 365n * DAY,
  })),
};
