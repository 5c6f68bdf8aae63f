import { expect } from "chai";
import { readFileSync } from "node:fs";
import path from "node:path";
import { PACKAGE_ROOT } from "../../src/chain/package-root.ts";
import { readScenario } from "../../src/scenario/read-scenario.ts";
import { runInProcess } from "../support/in-process.ts";

const TUTORIAL = readFileSync(path.join(PACKAGE_ROOT, "docs/tutorial/a-corridor-of-your-own.md"), "utf8");

/** The fenced YAML of the page, the whole scenario first. */
const [scenario = "", refused = ""] = [...TUTORIAL.matchAll(/^```yaml\n(.*?)^```$/gms)].map(
  ([, text]) => text,
);

/** The page's scenario names no other files. */
const readFile = (): string => "";
const run = (text: string) => runInProcess(readScenario(text, { file: "my-corridor.yaml", readFile }));

describe("the tutorial", () => {
  it("has a scenario that passes, and pays what it says", async () => {
    const trace = await run(scenario);
    expect(trace.outcome).to.equal("passed");
    expect(trace.expectations.map(({ name, met }) => [name, met])).to.deep.include(["received", true]);
  });

  it("has a refusal to put into it, as it stands", async () => {
    const trace = await run(scenario.replace("  - deliver:", () => `${refused}  - deliver:`));
    expect(trace.outcome).to.equal("passed");
    expect(trace.steps.find(({ verb }) => verb === "reclaim")?.refusal?.error).to.equal("BeforeDeadline");
  });
});
