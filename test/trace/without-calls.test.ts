import { expect } from "chai";
import { simulate } from "../../src/simulate.ts";
import { withoutCalls } from "../../src/trace/without-calls.ts";
import { happyPath } from "../support/happy-path.ts";

describe("a trace without the calls inside transactions", () => {
  it("is that of a run that did not record them", async () => {
    const [plain, detailed] = [await simulate(happyPath()), await simulate(happyPath(), { calls: true })];
    expect(detailed).to.not.deep.equal(plain);
    expect(withoutCalls(detailed)).to.deep.equal(plain);
  });
});
