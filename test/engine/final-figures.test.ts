import { expect } from "chai";
import { checkFigures } from "../../src/engine/final-figures.ts";
import { Invariants } from "../../src/engine/invariants.ts";
import { rational, type Rational } from "../../src/money/rational.ts";

/** What a run's figures break, if anything. */
function brokenBy(residues: readonly Rational[], sentAtMid: Rational, parts: readonly Rational[]) {
  const invariants = new Invariants();
  const steps = residues.map((fraction, index) => ({
    index: index + 1,
    residues: [{ name: "pay" as const, asset: "XUSD", fraction, keptBy: "desk" }],
  }));
  const listed = parts.map((atMid, index) => ({ name: `part ${index}`, asset: "XUSD", minor: atMid, atMid }));
  checkFigures(invariants, steps, [{ payment: "payment", sentAtMid, parts: listed }]);
  return invariants.all().find(({ broken }) => broken !== undefined);
}

describe("the figures of a run", () => {
  const [third, sixth] = [rational(1n, 3n), rational(1n, 6n)];

  it("hold where roundings are below a minor unit and the parts make up the whole exactly", () => {
    const almost = rational(10n ** 30n - 1n, 10n ** 30n);
    expect(brokenBy([third, almost], rational(1n), [third, third, sixth, sixth])).to.equal(undefined);
  });

  it("hold where a rounding is taken back", () => {
    expect(brokenBy([rational(-1n, 3n)], rational(0n), [])).to.equal(undefined);
  });

  it("do not hold where a rounding left a whole minor unit", () => {
    expect(brokenBy([third, rational(1n)], rational(0n), [])).to.deep.equal({
      name: "fiat-conservation",
      checks: 3,
      broken: { step: 0, subject: "pay rounding of step 2", left: 1n, right: 0n },
    });
    expect(brokenBy([rational(-5n, 2n)], rational(0n), [])?.broken?.left).to.equal(2n);
  });

  // A floating-point number, and any text of fixed length, would lose it.
  it("do not hold where the parts are off by 10^-30 of a minor unit", () => {
    const lost = rational(10n ** 30n - 1n, 10n ** 30n);
    expect(brokenBy([], rational(1n), [lost])?.broken).to.deep.equal({
      step: 0,
      subject: "payment",
      left: rational(1n),
      right: lost,
    });
  });
});
