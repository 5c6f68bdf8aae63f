import { expect } from "chai";
import { withoutExpectations } from "../../src/scenario/without-expectations.ts";
import { happyPath } from "../support/happy-path.ts";

describe("a scenario whose expectations are ignored", () => {
  it("still has all of them, and is marked", () => {
    const { expectations, ...rest } = withoutExpectations(happyPath());
    expect(expectations).to.equal("ignored");
    expect(rest).to.deep.equal(happyPath());
  });
});
