import { expect } from "chai";
import { quoted, request, unit } from "../../../src/conformance/cases/figures.ts";
import { converted, convertedOverPath, exactly, rateOf } from "../../../src/conformance/exact/convert.ts";
import { fraction } from "../../../src/conformance/exact/rational.ts";

describe("The kit's own conversions", () => {
  it("are those of the European Commission's examples: through the euro, without an inverse", () => {
    // 6.55957 FRF and 1.95583 DEM for 1 EUR, Council Regulation (EC) 2866/98.
    const legs = [quoted("EUR/DEM 1.95583"), quoted("EUR/FRF 6.55957")];
    const asked = { from: unit("DEM"), to: unit("FRF"), legs, rounding: "half-up" } as const;
    expect(convertedOverPath({ ...asked, amount: 10_000n })).to.equal(33_539n);
    expect(exactly(10_000n, asked.from, asked.to, legs)).to.deep.equal(fraction(6_559_570_000n, 195_583n));
  });

  it("multiply an amount of the base and divide one of the quote", () => {
    expect(converted(request("100.00 EUR", "EUR/USD 1.0835", "USD"))).to.equal(10_835n);
    expect(converted(request("108.35 USD", "EUR/USD 1.0835", "EUR"))).to.equal(10_000n);
    expect(converted(request("10000 JPY", quoted("JPY/EUR 0.6142", { per: 100n }), "EUR"))).to.equal(6_142n);
    expect(converted(request("1 TKN:18", "TKN/SET 1", "SET:0"))).to.equal(1n);
  });

  it("read a rate from its answer and refuse to divide by none", () => {
    expect(rateOf({ answer: 108_350_000n, decimals: 8, per: 1n })).to.deep.equal(fraction(2_167n, 2_000n));
    expect(() => converted(request("1.00 USD", "EUR/USD 0", "EUR"))).to.throw(RangeError);
  });
});
