import type { PairPlan, SystemPlan } from "../../ports.ts";

/** Who takes part, by the names that transactions are sent under. */
export const ACTORS = {
  buyer: "buyer",
  seller: "seller",
  /** Where the buyer has euros. */
  buyerBank: "buyerBank",
  /** Where the seller has yuan. */
  sellerBank: "sellerBank",
  /** Signs firm quotes. */
  provider: "provider",
  carrier: "carrier",
  arbiter: "arbiter",
  /** Administers everything, and gets the escrow's fees. */
  operator: "operator",
  attester: "attester",
  /** Has no part in anything. */
  stranger: "stranger",
} as const;
export type Actor = keyof typeof ACTORS;

/** What may be different from the usual. */
export interface CorridorOptions {
  /** Unix seconds of the first moment; Thursday 23 January 2025, 15:00 UTC, unless given. */
  readonly startsAt?: bigint;
  /** Rates of the euro. */
  readonly rates?: { readonly "EUR/USD": string; readonly "EUR/CNY": string };
  /** What each of the two conversions costs. */
  readonly spreadBps?: bigint;
  readonly feeBps?: bigint;
  /** Of the amount released from escrow. */
  readonly escrowFeeBps?: bigint;
  /** Changes to how both pairs are guarded. */
  readonly guards?: Partial<Omit<PairPlan, "base" | "quote" | "decimals">>;
}

/** The same with nothing left open. */
export type CorridorTerms = Required<CorridorOptions>;

const [HOUR, DAY] = [3_600n, 86_400n];
const MINUTES_PER_DAY = 1_440n;

/** Decimals of the feeds, and of the token. */
export const FEED_DECIMALS = 8;
export const TOKEN = { symbol: "XUSD", name: "Corridor USD", currency: "USD", decimals: 6 } as const;

/** Published once a day with an hour of grace, in the FX market's week, with a breaker at 5 %. */
const GUARDS: Omit<PairPlan, "base" | "quote"> = {
  decimals: FEED_DECIMALS,
  maximumAge: DAY + HOUR,
  minimumAnswer: 1_000_000n,
  maximumAnswer: 10n ** 12n,
  breakerBps: 500n,
  breakerCooldown: HOUR,
  // Sunday 22:00 to Friday 22:00 UTC.
  opensAtMinute: 6n * MINUTES_PER_DAY + 22n * 60n,
  closesAtMinute: 4n * MINUTES_PER_DAY + 22n * 60n,
  closedPolicy: "reject",
  closedSpreadBps: 0n,
  summerTime: "none",
  calendar: 1n,
};

/** The usual, where nothing else was said. */
export function corridorTerms(options: CorridorOptions): CorridorTerms {
  return {
    startsAt: 1_737_644_400n,
    rates: { "EUR/USD": "1.0835", "EUR/CNY": "7.8500" },
    spreadBps: 25n,
    feeBps: 20n,
    escrowFeeBps: 50n,
    guards: {},
    ...options,
  };
}

/** The system behind a corridor from Germany to China, settled in a token of US dollars. */
export function corridorPlan({ startsAt, spreadBps, feeBps, guards }: CorridorTerms): SystemPlan {
  const corridor = {
    token: TOKEN.symbol,
    currencyDecimals: 2,
    spreadBps,
    feeBps,
    maximumDeviationBps: 100n,
    pegRule: "par",
    pegCode: "",
    capacity: 10n ** 13n,
    window: DAY,
  } as const;
  return {
    // The system takes some hundred blocks, a second each.
    startsAt: startsAt - 600n,
    operator: ACTORS.operator,
    attester: ACTORS.attester,
    banks: [ACTORS.buyerBank, ACTORS.sellerBank],
    providers: [ACTORS.provider],
    tokens: [{ ...TOKEN, maximumReserveAge: 30n * DAY }],
    pairs: [
      { base: "EUR", quote: "USD", ...GUARDS, ...guards },
      { base: "EUR", quote: "CNY", ...GUARDS, ...guards },
    ],
    paths: [{ base: "USD", quote: "CNY", vehicles: ["EUR"], maximumAge: DAY + HOUR, maximumSpread: HOUR }],
    corridors: [
      { ...corridor, currency: "EUR", direction: "pay" },
      { ...corridor, currency: "CNY", direction: "redeem" },
    ],
    participants: [
      { party: ACTORS.buyer, country: "DE", tier: 1n, verifiedUntil: startsAt + 365n * DAY },
      { party: ACTORS.seller, country: "CN", tier: 1n, verifiedUntil: startsAt + 365n * DAY },
    ],
  };
}
