import { expect } from "chai";
import { LANGUAGES } from "../../src/language.ts";
import { comparisonReport } from "../../src/report/comparison.ts";
import { compareTraces } from "../../src/report/compare-traces.ts";
import { RENDERERS } from "../../src/report/renderers.ts";
import { renderReport } from "../../src/report/render-report.ts";
import { summaryLines } from "../../src/report/run-summary.ts";
import { parseTrace } from "../../src/trace/parse-trace.ts";
import { traceText } from "../../src/trace/trace-text.ts";
import type { Trace } from "../../src/trace/trace.ts";
import { HOSTILE_NAMES, UNSEEN } from "../support/hostile-names.ts";
import { elementsOf } from "./support/markup.ts";
import { happyTrace } from "./support/traces.ts";

/** Cells of a CSV: in quotes, or not. */
const CELLS = /(?<=^|,|\r\n)(?:"((?:[^"]|"")*)"|([^,"\r\n]*))(?=,|\r\n)/g;

/** A trace in which a name stands for its bank, scenario, texts, payment, source of rates and an argument. */
function named(trace: Trace, name: string): Trace {
  const rename = <Value>(value: Value): Value => {
    if (value === "Pearl Bank" || value === "payment") return name as Value & string;
    if (Array.isArray(value)) return value.map((item: unknown) => rename(item)) as Value & unknown[];
    if (typeof value !== "object" || value === null) return value;
    const fields = Object.entries(value).map(([key, field]) => [key, rename<unknown>(field)]);
    return Object.fromEntries(fields) as Value;
  };
  const renamed = rename(trace);
  const [first, ...others] = renamed.steps;
  const refused = first && {
    ...first,
    refusal: { kind: "revert" as const, error: "Error", args: { message: name }, contract: "gateway" },
  };
  return {
    ...renamed,
    steps: [...(refused === undefined ? [] : [refused]), ...others],
    rates: renamed.rates.map((rate) => ({ ...rate, source: name })),
    scenario: { ...renamed.scenario, name, title: { en: name, zh: name }, teaches: { en: name, zh: name } },
  };
}

describe("names in every report", () => {
  let trace: Trace;
  before(async () => {
    trace = await happyTrace();
  });
  const rendered = async (format: string, name: string): Promise<string[]> => {
    const renderer = RENDERERS.find((one) => one.name === format);
    if (renderer === undefined) throw new Error(format);
    const texts = LANGUAGES.map(async (language) => {
      const files = await renderReport(renderer, [named(trace, name)], language);
      return files.flatMap(({ chunks }) => [...chunks]).join("");
    });
    return Promise.all(texts);
  };

  for (const { name: format } of RENDERERS) {
    for (const [what, name] of Object.entries(HOSTILE_NAMES)) {
      it(`${format}: ${what} is shown as text`, async () => {
        for (const text of await rendered(format, name)) {
          // A CSV has CR LF behind its rows, and what is in quotes may have its own.
          const seen = format.includes("csv") ? text.replaceAll(/[\r\t]/g, "") : text;
          expect(UNSEEN.exec(seen)?.[0]).to.equal(undefined);
          if (format === "html") expect(text).to.not.match(/<script|<img|onerror=(?!alert\(1\)&gt;)/);
          if (format === "junit") expect(() => elementsOf(text)).to.not.throw();
          if (format.includes("csv"))
            for (const [, quoted, plain = ""] of text.matchAll(CELLS)) {
              expect(quoted ?? plain).to.not.match(/^(?:[\s"]*[=+@＝＋－＠]|[\s"]*-(?!\d+(?:\.\d+)?$))/);
              // Where a semicolon parts the columns, what is not in quotes would be two.
              expect(plain).to.not.contain(";");
            }
        }
      });
    }
  }

  it("Markdown: begins no link, picture, code, list or mathematics", async () => {
    for (const name of Object.values(HOSTILE_NAMES))
      for (const text of await rendered("markdown", name)) {
        const [own] = text.replaceAll(/^```mermaid\n[\s\S]*?^```$/gm, "").split("\n## Sequence");
        expect(own).to.not.match(/(?<!\\)[`$]|(?<!\\)\]\(|\bhttps?:\/\/|@|<(?!br>|!-- Written)/);
      }
  });

  it("are the same in a trace that is written and read again", () => {
    for (const name of Object.values(HOSTILE_NAMES)) {
      if (!name.isWellFormed()) continue;
      const written = traceText(named(trace, name));
      expect(UNSEEN.exec(written)).to.equal(null);
      expect(parseTrace(written, "t.json").scenario.name).to.equal(name);
    }
  });

  it("are text in a comparison and in the table of several runs", () => {
    for (const name of Object.values(HOSTILE_NAMES).filter(({ length }) => length < 1_000)) {
      const other = named(trace, name);
      const differences = compareTraces(trace, other);
      const texts = [
        ...[true, false].map((values) =>
          comparisonReport({ left: name, right: name, differences, traces: [trace, other] }, "en", {
            values,
          }),
        ),
        ...summaryLines([{ name, outcome: "error", trace: undefined }], "zh", 100).rows.flat(),
      ];
      for (const text of texts) expect(UNSEEN.exec(text)).to.equal(null);
    }
  });
});
