import { expect } from "chai";
import { happyPath } from "../../src/files/scenarios.ts";
import { withoutClaims } from "../../src/scenario/without-claims.ts";

describe("a scenario without claims", () => {
  it("has none of its text, nor of a step, and all else as it was", () => {
    const before = happyPath();
    const after = withoutClaims(before);
    expect(before.claims).to.not.deep.equal([]);
    expect(before.steps.flatMap(({ claims = [] }) => claims)).to.not.deep.equal([]);
    expect(after.claims).to.deep.equal([]);
    for (const [index, step] of after.steps.entries()) {
      expect(step).to.not.have.property("claims");
      expect({ ...before.steps[index], ...step }).to.deep.equal(before.steps[index]);
    }
    expect({ ...after, claims: [], steps: [] }).to.deep.equal({ ...before, claims: [], steps: [] });
  });
});
