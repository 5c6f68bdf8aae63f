import { readFileSync } from "node:fs";
import path from "node:path";
import { expect } from "chai";
import { SettlementError } from "../../src/errors/settlement-error.ts";
import { happyPath } from "../../src/files/scenarios.ts";
import { parseTrace } from "../../src/trace/parse-trace.ts";
import { traceText } from "../../src/trace/trace-text.ts";
import type { Trace } from "../../src/trace/trace.ts";
import { runInProcess } from "../support/in-process.ts";

const SCHEMA = path.resolve(import.meta.dirname, "../../docs/schema/trace.schema.json");

/** The error that reading a text gives. */
function refusalOf(text: string): SettlementError<"TRACE_INVALID"> {
  try {
    parseTrace(text, "trace.json");
  } catch (error) {
    if (error instanceof SettlementError && error.code === "TRACE_INVALID")
      return error as SettlementError<"TRACE_INVALID">;
    throw error;
  }
  expect.fail("it was read");
}

describe("the trace's schema", () => {
  let trace: Trace;
  before(async () => {
    trace = await runInProcess(happyPath());
  });

  it("reads what a run wrote, to the last field", () => {
    expect(parseTrace(traceText(trace), "trace.json")).to.deep.equal(JSON.parse(JSON.stringify(trace)));
  });

  it("is published with every field of a step", () => {
    const published = JSON.parse(readFileSync(SCHEMA, "utf8")) as {
      properties: {
        steps: {
          items: { required: string[]; properties: Record<string, unknown>; additionalProperties: boolean };
        };
      };
    };
    const { required, properties, additionalProperties } = published.properties.steps.items;
    const written = new Set(trace.steps.flatMap((step) => Object.keys(step)));
    expect([...written]).to.include.members(required);
    expect(Object.keys(properties)).to.include.members([...written]);
    expect(additionalProperties).to.equal(false);
  });

  const edits: [string, (text: string) => string, string, string, RegExp][] = [
    ["text that is no JSON", () => "steps: 1", "$", '"steps: 1"', /^JSON$/],
    ["an empty file", () => "", "$", "nothing", /^JSON$/],
    [
      "an amount that is a number",
      (text) => text.replace('"minor": "100000"', '"minor": 100000'),
      "$.steps[0].narration[0].values.sell.money.minor",
      "100000",
      /type string/,
    ],
    [
      "an amount with a fraction",
      (text) => text.replace('"gas": "', '"gas": "1.'),
      "$.steps[1].transactions[0].gas",
      '"1.',
      /^text like/,
    ],
    [
      "a missing field",
      (text) => text.replace('"outcome": "passed",', ""),
      "$.outcome",
      "nothing",
      /"passed" or "failed" or "broken"/,
    ],
    [
      "an unknown field",
      (text) => text.replace('"outcome"', '"result": "good", "outcome"'),
      "$",
      '{"format"',
      /^no field result$/,
    ],
  ];
  for (const [what, edit, place, actual, wanted] of edits) {
    it(`refuses ${what}, with its place and both values`, () => {
      const { parameters } = refusalOf(edit(traceText(trace)));
      expect(parameters.file).to.equal("trace.json");
      expect(parameters.path).to.equal(place);
      expect(String(parameters.actual)).to.contain(actual);
      expect(parameters.wanted).to.match(wanted);
    });
  }
});

describe("a file that is nested too deeply", () => {
  const nested = (depth: number): string => `${"[".repeat(depth)}${"]".repeat(depth)}`;
  for (const [what, text] of [
    ["as a whole", nested(100_000)],
    ["in a field", `{"format":"corridor-trace/2","tool":${nested(100_000)}}`],
  ] as const)
    it(`is refused as no trace: ${what}`, () => {
      const { parameters } = refusalOf(text);
      expect(parameters.file).to.equal("trace.json");
      expect(String(parameters.actual).length).to.be.lessThan(100);
    });
});

describe("a trace as text", () => {
  it("puts what fits on one line, and ends with a line break", async () => {
    const text = traceText(await runInProcess(happyPath()));
    expect(text).to.contain('\n    { "code": "EUR", "symbol": "EUR", "decimals": 2, "kind": "currency" },\n');
    expect(text.endsWith("\n}\n")).to.equal(true);
  });
});
