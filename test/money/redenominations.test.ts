import { expect } from "chai";
import { currencies, currency } from "../../src/money/currency.ts";
import { parseDecimal } from "../../src/money/decimal.ts";
import { EURO_FACTORS, successionOf } from "../../src/money/redenominations.ts";
import { LIST_THREE } from "./list-three.ts";

/** All successions but those to the euro since 1999. */
const REDENOMINATIONS = currencies().flatMap(({ code }) =>
  Object.hasOwn(EURO_FACTORS, code) ? [] : (successionOf(code) ?? []),
);

describe("redenominations", () => {
  it("are 21 to the euro with six significant figures, and all of known codes", () => {
    expect(Object.keys(EURO_FACTORS)).to.have.lengthOf(21);
    for (const [code, { factor, effectiveOn }] of Object.entries(EURO_FACTORS)) {
      expect(currency(code).decimals).to.be.a("number");
      expect(parseDecimal(factor).units.toString()).to.have.lengthOf(6);
      expect(effectiveOn).to.match(/^\d{4}-01-01$/);
    }
    for (const { from, to, factor, effectiveOn } of REDENOMINATIONS) {
      expect([currency(from).code, currency(to).code]).to.deep.equal([from, to]);
      expect(factor, from).to.match(/^(1\/)?[1-9][0-9]*(\.[0-9]+)?$/);
      // The second dollar of Zimbabwe outlived its code: ISO 4217 went back to ZWD within weeks.
      if (from !== "ZWN") expect(effectiveOn <= (currency(from).withdrawnOn ?? "9999"), from).to.equal(true);
    }
  });

  it("are there for every code of list three but those that ended without a factor", () => {
    const succeeded = new Set([...REDENOMINATIONS.map(({ from }) => from), ...Object.keys(EURO_FACTORS)]);
    const ended = LIST_THREE.map(([code]) => code).filter((code) => !succeeded.has(code));
    expect(ended).to.deep.equal(["AYM", "ECV", "TPE", "USS", "XFO", "XFU", "XRE", "YUN", "ZAL"]);
  });

  it("name each code once, and go forward in time", () => {
    const codes = [...REDENOMINATIONS.map(({ from }) => from), ...Object.keys(EURO_FACTORS)];
    expect(new Set(codes).size).to.equal(codes.length);
    for (const { from, to, effectiveOn } of REDENOMINATIONS) {
      const next = from === to ? undefined : successionOf(to);
      if (next !== undefined) expect(next.effectiveOn > effectiveOn, from).to.equal(true);
    }
  });
});
