import { expect } from "chai";
import { happyPath } from "../../support/happy-path.ts";
import { buildScenario } from "../../../src/scenario/builder.ts";
import { readScenario } from "../../../src/scenario/read-scenario.ts";
import { OLD_NAMES, type OldWord } from "../../../src/scenario/source/old-words.ts";
import { scenarioJsonSchema } from "../../../src/scenario/schema/json-schema.ts";

const head = [
  "title: { en: Old, zh: 旧 }",
  "teaches: { en: Old., zh: 旧。 }",
  "clock: 2025-01-23T15:30:00Z",
  "parties:",
  "  buyer: { country: DE, currency: EUR, bank: Rhein Bank, balance: 5000.00 EUR }",
  "  seller: { country: CN, currency: CNY, bank: Pearl Bank }",
  'rates: { EUR/USD: { constant: "1.0404" }, EUR/CNY: { constant: "7.5829" } }',
  "payments: { payment: { from: buyer, to: seller } }",
  "steps:",
];
const OLD = [
  ...head,
  "  - quote: { send: 1000.00 EUR }",
  "  - report: { pair: EUR/USD }",
  "  - break: clock-skew",
  "  - pay:",
].join("\n");
const NEW = OLD.replace("report:", "publish:").replace("break:", "fault:");

function read(text: string, set: readonly string[] = []) {
  const words: OldWord[] = [];
  const { sha256: _, ...scenario } = readScenario(text, {
    file: "old.yaml",
    set,
    onOldWord: (word) => words.push(word),
  });
  const steps = scenario.steps.map(({ place: __, ...step }) => step);
  return { scenario: { ...scenario, steps }, words };
}

describe("old names in a scenario", () => {
  it("mean what those of today do, and each is named with its place", () => {
    const [old, today] = [read(OLD), read(NEW)];
    expect(old.scenario).to.deep.equal(today.scenario);
    expect(old.scenario.steps.map(({ verb }) => verb)).to.include("publish");
    expect(today.words).to.deep.equal([]);
    expect(old.words).to.deep.equal([
      { old: "report", current: "publish", place: { file: "old.yaml", line: 11, column: 5 } },
      { old: "break", current: "fault", place: { file: "old.yaml", line: 12, column: 5 } },
    ]);
  });

  it("are taken in the path of a value that is set, too", () => {
    const set = ["steps.2.report.pair=EUR/CNY"];
    const parametersOf = (text: string) => read(text, set).scenario.steps[1]?.parameters;
    expect(parametersOf(OLD)).to.deep.equal(parametersOf(NEW)).and.to.deep.equal({ pair: "EUR/CNY" });
  });

  it("are known to editors as deprecated", () => {
    const steps = scenarioJsonSchema().properties?.["steps"]?.items;
    const item = Array.isArray(steps) ? undefined : steps?.properties;
    for (const [old, today] of OLD_NAMES)
      expect(item?.[old]).to.deep.equal({
        ...item?.[today],
        deprecated: true,
        deprecationMessage: `"${old}" is now called "${today}".`,
        doNotSuggest: true,
      });
  });

  it("work in a program, which Node warns", async () => {
    const warned = new Promise<Error>((resolve) => process.once("warning", resolve));
    const { steps } = buildScenario("old", "2025-01-23T15:30:00Z")
      .step("report", { pair: "EUR/USD" })
      .build();
    expect(steps).to.deep.equal([{ verb: "publish", parameters: { pair: "EUR/USD" } }]);
    expect((await warned).message).to.equal('"report" is now called "publish"');
    expect(happyPath().steps.map(({ verb }) => verb)).not.to.include("publish");
  });
});
