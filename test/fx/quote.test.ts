import { expect } from "chai";
import fc from "fast-check";
import { type FeeBase, feeUp, type Fee } from "../../src/fx/fee.ts";
import {
  quoteFixedReceive,
  quoteFixedSend,
  requiredFor,
  smallestSend,
  type QuoteTerms,
} from "../../src/fx/quote.ts";
import { invert, type Rate } from "../../src/fx/rate.ts";
import { divideFloor } from "../../src/money/rounding.ts";
import { formatAmount, type Money } from "../../src/money/money.ts";
import { addRationals, rational } from "../../src/money/rational.ts";
import { convertExactly } from "../../src/fx/convert.ts";
import { refusal } from "../support/oracle/refusal.ts";
import { holds, integerOfBits } from "../support/oracle/seeded.ts";
import { of, pair } from "./pairs.ts";

const show = (amount: Money) => `${formatAmount(amount)} ${amount.asset.code}`;
const NO_FEE: Fee = { basisPoints: 0n, fixed: 0n };

describe("quoteFixedSend and quoteFixedReceive", () => {
  const usdEur = pair("USD/EUR", "0.92345");
  const terms = (changed: Partial<QuoteTerms>): QuoteTerms => ({
    rate: usdEur,
    fee: NO_FEE,
    feeIn: "sell",
    feeBase: "gross",
    ...changed,
  });
  const percent = { basisPoints: 150n, fixed: 0n };

  it("C10: the fee before or after the conversion, gross = net + fee exactly", () => {
    const before = quoteFixedSend(of("100.01 USD"), terms({ fee: percent }));
    expect([before.buy, before.fee].map(show)).to.deep.equal(["90.95 EUR", "1.51 USD"]);
    const after = quoteFixedSend(of("100.01 USD"), terms({ fee: percent, feeIn: "buy" }));
    expect([after.buy, after.fee].map(show)).to.deep.equal(["90.96 EUR", "1.39 EUR"]);
    expect(after.buy.minor + after.fee.minor).to.equal(9_235n);
  });

  it("names the base of the fee, and charges less on what is converted than on what is paid", () => {
    const rate = pair("USD/EUR", "1");
    const fee = { basisPoints: 200n, fixed: 0n };
    expect(show(quoteFixedReceive(of("10.00 EUR"), terms({ rate, fee, feeBase: "net" })).sell)).to.equal(
      "10.20 USD",
    );
    expect(show(quoteFixedReceive(of("10.00 EUR"), terms({ rate, fee, feeBase: "gross" })).sell)).to.equal(
      "10.21 USD",
    );
    const sent = quoteFixedSend(of("10.01 USD"), terms({ rate, fee, feeBase: "net" }));
    expect([sent.sell, sent.buy, sent.fee, sent.unspent].map(show)).to.deep.equal([
      "10.01 USD",
      "9.81 EUR",
      "0.20 USD",
      "0.00 USD",
    ]);
  });

  it("C9: a debit too small to deliver a unit is refused with the smallest that does", () => {
    const rate = pair("JPY/KWD", "0.01");
    const fee = { basisPoints: 200n, fixed: 50n };
    const small = terms({ rate: { ...rate, ...rational(1n, 100_000n) }, fee });
    expect(show(smallestSend(small))).to.equal("154 JPY");
    expect(() => quoteFixedSend(of("153 JPY"), small)).to.throw("The smallest amount that works is 154 JPY.");
    expect(show(quoteFixedSend(of("154 JPY"), small).buy)).to.equal("0.001 KWD");
    for (const debit of ["0 JPY", "-5 JPY"]) {
      expect(refusal(() => quoteFixedSend(of(debit), small))).to.equal("AMOUNT_TOO_SMALL");
    }
    expect(() => quoteFixedReceive(of("0.000 KWD"), small)).to.throw(
      "The smallest amount that works is 0.001 KWD.",
    );
  });

  it("refuses amounts on the wrong side", () => {
    expect(refusal(() => quoteFixedSend(of("1.00 EUR"), terms({})))).to.equal("ASSET_MISMATCH");
    expect(refusal(() => quoteFixedReceive(of("1.00 USD"), terms({})))).to.equal("ASSET_MISMATCH");
  });

  const anyTerms = fc
    .record({
      numerator: integerOfBits(50, { least: 1n }),
      denominator: integerOfBits(50, { least: 1n }),
      basisPoints: fc.bigInt({ min: 0n, max: 9_000n }),
      fixed: fc.bigInt({ min: 0n, max: 500n }),
      feeIn: fc.constantFrom<"sell" | "buy">("sell", "buy"),
      feeBase: fc.constantFrom<FeeBase>("gross", "net"),
    })
    .map(({ numerator, denominator, basisPoints, fixed, feeIn, feeBase }): QuoteTerms => {
      const rate: Rate = { ...pair("USD/SET", "1"), ...rational(numerator, denominator) };
      return { rate, fee: { basisPoints, fixed }, feeIn, feeBase };
    });

  it("C2: what is quoted to receive is received when that debit is sent, and a unit less of debit gives less", () => {
    holds(
      fc.property(anyTerms, integerOfBits(50, { least: 1n }), (any, wanted) => {
        const asked: Money = { minor: wanted, asset: any.rate.quote };
        const { sell } = quoteFixedReceive(asked, any);
        expect(quoteFixedSend(sell, any).buy.minor >= wanted).to.equal(true);
        const less: Money = { minor: sell.minor - 1n, asset: sell.asset };
        let received = 0n;
        try {
          received = quoteFixedSend(less, any).buy.minor;
        } catch {
          // Too small to deliver anything, which is less too.
        }
        expect(received < wanted).to.equal(true);
      }),
      500,
    );
  });

  it("a quote to receive says the fee that its debit is charged, and leaves nothing unspent", () => {
    holds(
      fc.property(anyTerms, integerOfBits(50, { least: 1n }), (any, wanted) => {
        const { sell, buy, fee, unspent, residue } = quoteFixedReceive(
          { minor: wanted, asset: any.rate.quote },
          any,
        );
        const charged = any.feeIn === "sell" ? sell : buy;
        expect(fee.asset).to.deep.equal(charged.asset);
        expect(unspent.minor).to.equal(0n);
        const [sold, bought] =
          any.feeIn === "sell" ? [sell.minor - fee.minor, buy.minor] : [sell.minor, buy.minor + fee.minor];
        expect(addRationals(rational(bought), residue)).to.deep.equal(convertExactly(sold, any.rate, 2, 6));
        expect(residue.numerator >= 0n).to.equal(true);
        if (any.feeBase === "net")
          expect(fee.minor).to.equal(feeUp(any.feeIn === "sell" ? sold : wanted, any.fee));
      }),
    );
  });

  it("rounds the fee as the terms say", () => {
    const fee = { basisPoints: 150n, fixed: 0n };
    const floored = quoteFixedSend(of("100.01 USD"), terms({ fee, feeRounding: divideFloor }));
    expect([floored.fee, floored.buy].map(show)).to.deep.equal(["1.50 USD", "90.96 EUR"]);
  });

  it("accounts for everything: exact value = bought + fee in the asset bought + residue", () => {
    holds(
      fc.property(anyTerms, integerOfBits(70, { least: 1n }), (any, debit) => {
        fc.pre(debit >= smallestSend(any).minor);
        const { sell, buy, fee, unspent, residue } = quoteFixedSend(
          { minor: debit, asset: any.rate.base },
          any,
        );
        expect(sell.minor + unspent.minor).to.equal(debit);
        const [sold, bought] =
          any.feeIn === "sell" ? [sell.minor - fee.minor, buy.minor] : [sell.minor, buy.minor + fee.minor];
        const exact = convertExactly(sold, any.rate, 2, 6);
        expect(addRationals(rational(bought), residue)).to.deep.equal(exact);
        expect(residue.numerator >= 0n).to.equal(true);
      }),
    );
  });
});

describe("requiredFor", () => {
  it("C2: rounds what must be paid up, and pays no unit too many", () => {
    const rate = invert(pair("EUR/USD", "1.0835"));
    const { pay, buys } = requiredFor(of("99.99 EUR"), rate);
    expect([formatAmount(pay), formatAmount(buys)]).to.deep.equal(["108.34", "99.99"]);
    expect(refusal(() => requiredFor(of("99.99 USD"), rate))).to.equal("ASSET_MISMATCH");
  });

  it("buys at least what was wanted, and a unit less would not", () => {
    holds(
      fc.property(
        integerOfBits(100, { least: 1n }),
        integerOfBits(60, { least: 1n }),
        integerOfBits(60, { least: 1n }),
        (wanted, numerator, denominator) => {
          const rate: Rate = { ...pair("EUR/SET", "1"), ...rational(numerator, denominator) };
          const { pay, buys } = requiredFor({ minor: wanted, asset: rate.quote }, rate);
          expect(buys.minor >= wanted).to.equal(true);
          const less = (pay.minor - 1n) * rate.numerator * 10n ** 6n < wanted * rate.denominator * 10n ** 2n;
          expect(less).to.equal(true);
        },
      ),
    );
  });
});
