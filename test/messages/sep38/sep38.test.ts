import { expect } from "chai";
import { quoteFixedSend } from "../../../src/fx/quote.ts";
import { sep38Faults, type StatedRate } from "../../../src/messages/sep38/sep38-faults.ts";
import { sep38Prices, toSep38 } from "../../../src/messages/sep38/sep38.ts";
import { withinRounding } from "../../../src/messages/sep38/within-rounding.ts";
import { decimalToRational, parseDecimal } from "../../../src/money/decimal.ts";
import { compareRationals, multiplyRationals, rational } from "../../../src/money/rational.ts";
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

describe("sep38Faults", () => {
  const stated = (changed: Readonly<Record<string, string | string[]>>): StatedRate => {
    const texts = { price: "1.05", sell: "100.00", buy: "94.29", fee: "1.00", feeIn: "sell", ...changed };
    const feeDetails = Array.isArray(changed.feeDetails) ? changed.feeDetails : ["0.70", "0.30"];
    const parse = (text: string) => parseDecimal(text, { negative: true });
    return {
      price: parse(texts.price),
      sell: parse(texts.sell),
      buy: parse(texts.buy),
      fee: parse(texts.fee),
      feeIn: texts.feeIn === "buy" ? "buy" : "sell",
      feeDetails: feeDetails.map(parse),
      sellDecimals: 2,
      buyDecimals: 7,
    };
  };
  const CASES = [
    [{}, [], "price × buy + fee is 100.0045"],
    [{ feeIn: "buy", buy: "94.24" }, [], "price × (buy + fee) is 100.002"],
    [{ sell: "100.02" }, ["sell amount is not price × buy amount with the fee"], "two cents off"],
    [
      { fee: "0.00", feeDetails: [] },
      ["sell amount is not price × buy amount with the fee"],
      "the fee left out",
    ],
    [{ feeDetails: ["0.71", "0.30"] }, ["fee details do not add up"], "a cent too many"],
    [{ feeDetails: [] }, [], "not itemized"],
    [{ feeDetails: ["1.00", "0.00"] }, ["fee details do not add up"], "an item of nothing"],
    [{ sell: "100.00001234" }, ["sell amount has too many decimals"], "finer than the asset"],
    [{ sell: "100.000000" }, [], "zeros are not finer"],
    [
      { sell: "-1.0" },
      ["sell amount is not positive", "sell amount is not price × buy amount with the fee"],
      "negative",
    ],
    [
      { sell: "0.00", price: "0", fee: "0.00", feeDetails: [] },
      ["sell amount is not positive", "price is not positive"],
      "nothing for nothing",
    ],
    [{ sell: "1.00", buy: "0.00", feeDetails: [] }, ["buy amount is not positive"], "only the fee"],
    [{ price: "1", sell: "1", buy: "1", fee: "0", feeDetails: [] }, [], "one for one"],
    [
      { feeIn: "buy", buy: "94.2380951", fee: "1.0000001", feeDetails: [] },
      [],
      "a fee as fine as the asset bought",
    ],
    [{ fee: "1.00000001", feeDetails: [] }, ["fee has too many decimals"], "a fee finer than its asset"],
  ] as const;

  for (const [changed, faults, description] of CASES) {
    it(`${faults.join(", ") || "none"}: ${description}`, () => {
      expect(sep38Faults(stated(changed as never)).faults).to.deep.equal(faults);
    });
  }

  it("computes the sell amount exactly", () => {
    expect(compareRationals(sep38Faults(stated({})).computedSell, exactly("100.0045"))).to.equal(0);
  });
});

describe("withinRounding", () => {
  const CASES = [
    ["1.014", "1.01", 2, true],
    ["1.014", "1.01", 3, false],
    ["1.02", "1.01", 2, false],
    ["4.99999999984375", "5", 9, true],
    ["4.99999999984375", "5", 10, false],
  ] as const;

  for (const [amount, expected, decimals, within] of CASES) {
    it(`${amount} is ${within ? "" : "not "}within a unit of ${expected} at ${decimals} decimals`, () => {
      expect(withinRounding(exactly(amount), exactly(expected), decimals)).to.equal(within);
    });
  }
});
