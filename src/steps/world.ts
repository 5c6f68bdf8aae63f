import type { PaymentTerms } from "../escrow/payment-terms.ts";
import type { SignedFxQuote } from "../escrow/fx-quote.ts";
import type { Quote } from "../fx/quote.ts";
import type { Rate } from "../fx/rate.ts";
import type { Asset } from "../money/asset.ts";
import type { PartyName, Value } from "../ports.ts";

/** How a payment crosses: one transaction a step, or pay into the escrow and redeem out of it in two. */
export type Settlement = "granular" | "direct";

/** A customer, and where its account is. */
export interface Customer {
  readonly name: PartyName;
  /** ISO 3166-1 alpha-2 code. */
  readonly country: string;
  readonly currency: Asset;
  readonly bank: PartyName;
}

/** Who keeps the system running. */
export interface Operators {
  /** Administers, verifies, discloses; earns the fees. */
  readonly platform: PartyName;
  /** Quotes rates and stands for them with its own money. */
  readonly desk: PartyName;
  /** Keeps the reserve. */
  readonly custodian: PartyName;
  readonly carrier: PartyName;
  readonly arbiter: PartyName;
}

/** Terms of a way between the token and a currency. */
export interface CorridorTerms {
  readonly spreadBps: bigint;
  readonly feeBps: bigint;
}

/** What every payment's terms are made from; seconds, and basis points of what is released. */
export interface EscrowTerms {
  readonly deliverWithin: bigint;
  readonly inspectionPeriod: bigint;
  readonly arbitrationPeriod: bigint;
  readonly returnWithin: bigint;
  readonly feeBps: bigint;
}

/** A payout as the gateway recorded it. */
export interface OwedPayout {
  readonly id: string;
  /** The gateway's structure, for the bank to report on. */
  readonly payout: Readonly<Record<string, Value>>;
  readonly bank: PartyName;
  readonly payee: PartyName;
  /** Minor units of the token that were burned. */
  readonly tokens: bigint;
  readonly currency: Asset;
  /** Minor units of the currency. */
  readonly amount: bigint;
  readonly fee: bigint;
  /** What mid would have given more, in minor units of the currency. */
  readonly spread: bigint;
  readonly status: "owed" | "paid" | "returned";
}

/** One payment on its way. */
export interface Payment {
  readonly name: string;
  readonly payer: Customer;
  readonly payee: Customer;
  /** The firm quote for paying, and what the payee may expect at the same rates. */
  quote?: {
    readonly pay: Quote;
    readonly redeem: Quote;
    readonly expiresAt: bigint;
    readonly signed: SignedFxQuote;
    readonly signature: string;
  };
  /** Mid from the payer's currency to the payee's when the payment was quoted. */
  mid?: Rate;
  terms?: PaymentTerms;
  id?: string;
  /** Minor units of the token that were released to the payee, after the escrow's fee. */
  released?: bigint;
  payout?: OwedPayout;
}

/** What the steps know and change. */
export interface World {
  readonly settlement: Settlement;
  readonly token: Asset;
  /** The currency that the token stands for. */
  readonly tokenCurrency: Asset;
  /** The same currency with the token's decimals, in which the custodian counts the reserve. */
  readonly reserveAsset: Asset;
  readonly operators: Operators;
  readonly corridors: { readonly pay: CorridorTerms; readonly redeem: CorridorTerms };
  readonly escrow: EscrowTerms;
  readonly payments: Map<string, Payment>;
  /** The mid rates that the market shows, by pair as it is quoted. */
  readonly rates: Map<string, Rate>;
}
