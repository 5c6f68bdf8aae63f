import { expect } from "chai";
import { jobsOf } from "../../../src/cli/run/run-arguments.ts";
import { NO_OPTIONS } from "../support/run-arguments.ts";

/** What is set, of a comma list. */
const assigned = (...set: string[]) =>
  jobsOf({ ...NO_OPTIONS, files: ["1"], set }, false).map((job) => job.set);

describe("the assignments of --set", () => {
  for (const [given, parts] of [
    ["escrow.feeBps=100,seed=7", ["escrow.feeBps=100", "seed=7"]],
    ["steps=[{pay: }, {redeem: }],seed=7", ["steps=[{pay: }, {redeem: }]", "seed=7"]],
    ['title.en="a,b=c",seed=7', ['title.en="a,b=c"', "seed=7"]],
    [String.raw`title.en="a\",b=c",seed=7`, [String.raw`title.en="a\",b=c"`, "seed=7"]],
    ["title.en='it''s,b=c',seed=7", ["title.en='it''s,b=c'", "seed=7"]],
    ['title={en: "a,b=c", zh: x},seed=7', ['title={en: "a,b=c", zh: x}', "seed=7"]],
    ["title.en=it's,seed=7", ["title.en=it's", "seed=7"]],
    ['title.en="a,b=c', ['title.en="a,b=c']],
    ["title.en=a,b,c", ["title.en=a,b,c"]],
  ] as const)
    it(`are ${parts.join(" and ")}`, () => expect(assigned(given)).to.deep.equal([parts]));

  it("may be given in several options", () => {
    expect(assigned("seed=7", "escrow.feeBps=1,title.en=x")).to.deep.equal([
      ["seed=7", "escrow.feeBps=1", "title.en=x"],
    ]);
  });
});
