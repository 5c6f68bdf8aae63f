import { expect } from "chai";
import { stepKey } from "../../../../web/player/steps/step-keys.ts";

describe("stepKey", () => {
  it("steps with arrows, goes to the ends, plays with the space bar", () => {
    expect(["ArrowLeft", "ArrowRight", "Home", "End", " "].map(stepKey)).to.deep.equal([
      "previous",
      "next",
      "first",
      "last",
      "play",
    ]);
  });

  it("goes to a step with its digit; 0 and other keys are not its own", () => {
    expect(stepKey("7")).to.equal(7);
    expect(["0", "a", "Enter", "F1", "10"].map(stepKey)).to.deep.equal(Array(5).fill(undefined));
  });
});
