import { expect } from "chai";
import fc from "fast-check";
import { deskFixedSend } from "../../../src/fx/desk/desk-quote.ts";
import { QuoteBook } from "../../../src/fx/desk/quote-book.ts";
import { showFirm, showIndicative } from "../../../src/messages/sep38/shown-quote.ts";
import { withinRounding } from "../../../src/messages/sep38/within-rounding.ts";
import { decimalToRational, parseDecimal } from "../../../src/money/decimal.ts";
import { multiplyRationals } from "../../../src/money/rational.ts";
import { holds, integerOfBits } from "../../support/oracle/seeded.ts";
import { unix } from "../../support/unix.ts";
import { desk } from "../../fx/desk/terms.ts";
import { of, pair } from "../../fx/pairs.ts";

const names = { sellAsset: "iso4217:EUR", buyAsset: "iso4217:USD" };

describe("showIndicative", () => {
  const exactly = (text: string) => decimalToRational(parseDecimal(text));

  it("has SEP-38's fields without an id or an end, the fee itemized, and the path", () => {
    const tiers = [{ fee: { basisPoints: 100n, fixed: 50n } }];
    expect(showIndicative(deskFixedSend(of("100.00 EUR"), desk({ tiers })), names)).to.deep.equal({
      total_price: "0.9379983116",
      price: "0.9239283369",
      sell_asset: "iso4217:EUR",
      sell_amount: "100.00",
      buy_asset: "iso4217:USD",
      buy_amount: "106.61",
      fee: {
        total: "1.50",
        asset: "iso4217:EUR",
        details: [
          { name: "Fixed fee", amount: "0.50" },
          { name: "Service fee", amount: "1.00" },
        ],
      },
      path: [{ pair: "EUR/USD", rate: "1.082416500000", rounding: "none" }],
    });
  });

  it("total_price × buy is sell to the unit, however large the amounts are", () => {
    holds(
      fc.property(integerOfBits(90, { least: 1_000n }), (minor) => {
        const shown = showIndicative(deskFixedSend({ ...of("0.00 EUR"), minor }, desk()), names);
        const product = multiplyRationals(exactly(shown.total_price), exactly(shown.buy_amount));
        expect(withinRounding(product, exactly(shown.sell_amount), 2)).to.equal(true);
      }),
    );
  });
});

describe("showFirm", () => {
  it("has SEP-38's id and expires_at as well", () => {
    const free = desk({
      route: { legs: [{ mid: pair("EUR/USD", "1.0835") }] },
      tiers: [{ fee: { basisPoints: 0n, fixed: 0n } }],
    });
    const firm = new QuoteBook("desk", [of("200.00 USD")]).firm(deskFixedSend(of("100.00 EUR"), free), {
      account: "ada",
      now: unix("2025-01-22T10:00:00Z"),
      validFor: 30n,
    });
    const shown = showFirm(firm, names);
    expect(shown).to.include({
      id: "desk-1",
      expires_at: "2025-01-22T10:00:30Z",
      sell_amount: "100.00",
      buy_amount: "108.35",
      total_price: "0.9229349331",
    });
    expect(shown.fee).to.deep.equal({ total: "0.00", asset: "iso4217:EUR", details: [] });
  });
});
