import { expect } from "chai";
import fc from "fast-check";
import { rate } from "../../src/fx/rate.ts";
import { currencyAsset } from "../../src/money/currency.ts";
import { rational } from "../../src/money/rational.ts";
import { gasOf, rationalOf, traceFraction, traceMoney, traceRate } from "../../src/trace/trace-figures.ts";
import { holds, integerOfBits, signedOfBits } from "../support/oracle/seeded.ts";

const [EUR, USD] = [currencyAsset("EUR"), currencyAsset("USD")];

describe("figures of a trace", () => {
  it("keep every fraction, of any size and either sign, through JSON and back", () => {
    holds(
      fc.property(signedOfBits(300), integerOfBits(200, { least: 1n }), (numerator, denominator) => {
        const figure = rational(numerator, denominator);
        const written = JSON.parse(JSON.stringify(traceFraction(figure))) as ReturnType<typeof traceFraction>;
        expect(rationalOf(written)).to.deep.equal(figure);
        // Lowest terms are one text: equal figures are equal bytes.
        expect(traceFraction(rationalOf(written))).to.deep.equal(written);
      }),
    );
  });

  it("read a fraction that is not in lowest terms", () => {
    expect(rationalOf({ numerator: "-6", denominator: "4" })).to.deep.equal(rational(-3n, 2n));
  });

  it("keep an amount beyond what a floating-point number can count", () => {
    const minor = 2n ** 53n + 1n;
    expect(traceMoney({ minor, asset: EUR })).to.deep.equal({ minor: "9007199254740993", asset: "EUR" });
  });

  it("have a rate's source and time, empty where it has none", () => {
    const observed = { value: "1.0404", observedAt: 1_737_640_800n, source: "ECB" };
    expect(traceRate(rate({ base: EUR, quote: USD, ...observed }))).to.deep.equal({
      base: "EUR",
      quote: "USD",
      numerator: "2601",
      denominator: "2500",
      source: "ECB",
      observedAt: "2025-01-23T14:00:00Z",
    });
    expect(traceRate(rate({ base: EUR, quote: USD, value: "1.0404" }))).to.include({
      source: "",
      observedAt: "",
    });
  });

  it("add up gas exactly, to nothing where nothing was sent", () => {
    const transaction = {
      hash: "0x00",
      block: "1",
      at: "2025-01-23T14:00:00Z",
      signer: "buyer",
      call: { contract: "escrow", method: "fund", args: [] },
      events: [],
    };
    const sent = ["9007199254740993", "2"].map((gas) => ({ ...transaction, gas }));
    expect(gasOf(sent)).to.equal(9_007_199_254_740_995n);
    expect(gasOf([])).to.equal(0n);
  });
});
