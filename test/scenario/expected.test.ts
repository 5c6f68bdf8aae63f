import { readFileSync } from "node:fs";
import path from "node:path";
import { expect } from "chai";
import { runAnnotations } from "../../src/cli/annotations.ts";
import { playerDocument } from "../../src/report/player/make-document.ts";
import { parseTrace } from "../../src/trace/parse-trace.ts";
import { traceText } from "../../src/trace/trace-text.ts";
import { expectationText } from "../../src/report/expectation-text.ts";
import { renderReport } from "../../src/report/render-report.ts";
import { rendererOf } from "../../src/report/renderers.ts";
import { Speaker } from "../../src/report/speaker.ts";
import { verdictOf } from "../../src/report/verdict.ts";
import { readScenario } from "../../src/scenario/read-scenario.ts";
import type { Trace } from "../../src/trace/trace.ts";
import { runInProcess } from "../support/in-process.ts";
import { GOOD, mistakesIn, placesOf } from "./broken/read-broken.ts";

const FILE = path.resolve(import.meta.dirname, "../../scenarios/01-happy-path.yaml");
const LIBRARY = readFileSync(FILE, "utf8");
const BARE = LIBRARY.slice(0, LIBRARY.indexOf("whatIf:"));

/** The first scenario, with other expectations of paying, of redeeming, and in the end. */
function expecting({ pay = "", redeem = "", end = "" }): string {
  const line = (text: string): string => text.replaceAll(/\s+/g, " ");
  return BARE.replace(/expect: \{ balances: \{ buyer: \[.*/, `expect: { ${line(pay)} }`)
    .replace("expect: { balances: { seller: [0.00 CNY, 0.00 XUSD] } }", `expect: { ${redeem} }`)
    .replace(/\nexpect:[\s\S]*/, `\nexpect: { ${line(end)} }\n`);
}

async function run(expected: Parameters<typeof expecting>[0]): Promise<Trace> {
  const scenario = readScenario(expecting(expected), {
    file: "expected.yaml",
    readFile: (file) => readFileSync(path.join(path.dirname(FILE), file), "utf8"),
  });
  return runInProcess({ ...scenario, expectations: "ignored" });
}

/** The trace as if its expectations had decided. */
function decided(trace: Trace): Trace {
  const { expectations: _, ...scenario } = trace.scenario;
  return { ...trace, scenario };
}

/** What was not met, in the words of a report. */
function missedIn(trace: Trace, language: "en" | "zh" = "en"): string[] {
  const speaker = new Speaker(language, trace);
  return verdictOf(trace)
    .expectations.filter(({ expectation }) => !expectation.met)
    .map(({ expectation }) => expectationText(expectation, speaker));
}

const PAY = `
  balances: { buyer: [">= 4000.00 EUR and < 4000.01 EUR", { between: [1035.00 XUSD, 1036.00 XUSD] }] },
  fees: { pay: 2.00 EUR within 0 }, margins: { pay: { of: 2.60 XUSD, within: 1% } }, time: "<= expiresAt",
  transactions: "> 0 and <= 2", gas: "< 1000000", by: buyer,
  events: { gateway.Paid: 1, XUSD.Transfer: { count: 1, with: { to: buyer, value: 1035.723402 XUSD } }, Disputed: none },
  not: { revert: [StaleRate, QuoteExpired], error: FUNDS_INSUFFICIENT, status: Funded, events: [Refunded] }`;
const END = `
  payments: { payment: { status: not Refunded, sent: "<= 1000.00 EUR", received: { atLeast: 7400.00 CNY, lessThan: 7500.00 CNY, not: 7477.31 CNY },
    returned: "= 0.00 XUSD", cost: between 139 bps and 1.4%, gas: "> 21000", counts: { Released: 1, Refunded: "< 1" } } },
  supply: "> 5.00 XUSD", balances: { seller: not 0.00 CNY }, transactions: not 9, gas: ">= 500000",
  events: [escrow.Funded, Released]`;

describe("what a file expects, compared", () => {
  let met: Trace;
  let missed: Trace;
  before(async () => {
    met = await run({ pay: PAY, redeem: "rates: { USD/CNY: not 7.28 within 0.0001 }", end: END });
    missed = await run({
      pay: `fees: { pay: "< 2.00 EUR" }, gas: "<= 21000", time: 2025-01-23T15:34:00Z within 30s,
        events: { gateway.Paid: { with: { depositReference: "0x00" } }, Disputed: 1 }, not: { events: [Transfer] }`,
      redeem: 'rates: { USD/CNY: "> 7.288447" }, status: { not: [Released, Funded] }',
      end: `payments: { payment: { received: ">=7500 CNY", cost: "<= 100 bps", counts: { Refunded: 1 } } },
        supply: 5.00 XUSD within 1%, balances: { seller: not 7477.30 CNY, buyer: 4000.01 EUR }, transactions: 7`,
    });
  });

  it("is met by what is so", () => {
    expect(missedIn(met)).to.deep.equal([]);
    expect(verdictOf(met).met).to.equal(39);
  });

  it("shows the expression, the value found, and by how much it missed, in English", () => {
    expect(
      missedIn(missed).map((text) =>
        text.replace(/0x\w{10,}/, "0x…").replace(/(?<=^gas .*(?:found|by) )[\d,]+\d/g, "N"),
      ),
    ).to.deep.equal([
      "time of the step: expected 2025-01-23T15:34:00Z ± 30 s, found 2025-01-23T15:35:00Z, missed by 30 s",
      "fee, pay: expected < 2.00 EUR, found 2.00 EUR, missed by 0.01 EUR",
      "gas used: expected <= 21,000, found N, missed by N",
      "events gateway.Paid (depositReference: 0x00): expected >= 1, found 0 (depositReference: 0x…), missed by 1",
      "events Disputed: expected 1, found 0, missed by 1",
      "events Transfer: expected 0, found 1, missed by 1",
      "escrow status of payment: expected not Released, found Released",
      "rate of USD/CNY: expected > 7.288447, found 7.2884468, missed by 0.0000002",
      "received by the payee of payment: expected >= 7,500.00 CNY, found 7,477.30 CNY, missed by 22.70 CNY",
      "cost of payment against mid: expected <= 100 bps, found 139.26 bps, missed by 39.26 bps",
      "balance of buyer: expected 4,000.01 EUR, found 4,000.00 EUR, missed by 0.01 EUR",
      "transactions: expected 7, found 8, missed by 1",
      "balance of seller: expected not 7,477.30 CNY, found 7,477.30 CNY",
      "tokens in circulation: expected 5.000000 XUSD ± 0.050000 XUSD, found 5.178618 XUSD, missed by 0.128618 XUSD",
      "payments of payment with status Refunded: expected 1, found 0, missed by 1",
    ]);
  });

  it("is in Chinese too, and in every report", async () => {
    const chinese = missedIn(missed, "zh");
    expect(chinese).to.include(
      "本笔付款的收款人所得：预期 >= 7,500.00 CNY，实际 7,477.30 CNY，相差 22.70 CNY",
    );
    for (const format of ["text", "markdown", "html", "junit"] as const) {
      const files = await renderReport(rendererOf(format), [decided(missed)], "en");
      const text = files.flatMap(({ chunks }) => [...chunks]).join("");
      expect(text.replaceAll(/&gt;|\\>/g, ">"), format).to.contain(">= 7,500.00 CNY");
      expect(text, format).to.contain("22.70 CNY");
    }
  });

  it("is on the page, in annotations, and in the trace in minor units", () => {
    const page = JSON.stringify(playerDocument(missed));
    expect(page).to.contain("expected >= 7,500.00 CNY, was 7,477.30 CNY, missed by 22.70 CNY");
    expect(page).to.contain("预期 >= 7,500.00 CNY，实际 7,477.30 CNY，相差 22.70 CNY");
    const record = { file: "expected.yaml", outcome: "failed", exitCode: 1, trace: decided(missed) } as const;
    const messages = runAnnotations(record, "en").map(({ message }) => message);
    expect(messages).to.include(
      "at the end: cost of payment against mid: expected <= 100 bps, found 139.26 bps, missed by 39.26 bps",
    );
    const received = missed.expectations.find(({ name }) => name === "received");
    expect(received).to.include({
      is: ">=",
      expected: "750000",
      actual: "747730",
      missedBy: "2270",
      met: false,
    });
    expect(parseTrace(traceText(missed), "t.json").expectations).to.deep.equal(missed.expectations);
  });
});

describe("what a file expects, mistaken", () => {
  const of = (received: string): string =>
    GOOD.replace("received: 7477.30 CNY,", () => `received: ${received},`);
  const after = (expected: string): string =>
    GOOD.replace("expect: { status: Released }", () => `expect: ${expected}`);
  const cases: [file: string, mistakes: string][] = [
    [of('">= 7400.00 EUR"'), "50:46 CURRENCY_UNFIT"],
    [of("between 7500.00 CNY and 7400.00 CNY"), "50:46 RANGE_REVERSED"],
    [of("{ between: [7500.00 CNY, 7400.00 CNY] }"), "50:57 RANGE_REVERSED"],
    [of("{ of: 7477.30 CNY, within: -0.01 CNY }"), "50:73 AMOUNT_MALFORMED"],
    [of("{ of: 7477.30 CNY, within: 0.01 EUR }"), "50:73 ASSET_MISMATCH"],
    [of("{ of: 7477.30 CNY }"), "50:52 KEY_MISSING"],
    [of("{ within: 0.01 CNY }"), "50:56 KEY_MISSING"],
    [of("{ atLeast: 1.00 CNY, atMots: 2.00 CNY }"), "50:67 KEY_MISSPELT"],
    [of("{ not: { atLeast: 1.00 CNY, atMost: 2.00 CNY } }"), "50:53 FIELDS_NOT_ONE"],
    [of('">= 7500.00 CNY and < 7400.00 CNY"'), "50:46 COMPARISONS_CONTRADICT"],
    [of('"=> 7400.00 CNY"'), "50:46 FIELD_MALFORMED"],
    [of(">= 7400.00 CNY"), "50:46 YAML_INVALID"],
    [after("{ events: { escrow.Transfer: 1 } }"), "41:25 NAME_UNKNOWN"],
    [after("{ events: { Relesed: 1 } }"), "41:25 NAME_MISSPELT"],
    [after("{ events: { Released: { with: { amonut: 1 } } } }"), "41:45 NAME_MISSPELT"],
    [after('{ events: { Released: "2.5" } }'), "41:35 FIELD_MALFORMED"],
    [after("{ not: { revert: StaleRat } }"), "41:30 NAME_MISSPELT"],
    [after("{ status: not Relesed }"), "41:23 NAME_MISSPELT"],
    [after("{ gas: [1, 2] }"), "41:20 VALUE_KIND"],
    [after('{ balances: { buyer: [5000.00 EUR, ">= 1.00 USD"] } }'), "41:48 CURRENCY_UNFIT"],
  ];
  for (const [file, mistakes] of cases) {
    it(`is refused in its place: ${mistakes}`, () => {
      expect(file).to.not.equal(GOOD);
      expect(placesOf(mistakesIn(file))).to.equal(mistakes);
    });
  }
});
