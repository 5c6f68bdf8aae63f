import { expect } from "chai";
import stringWidth from "string-width";
import { consoleReport } from "../../src/report/console.ts";
import { table, wrap } from "../../src/report/table.ts";
import { dictionary } from "../../src/report/words/dictionary.ts";
import { LANGUAGES } from "../../src/language.ts";
import type { WordKey } from "../../src/report/words/dictionary.ts";
import { happyPath } from "../../src/files/scenarios.ts";
import type { Trace } from "../../src/trace/trace.ts";
import { runInProcess } from "../support/in-process.ts";
import { happyTrace, manyPayments, refusedTrace } from "./support/traces.ts";

describe("the console report", () => {
  let trace: Trace;

  before(async () => {
    trace = await runInProcess(happyPath());
  });

  it("shows the figures that can be worked out again from each other", () => {
    const report = consoleReport(trace, "en");
    const figures = [
      "1 EUR = 1.0404 USD   European Central Bank",
      "buyer: EUR at Rhein Bank 5,000.00 -> 4,000.00",
      // 998.00 x 1.0404 x 0.9975, down.
      "reserve: USD at custodian 0.000000 -> 1,035.723402",
      // The desk's own money is not there; its pledge is what the mint draws from.
      "FX dealer: USD pledged at custodian 1,000,000.000000",
      // 0.50 % of it, up.
      "escrow: XUSD on the chain 1,035.723402 -> 5.178618",
      "seller: CNY at Pearl Bank 0.00 -> 7,477.30",
      "All-in: 1 EUR = 7.4773 CNY (7,477.30 CNY for 1,000.00 EUR)",
      "14.99 CNY (0.20%, rounded up)",
      "total cost",
      "5.178618 XUSD are still in circulation (the escrow's fee, not withdrawn), backed by 5.178618 USD",
    ];
    // A sentence may go on in the next line of its column.
    const flat = report.replaceAll(/\s+/g, " ");
    for (const figure of figures) expect(flat).to.contain(figure.replaceAll(/\s+/g, " "));
  });

  for (const language of LANGUAGES) {
    it(`keeps its columns aligned (${language})`, () => {
      const lines = consoleReport(trace, language, { width: 200 }).split("\n");
      const ruler = lines.findIndex((line) => /^-( {2}-+)+$/.test(line));
      const starts = [...(lines[ruler] ?? "").matchAll(/-+/g)].map(({ index }) => index);
      const whatAt = starts[4] ?? 0;
      // Where a row goes on in its sentence, everything before the sentence's column is blank.
      const rows = lines.slice(ruler + 1, lines.indexOf("", ruler));
      for (const row of rows) {
        const head = /^(\d+ {2}\d{2}-\d{2} \d{2}:\d{2}:\d{2} {2}|\s)/.exec(row);
        expect(head, row).to.not.equal(null);
        if (/^\s/.test(row)) expect(row.slice(0, whatAt).trim(), row).to.equal("");
        else expect(widthUpTo(row, whatAt), row).to.equal(whatAt);
      }
      expect(Math.max(...lines.map((line) => stringWidth(line)))).to.be.at.most(120);
    });

    it(`says everything in words, and leaves no placeholder open (${language})`, () => {
      const report = consoleReport(trace, language);
      expect(report).to.not.match(/\{\w+\}|undefined|NaN|\bwhere\.|\bverb\.|\bparty\./);
    });
  }
});

describe("the console report of other runs", () => {
  let trace: Trace;
  before(async () => {
    trace = await happyTrace();
  });

  it("tells a refusal with its arguments in human units, and what was expected instead", () => {
    const report = consoleReport(refusedTrace(trace), "en").replaceAll(/\s+/g, " ");
    expect(report).to.contain("feed of EUR/USD updated: 1.04040000 (2025-01-23 15:00:00)");
    expect(report).to.contain(
      "refused by gateway: StaleRate (pair EUR/USD, updatedAt 2025-01-23 15:00:00, timestamp 2025-01-24 16:00:00, maximumAge 25 h 0 min)",
    );
    expect(report).to.contain("step 4, pay (line 42): refusal: expected QuoteExpired, found StaleRate");
    expect(report).to.contain("FAILED: not all expectations were met");
  });

  it("tells a broken invariant with the figures that differ", () => {
    const [first, ...others] = trace.invariants;
    const broken = { step: 5, subject: "escrow", left: "1", right: "2" };
    const invariants = [{ ...first, name: "solvency", checks: 3, broken }, ...others];
    const report = consoleReport({ ...trace, outcome: "broken", invariants }, "en");
    expect(report).to.contain(
      "invariant violated after step 5: the escrow's balance equals what it owes; escrow: 1 should equal 2",
    );
    expect(report).to.contain("8 of 9 invariants held");
  });

  it("does not say that books balance that do not", () => {
    const [first, ...others] = trace.totals.ledgers;
    const ledgers = [{ ...first, credits: "1" }, ...others] as Trace["totals"]["ledgers"];
    const reserves = trace.totals.reserves.map((reserve) => ({ ...reserve, supply: "1" }));
    const report = consoleReport({ ...trace, totals: { ...trace.totals, ledgers, reserves } }, "en");
    expect(report).to.contain("The books: debits do not equal credits");
    expect(report).to.contain("0.000001 XUSD are in circulation ≠ 5.178618 USD that back them");
  });

  for (const language of LANGUAGES) {
    it(`keeps tables of groups aligned and narrow (${language})`, () => {
      const lines = consoleReport(manyPayments(trace, 40), language, { width: 200 }).split("\n");
      for (const [at, line] of lines.entries()) {
        if (!/^-+( {2}-+)+$/.test(line)) continue;
        const end = lines.indexOf("", at);
        const widths = lines.slice(at, end < 0 ? undefined : end).filter((row) => / {2}/.test(row));
        const last = stringWidth(line);
        for (const row of widths) expect(stringWidth(row), row).to.be.at.most(last);
      }
      expect(lines.length).to.be.below(130);
      expect(Math.max(...lines.map((line) => stringWidth(line)))).to.be.at.most(120);
    });
  }

  it("paints verdicts, and the hash quietly", () => {
    const painted: string[] = [];
    const paint = (tone: string, text: string): string => {
      painted.push(`${tone}: ${text}`);
      return text;
    };
    consoleReport(trace, "en", { paint });
    expect(painted).to.deep.equal(["good: PASSED", `quiet: Last hash of the trace: ${trace.last ?? ""}`]);
  });
});

describe("dictionaries", () => {
  const placeholders = (text: string): string[] =>
    [...text.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name).sort();

  for (const key of Object.keys(dictionary("en")) as WordKey[]) {
    it(`have the same placeholders in every language for ${key}`, () => {
      for (const language of LANGUAGES)
        expect(placeholders(dictionary(language)[key]), language).to.deep.equal(
          placeholders(dictionary("en")[key]),
        );
    });
  }

  it("are translated", () => {
    const same = (Object.keys(dictionary("en")) as WordKey[]).filter(
      (key) =>
        dictionary("en")[key] === dictionary("zh")[key] &&
        /[a-z]{4}/.test(dictionary("en")[key].replaceAll(/\{\w+\}/g, "")),
    );
    expect(same).to.deep.equal([]);
  });
});

describe("table", () => {
  it("counts a Chinese character as two columns", () => {
    const lines = table(
      [{ heading: "a" }, { heading: "b", align: "right" }],
      [
        ["买方", "1"],
        ["x", "22"],
      ],
    );
    expect(lines).to.deep.equal(["a      b", "----  --", "买方   1", "x     22"]);
  });

  it("breaks a sentence at blanks, and Chinese anywhere but before its punctuation", () => {
    expect(wrap("one two three", 7)).to.deep.equal(["one two", "three"]);
    expect(wrap("买方付款。", 8)).to.deep.equal(["买方付", "款。"]);
    expect(wrap("indivisible", 4)).to.deep.equal(["indivisible"]);
  });
});

/** The display width of a row up to the character at which its sentence begins. */
function widthUpTo(row: string, column: number): number {
  let width = 0;
  for (const character of row) {
    if (width >= column) return width;
    width += stringWidth(character);
  }
  return width;
}
