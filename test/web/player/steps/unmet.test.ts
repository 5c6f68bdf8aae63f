import { expect } from "chai";
import { playerDocument } from "../../../../src/report/player/make-document.ts";
import { unmetOf } from "../../../../web/player/steps/unmet.ts";
import { happyPath } from "../../../support/happy-path.ts";
import { runInProcess } from "../../../support/in-process.ts";

describe("what a step was expected to give and did not", () => {
  it("is shown at the step, and what the run owes at its last", async () => {
    const document = playerDocument(await runInProcess(happyPath()));
    const { steps } = document;
    const [first] = steps;
    const last = steps.at(-1);
    if (first === undefined || last === undefined) throw new Error("no steps");
    for (const step of steps) expect(unmetOf(document, step)).to.deep.equal([]);
    const bad = { text: "balance of escrow", detail: "expected 1, found 2", met: false };
    const failed = { ...first, expectations: [...first.expectations, bad], checks: [bad] };
    expect(unmetOf(document, failed)).to.deep.equal([bad]);
    const whole = { ...document, invariants: [...document.invariants, bad] };
    expect(unmetOf(whole, first)).to.deep.equal([]);
    expect(unmetOf(whole, last)).to.deep.equal([bad]);
  });
});
