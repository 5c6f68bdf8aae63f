import { expect } from "chai";
import type { QuotedPair } from "../../../../src/conformance/converter/conversion.ts";
import { rateBetween } from "../../../../src/testing/converters/library/rates.ts";

const RATE: QuotedPair = {
  base: "EUR",
  quote: "USD",
  value: "1.0835",
  answer: 10_835n,
  decimals: 4,
  per: 1n,
};
const [EUR, USD, GBP] = ["EUR", "USD", "GBP"].map((code) => ({ code, decimals: 2 })) as [Unit, Unit, Unit];

interface Unit {
  readonly code: string;
  readonly decimals: number;
}

describe("The library's rates in the kit", () => {
  it("are turned round where they were quoted the other way", () => {
    expect(rateBetween(RATE, EUR, USD)).to.include({ numerator: 2_167n, denominator: 2_000n });
    expect(rateBetween(RATE, USD, EUR)).to.include({ numerator: 2_000n, denominator: 2_167n });
  });

  it("belong to the two currencies that they are of, and to no others", () => {
    for (const [from, to] of [
      [GBP, USD],
      [EUR, GBP],
      [USD, GBP],
      [GBP, EUR],
      [EUR, EUR],
    ] as const) {
      expect(() => rateBetween(RATE, from, to), `${from.code} to ${to.code}`)
        .to.throw()
        .with.property("code", "ASSET_MISMATCH");
    }
  });

  it("are above zero", () => {
    for (const value of ["0", "-1.0835"]) {
      expect(() => rateBetween({ ...RATE, value }, EUR, USD), value)
        .to.throw()
        .with.property("code", "RATE_INVALID");
    }
  });
});
