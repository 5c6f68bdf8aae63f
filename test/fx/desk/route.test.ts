import { expect } from "chai";
import fc from "fast-check";
import { convertDown } from "../../../src/fx/convert.ts";
import { deskFixedSend } from "../../../src/fx/desk/desk-quote.ts";
import { convertOver, requiredOver, routeRate, type Route } from "../../../src/fx/desk/route.ts";
import { showIndicative } from "../../../src/messages/sep38/shown-quote.ts";
import { formatAmount } from "../../../src/money/money.ts";
import { rational } from "../../../src/money/rational.ts";
import { divideByBig } from "../../support/oracle/divide-by-big.ts";
import { refusal } from "../../support/oracle/refusal.ts";
import { holds, integerOfBits } from "../../support/oracle/seeded.ts";
import { of, pair } from "../pairs.ts";

const FREE = { tiers: [{ fee: { basisPoints: 0n, fixed: 0n } }], feeIn: "sell", feeBase: "gross" } as const;
const NAMES = { sellAsset: "iso4217:EUR", buyAsset: "iso4217:JPY" };
const OVER_USD: Route = { legs: [{ mid: pair("EUR/USD", "1.08355") }, { mid: pair("USD/JPY", "157.325") }] };

describe("A route over a vehicle currency", () => {
  it("B6: is rounded once, at the end", () => {
    const quote = deskFixedSend(of("1000000.01 EUR"), { ...FREE, route: OVER_USD });
    expect(formatAmount(quote.buy)).to.equal("170469505");
    expect(routeRate(OVER_USD)).to.deep.include(rational(108_355n * 157_325n, 10n ** 8n));
  });

  it("is shown leg by leg, with each leg's rate and that nothing is rounded between them", () => {
    const route = { legs: OVER_USD.legs.map((leg) => ({ ...leg, spreadBps: 10n })) };
    const { path } = showIndicative(deskFixedSend(of("100.00 EUR"), { ...FREE, route }), NAMES);
    expect(path).to.deep.equal([
      { pair: "EUR/USD", rate: "1.082466450000", rounding: "none" },
      { pair: "USD/JPY", rate: "157.167675000000", rounding: "none" },
    ]);
  });

  it("rounds on the way only where a leg says so", () => {
    const [first, second] = OVER_USD.legs;
    const cents = { decimals: 2, rounding: "FLOOR" };
    const route = { legs: first && second ? [{ ...first, rounded: cents }, second] : [] };
    // 0.99 EUR is 1.0727145 USD: 168.76 JPY, of 1.07 USD only 168.33.
    expect(convertOver(OVER_USD, 99n)).to.equal(168n);
    expect(convertOver(OVER_USD, 9_999n)).to.equal(17_045n);
    expect(convertOver(route, 9_999n)).to.equal(17_044n);
    const shown = showIndicative(deskFixedSend(of("99.99 EUR"), { ...FREE, route }), NAMES);
    expect(shown.path[0]?.rounding).to.equal("2 FLOOR");
    expect(shown.buy_amount).to.equal("17044");
  });

  it("has 1 to 4 legs, each where the one before ends", () => {
    const legs = ["AUD/EUR", "EUR/USD", "USD/JPY", "JPY/CHF", "CHF/GBP"].map((name) => ({
      mid: pair(name, "1.5"),
    }));
    expect(convertOver({ legs: legs.slice(0, 4) }, 100n)).to.equal(506n);
    const wrong = [legs, [], [legs[0], legs[2]].filter((leg) => leg !== undefined)];
    for (const each of wrong) expect(refusal(() => convertOver({ legs: each }, 1n))).to.equal("PATH_INVALID");
  });

  it("refuses two roundings of what arrives, and a rounding that nobody knows", () => {
    const rounded = { decimals: 2, rounding: "HALF_UP" };
    const legs = [{ mid: pair("EUR/USD", "1.08355"), rounded }];
    expect(refusal(() => convertOver({ legs }, 1n))).to.equal("ROUNDED_TWICE");
    expect(refusal(() => convertOver({ ...OVER_USD, rounding: "SIDEWAYS" }, 1n))).to.equal(
      "ROUNDING_UNKNOWN",
    );
  });

  const anyRoute = fc
    .record({
      rates: fc.array(fc.tuple(integerOfBits(20, { least: 1n }), integerOfBits(20, { least: 1n })), {
        minLength: 2,
        maxLength: 4,
      }),
      rounded: fc.option(
        fc.record({ decimals: fc.nat(4), rounding: fc.constantFrom("FLOOR", "HALF_UP", "CEIL") }),
      ),
      rounding: fc.constantFrom("FLOOR", "HALF_UP", "HALF_EVEN"),
    })
    .map(({ rates, rounded, rounding }): Route => {
      const codes = ["EUR", "USD", "JPY", "KWD", "SET"];
      const legs = rates.map(([numerator, denominator], index) => ({
        mid: {
          ...pair(`${codes[index] ?? ""}/${codes[index + 1] ?? ""}`, "1"),
          ...rational(numerator, denominator),
        },
        ...(rounded !== null && index === 0 ? { rounded } : {}),
      }));
      return { legs, rounding };
    });

  it("requiredOver is the smallest amount that comes to so much", () => {
    holds(
      fc.property(anyRoute, integerOfBits(40, { least: 1n }), (route, wanted) => {
        const required = requiredOver(route, wanted);
        expect(convertOver(route, required) >= wanted).to.equal(true);
        expect(convertOver(route, required - 1n) < wanted).to.equal(true);
      }),
    );
    expect(requiredOver(OVER_USD, 0n)).to.equal(0n);
  });

  it("without a rounding on the way is the composed rate's conversion, and big.js's", () => {
    holds(
      fc.property(anyRoute, integerOfBits(60), ({ legs }, minor) => {
        const route = { legs: legs.map(({ mid }) => ({ mid })) };
        const rate = routeRate(route);
        const { decimals } = rate.quote;
        expect(convertOver(route, minor)).to.equal(convertDown(minor, rate, 2, decimals));
        const [up, down] = legs.reduce(([above, below], { mid }) => [above * mid.numerator, below * mid.denominator], [1n, 1n]); // prettier-ignore
        const expected = divideByBig(minor * up * 10n ** BigInt(decimals), down * 100n, 0);
        expect(convertOver(route, minor)).to.equal(expected);
      }),
    );
  });
});
