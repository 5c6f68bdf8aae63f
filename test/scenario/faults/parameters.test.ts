import { expect } from "chai";
import fc from "fast-check";
import { happyPath } from "../../support/happy-path.ts";
import { faultAt, faultOf } from "../../../src/scenario/faults/fault-at.ts";
import { FAULTS } from "../../../src/scenario/faults/faults.ts";
import { parseFaultUse, requireTaken, sizeText } from "../../../src/scenario/faults/parameters.ts";
import { readScenario } from "../../../src/scenario/read-scenario.ts";
import { ScenarioInvalid } from "../../../src/scenario/source/scenario-invalid.ts";
import { DeployedSystem } from "../../support/deployed-system.ts";
import { refusalOf } from "../../support/refusal.ts";

const parseSize = (text: string) => parseFaultUse(`rate-jump:size=${text}`).size;

describe("the size of a fault", () => {
  for (const [text, basisPoints] of [
    ["20%", 2_000n],
    ["+20%", 2_000n],
    ["-12.5%", -1_250n],
    ["0.01%", 1n],
    ["-99.99%", -9_999n],
    ["150%", 15_000n],
  ] as const)
    it(`is read: ${text}`, () => expect(parseSize(text)).to.equal(basisPoints));

  for (const text of [
    "",
    "20",
    "0%",
    "0.00%",
    "-100%",
    "-250%",
    "1.234%",
    "20 %",
    "01%",
    "2e1%",
    "--5%",
    "1,5%",
  ])
    it(`is refused: "${text}"`, async () => {
      expect((await refusalOf(() => parseSize(text))).code).to.equal("FIELD_MALFORMED");
    });

  it("is read as it is written", () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: -9_999n, max: 99_999n }).filter((size) => size !== 0n),
        (size) => {
          expect(parseSize(sizeText(size))).to.equal(size);
        },
      ),
      { seed: 10 },
    );
  });
});

describe("what a fault is given", () => {
  it("follows its name on the command line", () => {
    expect(parseFaultUse("rate-jump")).to.deep.equal({ name: "rate-jump" });
    expect(parseFaultUse("rate-jump:pair=EUR/CNY:size=-15%:duration=2h")).to.deep.equal({
      name: "rate-jump",
      pair: "EUR/CNY",
      size: -1_500n,
      duration: 7_200n,
    });
  });

  for (const [text, code] of [
    ["rate-jump:sise=20%", "NAME_MISSPELT"],
    ["rate-jump:height=20%", "NAME_UNKNOWN"],
    ["rate-jump:", "NAME_UNKNOWN"],
    ["rate-jump:size", "FIELD_MALFORMED"],
    ["stale-rate:duration=2", "FIELD_MALFORMED"],
  ] as const)
    it(`is refused: ${text}`, async () => {
      expect((await refusalOf(() => parseFaultUse(text))).code).to.equal(code);
    });

  it("is refused where the fault does not take it, for every fault and parameter", async () => {
    const given = { pair: "EUR/USD", size: 2_000n, duration: 200_000n };
    for (const { name, takes = [] } of FAULTS)
      for (const parameter of ["pair", "size", "duration"] as const) {
        const use = { name, [parameter]: given[parameter] };
        if (takes.includes(parameter)) requireTaken(takes, use);
        else {
          const { code, parameters } = await refusalOf(() => requireTaken(takes, use));
          expect(code).to.equal("FAULT_PARAMETER_UNUSED");
          expect(parameters).to.deep.equal({ name, parameter, known: takes.join(", ") || "none" });
        }
      }
  });

  for (const [where, code, parameters] of [
    ["stale-rate:pair=EUR/CNY@pay", "FAULT_PAIR_UNREAD", { pair: "EUR/CNY", step: "pay", pairs: "EUR/USD" }],
    ["stale-rate:duration=73h@pay", "FAULT_OUT_OF_RANGE", { given: "262800s", range: "duration > 262800s" }],
    ["clock-skew:duration=1s@pay", "FAULT_OUT_OF_RANGE", { range: "duration > 1s" }],
    ["quote-expired:duration=0s@pay", "FAULT_OUT_OF_RANGE", { range: "duration > 0s" }],
    ["rate-jump:size=10%@redeem", "FAULT_OUT_OF_RANGE", { given: "10%" }],
    ["rate-jump:size=-9.99%@redeem", "FAULT_OUT_OF_RANGE", { given: "-9.99%" }],
    ["rate-jump:size=100%@redeem", "FAULT_OUT_OF_RANGE", { given: "100%" }],
    ["rate-jump:size=-50%@redeem", "FAULT_OUT_OF_RANGE", { given: "-50%" }],
  ] as const)
    it(`is refused where nothing would be refused with it, or more than is meant: ${where}`, async () => {
      const error = await refusalOf(() => faultAt(happyPath(), where));
      expect(error.code).to.equal(code);
      expect(error.parameters).to.include(parameters);
    });
});

describe("a fault with what it is given, as a step", () => {
  const steps = (fault: string): string =>
    [
      "title: { en: Faults, zh: 故障 }",
      "teaches: { en: Faults., zh: 故障。 }",
      "clock: 2025-01-23T15:30:00Z",
      "parties:",
      "  buyer: { country: DE, currency: EUR, bank: Rhein Bank, balance: 5000.00 EUR }",
      "  seller: { country: CN, currency: CNY, bank: Pearl Bank }",
      'rates: { EUR/USD: { constant: "1.0404" }, EUR/CNY: { constant: "7.5829" } }',
      "payments: { payment: { from: buyer, to: seller } }",
      "steps:",
      "  - quote: { send: 1000.00 EUR }",
      `  - fault: ${fault}`,
      "  - pay:",
    ].join("\n");

  it("disturbs by as much", () => {
    const read = (fault: string) => readScenario(steps(fault)).steps[1];
    expect(read("{ name: stale-rate, pair: EUR/CNY, duration: 30h }")).to.deep.include({
      verb: "publish",
      parameters: { pair: "EUR/CNY", age: 108_000n },
      fault: "stale-rate",
    });
    expect(read("{ name: rate-jump, size: -20% }")).to.deep.include({
      verb: "rate",
      parameters: { pair: "EUR/USD", value: "0.83232000" },
    });
  });

  for (const [fault, place, code] of [
    ["{ name: stale-rat }", "11:20", "NAME_MISSPELT"],
    ["{ pair: EUR/CNY }", "11:5", "KEY_MISSING"],
    ["{ name: stale-rate, pair: GBP/JPY }", "11:38", "NAME_UNKNOWN"],
    ["{ name: stale-rate, size: 20% }", "11:12", "FAULT_PARAMETER_UNUSED"],
    ["{ name: rate-jump, size: 20 }", "11:37", "FIELD_MALFORMED"],
    ["{ name: rate-jump, sise: 20% }", "11:31", "KEY_MISSPELT"],
  ] as const)
    it(`is refused with its place: ${fault}`, async () => {
      const error = await refusalOf(() => readScenario(steps(fault)));
      const [problem, ...others] = error instanceof ScenarioInvalid ? error.problems : [];
      const { line, column } = problem?.error.place ?? { line: 0, column: 0 };
      expect([`${line}:${column}`, problem?.error.code]).to.deep.equal([place, code]);
      expect(others).to.deep.equal([]);
    });
});

describe("a fault with what it is given, as a flag", () => {
  let system: DeployedSystem;

  before(async () => {
    system = await DeployedSystem.open(happyPath());
  });

  after(() => system.close());

  for (const [where, refusal] of [
    ["stale-rate:duration=74h@pay", "StaleRate"],
    ["stale-rate:pair=EUR/CNY:duration=30d@redeem", "StaleRate"],
    ["clock-skew:pair=EUR/CNY:duration=2s@redeem", "FutureRate"],
    ["rate-jump:pair=EUR/CNY:size=-20%@redeem", "DeviationTooHigh"],
    ["rate-jump:size=10.01%@pay", "DeviationTooHigh"],
    ["inverted-rate:pair=EUR/CNY@redeem", "RateOutOfBand"],
    ["quote-expired:duration=1h@pay", "QuoteExpired"],
    ["freeze-party:duration=12h@release", "AccountFrozen"],
    ["pause-token:duration=2d@fund", "TokenPaused"],
  ] as const)
    it(`is refused, and ends well: ${where}`, async () => {
      const trace = await system.run(faultAt(happyPath(), where));
      expect(trace.outcome).to.equal("passed");
      expect(trace.steps.map((step) => step.refusal?.error)).to.include(refusal);
    });

  it("lasts as long as it was given", () => {
    const waits = faultAt(happyPath(), "freeze-party:duration=12h@release").steps.filter(
      ({ verb }) => verb === "wait",
    );
    expect(waits[0]?.parameters).to.deep.equal({ for: 43_200n });
    expect(faultOf("freeze-party").takes).to.deep.equal(["duration"]);
  });
});
