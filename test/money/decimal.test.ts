import { expect } from "chai";
import fc from "fast-check";
import { formatDecimal, parseDecimalOrMissing, parseDecimal } from "../../src/money/decimal.ts";
import { refusal } from "../support/oracle/refusal.ts";
import { holds, signedOfBits } from "../support/oracle/seeded.ts";

describe("parseDecimal", () => {
  const GOOD = [
    ["0", 0n, 0, "zero"],
    ["007", 7n, 0, "leading zeros are digits"],
    ["1.50", 150n, 2, "trailing zeros are kept"],
    ["0.0000001", 1n, 7, "what String() would write as 1e-7"],
    ["90071992547409.93", 9_007_199_254_740_993n, 2, "A11: past 2^53, exactly"],
    ["100000000000000000000000", 10n ** 23n, 0, "A12: 1e23 is not 99999999999999991611392"],
  ] as const;

  for (const [text, units, decimals, description] of GOOD) {
    it(`reads ${text}: ${description}`, () => {
      expect(parseDecimal(text)).to.deep.equal({ units, decimals });
    });
  }

  const BAD = [
    ["", "nothing"],
    [" 1", "a blank before"],
    ["1 ", "a blank after"],
    ["1\n", "a line end, which `$` alone would let through"],
    ["+1", "a plus"],
    ["-1", "a minus where none is allowed"],
    ["--1", "two"],
    [".5", "no digit before the point"],
    ["5.", "no digit after it"],
    [".", "no digit at all"],
    ["1.2.3", "two points"],
    ["1,000", "a thousands separator"],
    ["1.234,56", "A14: another country's number"],
    ["1_000", "JavaScript's separator"],
    ["1e6", "A12: an exponent"],
    ["1E6", "an exponent"],
    ["0x10", "hexadecimal"],
    ["NaN", "not a number"],
    ["Infinity", "not a number"],
    ["N/A", "A14: missing is not a number"],
    ["١٢", "digits of another script"],
    ["１", "a full-width digit"],
    ["1\u00a0000", "a no-break space"],
  ] as const;

  for (const [text, description] of BAD) {
    it(`refuses ${JSON.stringify(text)}: ${description}`, () => {
      expect(refusal(() => parseDecimal(text))).to.equal("AMOUNT_MALFORMED");
    });
  }

  it("allows a minus only where it is said so", () => {
    expect(parseDecimal("-1.5", { negative: true })).to.deep.equal({ units: -15n, decimals: 1 });
    expect(refusal(() => parseDecimal("--1.5", { negative: true }))).to.equal("AMOUNT_MALFORMED");
  });

  it("refuses five megabytes at once, and says why shortly", () => {
    const started = performance.now();
    for (const text of ["9".repeat(5_000_000), `${"1,".repeat(2_500_000)}0`, `0.${"0".repeat(5_000_000)}`]) {
      expect(() => parseDecimal(text)).to.throw(/^"[^"]{40}" is not an amount/);
    }
    expect(performance.now() - started).to.be.below(50);
    expect(refusal(() => parseDecimal("9".repeat(4_097)))).to.equal("AMOUNT_MALFORMED");
    expect(parseDecimal("9".repeat(4_096)).decimals).to.equal(0);
  });

  it("reads back what formatDecimal writes", () => {
    holds(
      fc.property(signedOfBits(400), fc.nat({ max: 60 }), (units, decimals) => {
        const text = formatDecimal({ units, decimals });
        expect(parseDecimal(text, { negative: true })).to.deep.equal({ units, decimals });
      }),
    );
  });
});

describe("parseDecimalOrMissing", () => {
  it("A14: tells missing from zero and from nonsense", () => {
    expect(parseDecimalOrMissing("N/A")).to.equal("missing");
    expect(parseDecimalOrMissing("0")).to.deep.equal({ units: 0n, decimals: 0 });
    for (const text of ["", "n/a", "NA", "-"]) {
      expect(refusal(() => parseDecimalOrMissing(text))).to.equal("AMOUNT_MALFORMED");
    }
  });
});

describe("formatDecimal", () => {
  const CASES = [
    [0n, 0, "0", "0"],
    [0n, 2, "0.00", "0.00"],
    [5n, 2, "0.05", "0.05"],
    [-5n, 2, "-0.05", "-0.05"],
    [123n, 0, "123", "123"],
    [1_234_567n, 2, "12345.67", "12,345.67"],
    [-100_000n, 2, "-1000.00", "-1,000.00"],
    [999_999n, 0, "999999", "999,999"],
    [1n, 18, "0.000000000000000001", "0.000000000000000001"],
  ] as const;

  for (const [units, decimals, plain, grouped] of CASES) {
    it(`writes ${plain}, grouped ${grouped}`, () => {
      expect(formatDecimal({ units, decimals })).to.equal(plain);
      expect(formatDecimal({ units, decimals }, { group: true })).to.equal(grouped);
    });
  }
});
