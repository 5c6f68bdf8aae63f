import { expect } from "chai";
import { readScenario, type ReadOptions } from "../../../src/scenario/read-scenario.ts";
import { ScenarioInvalid } from "../../../src/scenario/source/scenario-invalid.ts";
import { GOOD, placesOf, readBeside } from "../broken/read-broken.ts";

const read = (text: string, options: Partial<ReadOptions> = {}) =>
  readScenario(text, { file: "broken.yaml", readFile: readBeside, ...options });

function mistakes(text: string, options: Partial<ReadOptions> = {}): string {
  try {
    read(text, options);
  } catch (error) {
    if (error instanceof ScenarioInvalid) return placesOf(error);
    throw error;
  }
  return "";
}

describe("what a file states about itself", () => {
  it("is in the scenario, with the values that stand in the file", () => {
    const { subject, minutes, next, whatIf } = read(GOOD);
    expect({ subject, minutes, next }).to.deep.equal({
      subject: "normal",
      minutes: 10,
      next: "02-fixed-receive",
    });
    expect(whatIf).to.deep.equal([
      {
        set: "escrow.feeBps",
        value: "50",
        from: "0",
        to: "100",
        step: "25",
        label: { en: "The fee", zh: "托管费" },
      },
    ]);
  });

  it("need not be there", () => {
    const made = read(GOOD.slice(0, GOOD.indexOf("subject:")));
    expect(made).to.not.have.any.keys("subject", "minutes", "next", "whatIf");
  });

  it("has the value that was set in place of the file's", () => {
    const [fee] = read(GOOD, { set: ["escrow.feeBps=75"] }).whatIf ?? [];
    expect(fee).to.include({ value: "75", from: "0" });
  });

  it("names a scenario that there is, where it lies among others", () => {
    const scenarios = () => ["01-happy-path", "02-fixed-receive", "broken"];
    expect(mistakes(GOOD, { scenarios })).to.equal("");
    const misspelt = GOOD.replace("next: 02-fixed-receive", "next: 02-fixed-recieve");
    expect(mistakes(misspelt, { scenarios })).to.equal("55:7 NAME_MISSPELT");
    expect(mistakes(misspelt)).to.equal("");
    // A file that was copied elsewhere still runs.
    expect(mistakes(GOOD, { scenarios: () => [] })).to.equal("");
    expect(mistakes(GOOD, { scenarios: () => ["rent", "invoice"] })).to.equal("");
    // It cannot go on with itself.
    expect(mistakes(GOOD.replace("next: 02-fixed-receive", "next: broken"), { scenarios })).to.match(
      /^55:7 NAME_/,
    );
  });

  it("finds the one of several ends that cannot be read", () => {
    const both = GOOD.trimEnd().replace(
      "whatIf:\n",
      "whatIf:\n  - { set: corridors.pay.feeBps, from: 0, to: 10001, step: 1000 }\n",
    );
    expect(mistakes(both)).to.equal("57:47 FIELD_OUT_OF_RANGE");
  });

  it("is not held against other values that are set", () => {
    const beyond = GOOD.replace("to: 100, step: 25", "to: 20000, step: 5000");
    expect(mistakes(beyond)).to.match(/FIELD_OUT_OF_RANGE$/);
    expect(mistakes(beyond, { set: ["escrow.feeBps=75"] })).to.equal("");
  });
});
