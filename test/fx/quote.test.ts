import { expect } from "chai";
import fc from "fast-check";
import { grossFor, splitGross, type FeeBase, feeRounded, feeUp, type Fee } from "../../src/fx/fee.ts";
import { quoteFixedReceive, quoteFixedSend, smallestSend, type QuoteTerms } from "../../src/fx/quote.ts";
import type { Rate } from "../../src/fx/rate.ts";
import { divideCeil, divideFloor, divideHalfUp } from "../../src/money/rounding.ts";
import { formatAmount, type Money } from "../../src/money/money.ts";
import { addRationals, rational } from "../../src/money/rational.ts";
import { convertExactly } from "../../src/fx/convert.ts";
import { refusal } from "../support/oracle/refusal.ts";
import { holds, integerOfBits } from "../support/oracle/seeded.ts";
import { of, pair } from "./pairs.ts";

const show = (amount: Money) => `${formatAmount(amount)} ${amount.asset.code}`;
const NO_FEE: Fee = { basisPoints: 0n, fixed: 0n };

describe("feeUp", () => {
  const CASES = [
    [100n, { basisPoints: 0n, fixed: 10n }, 10n, "fixed"],
    [1_000n, { basisPoints: 145n, fixed: 0n }, 15n, "14.5 rounded up"],
    [100n, { basisPoints: 100n, fixed: 10n }, 11n, "both"],
    [1n, { basisPoints: 1n, fixed: 0n }, 1n, "C11: the least part is a unit"],
    [100n, { basisPoints: 1n, fixed: 0n, minimum: 25n }, 25n, "the minimum"],
    [0n, { basisPoints: 100n, fixed: 0n }, 0n, "nothing of nothing"],
  ] as const;

  for (const [amount, fee, expected, description] of CASES) {
    it(`is ${expected} of ${amount}: ${description}`, () => {
      expect(feeUp(amount, fee)).to.equal(expected);
    });
  }

  it("C11: splitting a payment does not lower it, where a floor would charge nothing", () => {
    const fee = { basisPoints: 30n, fixed: 0n };
    expect(feeUp(10_323n, fee)).to.equal(31n);
    expect(31n * feeUp(333n, fee)).to.equal(31n);
    expect(31n * feeRounded(333n, fee, divideFloor)).to.equal(0n);
    holds(
      fc.property(
        integerOfBits(60),
        integerOfBits(60),
        fc.bigInt({ min: 0n, max: 10_000n }),
        (one, other, basisPoints) => {
          const whole = feeUp(one + other, { basisPoints, fixed: 0n });
          expect(
            feeUp(one, { basisPoints, fixed: 0n }) + feeUp(other, { basisPoints, fixed: 0n }) >= whole,
          ).to.equal(true);
        },
      ),
    );
  });

  it("refuses a fee that pays the customer, or takes more than all", () => {
    const bad: readonly Fee[] = [
      { basisPoints: -1n, fixed: 0n },
      { basisPoints: 10_001n, fixed: 0n },
      { basisPoints: 0n, fixed: -1n },
      { basisPoints: 0n, fixed: 0n, minimum: -1n },
    ];
    for (const fee of bad) expect(refusal(() => feeUp(100n, fee))).to.equal("FEE_INVALID");
    expect(refusal(() => feeUp(-1n, NO_FEE))).to.equal("FEE_INVALID");
    expect(refusal(() => grossFor(1n, { basisPoints: 10_000n, fixed: 0n }, "gross"))).to.equal("FEE_INVALID");
  });
});

describe("splitGross and grossFor", () => {
  const fee: fc.Arbitrary<Fee> = fc.record({
    basisPoints: fc.bigInt({ min: 0n, max: 9_999n }),
    fixed: fc.bigInt({ min: 0n, max: 1_000n }),
    minimum: fc.bigInt({ min: 0n, max: 2_000n }),
  });
  const withoutMinimum = ({ basisPoints, fixed }: Fee): Fee => ({ basisPoints, fixed });
  const base = fc.constantFrom<FeeBase>("gross", "net");
  const round = fc.constantFrom(divideCeil, divideFloor, divideHalfUp);

  it("account for every unit, and leave a net amount that could not be larger", () => {
    holds(
      fc.property(integerOfBits(70), fee, base, round, (gross, charged, feeBase, rounding) => {
        const split = splitGross(gross, charged, feeBase, { round: rounding });
        expect(split.net + split.fee + split.unspent).to.equal(gross);
        expect(split.unspent >= 0n).to.equal(true);
        if (feeBase === "net" && split.net >= 0n) {
          const next = split.net + 1n;
          expect(next + feeRounded(next, charged, rounding) > gross).to.equal(true);
        }
      }),
    );
  });

  it("a fee without a minimum is one with the minimum zero, and nothing takes nothing", () => {
    holds(
      fc.property(integerOfBits(50), fee, base, (amount, charged, feeBase) => {
        const [none, zero] = [withoutMinimum(charged), { ...charged, minimum: 0n }];
        expect(grossFor(amount, none, feeBase)).to.equal(grossFor(amount, zero, feeBase));
        expect(splitGross(amount, none, feeBase)).to.deep.equal(splitGross(amount, zero, feeBase));
      }),
    );
    for (const feeBase of ["gross", "net"] as const) {
      expect(grossFor(0n, NO_FEE, feeBase)).to.equal(0n);
      expect(splitGross(0n, NO_FEE, feeBase)).to.deep.equal({ net: 0n, fee: 0n, unspent: 0n });
      expect(grossFor(5n, NO_FEE, feeBase)).to.equal(5n);
    }
  });

  it("are each other's reverse: the smallest gross of which the net is left", () => {
    holds(
      fc.property(integerOfBits(50), fee, base, round, (net, charged, feeBase, rounding) => {
        const gross = grossFor(net, charged, feeBase, { round: rounding });
        expect(splitGross(gross, charged, feeBase, { round: rounding }).net >= net).to.equal(true);
        if (gross > 0n) {
          expect(
            splitGross(gross - 1n, charged, feeBase, { round: rounding }).net < net || net === 0n,
          ).to.equal(true);
        }
      }),
    );
  });
});

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
