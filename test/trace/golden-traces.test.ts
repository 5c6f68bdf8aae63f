import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect } from "chai";
import { parseTrace } from "../../src/trace/parse-trace.ts";
import { traceText } from "../../src/trace/trace-text.ts";

const SCENARIOS = path.resolve(import.meta.dirname, "../../scenarios");
const GOLDEN = path.join(SCENARIOS, "golden");

describe("golden traces", () => {
  const namesIn = (folder: string, ending: string): string[] =>
    readdirSync(folder)
      .filter((file) => file.endsWith(ending))
      .map((file) => file.slice(0, -ending.length));
  const scenarios = namesIn(SCENARIOS, ".yaml");

  it("are there for every scenario, and for no other", () => {
    expect(namesIn(GOLDEN, ".json")).to.have.members(scenarios);
  });

  for (const name of scenarios) {
    it(`are as the schema says, passed, and set out as the command does: ${name}`, () => {
      const text = readFileSync(path.join(GOLDEN, `${name}.json`), "utf8");
      const trace = parseTrace(text, name);
      expect([trace.scenario.name, trace.outcome]).to.deep.equal([name, "passed"]);
      expect(traceText(trace) === text).to.equal(true);
    });
  }
});
