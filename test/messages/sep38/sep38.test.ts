import { expect } from "chai";
import { quoteFixedSend } from "../../../src/fx/quote.ts";
import { sep38Prices, toSep38 } from "../../../src/messages/sep38/sep38.ts";
import { withinRounding } from "../../../src/messages/sep38/within-rounding.ts";
import { decimalToRational, parseDecimal } from "../../../src/money/decimal.ts";
import { multiplyRationals, rational } from "../../../src/money/rational.ts";
import { of, pair } from "../../fx/pairs.ts";

const exactly = (text: string) => decimalToRational(parseDecimal(text));

describe("sep38Prices", () => {
  it("with the fee in the asset sold: sell − fee = price × buy", () => {
    const prices = sep38Prices({
      sell: rational(542n),
      buy: rational(100n),
      fee: rational(42n),
      feeIn: "sell",
    });
    expect(prices).to.deep.equal({ price: rational(5n), totalPrice: exactly("5.42") });
  });

  it("with the fee in the asset bought: sell = price × (buy + fee)", () => {
    const prices = sep38Prices({
      sell: rational(542n),
      buy: rational(100n),
      fee: exactly("8.40"),
      feeIn: "buy",
    });
    expect(prices).to.deep.equal({ price: rational(5n), totalPrice: exactly("5.42") });
  });
});

describe("toSep38", () => {
  const names = {
    id: "q-1",
    expiresAt: "2026-01-01T00:00:30Z",
    sellAsset: "iso4217:USD",
    buyAsset: "iso4217:EUR",
  };
  const quote = quoteFixedSend(of("100.01 USD"), {
    rate: pair("USD/EUR", "0.92345"),
    fee: { basisPoints: 150n, fixed: 50n },
    feeIn: "sell",
    feeBase: "gross",
  });

  it("uses SEP-38's names, itemizes the fee, and total_price × buy is sell", () => {
    const shown = toSep38(quote, names);
    expect(shown).to.deep.equal({
      id: "q-1",
      expires_at: "2026-01-01T00:00:30Z",
      total_price: "1.1052049950",
      price: "1.0829925959",
      sell_asset: "iso4217:USD",
      sell_amount: "100.01",
      buy_asset: "iso4217:EUR",
      buy_amount: "90.49",
      fee: {
        total: "2.01",
        asset: "iso4217:USD",
        details: [
          { name: "Fixed fee", amount: "0.50" },
          { name: "Service fee", amount: "1.51" },
        ],
      },
    });
    const product = multiplyRationals(exactly(shown.total_price), exactly(shown.buy_amount));
    expect(withinRounding(product, exactly(shown.sell_amount), 2)).to.equal(true);
  });

  it("has no details for no fee", () => {
    const free = quoteFixedSend(of("100.00 USD"), { ...quote.terms, fee: { basisPoints: 0n, fixed: 0n } });
    expect(toSep38(free, names).fee).to.deep.equal({ total: "0.00", asset: "iso4217:USD", details: [] });
  });
});
