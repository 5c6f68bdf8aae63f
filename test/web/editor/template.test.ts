import { expect } from "chai";
import { readScenario } from "../../../src/scenario/read-scenario.ts";
import { TEMPLATE } from "../../../web/editor/template.ts";

describe("the editor's template", () => {
  it("is a scenario without mistakes, from quote to payout", () => {
    const { steps } = readScenario(TEMPLATE);
    expect(steps.map(({ verb }) => verb)).to.deep.equal([
      "quote",
      "pay",
      "fund",
      "deliver",
      "release",
      "redeem",
      "payout",
    ]);
  });
});
