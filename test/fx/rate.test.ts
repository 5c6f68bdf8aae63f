import { expect } from "chai";
import fc from "fast-check";
import { compose } from "../../src/fx/compose.ts";
import { deviation, deviatesBeyond, pricesAgree, stackedDeviation } from "../../src/fx/deviation.ts";
import {
  formatRate,
  invert,
  rate,
  type Rate,
  requireSignificantDigits,
  significantDigits,
} from "../../src/fx/rate.ts";
import { meanRate } from "../../src/testing/conformance/library/mean-rate.ts";
import { reciprocalsAgree } from "../../src/testing/conformance/library/reciprocals-agree.ts";
import { requiredFor } from "../../src/fx/quote.ts";
import { spread } from "../../src/fx/spread.ts";
import { asset } from "../../src/money/asset.ts";
import { currencyAsset } from "../../src/money/currency.ts";
import { divideHalfUp } from "../../src/money/rounding.ts";
import { formatAmount } from "../../src/money/money.ts";
import { formatDecimal, parseDecimal, rationalToDecimal } from "../../src/money/decimal.ts";
import { rational, type Rational } from "../../src/money/rational.ts";
import { refusal } from "../support/oracle/refusal.ts";
import { holds, integerOfBits } from "../support/oracle/seeded.ts";
import { of, pair } from "./pairs.ts";

const places = (value: Rational, decimals: number) =>
  formatDecimal(rationalToDecimal(value, decimals, divideHalfUp));

describe("rate", () => {
  it("is exact, with the decimals it was quoted in", () => {
    const quoted = rate({
      base: currencyAsset("EUR"),
      quote: currencyAsset("USD"),
      value: "1.08350",
      observedAt: 5n,
      source: "ECB",
    });
    expect(quoted).to.include({
      numerator: 2_167n,
      denominator: 2_000n,
      quotedDecimals: 5,
      observedAt: 5n,
      source: "ECB",
    });
    expect(formatRate(quoted)).to.equal("1 EUR = 1.08350 USD");
    expect(formatRate(invert(quoted), 6)).to.equal("1 USD ≈ 0.922935 EUR");
  });

  it("A5: a figure for 100 or 1000 units", () => {
    expect(formatRate(pair("JPY/EUR", "0.6142", 100n))).to.equal("1 JPY = 0.006142 EUR");
    expect(pair("KRW/CHF", "0.65", 1000n)).to.include({ numerator: 13n, denominator: 20_000n });
  });

  it("refuses what is no rate", () => {
    for (const value of ["0", "0.000", "-1.1"])
      expect(refusal(() => pair("EUR/USD", value))).to.equal("RATE_INVALID");
    for (const value of ["", "1,08", "1e-7", "NaN", "Infinity", "N/A", " 1"]) {
      expect(refusal(() => pair("EUR/USD", value))).to.equal("AMOUNT_MALFORMED");
    }
    expect(refusal(() => pair("JPY/EUR", "1", 0n))).to.equal("RATE_INVALID");
    expect(refusal(() => pair("EUR/EUR", "1.01"))).to.equal("RATE_INVALID");
    expect(formatRate(pair("EUR/EUR", "1.00"))).to.equal("1 EUR = 1.00 EUR");
  });
});

describe("invert and compose", () => {
  const units = ["A", "B", "C", "D"].map((code, index) => asset(code, index * 2));
  const [a, b, c, d] = units as [
    (typeof units)[0] & object,
    (typeof units)[0] & object,
    (typeof units)[0] & object,
    (typeof units)[0] & object,
  ];
  const leg = (base: typeof a, quote: typeof a) =>
    fc
      .tuple(integerOfBits(80, { least: 1n }), integerOfBits(80, { least: 1n }))
      .map(([numerator, denominator]): Rate => ({
        ...rational(numerator, denominator),
        base,
        quote,
        quotedDecimals: 4,
        observedAt: undefined,
        source: undefined,
      }));

  it("inverting twice is nothing", () => {
    holds(
      fc.property(leg(a, b), (one) => {
        expect(invert(invert(one))).to.deep.equal(one);
      }),
    );
  });

  it("composing is associative, and the inverse of a path is the path of inverses", () => {
    holds(
      fc.property(leg(a, b), leg(b, c), leg(c, d), (one, two, three) => {
        const whole = compose([one, two, three]);
        expect(compose([compose([one, two]), three])).to.deep.equal(whole);
        expect(compose([one, compose([two, three])])).to.deep.equal(whole);
        expect(compose([invert(three), invert(two), invert(one)])).to.deep.equal(invert(whole));
      }),
    );
  });

  it("B9, B10: takes an explicit path, as old as its oldest leg", () => {
    const [eurUsd, usdJpy] = [
      rate({
        base: currencyAsset("EUR"),
        quote: currencyAsset("USD"),
        value: "1.0835",
        observedAt: 36_000n,
        source: "x",
      }),
      rate({
        base: currencyAsset("USD"),
        quote: currencyAsset("JPY"),
        value: "157.32",
        observedAt: 14_400n,
        source: "y",
      }),
    ];
    const cross = compose([eurUsd, usdJpy]);
    expect(cross).to.include({ observedAt: 14_400n, source: "x × y", quotedDecimals: 2 });
    expect(formatRate(cross, 6)).to.equal("1 EUR = 170.456220 JPY");
    expect(compose([eurUsd, pair("USD/JPY", "157.32")]).observedAt).to.equal(36_000n);
  });

  it("refuses legs that do not meet, none, and more than four", () => {
    const eurUsd = pair("EUR/USD", "1.0835");
    const otherDollar = { ...pair("USD/JPY", "157"), base: currencyAsset("USD", { decimals: 4 }) };
    const back = invert(eurUsd);
    for (const legs of [
      [],
      [eurUsd, pair("GBP/JPY", "190")],
      [eurUsd, otherDollar],
      [eurUsd, back, eurUsd, back, eurUsd],
    ]) {
      expect(refusal(() => compose(legs))).to.equal("PATH_INVALID");
    }
    expect(compose([eurUsd, back, eurUsd, back])).to.include({ numerator: 1n, denominator: 1n });
  });
});

describe("spread", () => {
  it("C12: keeps mid, bid and ask apart and exact", () => {
    const { mid, bid, ask } = spread(pair("EUR/USD", "1.0835"), 10n);
    expect([mid, bid, ask].map((one) => places(one, 8))).to.deep.equal([
      "1.08350000",
      "1.08241650",
      "1.08458350",
    ]);
    expect(spread(mid, 0n).bid).to.deep.equal(mid);
    for (const basisPoints of [-1n, 10_000n]) {
      expect(refusal(() => spread(mid, basisPoints))).to.equal("SPREAD_INVALID");
    }
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

describe("comparing rates", () => {
  it("B4: knows reciprocals that cannot be one price", () => {
    expect(reciprocalsAgree(pair("SGD/BND", "0.99998"), pair("BND/SGD", "0.99999"))).to.equal(false);
    expect(reciprocalsAgree(pair("SGD/BND", "0.99999"), pair("BND/SGD", "1.00001"))).to.equal(true);
    expect(reciprocalsAgree(pair("USD/JPY", "157.32"), pair("JPY/USD", "0.006357"))).to.equal(true);
    expect(reciprocalsAgree(pair("USD/JPY", "0.50000"), pair("JPY/USD", "2.1"))).to.equal(true);
    expect(reciprocalsAgree(pair("USD/JPY", "0.50000"), pair("JPY/USD", "2.2"))).to.equal(false);
    expect(reciprocalsAgree(pair("USD/JPY", "157.32"), pair("JPY/USD", "0.0064"))).to.equal(true);
    expect(reciprocalsAgree(pair("USD/JPY", "157.32"), pair("JPY/USD", "0.0068"))).to.equal(false);
  });

  it("B5: averages one side only", () => {
    const mean = meanRate([pair("EUR/USD", "2"), pair("EUR/USD", "4")]);
    expect(places(mean, 3)).to.equal("3.000");
    expect(places(meanRate([pair("USD/EUR", "0.5"), pair("USD/EUR", "0.25")]), 3)).to.equal("0.375");
    expect(refusal(() => meanRate([pair("EUR/USD", "2"), pair("USD/EUR", "0.25")]))).to.equal(
      "ASSET_MISMATCH",
    );
    expect(refusal(() => meanRate([]))).to.equal("RATE_INVALID");
    const seen = (observedAt: bigint | undefined) => ({ ...pair("EUR/USD", "2"), observedAt });
    expect(meanRate([seen(7n), seen(5n), seen(undefined), seen(6n)]).observedAt).to.equal(5n);
    expect(meanRate([seen(undefined), seen(9n)]).observedAt).to.equal(9n);
  });

  it("B9: two paths agree within the tolerance of their legs", () => {
    const tolerance = stackedDeviation([
      { deviation: rational(1n, 100n), inverted: false },
      { deviation: rational(1n, 100n), inverted: false },
    ]);
    const [direct, around] = [rational(140n), rational(142_814n, 1_000n)];
    expect(pricesAgree(around, direct, tolerance)).to.equal(true);
    expect(pricesAgree(rational(142_815n, 1_000n), direct, tolerance)).to.equal(false);
  });

  it("B11, D16: deviations multiply, and dividing by a leg costs more", () => {
    const leg = (percent: bigint, inverted = false) => ({ deviation: rational(percent, 100n), inverted });
    expect(places(stackedDeviation([leg(1n), leg(1n)]), 4)).to.equal("0.0201");
    expect(places(stackedDeviation([leg(2n), leg(2n), leg(1n)]), 6)).to.equal("0.050804");
    expect(places(stackedDeviation([leg(2n), leg(2n, true), leg(1n)]), 6)).to.equal("0.051224");
    expect(stackedDeviation([])).to.deep.equal(rational(0n));
  });

  it("D12: a breaker trips strictly beyond its threshold", () => {
    const [one, fifth] = [rational(1n), rational(1n, 5n)];
    const rates = [
      ["1.2000", false],
      ["1.20000001", true],
      ["0.8", false],
      ["0.79999999", true],
      ["1", false],
    ] as const;
    for (const [text, trips] of rates) {
      const { units, decimals } = parseDecimal(text);
      expect(deviatesBeyond(rational(units, 10n ** BigInt(decimals)), one, fifth)).to.equal(trips);
    }
    expect(deviatesBeyond(one, undefined, fifth)).to.equal(false);
    expect(refusal(() => deviation(one, rational(0n)))).to.equal("DIVISION_BY_ZERO");
  });
});

describe("significantDigits", () => {
  const CASES = [
    ["0.00001117", 4, "A7: an inverse quoted in eight decimals"],
    ["89500", 5, "a whole number"],
    ["89500.00000000", 13, "zeros that were written"],
    ["1.95583", 6, "a conversion rate of the euro"],
    ["0.787564", 6, "another, below one"],
    ["0.000", 0, "zero"],
    ["-1.50", 3, "below zero"],
  ] as const;

  for (const [text, digits, description] of CASES) {
    it(`${text} has ${digits}: ${description}`, () => {
      expect(significantDigits(parseDecimal(text, { negative: true }))).to.equal(digits);
    });
  }

  it("A7: refuses a rate with fewer than six", () => {
    expect(refusal(() => requireSignificantDigits(parseDecimal("0.00001117")))).to.equal("RATE_TOO_COARSE");
    requireSignificantDigits(parseDecimal("0.787564"));
    requireSignificantDigits(parseDecimal("89500"), 5);
  });
});
