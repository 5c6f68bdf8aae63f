import { expect } from "chai";
import path from "node:path";
import { PACKAGE_ROOT } from "../../../src/chain/package-root.ts";
import { readScenarioFile } from "../../../src/files/scenarios.ts";
import { LANGUAGES } from "../../../src/language.ts";
import { consoleReport } from "../../../src/report/console.ts";
import { alternativesSchema } from "../../../src/scenario/schema/alternatives.ts";
import type { Trace } from "../../../src/trace/trace.ts";
import { runInProcess } from "../../support/in-process.ts";

const SCENARIO = readScenarioFile(path.join(PACKAGE_ROOT, "scenarios/35-three-ways.yaml"));

describe("what other ways cost", () => {
  let trace: Trace;
  before(async () => {
    const [way, ...rest] = SCENARIO.alternatives;
    if (way === undefined) expect.fail("there are no alternatives");
    const { scope: _, ...unstated } = way;
    const alternatives = [{ ...way, scope: "US-IN" }, { ...way, scope: "DE-CN" }, unstated, ...rest];
    trace = await runInProcess({ ...SCENARIO, alternatives });
  });

  it("says of each figure whose payments it is about, in every language", () => {
    const SAID = {
      en: ["from US to IN", "from DE to CN", "not stated", "global average, not this corridor"],
      zh: ["US 至 IN", "DE 至 CN", "未注明", "全球平均，并非本走廊"],
    };
    for (const language of LANGUAGES)
      for (const said of SAID[language]) expect(consoleReport(trace, language)).to.include(said);
  });

  it("marks every figure of the library that is about no corridor", () => {
    expect(SCENARIO.alternatives.map(({ scope }) => scope)).to.deep.equal(Array(3).fill("global average"));
  });

  it("takes a corridor or a global average, and nothing else", () => {
    const way = (scope: string) => [
      { title: { en: "A bank", zh: "银行" }, costBps: "100", source: "World Bank", asOf: "2025-Q3", scope },
    ];
    expect(alternativesSchema.safeParse(way("US-IN")).success).to.equal(true);
    for (const wrong of ["global", "us-in", "US-IND", "US", ""])
      expect(alternativesSchema.safeParse(way(wrong)).success, wrong).to.equal(false);
  });
});
