import { expect } from "chai";
import { EXACT_ANSWERS } from "../../../src/conformance/random/cases.ts";
import { checkCase } from "../../../src/conformance/report/check-case.ts";
import { COMPLETE } from "../complete-converter.ts";
import { WRONG_ARITHMETIC } from "../wrong/exact.ts";

describe("The random questions", () => {
  for (const { mistake, fails, converter } of WRONG_ARITHMETIC) {
    it(`notice ${mistake}, by ${fails.join(", ")}`, async () => {
      for (const id of fails) {
        const [one] = EXACT_ANSWERS.filter((all) => all.id === id);
        if (one === undefined) throw new Error(`There is no case ${id}`);
        const { outcome, findings } = await checkCase(one, { ...COMPLETE, ...converter });
        expect(outcome, id).to.equal("failed");
        for (const { expected, got, seed } of findings) {
          expect(expected).to.not.equal(got);
          expect(seed).to.equal("exchange-rates");
        }
      }
    });
  }

  it("are each noticed by a converter that has it wrong", () => {
    const noticed = new Set(WRONG_ARITHMETIC.flatMap(({ fails }) => fails));
    expect(EXACT_ANSWERS.map(({ id }) => id).filter((id) => !noticed.has(id))).to.deep.equal([]);
  });

  it("accuse the library of nothing, and ask it all", async () => {
    for (const one of EXACT_ANSWERS) {
      const { outcome, asked, of, findings } = await checkCase(one, COMPLETE, { seed: "another seed" });
      expect({ outcome, asked, findings }, one.id).to.deep.equal({
        outcome: "passed",
        asked: of,
        findings: [],
      });
    }
  });
});
