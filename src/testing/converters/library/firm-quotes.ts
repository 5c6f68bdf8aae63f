import { deskFixedSend } from "../../../fx/desk/desk-quote.ts";
import { QuoteBook } from "../../../fx/desk/quote-book.ts";
import { NO_FEE } from "../../../fx/fee.ts";
import { rate } from "../../../fx/rate.ts";
import { asset } from "../../../money/asset.ts";
import type { Converter } from "../../../conformance/converter/converter.ts";

const EUR = asset("EUR", 2);
const USD = asset("USD", 2);
const CUSTOMER = "customer";
const GOOD_FOR = 30n;

/** What the library makes of firm quotes. */
export const FIRM_QUOTES = {
  useQuote({ expiresAt, now }) {
    const book = new QuoteBook("desk", [{ minor: 1_000_000n, asset: USD }]);
    const quote = deskFixedSend(
      { minor: 10_000n, asset: EUR },
      {
        route: { legs: [{ mid: rate({ base: EUR, quote: USD, value: "1.0835" }) }] },
        tiers: [{ fee: NO_FEE }],
        feeIn: "sell",
        feeBase: "gross",
      },
    );
    const given = { account: CUSTOMER, now: expiresAt - GOOD_FOR, validFor: GOOD_FOR };
    const { id } = book.firm(quote, given);
    book.use(id, CUSTOMER, now);
  },
} satisfies Partial<Converter>;
