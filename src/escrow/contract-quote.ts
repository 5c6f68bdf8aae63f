import { SettlementError } from "../errors/settlement-error.ts";
import { shown } from "../fx/desk/desk-terms.ts";
import type { FirmQuote } from "../fx/desk/quote-book.ts";
import { enumValue } from "./enum-value.ts";
import { DIRECTIONS, type SignedFxQuote } from "./fx-quote.ts";

/** What the contract knows the parts of a quote by. */
export interface ContractSides {
  /** Address of who signs. */
  readonly provider: string;
  /** Address of who may use it. */
  readonly account: string;
  /** The token's code among the quote's two assets, and its address. */
  readonly token: { readonly code: string; readonly address: string };
  /** ISO 4217 code of the other asset, as three bytes of hex. */
  readonly currency: string;
  /** 32 bytes; zero: for any payment. */
  readonly paymentId: string;
}

/**
 * A firm quote as the contract takes it, to be signed by its provider: the same amounts, the same last second, the
 * book's number as the nonce.
 *
 * @throws QUOTE_NOT_SETTLEABLE unless exactly one of the assets is the token, and the fee is in the other.
 */
export function contractQuote({ quote, nonce, expiresAt }: FirmQuote, sides: ContractSides): SignedFxQuote {
  const { sell, buy, fee } = quote;
  const { provider, account, token, currency, paymentId } = sides;
  const [sells, buys] = [sell.asset.code === token.code, buy.asset.code === token.code];
  if (sells === buys || (fee.asset.code === token.code && fee.minor !== 0n)) {
    throw new SettlementError("QUOTE_NOT_SETTLEABLE", {
      sell: shown(sell),
      buy: shown(buy),
      fee: shown(fee),
      token: token.code,
    });
  }
  return {
    provider,
    account,
    direction: enumValue(DIRECTIONS, buys ? "pay" : "redeem"),
    token: token.address,
    currency,
    sellAmount: sell.minor,
    buyAmount: buy.minor,
    fee: fee.minor,
    expiresAt,
    paymentId,
    nonce,
  };
}
