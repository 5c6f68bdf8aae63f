import path from "node:path";
import { expect } from "chai";
import { PACKAGE_ROOT } from "../../src/chain/package-root.ts";
import { happyPath } from "../../src/files/scenarios.ts";
import { readTraceFile } from "../../src/files/traces.ts";
import { LANGUAGES } from "../../src/language.ts";
import { compareRationals, rational, subtractRationals } from "../../src/money/rational.ts";
import { consoleReport } from "../../src/report/console.ts";
import { readScenario } from "../../src/scenario/read-scenario.ts";
import { ScenarioInvalid } from "../../src/scenario/source/scenario-invalid.ts";
import { rationalOf } from "../../src/trace/trace-figures.ts";
import type { Trace } from "../../src/trace/trace.ts";
import { runInProcess } from "../support/in-process.ts";
import { findingsOf } from "./reading/findings.ts";

const golden = (name: string): Trace =>
  readTraceFile(path.join(PACKAGE_ROOT, "scenarios/golden", `${name}.json`));
const flat = (report: string): string => report.replaceAll(/\s+/g, " ");

/** A terminal on which every table has its columns side by side. */
const WIDE = { width: 200 };

/** The rate moves in the seller's favour between the quote and the redemption. */
const ABOVE_MID = `
title: { en: Above mid, zh: 高于参考汇率 }
teaches: { en: All in is above mid., zh: 综合汇率高于参考汇率。 }
clock: 2025-01-23T15:30:00Z
parties:
  buyer: { country: DE, currency: EUR, bank: Rhein Bank, balance: 1000.00 EUR }
  seller: { country: CN, currency: CNY, bank: Pearl Bank }
rates:
  EUR/USD: { constant: "1.0404" }
  USD/CNY: { steps: [ { at: -30m, rate: "7.2800" }, { at: +1h, rate: "7.6000" } ] }
payments:
  order: { from: buyer, to: seller }
network: { gasPrice: 0.5 gwei, rate: 3300.00 USD }
steps:
  - quote: { send: 1000.00 EUR }
  - pay: {}
  - fund: {}
  - deliver: {}
    at: +2h
  - release: {}
  - redeem: {}
  - payout: {}
`;

describe("who gained and who lost", () => {
  let moved: Trace;
  before(async () => {
    moved = await runInProcess(readScenario(ABOVE_MID));
  });

  it("is above mid where it is above, and the costs stand apart from what the market gave", () => {
    const report = flat(consoleReport(moved, "en", WIDE));
    expect(report).to.contain("≈2.9418% above the reference rate").and.not.contain("≈-2.9418%");
    expect(report).to.contain("total cost ≈1.4121% of what was sent");
    expect(report).to.contain("seller rate change since the quote +329.77433088 CNY");
    expect(flat(consoleReport(moved, "zh", WIDE))).to.contain("高 ≈2.9418%");
  });

  it("prices transactions where the scenario has a price, paid by whoever signs", () => {
    const [first] = moved.totals.results?.gas ?? [];
    expect(first).to.deep.equal({ party: "Rhein Bank", gas: moved.steps[1]?.transactions[0]?.gas });
    const report = flat(consoleReport(moved, "en", WIDE));
    expect(report).to.contain("0.5 gwei for a unit, paid by whoever signs; 1 ETH = 3300 USD");
    expect(report).to.match(/Rhein Bank transactions, gas [\d,]+ -0\.\d{18} ETH, (?:≈)?-0\.\d+ USD/);
    expect(flat(consoleReport(golden("01-happy-path"), "en"))).to.contain("0, not priced");
  });

  it("refuses a price of gas without the worth of what it is paid in, and one that is no price", () => {
    const without = ABOVE_MID.replace("0.5 gwei, rate: 3300.00 USD", "0.5 gwei");
    expect(codesOf(without)).to.deep.equal(["KEY_MISSING"]);
    const malformed = ABOVE_MID.replace("0.5 gwei", "cheap");
    expect(codesOf(malformed)).to.deep.equal(["FIELD_MALFORMED"]);
  });

  for (const language of LANGUAGES) {
    it(`comes out from the printed text, with and without a price of gas (${language})`, () => {
      expect(findingsOf(consoleReport(moved, language, WIDE), language)).to.deep.equal([]);
    });
  }

  it("shows what the desk lost by its firm price for pounds, which is on no payment's account", () => {
    const { gains = [] } = golden("11-pound-2016").totals.results ?? {};
    const lock = gains.find(({ name, party }) => name === "rate-lock" && party === "desk");
    if (lock === undefined) expect.fail("the desk lost nothing");
    // 9,980.00 × (1.1389 ÷ 0.76595 − 1.1066 ÷ 0.8075), in millionths of a token.
    const expected = subtractRationals(
      rational(9_980_000_000n * 110_660n, 80_750n),
      rational(9_980_000_000n * 113_890n, 76_595n),
    );
    expect(compareRationals(rationalOf(lock.fraction), expected)).to.equal(0);
  });

  it("counts a payout on its way as the desk's, and what it brings or takes out of its own not at all", () => {
    const short = golden("24-reserve-short").totals.results?.desk.positions ?? [];
    const assets = short.map(({ step, asset, change }) => `${step} ${asset} ${change}`);
    // It takes out 999,000 USD before the steps that matter, and brings them back.
    expect(assets.filter((one) => one.includes("999000"))).to.deep.equal([]);
    expect(new Set(short.map(({ step }) => step)).size).to.equal(2);
  });

  it("leaves all in out where something went back", () => {
    for (const name of ["15-return-of-goods", "45-refund-redeemed", "47-deposit-reversed"])
      expect(flat(consoleReport(golden(name), "en")), name).to.not.contain("All-in");
  });

  it("does not call an invariant held that nothing put to the test", () => {
    const detailed = flat(consoleReport(happyTrace(), "en", { verbosity: 1 }));
    expect(detailed).to.contain("no transfers to or from frozen accounts 0 not exercised");
    expect(detailed).to.contain("9 of 9 invariants held");
  });

  it("tells fault, refusal and way out apart in the steps", () => {
    const roles = golden("12-frozen-seller").steps.map(({ verb, role }) => `${verb} ${role}`);
    expect(roles).to.include.members([
      "freeze fault",
      "withdraw refusal",
      "unfreeze way-out",
      "redeem normal",
    ]);
    const report = consoleReport(golden("12-frozen-seller"), "en");
    for (const mark of ["(fault)", "(refused)", "(way out)"]) expect(report).to.contain(mark);
  });
});

/** The codes of the mistakes of a file. */
function codesOf(text: string): string[] {
  try {
    readScenario(text);
  } catch (error) {
    if (error instanceof ScenarioInvalid) return error.problems.map((problem) => problem.error.code);
    throw error;
  }
  return [];
}

function happyTrace(): Trace {
  return golden(happyPath().name);
}
