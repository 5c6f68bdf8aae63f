import { expect } from "chai";
import fc from "fast-check";
import { receiveOver, sendOver, type FeeTerms } from "../../../src/fx/desk/quote-over.ts";
import type { Route } from "../../../src/fx/desk/route.ts";
import { convertExactly } from "../../../src/fx/convert.ts";
import type { FeeBase } from "../../../src/fx/fee.ts";
import { quoteFixedReceive, quoteFixedSend, type Quote } from "../../../src/fx/quote.ts";
import { formatAmount } from "../../../src/money/money.ts";
import { addRationals, rational } from "../../../src/money/rational.ts";
import { refusal } from "../../support/oracle/refusal.ts";
import { holds, integerOfBits } from "../../support/oracle/seeded.ts";
import { of, pair } from "../pairs.ts";

const DIRECT: Route = { legs: [{ mid: pair("EUR/USD", "1.0835") }] };
/** In cents of a dollar after the first leg, half up; what arrives is rounded half up, too. */
const ROUNDING: Route = {
  legs: [
    { mid: pair("EUR/USD", "1.08355"), rounded: { decimals: 2, rounding: "HALF_UP" } },
    { mid: pair("USD/JPY", "157.325") },
  ],
  rounding: "HALF_UP",
};
const PERCENT: FeeTerms = { fee: { basisPoints: 100n, fixed: 0n }, feeIn: "sell", feeBase: "gross" };
const figures = ({ sell, buy, fee, unspent }: Quote) =>
  [sell, buy, fee, unspent].map((amount) => `${formatAmount(amount)} ${amount.asset.code}`);

describe("sendOver and receiveOver", () => {
  it("over a route that rounds once, down, are quoteFixedSend and quoteFixedReceive", () => {
    const rate = pair("EUR/USD", "1.0835");
    expect(sendOver(of("100.00 EUR"), DIRECT, PERCENT)).to.deep.equal(
      quoteFixedSend(of("100.00 EUR"), { ...PERCENT, rate }),
    );
    expect(receiveOver(of("100.00 USD"), DIRECT, PERCENT)).to.deep.equal(
      quoteFixedReceive(of("100.00 USD"), { ...PERCENT, rate }),
    );
  });

  // 99.00 EUR are 107.27145 USD, 107.27 in cents, and those 16,876.25 JPY; 100.00 are 108.355, 108.36 and 17,047.74.
  const SENT = [
    [PERCENT, ["100.00 EUR", "16876 JPY", "1.00 EUR", "0.00 EUR"]],
    [{ ...PERCENT, feeIn: "buy" }, ["100.00 EUR", "16877 JPY", "171 JPY", "0.00 EUR"]],
  ] as const;

  for (const [terms, expected] of SENT) {
    it(`takes the fee in the asset that the customer is to ${terms.feeIn}, over a route that rounds on the way`, () => {
      expect(figures(sendOver(of("100.00 EUR"), ROUNDING, terms))).to.deep.equal(expected);
    });
  }

  it("delivers nothing, and refuses nothing, where a route that rounds on the way leaves nothing", () => {
    const halves: Route = { legs: [{ mid: pair("JPY/EUR", "0.004") }], rounding: "HALF_UP" };
    const free = { ...PERCENT, fee: { basisPoints: 0n, fixed: 0n } };
    expect(figures(sendOver(of("1 JPY"), halves, free))[1]).to.equal("0.00 EUR");
    expect(refusal(() => sendOver(of("1 JPY"), { legs: halves.legs }, free))).to.equal("AMOUNT_TOO_SMALL");
  });

  const anyTerms = fc.record({
    fee: fc.record({
      basisPoints: fc.bigInt({ min: 0n, max: 5_000n }),
      fixed: fc.bigInt({ min: 0n, max: 99n }),
    }),
    feeIn: fc.constantFrom<"sell" | "buy">("sell", "buy"),
    feeBase: fc.constantFrom<FeeBase>("gross", "net"),
  });

  it("what is asked for arrives when that debit is sent, and not when a unit less is", () => {
    holds(
      fc.property(anyTerms, integerOfBits(30, { least: 1n }), (terms, minor) => {
        const { sell, buy } = receiveOver({ minor, asset: of("0 JPY").asset }, ROUNDING, terms);
        expect(buy.minor).to.equal(minor);
        expect(sendOver(sell, ROUNDING, terms).buy.minor >= minor).to.equal(true);
        const less = { ...sell, minor: sell.minor - 1n };
        expect(sendOver(less, ROUNDING, terms).buy.minor < minor).to.equal(true);
      }),
    );
  });

  it("accounts for everything: exact value = bought + fee in the asset bought + residue, of either sign", () => {
    holds(
      fc.property(anyTerms, integerOfBits(40, { least: 10_000n }), (terms, minor) => {
        const quote = sendOver({ minor, asset: of("0.00 EUR").asset }, ROUNDING, terms);
        const { sell, buy, fee, unspent, residue } = quote;
        expect(sell.minor + unspent.minor).to.equal(minor);
        const inSell = terms.feeIn === "sell";
        const sold = inSell ? sell.minor - fee.minor : sell.minor;
        const bought = buy.minor + (inSell ? 0n : fee.minor);
        const exact = convertExactly(sold, quote.terms.rate, 2, 0);
        expect(addRationals(rational(bought), residue)).to.deep.equal(exact);
      }),
    );
  });
});
