import { expect } from "chai";
import { holds, workOut } from "../../src/lessons/formula.ts";
import { rational, type Rational } from "../../src/money/rational.ts";
import { refusalOf } from "../support/refusal.ts";

const known = (name: string): Rational | string => {
  if (name === "status") return "Released";
  return name === "a-rate" ? rational(3n, 2n) : rational(10n);
};

describe("formulas of lessons", () => {
  for (const [formula, numerator, denominator] of [
    ["1 + 2 * 3", 7n, 1n],
    ["(1 + 2) * 3", 9n, 1n],
    ["sent / 4 - 0.5", 2n, 1n],
    ["sent * a-rate", 15n, 1n],
    ["1 / 3", 1n, 3n],
    ["down(sent / 3, 2)", 333n, 100n],
    ["up(sent / 3, 2)", 167n, 50n],
    ["sent - sent - 1", -1n, 1n],
  ] as const)
    it(`works ${formula} out exactly`, () => {
      expect(workOut(formula, known)).to.deep.equal({ numerator, denominator });
    });

  for (const [comparison, expected] of [
    ["sent = 10", true],
    ["sent != 10", false],
    ["a-rate < 1.5", false],
    ["a-rate <= 1.5", true],
    ["a-rate >= sent", false],
    ["sent > a-rate * 6", true],
    ['status = "Released"', true],
    ['status = "Funded"', false],
    ['status != "Funded"', true],
  ] as const)
    it(`finds that ${comparison} is ${String(expected)}`, () => {
      expect(holds(comparison, known)).to.equal(expected);
    });

  for (const formula of ["", "1 +", "sent sent", "status + 1", "down(1)", "(1", "1 % 2", "status"])
    it(`refuses to work out "${formula}"`, async () => {
      expect((await refusalOf(() => workOut(formula, known))).code).to.equal("LESSON_FORMULA");
    });

  for (const comparison of ["sent", 'status < "Released"', "sent = "])
    it(`refuses to compare "${comparison}"`, async () => {
      expect((await refusalOf(() => holds(comparison, known))).code).to.equal("LESSON_FORMULA");
    });
});
