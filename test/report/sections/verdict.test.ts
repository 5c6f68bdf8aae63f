import { readFileSync } from "node:fs";
import path from "node:path";
import { expect } from "chai";
import { junitReport } from "../../../src/report/junit.ts";
import { expectationPlace } from "../../../src/report/sections/verdict.ts";
import { Speaker } from "../../../src/report/speaker.ts";
import { verdictOf } from "../../../src/report/verdict.ts";
import { parseTrace } from "../../../src/trace/parse-trace.ts";

const GOLDEN = path.resolve(import.meta.dirname, "../../../scenarios/golden");

const trace = (name: string) => parseTrace(readFileSync(path.join(GOLDEN, `${name}.json`), "utf8"), name);

/** Where the expectations of steps stand. */
function places(name: string, language: "en" | "zh"): string[] {
  const golden = trace(name);
  const speaker = new Speaker(language, golden);
  return verdictOf(golden)
    .expectations.filter(({ step }) => step !== undefined)
    .map((placed) => expectationPlace(placed, speaker));
}

describe("where an expectation stands", () => {
  it("is the step of one payment, by its name where there are several", () => {
    expect(places("50-table-of-orders", "en")).to.satisfy((all: string[]) =>
      all.some((place) => /^step 6, quote order-5 \(line \d+\)$/.test(place)),
    );
    expect(places("50-table-of-orders", "zh").join()).to.match(/步骤 6，报价 order-5（第 \d+ 行）/);
  });

  it("is the step alone where there is one payment", () => {
    const all = places("01-happy-path", "en");
    expect(all.length).to.be.above(0);
    for (const place of all) expect(place).to.match(/^step \d+, [a-z]+( \(line \d+\))?$/);
  });

  it("names the payment for test runners, too", () => {
    expect(junitReport([trace("50-table-of-orders")], "en")).to.include("quote order-5 (line");
  });
});
