import fs from "node:fs";
import path from "node:path";
import { expect } from "chai";
import { faultAt } from "../../src/scenario/faults/fault-at.ts";
import { readScenario } from "../../src/scenario/read-scenario.ts";
import type { Scenario } from "../../src/scenario/scenario.ts";
import { untilStep } from "../../src/scenario/until-step.ts";
import { happyPath } from "../support/happy-path.ts";
import { refusalOf } from "../support/refusal.ts";

const verbsOf = ({ steps }: Scenario): string[] => steps.map(({ verb }) => verb);

describe("a scenario until a step", () => {
  const named: readonly [wanted: string, verbs: readonly string[]][] = [
    ["quote", ["quote"]],
    ["disclose", ["quote", "disclose"]],
    ["disclose 1", ["quote", "disclose"]],
    ["disclose 2", ["quote", "disclose", "disclose"]],
    ["3", ["quote", "disclose", "disclose"]],
    ["pay", ["quote", "disclose", "disclose", "pay"]],
  ];
  for (const [wanted, verbs] of named)
    it(`has the steps up to ${wanted}, as they were, and is marked with it`, () => {
      const before = happyPath();
      const after = untilStep(before, wanted);
      expect(verbsOf(after)).to.deep.equal(verbs);
      expect(after.steps).to.deep.equal(before.steps.slice(0, verbs.length));
      expect(after.until).to.equal(wanted);
    });

  it("is named by the verb of today or by the old one", () => {
    const library = path.resolve(import.meta.dirname, "../../scenarios/21-rate-jump.yaml");
    const jump = readScenario(fs.readFileSync(library, "utf8"), { file: library });
    for (const [old, today] of [
      ["report", "publish"],
      ["report 2", "publish 2"],
    ] as const)
      expect(untilStep(jump, old).steps).to.deep.equal(untilStep(jump, today).steps);
  });

  it("is refused by the name that was given", async () => {
    expect((await refusalOf(() => untilStep(happyPath(), "report"))).message).to.contain('"report"');
  });

  it("cannot leave out a fault that is asked for", async () => {
    const broken = faultAt(happyPath(), "stale-rate@pay");
    for (const wanted of ["quote", "disclose 2", "3"]) {
      const error = await refusalOf(() => untilStep(broken, wanted, happyPath()));
      expect(error.code, wanted).to.equal("UNTIL_BEFORE_FAULT");
      expect(error.message).to.contain("stale-rate").and.to.contain(wanted);
    }
    expect(untilStep(broken, "pay", happyPath()).until).to.equal("pay");
  });

  it("expects nothing of the end any more, and keeps every other sentence", () => {
    const happy = happyPath();
    const ofEnd = { sentence: { en: "It is paid." }, given: [], expect: happy.expect };
    const other = { sentence: { en: "Two rates." }, given: ["rates"] };
    const { expect: expected, claims } = untilStep({ ...happy, claims: [other, ofEnd] }, "payout");
    expect(happy.expect.payments).to.not.deep.equal([]);
    expect(expected).to.deep.equal({ payments: [], balances: [] });
    expect(claims).to.deep.equal([other]);
  });

  it("keeps what a fault put before the step, whose number is still that of the file", () => {
    const file = happyPath();
    const broken = faultAt(file, "stale-rate@pay");
    const after = untilStep(broken, "4", file);
    expect(after).to.deep.equal({ ...untilStep(broken, "pay", file), until: "4" });
    const { verb, fault, place } = after.steps.at(-1) ?? {};
    expect({ verb, fault, number: place?.number }).to.deep.equal({
      verb: "pay",
      fault: undefined,
      number: 4,
    });
    expect(after.steps.filter((step) => step.fault === "stale-rate")).to.deep.equal(
      broken.steps.filter((step) => step.fault === "stale-rate"),
    );
    expect(after.steps).to.have.length.greaterThan(4);
  });

  it("counts a fault of the file as a step of its own, but never as a verb", () => {
    const text = [
      "title: { en: A, zh: 甲 }",
      "teaches: { en: B, zh: 乙 }",
      "clock: 2025-01-23T15:30:00Z",
      "parties:",
      "  buyer: { country: DE, currency: EUR, bank: Rhein Bank, balance: 5000.00 EUR }",
      "  seller: { country: CN, currency: CNY, bank: Pearl Bank }",
      "rates: { EUR/USD: { constant: 1.0404 }, EUR/CNY: { constant: 7.5829 } }",
      "payments: { parcel: { from: buyer, to: seller, count: 3 } }",
      "steps:",
      "  - quote: { send: 10.00 EUR }",
      "  - fault: quote-expired",
      "  - wait: { for: 1h }",
      "  - quote: { send: 20.00 EUR }",
      "  - pay:",
    ].join("\n");
    const scenario = readScenario(text);
    const lengths = ["1", "2", "3", "4", "quote 2", "wait"].map(
      (wanted) => untilStep(scenario, wanted).steps.length,
    );
    // Each quote is one for every payment of the group; the fault waits.
    expect(lengths).to.deep.equal([3, 4, 5, 8, 8, 5]);
  });

  const refused: readonly [wanted: string, code: string, suggestion: string | undefined][] = [
    ["payy", "UNTIL_MISSPELT", "pay"],
    ["pay 2", "UNTIL_MISSPELT", "pay"],
    ["99", "UNTIL_UNKNOWN", undefined],
    ["0", "UNTIL_UNKNOWN", undefined],
    ["", "UNTIL_UNKNOWN", undefined],
    ["arbitrate", "UNTIL_UNKNOWN", undefined],
  ];
  for (const [wanted, code, suggestion] of refused)
    it(`is refused for "${wanted}", with the steps that there are`, async () => {
      const { code: given, parameters, message } = await refusalOf(() => untilStep(happyPath(), wanted));
      expect([given, parameters["suggestion"]]).to.deep.equal([code, suggestion]);
      expect(message).to.contain("disclose 2 (3), pay (4)");
    });

  it("is refused where a fault leads past the step, with those that are left", async () => {
    const file = happyPath();
    const { code, message } = await refusalOf(() => untilStep(faultAt(file, "goods-lost"), "deliver", file));
    expect(code).to.equal("UNTIL_LEFT_OUT");
    expect(message).to.contain("fund (5)").and.to.not.contain("release");
  });
});
