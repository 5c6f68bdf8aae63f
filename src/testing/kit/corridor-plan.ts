import type { PairPlan, SystemPlan } from "../../ports.ts";
import { CORRIDOR_CHARGES, systemPlan } from "../../world/system-plan.ts";

/** The participants, by the names that transactions are sent under. */
export const ACTORS = {
  buyer: "buyer",
  seller: "seller",
  /** The bank of the buyer's account in euros. */
  buyerBank: "buyerBank",
  /** The bank of the seller's account in yuan. */
  sellerBank: "sellerBank",
  /** Signs firm quotes. */
  provider: "provider",
  carrier: "carrier",
  arbiter: "arbiter",
  /** Administers everything, and receives the escrow's fees. */
  operator: "operator",
  attester: "attester",
  /** Has no role in the system. */
  stranger: "stranger",
} as const;
export type Actor = keyof typeof ACTORS;

/** What may differ from the defaults. */
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
  /** Changes to how both pairs are guarded, which is as in a scenario, but for rates of any size. */
  readonly guards?: Partial<Omit<PairPlan, "base" | "quote" | "decimals">>;
}

/** The same with every default filled in. */
export type CorridorTerms = Required<CorridorOptions>;

export const TOKEN = { symbol: "XUSD", name: "Corridor USD", currency: "USD", decimals: 6 } as const;

/** The options with the defaults for those that were not given. */
export function corridorTerms(options: CorridorOptions): CorridorTerms {
  return {
    startsAt: 1_737_644_400n,
    rates: { "EUR/USD": "1.0835", "EUR/CNY": "7.8500" },
    ...CORRIDOR_CHARGES,
    escrowFeeBps: 50n,
    guards: {},
    ...options,
  };
}

/** The system behind a corridor from Germany to China, settled in a token of US dollars. */
export function corridorPlan({ startsAt, spreadBps, feeBps, guards }: CorridorTerms): SystemPlan {
  const corridor = { token: TOKEN.symbol, currencyDecimals: 2, spreadBps, feeBps };
  return systemPlan({
    startsAt,
    // The system takes some hundred blocks, a second each.
    preparation: 600n,
    operator: ACTORS.operator,
    attester: ACTORS.attester,
    banks: [ACTORS.buyerBank, ACTORS.sellerBank],
    providers: [ACTORS.provider],
    tokens: [TOKEN],
    // Without an opening answer, so that a test may set any rate: no band around the first one refuses it.
    pairs: [
      { base: "EUR", quote: "USD", ...guards },
      { base: "EUR", quote: "CNY", ...guards },
    ],
    corridors: [
      { ...corridor, currency: "EUR", direction: "pay" },
      // What came back to the payer is redeemed in its own currency.
      { ...corridor, currency: "EUR", direction: "redeem" },
      { ...corridor, currency: "CNY", direction: "redeem" },
    ],
    participants: [
      { party: ACTORS.buyer, country: "DE" },
      { party: ACTORS.seller, country: "CN" },
    ],
  });
}
