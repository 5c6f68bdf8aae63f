import { expect } from "chai";
import { parseEcbRates } from "../../src/fx/sources/ecb/parse-ecb-rates.ts";
import { compareTraces } from "../../src/report/compare-traces.ts";
import { alignSteps } from "../../src/report/align-steps.ts";
import { wrap } from "../../src/report/table.ts";
import { readScenario } from "../../src/scenario/read-scenario.ts";
import { ScenarioInvalid } from "../../src/scenario/source/scenario-invalid.ts";
import { parseVectors } from "../../src/testing/vectors/parse-vectors.ts";
import { jsonText } from "../../src/trace/trace-text.ts";
import type { Trace } from "../../src/trace/trace.ts";
import { happyTrace } from "../report/support/traces.ts";
import { callsOf } from "../support/calls.ts";

const SCENARIO = `title: Growth
teaches: Nothing.
clock: 2025-01-23T15:30:00Z
parties:
  buyer: { country: DE, currency: EUR, bank: Rhein Bank, balance: 5000.00 EUR }
  seller: { country: CN, currency: CNY, bank: Pearl Bank }
rates:
  EUR/USD: { constant: 1.0404, source: ECB }
  EUR/CNY: { steps: [{ at: -30m, rate: 7.5829 }, { at: +2d, rate: 8.10 }], source: the market }
corridors: { pay: { spreadBps: 25, feeBps: 20 }, redeem: { spreadBps: 25, feeBps: 20 } }
escrow: { deliverWithin: 10d, inspectionPeriod: 3d, arbitrationPeriod: 7d, returnWithin: 60d, feeBps: 50 }
payments:
  invoice: { from: buyer, to: seller }
steps:
  - quote: { payment: invoice, send: 1000.00 EUR, validFor: 15m }
`;

/** Of each count from 1, a text. */
function repeated(count: number, text: (number: number) => string, between = "\n"): string {
  return Array.from({ length: count }, (_, index) => text(index + 1)).join(between);
}

function read(text: string, set: readonly string[] = [], csv = ""): void {
  readScenario(text, { file: "growth.yaml", set, readFile: () => csv });
}

/** A scenario with many mistakes. */
function misread(text: string, set: readonly string[] = []): void {
  expect(() => read(text, set)).to.throw(ScenarioInvalid);
}

const GROUP = `payments:
  order: { from: buyer, to: seller, TABLE }
`;
const ofGroup = (table: string, more = ""): string =>
  SCENARIO.replace("payments:\n", GROUP.replace("TABLE", table)) +
  `  - quote: { payment: order, send: "{amount}"${more} }\n`;
const amounts = (count: number): string => `amount\n${repeated(count, (at) => `${at}.00 EUR`)}\n`;
const day = (number: number): string => new Date(Date.UTC(2024, 0, 1 - number)).toISOString().slice(0, 10);
const manySteps = (trace: Trace, count: number): Trace => ({
  ...trace,
  steps: Array.from({ length: count }, () => trace.steps.slice(0, 4)).flat(),
});

/** What is read and written, of some size: each takes as many steps as it has parts. */
const KINDS: Readonly<Record<string, readonly [size: number, work: (size: number, trace: Trace) => void]>> = {
  "values that are set": [100, (size) => read(SCENARIO, Array(size).fill("escrow.feeBps=10"))],
  "keys that are set and are none": [100, (size) => misread(SCENARIO, Array(size).fill("foo.bar=1"))],
  "parties that are set": [
    50,
    (size) => {
      const party = "{ country: DE, currency: EUR, bank: Rhein Bank }";
      read(
        SCENARIO,
        Array.from({ length: size }, (_, at) => `parties.p${at}=${party}`),
      );
    },
  ],
  payments: [
    50,
    (size) =>
      read(
        SCENARIO.replace(
          "payments:\n",
          `payments:\n${repeated(size, (at) => `  p${at}: { from: buyer, to: seller }`)}\n`,
        ),
      ),
  ],
  "steps with labels": [
    25,
    (size) => {
      const payments = repeated(size, (at) => `  p${at}: { from: buyer, to: seller }`);
      const steps = repeated(
        size,
        (at) =>
          `  - quote: { payment: p${at}, send: 1.00 EUR }\n    as: l${at}\n${at === 1 ? "" : `    at: l${at - 1}+1s\n`}`,
        "",
      );
      read(SCENARIO.replace("payments:\n", `payments:\n${payments}\n`) + steps);
    },
  ],
  "steps with a mistake": [
    50,
    (size) => misread(`${SCENARIO}${repeated(size, (at) => `  - pay: { payment: invoise${at} }`)}\n`),
  ],
  "rows of a list": [
    50,
    (size) => read(ofGroup(`each: [${repeated(size, (at) => `{ amount: ${at}.00 EUR }`, ", ")}]`)),
  ],
  "rows of a CSV": [100, (size) => read(ofGroup("csv: orders.csv"), [], amounts(size))],
  "rows of a CSV that are chosen": [
    100,
    (size) => {
      const chosen =
        ofGroup("csv: orders.csv") + '  - pay: { payment: order, where: { amount: "> 3.00 EUR" } }\n';
      try {
        read(chosen, [], amounts(size));
      } catch (error) {
        if (!(error instanceof ScenarioInvalid)) throw error;
      }
    },
  ],
  "rates of a market": [
    100,
    (size) =>
      read(
        SCENARIO.replace(
          "{ at: +2d, rate: 8.10 }",
          repeated(size, (at) => `{ at: +${at + 1}m, rate: 8.10 }`, ", "),
        ),
      ),
  ],
  "days of the ECB in CSV": [
    100,
    (size) => parseEcbRates(`Date,USD,CNY\n${repeated(size, (at) => `${day(at)},1.04,7.58`)}`, "r.csv"),
  ],
  vectors: [
    100,
    (size) => {
      const vector = (at: number): string =>
        JSON.stringify({ id: `v${at}`, source: "s", inputs: { op: "convert" }, expected: {} });
      parseVectors(`[${repeated(size, vector, ",")}]`, "v.json");
    },
  ],
  "words that are wrapped": [500, (size) => wrap("Rhein Bank ".repeat(size), 80)],
  "Chinese that is wrapped": [500, (size) => wrap("银行，".repeat(size), 80)],
  "a word that is wrapped": [2_000, (size) => wrap("b".repeat(size), 80, "anywhere")],
  "JSON that is written": [10, (size, trace) => jsonText(Array(size).fill(trace.steps[3]))],
  "steps that are compared": [
    10,
    (size, trace) => compareTraces(manySteps(trace, size), manySteps(trace, size)),
  ],
  "steps that differ, above what is aligned": [
    3_000,
    (size) => alignSteps(Array(size).fill("pay"), Array(size).fill("redeem"), 1_000),
  ],
};

describe("what a text of four times the size takes", () => {
  let trace: Trace;
  before(async () => {
    trace = await happyTrace();
  });

  for (const [what, [size, work]] of Object.entries(KINDS))
    it(`is about four times the calls: ${what}`, () => {
      // The first time what is used is loaded and worked out once.
      work(2, trace);
      const [one, four] = [callsOf(() => work(size, trace)), callsOf(() => work(4 * size, trace))];
      expect(one).to.be.above(0);
      expect(four, `${one} calls of ${size}`).to.be.at.most(4.6 * one);
    });

  it("is sixteen times the calls where each part looks at each other", () => {
    const square = (size: number): void => {
      const parts = Array.from({ length: size }, (_, at) => at);
      for (const part of parts) parts.some((other) => other < 0 && other === part);
    };
    square(10);
    expect(callsOf(() => square(400))).to.be.above(15 * callsOf(() => square(100)));
  });
});
