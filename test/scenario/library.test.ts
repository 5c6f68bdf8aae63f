import { expect } from "chai";
import { readFileSync } from "node:fs";
import path from "node:path";
import { claimFindings } from "../../scripts/check/claims.ts";
import { openInProcessChain } from "../../src/chain/in-process.ts";
import { PACKAGE_ROOT } from "../../src/chain/package-root.ts";
import type { Rpc } from "../../src/chain/rpc.ts";
import { readScenarioFile, scenarioFiles } from "../../src/files/scenarios.ts";
import { traceFileText } from "../../src/files/traces.ts";
import { goldenFile } from "../../src/files/golden.ts";
import { STATUSES } from "../../src/escrow/status.ts";
import { readScenario } from "../../src/scenario/read-scenario.ts";
import { runScenario } from "../../src/simulate.ts";
import { consoleReport } from "../../src/report/console.ts";
import { LANGUAGES } from "../../src/language.ts";
import { FAULTS } from "../../src/scenario/faults/faults.ts";
import { chainErrors } from "../../src/trace/check-chain.ts";
import { parseTrace } from "../../src/trace/parse-trace.ts";
import { rationalOf } from "../../src/trace/trace-figures.ts";
import { jsonText, traceText } from "../../src/trace/trace-text.ts";
import type { Trace } from "../../src/trace/trace.ts";
import { wrongOwners, wrongParts } from "../support/after-each-step.ts";
import { partsAtMid } from "../support/parts-at-mid.ts";
import { wrongBookings, wrongPublications } from "./bank-holidays.ts";

const FOLDER = path.join(PACKAGE_ROOT, "scenarios");
const FILES = scenarioFiles([FOLDER]);

/** Untrue sentences of each kind: in which scenario's claims what is true is replaced, and by what. */
const UNTRUE = [
  ["who bears", "11", "lostBy: desk", "lostBy: seller"],
  ["who gains", "32", "gainedBy: seller, lostBy: desk", "gainedBy: desk, lostBy: desk"],
  ["that nobody bears", "09", "moves: { rate-move: { gainedBy: seller, amount: 17.45 CNY } }", "moves: none"],
  ["what refuses", "09", "revert: MarketClosed", "revert: StaleRate"],
  ["with which figures it refuses", "24", 'reserve: "1000000000"', 'reserve: "1000000001"'],
  ["before which transaction", "26", "transactions: 0", "transactions: 1"],
  ["when", "07", "time: expiresAt+0s", "time: expiresAt-1s"],
  ["on which day", "20", "time: 2025-02-05T02:30:00Z", "time: 2025-02-05T02:30:01Z"],
  ["at which rate", "09", "USD/CNY: 7.305717", "USD/CNY: 7.305718"],
  ["how much is lost", "10", "amount: 1655.34 CHF", "amount: 1655.35 CHF"],
  ["how much is charged", "02", "redeem: 15.04 CNY", "redeem: 15.03 CNY"],
  ["how much is a margin", "01", "redeem: 18.78 CNY", "redeem: 18.79 CNY"],
  ["what is held", "12", "seller: 1030.544784 XUSD", "seller: 1030.544785 XUSD"],
  ["what is debited", "34", "sent: 1009.07 EUR", "sent: 1009.08 EUR"],
  ["what arrives", "34", "received: 7545.03 CNY", "received: 7545.04 CNY"],
  ["what is returned", "15", "returned: 300.000000 XUSD", "returned: 300.000001 XUSD"],
  ["how it ends", "42", "status: Cancelled", "status: Funded"],
  ["who does it", "39", "by: Harbour Bank", "by: Pearl Bank"],
  ["how many", "03", "transactions: 5", "transactions: 7"],
] as const;

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
      const asTheyCame: string[] = [];
      let trace: Trace;

      before(async function () {
        this.timeout(60_000);
        const run = runScenario(scenario, rpc);
        for await (const step of run) asTheyCame.push(jsonText(step));
        trace = await run;
      });

      it("gives each step once it is carried out, as its trace has it, byte for byte", () => {
        const own = trace.steps.map(({ previous: _previous, ...step }) => jsonText(step));
        expect(own.findIndex((text, at) => text !== asTheyCame[at])).to.equal(-1);
        expect(asTheyCame).to.have.length(own.length);
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

      it("looks at every claim of its text", () => {
        const looked = new Set(
          [...trace.steps.flatMap(({ expectations }) => expectations), ...trace.expectations].flatMap(
            ({ claim }) => claim?.en ?? [],
          ),
        );
        const claimed = [...scenario.claims, ...scenario.steps.flatMap(({ claims = [] }) => claims)];
        expect(claimed).to.not.deep.equal([]);
        for (const { sentence, expect: expected } of claimed)
          if (expected !== undefined) expect([...looked]).to.include(sentence.en);
      });

      it("is chained, step by step, to the hash that its report ends with", () => {
        expect(chainErrors(parseTrace(traceText(trace), name), name)).to.deep.equal([]);
        expect(consoleReport(trace, "en")).to.include(trace.last ?? "no hash");
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

      it("makes up the whole of it after every step, and knows whose the tokens in contracts are", () => {
        expect([...wrongParts(trace), ...wrongOwners(trace)]).to.deep.equal([]);
      });
    });
  }

  it("has a scenario for each way out of the escrow, and for each status", async () => {
    const statuses = new Set<string>();
    for (const file of FILES.filter((each) => readScenarioFile(each).payments.length < LARGE))
      for (const { payment, status } of parseTrace(traceFileText(goldenOf(file)), file).steps)
        if (payment !== "") statuses.add(status.after);
    expect([...statuses].toSorted()).to.deep.equal([...STATUSES].toSorted());
  });

  it("has a claim for each sentence of its titles, of what it teaches and of its comments", () => {
    expect(claimFindings()).to.deep.equal([]);
  });

  for (const [what, name, truth, lie] of UNTRUE)
    it(`fails where a claim of its text is untrue: ${what}`, async () => {
      const file = FILES.find((each) => path.basename(each).startsWith(name)) ?? "";
      const [text = "", claims = ""] = readFileSync(file, "utf8").split(/^(?=claims:)/m);
      expect(claims).to.include(truth);
      const readFile = (beside: string): string => readFileSync(path.join(FOLDER, beside), "utf8");
      const untrue = readScenario(text + claims.replace(truth, lie), { file, readFile });
      const { outcome, steps, expectations } = await runScenario(untrue, rpc);
      expect(outcome).to.equal("failed");
      const unmet = [...steps.flatMap((step) => step.expectations), ...expectations].filter(
        ({ met }) => !met,
      );
      for (const { claim } of unmet) expect(claim?.en).to.be.a("string");
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
