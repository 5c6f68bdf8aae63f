import { expect } from "chai";
import path from "node:path";
import { openInProcessChain } from "../../src/chain/in-process.ts";
import { PACKAGE_ROOT } from "../../src/chain/package-root.ts";
import type { Rpc } from "../../src/chain/rpc.ts";
import { readScenarioFile, scenarioFiles } from "../../src/files/scenarios.ts";
import { traceFileText } from "../../src/files/traces.ts";
import { goldenFile } from "../../src/files/golden.ts";
import { STATUSES } from "../../src/escrow/status.ts";
import { runScenario } from "../../src/simulate.ts";
import { consoleReport } from "../../src/report/console.ts";
import { LANGUAGES } from "../../src/language.ts";
import { FAULTS } from "../../src/scenario/faults/faults.ts";
import { parseTrace } from "../../src/trace/parse-trace.ts";
import { rationalOf } from "../../src/trace/trace-figures.ts";
import { traceText } from "../../src/trace/trace-text.ts";
import type { Trace } from "../../src/trace/trace.ts";
import { partsAtMid } from "../support/parts-at-mid.ts";
import { wrongBookings, wrongPublications } from "./bank-holidays.ts";

const FOLDER = path.join(PACKAGE_ROOT, "scenarios");
const FILES = scenarioFiles([FOLDER]);

/** Hundreds of payments take seconds, and are the same payment hundreds of times. */
const LARGE = 100;

describe("The library of scenarios", () => {
  // One chain for all: a run puts it back to what it was, which is a promise too.
  let rpc: Rpc;
  before(async () => {
    rpc = await openInProcessChain();
  });
  after(() => rpc.close());

  it("has two dozen at least, numbered without a gap, happy path first", () => {
    const names = FILES.map((file) => path.basename(file, ".yaml"));
    expect(names.length).to.be.at.least(24);
    expect(names[0]).to.equal("01-happy-path");
    const numbers = names.map((name) => name.slice(0, 2));
    expect(numbers).to.deep.equal(numbers.map((_, index) => String(index + 1).padStart(2, "0")));
  });

  for (const file of FILES) {
    const name = path.basename(file, ".yaml");
    describe(name, () => {
      const scenario = readScenarioFile(file);
      let trace: Trace;

      before(async function () {
        this.timeout(60_000);
        trace = await runScenario(scenario, rpc);
      });

      it("meets its expectations, of which it has some", () => {
        const all = [...trace.steps.flatMap(({ expectations }) => expectations), ...trace.expectations];
        expect(all.filter(({ met }) => !met)).to.deep.equal([]);
        expect(all).to.not.deep.equal([]);
        expect(trace.outcome).to.equal("passed");
      });

      it("tells the same as its golden trace, byte for byte, which its schema accepts", () => {
        const golden = goldenFile(file, trace);
        const text = traceFileText(golden);
        // Megabytes in a failure's message help nobody.
        const same = text === traceText(trace);
        expect(same, `${name}: npm run settle -- run ${name} --check says what differs`).to.equal(true);
        expect(parseTrace(text, golden).scenario.name).to.equal(name);
      });

      it("has no bank book on a holiday of its currency", () => {
        expect(wrongBookings(trace)).to.deep.equal([]);
      });

      it("has the European Central Bank publish on its days only", () => {
        expect(wrongPublications(trace)).to.deep.equal([]);
      });

      it("is told in every language", () => {
        for (const language of LANGUAGES)
          expect(consoleReport(trace, language)).to.include(trace.scenario.title[language]);
      });

      it("makes up the whole of what was sent", () => {
        for (const totals of trace.totals.payments)
          expect(partsAtMid(totals)).to.deep.equal(rationalOf(totals.sentAtMid));
      });
    });
  }

  it("has a scenario for each way out of the escrow, and for each status", async () => {
    const statuses = new Set<string>();
    for (const file of FILES.filter((each) => readScenarioFile(each).payments.length < LARGE))
      for (const { status } of parseTrace(traceFileText(goldenOf(file)), file).steps)
        statuses.add(status.after);
    expect([...statuses].toSorted()).to.deep.equal([...STATUSES].toSorted());
  });

  it("is broken by nothing that is not explained", () => {
    const used = FILES.flatMap((file) => readScenarioFile(file).steps.flatMap(({ fault }) => fault ?? []));
    expect(FAULTS.map(({ name }) => name)).to.include.members(used);
    expect(used).to.not.deep.equal([]);
  });
});

function goldenOf(file: string): string {
  const trace = { scenario: { name: path.basename(file, ".yaml") } } as Trace;
  return goldenFile(file, trace);
}
