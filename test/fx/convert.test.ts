import { expect } from "chai";
import fc from "fast-check";
import { compose } from "../../src/fx/compose.ts";
import {
  convertMoneyDown,
  convertMoneyHalfEven,
  convertMoneyHalfUp,
  convertMoneyRounded,
  convertMoneyUp,
  convertDown,
  convertExactly,
  convertHalfEven,
  convertHalfUp,
  convertRounded,
  convertUp,
  smallestConvertible,
} from "../../src/fx/convert.ts";
import { invert } from "../../src/fx/rate.ts";
import { asset } from "../../src/money/asset.ts";
import { roundToIncrement } from "../../src/money/cash.ts";
import { formatAmount, money, type Money } from "../../src/money/money.ts";
import { addRationals, compareRationals, rational } from "../../src/money/rational.ts";
import {
  divideAwayFromZero,
  divideFloor,
  divideHalfDown,
  divideHalfUp,
  divideTowardZero,
} from "../../src/money/rounding.ts";
import { divideByBig } from "../support/oracle/divide-by-big.ts";
import { refusal } from "../support/oracle/refusal.ts";
import { holds, integerOfBits, signedOfBits } from "../support/oracle/seeded.ts";
import { of, pair } from "./pairs.ts";

const show = (amount: Money) => `${formatAmount(amount)} ${amount.asset.code}`;

describe("convert", () => {
  const EXAMPLES = [
    [
      "A1",
      "100.00 EUR",
      pair("EUR/SET", "1.0835"),
      "108.350000 SET",
      "the feed's decimals are read, not assumed",
    ],
    ["A2", "10000 JPY", invert(pair("USD/JPY", "157.32")), "63.56 USD", "a currency without decimals"],
    ["A3", "1.234 KWD", pair("KWD/USD", "3.2570"), "4.01 USD", "a currency with three"],
    ["A5", "10000 JPY", pair("JPY/EUR", "0.6142", 100n), "61.42 EUR", "a rate for 100 units"],
    [
      "A7",
      "10000000.00 LBP",
      invert(pair("USD/LBP", "89500")),
      "111.73 USD",
      "the reciprocal feed, inverted exactly",
    ],
    ["B1", "1000.00 EUR", pair("EUR/USD", "1.0835"), "1083.50 USD", "base and quote as the pair says"],
    [
      "B6",
      "1000000.01 EUR",
      compose([pair("EUR/USD", "1.08355"), pair("USD/JPY", "157.325")]),
      "170469505 JPY",
      "legs multiplied, divided once",
    ],
    ["B8", "100.00 USD", invert(pair("EUR/USD", "1.30")), "76.92 EUR", "multiplied first"],
    ["C1", "100.00 USD", pair("USD/INR", "82.42135"), "8242.13 INR", "what a party receives is rounded down"],
    ["C4", "100.00 USD", pair("USD/EUR", "0.92345"), "92.34 EUR", "the whole, not the sum of parts"],
    ["C5", "29930.00 USD", pair("USD/EUR", "1.130373"), "33832.06 EUR", "once, on the total"],
  ] as const;

  for (const [item, amount, rate, expected, description] of EXAMPLES) {
    it(`${item}: ${amount} is ${expected}: ${description}`, () => {
      expect(show(convertMoneyDown(of(amount), rate).money)).to.equal(expected);
    });
  }

  it("B2: 60 DOP for 1 EUR is 60 000.00 DOP for 1 000.00, and back", () => {
    const rate = pair("EUR/DOP", "60");
    expect(show(convertMoneyDown(of("1000.00 EUR"), rate).money)).to.equal("60000.00 DOP");
    expect(show(convertMoneyDown(of("60000.00 DOP"), invert(rate)).money)).to.equal("1000.00 EUR");
  });

  it("A6: tokens of 20 decimals convert both ways", () => {
    const [fine, coarse] = [asset("FINE", 20), asset("COARSE", 18)];
    const one = { numerator: 1n, denominator: 1n };
    expect(convertDown(5n * 10n ** 20n, one, fine.decimals, coarse.decimals)).to.equal(5n * 10n ** 18n);
    expect(convertDown(5n * 10n ** 18n, one, coarse.decimals, fine.decimals)).to.equal(5n * 10n ** 20n);
  });

  it("A9: nothing overflows in between", () => {
    const rate = { numerator: 3n, denominator: 2n };
    expect(convertDown(10n ** 60n, rate, 18, 18)).to.equal(15n * 10n ** 59n);
    expect(convertDown(2n ** 1000n, rate, 0, 0)).to.equal(3n * 2n ** 999n);
  });

  it("A11: minor units past 2^53 stay exact", () => {
    const amount = of("90071992547409.93 USD");
    expect(convertMoneyDown(amount, pair("USD/EUR", "100")).money.minor).to.equal(900_719_925_474_099_300n);
  });

  it("C6: names the tie rule", () => {
    const [amount, rate] = [of("0.05 EUR"), pair("EUR/USD", "0.9")];
    expect(show(convertMoneyHalfUp(amount, rate).money)).to.equal("0.05 USD");
    expect(show(convertMoneyHalfEven(amount, rate).money)).to.equal("0.04 USD");
    expect(show(convertMoneyDown(amount, rate).money)).to.equal("0.04 USD");
  });

  it("C8: has both conventions below zero", () => {
    const half = { numerator: 1n, denominator: 2n };
    const named = [convertDown, convertUp, convertHalfUp, convertHalfEven];
    expect(named.map((convert) => convert(-3n, half, 0, 0))).to.deep.equal([-2n, -1n, -2n, -2n]);
    const given = [divideTowardZero, divideAwayFromZero, divideHalfDown];
    expect(given.map((round) => convertRounded(-3n, half, 0, 0, round))).to.deep.equal([-1n, -2n, -1n]);
  });

  it("C9: what converts to nothing is refused, with the smallest amount that does not", () => {
    const rate = invert(pair("USD/JPY", "157.32"));
    expect(() => convertMoneyDown(of("1 JPY"), rate)).to.throw(
      "1 JPY converts to less than one minor unit of USD. The smallest amount that works is 2 JPY.",
    );
    expect(show(convertMoneyDown(of("2 JPY"), rate).money)).to.equal("0.01 USD");
    expect(convertMoneyDown(of("0 JPY"), rate).money.minor).to.equal(0n);
    expect(show(smallestConvertible(rate))).to.equal("2 JPY");
  });

  it("B1: refuses an amount that is not in the rate's base", () => {
    expect(refusal(() => convertMoneyDown(of("1.00 USD"), pair("EUR/USD", "1.0835")))).to.equal(
      "ASSET_MISMATCH",
    );
  });

  it("refuses rates that are none", () => {
    for (const [numerator, denominator] of [
      [0n, 1n],
      [1n, 0n],
      [-1n, 1n],
      [1n, -1n],
    ] as const) {
      expect(refusal(() => convertDown(1n, { numerator, denominator }, 2, 2))).to.equal("RATE_INVALID");
    }
  });

  const scale = fc.nat({ max: 30 });
  const figure = integerOfBits(130, { least: 1n });

  it("agrees with big.js in every mode that big.js has", () => {
    holds(
      fc.property(
        signedOfBits(200),
        figure,
        figure,
        scale,
        scale,
        (amount, numerator, denominator, from, to) => {
          const [above, below] = [amount * numerator * 10n ** BigInt(to), denominator * 10n ** BigInt(from)];
          const rate = { numerator, denominator };
          const towardZero = convertRounded(amount, rate, from, to, divideTowardZero);
          expect(towardZero).to.equal(divideByBig(above, below, 0));
          expect(convertHalfUp(amount, rate, from, to)).to.equal(divideByBig(above, below, 1));
          expect(convertHalfEven(amount, rate, from, to)).to.equal(divideByBig(above, below, 2));
          const awayFromZero = convertRounded(amount, rate, from, to, divideAwayFromZero);
          expect(awayFromZero).to.equal(divideByBig(above, below, 3));
        },
      ),
    );
  });

  it("down and up bracket the exact value, less than a unit apart", () => {
    holds(
      fc.property(
        signedOfBits(200),
        figure,
        figure,
        scale,
        scale,
        (amount, numerator, denominator, from, to) => {
          const rate = { numerator, denominator };
          const [down, up] = [convertDown(amount, rate, from, to), convertUp(amount, rate, from, to)];
          const exact = convertExactly(amount, rate, from, to);
          expect(compareRationals(rational(down), exact)).to.be.at.most(0);
          expect(compareRationals(rational(up), exact)).to.be.at.least(0);
          expect(up - down).to.equal(exact.denominator === 1n ? 0n : 1n);
        },
      ),
    );
  });

  it("the residue is exactly what the conversion left out", () => {
    holds(
      fc.property(
        integerOfBits(120),
        figure,
        figure,
        fc.nat({ max: 18 }),
        fc.nat({ max: 18 }),
        (minor, numerator, denominator, from, to) => {
          const rate = {
            base: asset("FROM", from),
            quote: asset("TO", to),
            numerator,
            denominator,
            quotedDecimals: 0,
            observedAt: undefined,
            source: undefined,
          };
          const { money: converted, residue } = convertMoneyUp(money(minor, rate.base), rate);
          const exact = convertExactly(minor, rate, from, to);
          expect(addRationals(rational(converted.minor), residue)).to.deep.equal(exact);
          expect(residue.numerator <= 0n).to.equal(true);
        },
      ),
    );
  });

  it("B3: a round trip never gains, in either direction, at any rate", () => {
    holds(
      fc.property(
        integerOfBits(160),
        figure,
        figure,
        scale,
        scale,
        (amount, numerator, denominator, from, to) => {
          const there = convertDown(amount, { numerator, denominator }, from, to);
          const back = convertDown(there, { numerator: denominator, denominator: numerator }, to, from);
          expect(back <= amount).to.equal(true);
        },
      ),
    );
    const loop = pair("USD/JPY", "157.32");
    expect(show(convertMoneyDown(of("100.00 USD"), loop).money)).to.equal("15732 JPY");
    expect(show(convertMoneyDown(of("15732 JPY"), invert(loop)).money)).to.equal("100.00 USD");
    expect(convertHalfUp(1n, loop, 2, 0)).to.equal(2n);
    expect(convertDown(1n, loop, 2, 0)).to.equal(1n);
  });

  it("is monotone: more never converts to less", () => {
    holds(
      fc.property(
        integerOfBits(100),
        integerOfBits(60),
        figure,
        figure,
        (amount, more, numerator, denominator) => {
          for (const convert of [convertDown, convertUp, convertHalfUp, convertHalfEven]) {
            const rate = { numerator, denominator };
            expect(convert(amount, rate, 6, 2) <= convert(amount + more, rate, 6, 2)).to.equal(true);
          }
        },
      ),
    );
  });
});

describe("convertMoneyRounded to an increment", () => {
  const EUR = asset("EUR", 2);
  const eurMga = { ...pair("EUR/MGA", "4923.37"), base: EUR, quote: asset("MGA", 2) };

  it("rounds once, to a fifth of an ariary", () => {
    const fifth = money(20n, eurMga.quote);
    const down = convertMoneyRounded(money(100n, EUR), eurMga, divideFloor, fifth);
    expect(show(down.money)).to.equal("4923.20 MGA");
    expect(down.residue).to.deep.equal(rational(17n));
    expect(show(convertMoneyRounded(money(100n, EUR), eurMga, divideHalfUp, fifth).money)).to.equal(
      "4923.40 MGA",
    );
  });

  it("does not round to the minor unit before: 9.6 is nearer to 0 than to 20, and 10 would be a tie", () => {
    const [near, fifth] = [{ ...eurMga, ...rational(96n, 10n) }, money(20n, eurMga.quote)];
    expect(convertMoneyRounded(money(1n, EUR), near, divideHalfUp, fifth).money.minor).to.equal(0n);
    const twice = convertMoneyHalfUp(money(1n, EUR), near).money;
    expect(roundToIncrement(twice, fifth, divideHalfUp).money.minor).to.equal(20n);
  });

  it("refuses an increment in another asset, or of nothing", () => {
    const refusedWith = (increment: Money) =>
      refusal(() => convertMoneyRounded(money(100n, EUR), eurMga, divideFloor, increment));
    expect(refusedWith(money(20n, EUR))).to.equal("ASSET_MISMATCH");
    expect(refusedWith(money(0n, eurMga.quote))).to.equal("AMOUNT_NOT_POSITIVE");
  });
});
