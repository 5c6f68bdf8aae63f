import { expect } from "chai";
import fc from "fast-check";
import { quoteFixedReceive, quoteFixedSend, type Quote, type QuoteTerms } from "../../../src/fx/quote.ts";
import { money } from "../../../src/money/money.ts";
import { sep38Faults } from "../../../src/messages/sep38/sep38-faults.ts";
import { holds, integerOfBits } from "../../support/oracle/seeded.ts";
import { sep38Prices, toSep38 } from "../../../src/messages/sep38/sep38.ts";
import { withinRounding } from "../../../src/messages/sep38/within-rounding.ts";
import { decimalToRational, parseDecimal } from "../../../src/money/decimal.ts";
import { multiplyRationals, rational } from "../../../src/money/rational.ts";
import { of, pair, unit } from "../../fx/pairs.ts";

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

  it("has enough decimals for large amounts of a weak currency: 100,000.00 USD to LBP at 89,500", () => {
    const weak = quoteFixedSend(of("100000.00 USD"), {
      rate: pair("USD/LBP", "89500"),
      fee: { basisPoints: 0n, fixed: 0n },
      feeIn: "sell",
      feeBase: "gross",
    });
    const shown = toSep38(weak, { ...names, buyAsset: "iso4217:LBP" });
    expect(shown.total_price).to.equal("0.0000111731844");
    const product = multiplyRationals(exactly(shown.total_price), exactly(shown.buy_amount));
    expect(withinRounding(product, exactly(shown.sell_amount), 2)).to.equal(true);
  });

  it("passes sep38Faults whatever the assets, the rate, the fee and the amount", () => {
    const codes = ["USD", "JPY", "KWD", "SET", "LBP"] as const;
    const terms = fc.record({
      base: fc.constantFrom(...codes),
      quote: fc.constantFrom(...codes),
      numerator: integerOfBits(40, { least: 1n }),
      denominator: integerOfBits(40, { least: 1n }),
      basisPoints: fc.bigInt({ min: 0n, max: 2_000n }),
      fixed: fc.bigInt({ min: 0n, max: 500n }),
      feeIn: fc.constantFrom<"sell" | "buy">("sell", "buy"),
      minor: integerOfBits(60, { least: 1n }),
      send: fc.boolean(),
    });
    let shownOf = 0;
    holds(
      fc.property(terms, ({ base, quote: bought, numerator, denominator, minor, send, ...fees }) => {
        const rate = { ...pair(`${base}/${bought}`, "1"), ...rational(numerator, denominator) };
        const { basisPoints, fixed, feeIn } = fees;
        const by: QuoteTerms = { rate, fee: { basisPoints, fixed }, feeIn, feeBase: "gross" };
        const made = quoted(() =>
          send
            ? quoteFixedSend(money(minor, unit(base)), by)
            : quoteFixedReceive(money(minor, unit(bought)), by),
        );
        if (made === undefined) return;
        shownOf += 1;
        const shown = toSep38(made, names);
        const total = multiplyRationals(exactly(shown.total_price), exactly(shown.buy_amount));
        expect(withinRounding(total, exactly(shown.sell_amount), made.sell.asset.decimals)).to.equal(true);
        const { faults } = sep38Faults({
          price: parseDecimal(shown.price),
          sell: parseDecimal(shown.sell_amount),
          buy: parseDecimal(shown.buy_amount),
          fee: parseDecimal(shown.fee.total),
          feeDetails: shown.fee.details.map(({ amount }) => parseDecimal(amount)),
          feeIn,
          sellDecimals: made.sell.asset.decimals,
          buyDecimals: made.buy.asset.decimals,
        });
        expect(faults).to.deep.equal([]);
      }),
      500,
    );
    expect(shownOf).to.be.above(250);
  });
});

/** A quote, or nothing where the amount is too small for one. */
function quoted(make: () => Quote): Quote | undefined {
  try {
    return make();
  } catch (error) {
    expect(error).to.have.property("code", "AMOUNT_TOO_SMALL");
    return undefined;
  }
}
