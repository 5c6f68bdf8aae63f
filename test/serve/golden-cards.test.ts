import { expect } from "chai";
import { globSync, readFileSync } from "node:fs";
import { goldenCard } from "../../src/serve/golden-cards.ts";
import { Shelf } from "../../src/serve/shelf.ts";

describe("what the library shows of a scenario before it is run", () => {
  const shelf = new Shelf([]);

  it("is what its golden trace has: a mark a step, and the verdict", () => {
    const scenario = shelf.find("20-stale-rate");
    const card = goldenCard(scenario, () => shelf.text(scenario));
    const trace = JSON.parse(readFileSync("scenarios/golden/20-stale-rate.json", "utf8")) as {
      steps: { role: string }[];
    };
    expect(card?.marks.map(({ mark }) => mark)).to.deep.equal(trace.steps.map(({ role }) => role));
    expect(card?.marks.map(({ mark }) => mark)).to.include("refusal");
    expect(card?.marks[0]?.verb).to.have.keys("en", "zh");
    expect(card?.outcome.name).to.equal("passed");
  });

  it("is there for every scenario of the library", () => {
    const scenarios = shelf.scenarios();
    expect(scenarios).to.have.length(globSync("scenarios/*.yaml").length);
    for (const scenario of scenarios)
      expect(
        goldenCard(scenario, () => shelf.text(scenario)),
        scenario.name,
      ).not.to.equal(undefined);
  });

  it("is nothing where the file is another than the trace was made from, or there is no trace", () => {
    const scenario = shelf.find("20-stale-rate");
    expect(goldenCard(scenario, () => `${shelf.text(scenario)}\n# changed`)).to.equal(undefined);
    expect(goldenCard({ ...scenario, name: "none" }, () => shelf.text(scenario))).to.equal(undefined);
  });
});
