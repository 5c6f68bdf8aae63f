import { SettlementError } from "../../errors/settlement-error.ts";
import type { Asset } from "../../money/asset.ts";
import { type Money, requireSameAsset } from "../../money/money.ts";
import { utcTime } from "../oracle/summer-time.ts";
import type { DeskQuote } from "./desk-quote.ts";
import { shown } from "./desk-terms.ts";
import { Reservations } from "./reservations.ts";

/** A quote that its provider stands for. Times are Unix seconds. */
export interface FirmQuote {
  /** The provider and the number: `desk-1`. */
  readonly id: string;
  /** The provider's number for it, from 1; what the contract knows it by. */
  readonly nonce: bigint;
  /** Who may use it. */
  readonly account: string;
  readonly quote: DeskQuote;
  readonly quotedAt: bigint;
  /** Good at exactly this second, refused one later. */
  readonly expiresAt: bigint;
}

/** For whom a quote is made firm, when, and for how many seconds. */
export interface FirmTerms {
  readonly account: string;
  readonly now: bigint;
  /** From zero: a quote for zero seconds is good in the second that it is made in. */
  readonly validFor: bigint;
}

interface Entry {
  readonly firm: FirmQuote;
  /** When it was used or cancelled; neither: it is open until it expires. */
  readonly ended?: { readonly how: "used" | "cancelled"; readonly at: bigint };
}

/**
 * The firm quotes of one provider and what it has to keep them. A firm quote reserves what it promises until it is used,
 * cancelled or expired, so that all that are open can be used at once. An indicative quote is a `DeskQuote` that was not
 * brought here: it reserves nothing and is not binding. Moments are given in order of time.
 */
export class QuoteBook {
  readonly provider: string;
  readonly #held = new Map<string, Money>();
  readonly #entries = new Map<string, Entry>();
  readonly #reservations = new Reservations();

  /** @param inventory What the provider has, by asset. */
  constructor(provider: string, inventory: readonly Money[]) {
    this.provider = provider;
    for (const money of inventory) this.stock(money);
  }

  /** Adds to what the provider has. @throws ASSET_MISMATCH for one code with two numbers of decimals */
  stock({ minor, asset }: Money): void {
    this.#held.set(asset.code, { minor: this.held(asset).minor + minor, asset });
  }

  /** What the provider has, promised or not. @throws ASSET_MISMATCH */
  held(asset: Asset): Money {
    const held = this.#held.get(asset.code) ?? { minor: 0n, asset };
    requireSameAsset(held.asset, asset);
    return held;
  }

  /** The inventory that no firm quote reserves. @throws ASSET_MISMATCH */
  available(asset: Asset, now: bigint): Money {
    return { minor: this.held(asset).minor - this.#reservations.reserved(asset.code, now), asset };
  }

  /**
   * Makes a quote firm and reserves what it promises.
   *
   * @throws QUOTE_VALIDITY_INVALID; INVENTORY_INSUFFICIENT with what is free and what would be needed; ASSET_MISMATCH.
   */
  firm(quote: DeskQuote, { account, now, validFor }: FirmTerms): FirmQuote {
    if (validFor < 0n) throw new SettlementError("QUOTE_VALIDITY_INVALID", { validFor, now: utcTime(now) });
    const available = this.available(quote.buy.asset, now);
    if (quote.buy.minor > available.minor) {
      throw new SettlementError("INVENTORY_INSUFFICIENT", {
        provider: this.provider,
        available: shown(available),
        needed: shown(quote.buy),
      });
    }
    const nonce = BigInt(this.#entries.size) + 1n;
    const id = `${this.provider}-${nonce}`;
    const firm = { id, nonce, account, quote, quotedAt: now, expiresAt: now + validFor };
    this.#entries.set(id, { firm });
    const { minor, asset } = quote.buy;
    this.#reservations.hold(id, { of: asset.code, minor, until: firm.expiresAt });
    return firm;
  }

  /**
   * Uses a quote up: the provider hands over what was bought and has what was sold.
   *
   * @throws QUOTE_UNKNOWN, QUOTE_CANCELLED, QUOTE_ALREADY_USED, QUOTE_FOR_OTHER_ACCOUNT, QUOTE_EXPIRED
   */
  use(id: string, account: string, now: bigint): FirmQuote {
    const firm = this.#standing(id, now, account);
    const { buy, sell } = firm.quote;
    this.#end(firm, "used", now);
    this.stock({ minor: -buy.minor, asset: buy.asset });
    this.stock(sell);
    return firm;
  }

  /** Takes a quote back, and with it the reservation. @throws as `use`, for any account */
  cancel(id: string, now: bigint): FirmQuote {
    const firm = this.#standing(id, now);
    this.#end(firm, "cancelled", now);
    return firm;
  }

  /** What has become of a quote. @throws QUOTE_UNKNOWN */
  stateOf(id: string, now: bigint): "open" | "used" | "cancelled" | "expired" {
    const { firm, ended } = this.#entry(id);
    return ended?.how ?? (now > firm.expiresAt ? "expired" : "open");
  }

  #standing(id: string, now: bigint, account?: string): FirmQuote {
    const { firm, ended } = this.#entry(id);
    if (ended?.how === "cancelled") {
      throw new SettlementError("QUOTE_CANCELLED", { id, cancelledAt: utcTime(ended.at) });
    }
    if (ended?.how === "used") {
      throw new SettlementError("QUOTE_ALREADY_USED", { id, usedAt: utcTime(ended.at) });
    }
    if (account !== undefined && account !== firm.account) {
      throw new SettlementError("QUOTE_FOR_OTHER_ACCOUNT", { id, account: firm.account, user: account });
    }
    if (now > firm.expiresAt) {
      throw new SettlementError("QUOTE_EXPIRED", {
        id,
        expiresAt: utcTime(firm.expiresAt),
        now: utcTime(now),
      });
    }
    return firm;
  }

  #entry(id: string): Entry {
    const entry = this.#entries.get(id);
    if (entry === undefined) throw new SettlementError("QUOTE_UNKNOWN", { id: id.slice(0, 40) });
    return entry;
  }

  #end(firm: FirmQuote, how: "used" | "cancelled", at: bigint): void {
    this.#entries.set(firm.id, { firm, ended: { how, at } });
    this.#reservations.free(firm.id);
  }
}
