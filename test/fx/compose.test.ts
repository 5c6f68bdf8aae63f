import { expect } from "chai";
import fc from "fast-check";
import { compose } from "../../src/fx/compose.ts";
import { formatRate, invert, rate } from "../../src/fx/rate.ts";
import { asset } from "../../src/money/asset.ts";
import { currencyAsset } from "../../src/money/currency.ts";
import { refusal } from "../support/oracle/refusal.ts";
import { holds } from "../support/oracle/seeded.ts";
import { anyRate, pair } from "./pairs.ts";

describe("compose", () => {
  const [a, b, c, d] = [asset("A", 0), asset("B", 2), asset("C", 4), asset("D", 6)];

  it("composing is associative, and the inverse of a path is the path of inverses", () => {
    holds(
      fc.property(anyRate(a, b), anyRate(b, c), anyRate(c, d), (one, two, three) => {
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
