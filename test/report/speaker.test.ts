import path from "node:path";
import { expect } from "chai";
import { PACKAGE_ROOT } from "../../src/chain/package-root.ts";
import { readTraceFile } from "../../src/files/traces.ts";
import { refusalText } from "../../src/report/refusal-text.ts";
import { Speaker } from "../../src/report/speaker.ts";

const zh = new Speaker("zh", { assets: [] });
const en = new Speaker("en", { assets: [] });

describe("what a speaker has a word for", () => {
  it("is a source that is made of names, also as a part of a crossed rate", () => {
    expect(zh.source("median of amber, beryl × the scenario")).to.equal("amber、beryl 的中位数 × 场景文件");
    expect(en.source("median of amber, beryl × the scenario")).to.equal(
      "median of amber, beryl × the scenario",
    );
    expect(zh.source("path rates/eur.csv")).to.equal("路径 rates/eur.csv");
    expect(zh.source("median")).to.equal("median");
  });

  it("is a rounding by name", () => {
    expect(zh.value({ text: "half-up" })).to.equal("四舍五入");
    expect(en.value({ text: "half-up" })).to.equal("half-up");
  });

  it("are banks that are closed and the days that a payment counts", () => {
    const trace = readTraceFile(path.join(PACKAGE_ROOT, "scenarios/golden/54-cut-off.json"));
    const speaker = new Speaker("zh", trace);
    const refusals = trace.steps.flatMap(({ refusal }) =>
      refusal === undefined ? [] : [refusalText(refusal, [], speaker)],
    );
    expect(refusals.at(-1)).to.contain("BANK_CLOSED：储备存管行在");
    const told = trace.steps[0]?.narration.map((one) => speaker.sentence(one)).at(-1);
    expect(told).to.equal(
      "起息日 2025-01-27：自 2025-01-24 起 T+0，按 Rhein Bank（EUR）与 Gulf Bank（KWD）的共同营业日计算",
    );
  });
});
