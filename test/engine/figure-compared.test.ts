import { expect } from "chai";
import { figureCompared } from "../../src/engine/figure-compared.ts";
import { currencyAsset } from "../../src/money/currency.ts";
import { parseDecimal } from "../../src/money/decimal.ts";
import { rational } from "../../src/money/rational.ts";
import type { ExpectedFigure } from "../../src/scenario/scenario.ts";
import type { Comparator } from "../../src/trace/comparators.ts";

const CNY = currencyAsset("CNY");

/** `met`, or by how much an amount in minor units missed. */
function amounts(is: Comparator, value: bigint, found: bigint, to?: bigint): string {
  const expected: ExpectedFigure = {
    figure: "received",
    subject: "payment",
    is,
    value: { minor: value, asset: CNY },
    ...(to === undefined ? {} : { to: { minor: to, asset: CNY } }),
  };
  const { met, missedBy } = figureCompared(expected, rational(found));
  return met ? "met" : (missedBy ?? "missed");
}

/** `found, missed by` of a rate. */
function rate(is: Comparator, value: string, found: [bigint, bigint], to?: string): string {
  const expected: ExpectedFigure = {
    figure: "rate",
    subject: "USD/CNY",
    is,
    value: parseDecimal(value),
    ...(to === undefined ? {} : { to: parseDecimal(to) }),
  };
  const { met, actual, missedBy = "" } = figureCompared(expected, rational(...found));
  return `${actual.toString()} ${met ? "met" : missedBy}`.trim();
}

describe("a figure held against what it must be", () => {
  it("is met up to its bounds, and misses by the way to the nearest amount that would do", () => {
    const cases: [Comparator, bigint, bigint, string, bigint?][] = [
      ["=", 100n, 100n, "met"],
      ["=", 100n, 97n, "3"],
      ["!=", 100n, 101n, "met"],
      ["!=", 100n, 100n, "missed"],
      [">=", 100n, 100n, "met"],
      [">=", 100n, 90n, "10"],
      [">", 100n, 101n, "met"],
      [">", 100n, 100n, "1"],
      ["<=", 100n, 100n, "met"],
      ["<=", 100n, 104n, "4"],
      ["<", 100n, 99n, "met"],
      ["<", 100n, 100n, "1"],
      ["between", 100n, 100n, "met", 200n],
      ["between", 100n, 200n, "met", 200n],
      ["between", 100n, 99n, "1", 200n],
      ["between", 100n, 205n, "5", 200n],
      ["outside", 100n, 99n, "met", 200n],
      ["outside", 100n, 201n, "met", 200n],
      ["outside", 100n, 100n, "1", 200n],
      ["outside", 100n, 198n, "3", 200n],
      ["within", 100n, 98n, "met", 2n],
      ["within", 100n, 102n, "met", 2n],
      ["within", 100n, 97n, "1", 2n],
      ["within", 100n, 100n, "met", 0n],
      ["within", 100n, 101n, "1", 0n],
      ["beyond", 100n, 97n, "met", 2n],
      ["beyond", 100n, 102n, "1", 2n],
    ];
    for (const [is, value, found, result, to] of cases)
      expect(amounts(is, value, found, to), `${found} ${is} ${value} ${to ?? ""}`).to.equal(result);
  });

  it("compares a rate's value in its decimals, and its bounds exactly, with decimals enough to tell them apart", () => {
    // 7.5829 / 1.0404 = 7.28844675...
    const found: [bigint, bigint] = [75_829n, 10_404n];
    expect(rate("=", "7.288447", found)).to.equal("7.288447 met");
    expect(rate("=", "7.2884467512495", found)).to.equal("7.2884467512495 met");
    expect(rate("=", "7.288448", found)).to.equal("7.288447 0.000001");
    expect(rate(">", "7.288447", found)).to.equal("7.2884468 0.0000002");
    expect(rate("<", "7.288447", found)).to.equal("7.2884468 met");
    expect(rate("within", "7.28", found, "0.01")).to.equal("7.288447 met");
    expect(rate("within", "7.28", found, "0.001")).to.equal("7.288447 0.007447");
    expect(rate("<", "1.5", [3n, 2n])).to.equal("1.500000");
  });

  it("is never met by what there is not", () => {
    const value = { units: 100n, decimals: 0 };
    for (const is of ["=", "!=", "<", "outside"] as const) {
      const compared = figureCompared({ figure: "cost", subject: "payment", is, value }, undefined);
      expect([compared.met, compared.actual]).to.deep.equal([false, "none"]);
    }
  });

  it("has times in seconds, and is not met where a deadline is not known", () => {
    const deadline = { deadline: "deliverBy", offset: 0n } as const;
    const expected: ExpectedFigure = {
      figure: "time",
      subject: "",
      is: "within",
      value: deadline,
      to: { after: 5n },
    };
    const at = (found: bigint, due?: bigint) => figureCompared(expected, rational(found), () => due);
    expect(at(1_000_005n, 1_000_000n).met).to.equal(true);
    const { met, missedBy, expected: wanted, to } = at(1_000_009n, 1_000_000n);
    expect([met, missedBy, wanted, to]).to.deep.equal([false, "4", "1970-01-12T13:46:40Z", "5"]);
    expect(at(1_000_005n).met).to.equal(false);
  });
});
