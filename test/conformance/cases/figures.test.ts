import { expect } from "chai";
import { asking } from "../../../src/conformance/asking/asked.ts";
import { alike, converts, quoted, unit } from "../../../src/conformance/cases/figures.ts";
import type { ConversionRequest } from "../../../src/conformance/converter/conversion.ts";
import { checkCase } from "../../../src/conformance/report/check-case.ts";
import { fraction } from "../../../src/conformance/exact/rational.ts";
import type { RoundingName } from "../../../src/conformance/exact/rounding.ts";

describe("the figures of the cases", () => {
  it("have the decimals of ISO 4217 for its currencies, and made-up codes for others", () => {
    expect(unit("KWD")).to.deep.equal({ code: "KWD", decimals: 3 });
    expect(unit("JPY:0")).to.deep.equal({ code: "JPY", decimals: 0 });
    expect(unit("TKN:18")).to.deep.equal({ code: "TKN", decimals: 18 });
    expect(() => unit("USD:3")).to.throw("USD has 2 decimals in ISO 4217 and not 3");
    expect(() => unit("TKN")).to.throw("write them, as in TKN:2");
  });

  it("are quoted as people write them, and as a feed answers them", () => {
    expect(quoted("EUR/USD 1.0835", { decimals: 8 })).to.deep.equal({
      base: "EUR",
      quote: "USD",
      value: "1.0835",
      answer: 108_350_000n,
      decimals: 8,
      per: 1n,
    });
  });

  it("are asked by every rounding that gives the same, that which is written first", () => {
    expect(alike(fraction(9n, 2n), "half-even")).to.deep.equal([
      "half-even",
      "floor",
      "toward-zero",
      "half-down",
      "half-floor",
    ]);
    expect(alike(fraction(4n), "ceil")).to.have.length(9);
  });

  it("are put by a rounding that the converter has, and not at all where it has none of them", async () => {
    const asked = async (roundings: readonly RoundingName[]) => {
      const put: ConversionRequest[] = [];
      const example = converts("0.05 EUR", "EUR/USD 0.9", "0.04 USD", "half-even");
      const converter = asking({
        name: "one that remembers",
        roundings,
        convert: (request) => {
          put.push(request);
          return 5n;
        },
      });
      const one = { id: "C0", failure: "", rule: "", reason: "", source: "", examples: [example] };
      const { outcome, findings, reasons } = await checkCase(one, converter);
      return { outcome, roundings: put.map(({ rounding }) => rounding), given: findings[0]?.given, reasons };
    };
    expect(await asked(["half-up", "floor"])).to.deep.equal({
      outcome: "failed",
      roundings: ["floor"],
      given: "0.05 EUR at 1 EUR = 0.9 USD into USD, floor",
      reasons: [],
    });
    const { outcome, roundings, reasons } = await asked(["half-up"]);
    expect([outcome, roundings]).to.deep.equal(["not-offered", []]);
    expect(reasons.join()).to.match(/^does not round by half-even or floor or /);
  });
});
