import { expect } from "chai";
import { modelSource } from "../../../../src/fx/sources/model-source.ts";
import { modelParameter } from "../../../../src/fx/sources/models/model-parameter.ts";
import { refusal } from "../../../support/oracle/refusal.ts";
import { DAYS, GBM, leg } from "./walks.ts";

describe("modelParameter", () => {
  const CASES = [
    ["volatility", "0.07", "0.07"],
    ["volatility", "0", "0"],
    ["volatility", "3.00", "3"],
    ["volatility", "3.0000000000000000000001", undefined],
    ["volatility", "7", undefined],
    ["volatility", "70", undefined],
    ["volatility", "-0.07", undefined],
    ["drift", "-10", "-10"],
    ["drift", "10.1", undefined],
    ["speed", "0", undefined],
    ["speed", "0.001", "0.001"],
    ["jumpsPerYear", "10001", undefined],
    ["jumpMean", "-3.1", undefined],
    ["jumpDeviation", "1.01", undefined],
    ["calmToStress", "-1", undefined],
    ["stressToCalm", "100001", undefined],
  ] as const;

  for (const [name, text, expected] of CASES) {
    it(`E12: ${name} ${text} is ${expected === undefined ? "refused" : "taken"}`, () => {
      if (expected === undefined)
        expect(refusal(() => modelParameter(name, text))).to.equal("MODEL_PARAMETER_INVALID");
      else expect(modelParameter(name, text)).to.equal(parseFloat(expected));
    });
  }

  it("E12: says what is wrong with a volatility of 70, and what was probably meant", () => {
    expect(() => modelSource(leg({ ...GBM, volatility: "70" }), "1")(DAYS(1n))).to.throw(
      "volatility is 70; a number from 0 to 3 is required. Write annual volatilities as decimals: 0.07 for 7%.",
    );
  });

  it("E12: takes no word for a number", () => {
    for (const text of ["NaN", "Infinity", "-Infinity", "1e-2", "7%", "", " 1"])
      expect(
        refusal(() => modelParameter("volatility", text)),
        text,
      ).to.equal("AMOUNT_MALFORMED");
  });
});
