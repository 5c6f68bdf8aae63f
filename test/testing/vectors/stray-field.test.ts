import { expect } from "chai";
import { ANNOTATIONS } from "../../../src/testing/vectors/declarations/declaration.ts";
import { checkVector } from "../../../src/testing/vectors/check-vector.ts";
import { OPERATIONS } from "../../../src/testing/vectors/operations.ts";
import { runVector } from "../../../src/testing/vectors/run-vector.ts";

type Inputs = Readonly<Record<string, unknown>>;

const TIER = { op: "tier.bps", usd_minor: "1" };
const CASE = { id: "a", source: "SettlementOS", expected: { bps: 1 } };
const FEED = { answer: "100", decimals: 2 };
/** Each was answered by the default of the field that was meant. */
const MISSPELLED: readonly (readonly [inputs: Inputs, field: string])[] = [
  [{ op: "convert.source", source_amount: "3", rate: "0.5", rouding: "UP" }, "rouding"],
  [{ op: "fee.compute", principal: "100", bps: "50", fixd: "1" }, "fixd"],
  [{ op: "allocate", amount: "100", ratios: ["1", "2"], convension: "in_order" }, "convension"],
  [{ op: "evm.fx_amount_out", amount_in: "1", rate_num: "1", rate_den: "1", fee_pbs: "30" }, "fee_pbs"],
  [{ op: "oracle.compose", feeds: [FEED, { ...FEED, inverted: true }], out_decimals: 2 }, "feeds.1.inverted"],
  [{ op: "allocate", amount: "100", ratios: ["1", { amount: "2", skale: 1 }] }, "ratios.1.skale"],
  [{ op: "iso.pacs008", "71A": "SHA", InstdAmt: "9", "71F": [{ amount: "1", ccy: "EUR" }] }, "71F.0.ccy"],
];

describe("a field of a vector that its operation does not declare", () => {
  for (const [inputs, field] of MISSPELLED) {
    it(`makes ${String(inputs.op)} malformed, and ${field} is named`, () => {
      const run = runVector(inputs);
      expect(run.outcome === "malformed" && run.problem, JSON.stringify(run)).to.include(
        `The field ${field} of`,
      );
    });
  }

  it("is malformed for every operation, with the names that there are", () => {
    for (const op of Object.keys(OPERATIONS)) {
      const run = runVector({ op, stray: "1" });
      expect(run.outcome === "malformed" && run.problem, op)
        .to.include("The field stray")
        .and.to.match(/nothing beside \w/);
    }
  });

  it("fails its case, although what is expected would come out without it", () => {
    expect(checkVector({ ...CASE, inputs: TIER }).verdict).to.equal("passed");
    expect(checkVector({ ...CASE, inputs: { ...TIER, usd: "1" } }).verdict).to.equal("failed");
  });

  it("may be a remark on the case", () => {
    for (const remark of ANNOTATIONS)
      expect(runVector({ ...TIER, [remark]: "the smallest" }), remark).to.deep.equal({
        outcome: "outputs",
        outputs: { bps: 1 },
      });
  });
});
