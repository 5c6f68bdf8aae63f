import { readFileSync } from "node:fs";
import path from "node:path";
import { expect } from "chai";
import { PACKAGE_ROOT } from "../../src/chain/package-root.ts";
import { goldenOf } from "../../src/files/golden.ts";
import { scenarioFiles } from "../../src/files/scenarios.ts";
import { readTraceFile } from "../../src/files/traces.ts";
import { LANGUAGES, type Language } from "../../src/language.ts";
import { consoleReport } from "../../src/report/console.ts";
import { findingsOf } from "./reading/findings.ts";

const FILES = scenarioFiles([path.join(PACKAGE_ROOT, "scenarios")]);

/** The report that a run of a scenario prints: its golden trace is the run's, byte for byte, as its own test holds. */
function printed(file: string, language: Language): string {
  return consoleReport(readTraceFile(goldenOf(file, path.basename(file, ".yaml"))), language);
}

function fileOf(name: string): string {
  const file = FILES.find((one) => path.basename(one).startsWith(name));
  if (file === undefined) expect.fail(`no scenario begins with ${name}`);
  return file;
}

/** A text with one thing in it replaced, which must be there. */
function planted(text: string, [from, to]: readonly [string | RegExp, string]): string {
  const changed = text.replace(from, to);
  expect(changed, String(from)).to.not.equal(text);
  return changed;
}

describe("every figure of a report, worked out again from the printed text alone", () => {
  it("has a scenario to read", () => {
    expect(FILES.length).to.be.at.least(42);
    expect(readFileSync(FILES[0] ?? "", "utf8")).to.not.equal("");
  });

  for (const file of FILES) {
    const name = path.basename(file, ".yaml");
    for (const language of LANGUAGES) {
      it(`${name} (${language})`, () => {
        expect(findingsOf(printed(file, language), language)).to.deep.equal([]);
      });
    }
  }
});

describe("a wrong figure that is planted in a printed report is found", () => {
  /** What is wrong, in which scenario, and the text before and after; numbers are the same in both languages. */
  const plants: readonly (readonly [kind: string, scenario: string, from: string | RegExp, to: string])[] = [
    ["the fee of a quote", "01", "2.00 EUR", "2.01 EUR"],
    ["the rate of a fee under Terms", "01", "0.50%", "0.51%"],
    ["the rate of a fee in a step", "01", /14\.99 CNY([ （]\(?)0\.20%/, "14.99 CNY$10.21%"],
    ["the fee of redeeming", "01", /14\.99 CNY(?=[ （])/, "14.98 CNY"],
    ["the escrow's fee", "01", "5.178618 XUSD", "5.178617 XUSD"],
    ["a margin under Terms", "01", "0.25%", "0.26%"],
    ["a margin of the desk", "01", "2.595798 XUSD", "2.595799 XUSD"],
    ["a margin in sum", "01", "18.78 CNY", "18.79 CNY"],
    ["tokens that are bought", "01", "1,035.723402 XUSD", "1,035.723403 XUSD"],
    ["what is rounded", "01", "≈0.00078296", "≈0.00078396"],
    ["what is rounded up, for a fixed amount to arrive", "02", "0.000033 XUSD", "0.000034 XUSD"],
    ["a rate", "01", "≈ 7.288447", "≈ 7.288448"],
    ["a quotation that a rate is crossed from", "01", "7.5829 ÷ 1.0404", "7.5829 ÷ 1.0405"],
    ["a balance before a step", "01", "5,000.00 -> 4,000.00", "5,000.01 -> 4,000.00"],
    ["a balance after a step", "01", "0.00 -> 998.00", "0.00 -> 998.01"],
    ["a balance on the chain", "01", "1,035.723402 -> 5.178618", "1,035.723402 -> 5.178619"],
    ["an opening balance", "01", /(10,000,000)\.00$/m, "$1.01"],
    ["what is paid out", "01", /(seller|卖方)(.*?)7,477\.30 CNY/, "$1$27,477.31 CNY"],
    ["a part at mid", "01", /15\.165800(?=\n)/, "15.165900"],
    ["costs in all", "01", "105.600000", "105.600001"],
    ["costs as a part of what was sent", "01", "≈1.3926% ", "≈1.3927% "],
    ["the total", "01", "7,582.900000", "7,582.910000"],
    ["the distance from mid", "01", /≈1\.3926%(?! of)(?=[^%]*$)/m, "≈1.3925%"],
    ["what the market moved", "11", /≈-377\.46610724/, "≈-377.46710724"],
    ["what somebody gained", "11", "≈+377.46610724", "≈+377.48610724"],
    ["a position of the desk", "11", "+9,980.00 GBP", "+9,981.00 GBP"],
    ["what the desk holds, in the end", "11", "≈12,359.133127", "≈12,359.133128"],
    ["the result of the desk", "11", /≈-983\.948674/, "≈-983.948675"],
    ["the books", "01", "1,003,096.812970", "1,003,096.812971"],
    ["tokens in circulation", "19", "533.044784 XUSD", "533.044785 XUSD"],
    ["gas in all", "01", "782,328", "782,329"],
    ["an age", "01", "90,000", "90,001"],
    ["an age in hours", "01", "25 ", "26 "],
    ["an age that a refusal names", "20", /(maximumAge )90,000/, "$190,001"],
    ["a deadline of an inspection", "01", "2025-01-27 08:30:00", "2025-01-27 08:30:01"],
    ["a deadline of an arbitration", "19", "2025-02-03 09:30:00", "2025-02-03 09:31:00"],
    ["a deadline that a refusal names", "14", "15:30:00)", "15:30:01)"],
    ["a period under Terms", "01", /\b3 (d|天) ?/, "4 $1 "],
    ["an expiry that a refusal names", "07", /(expiresAt.*)15:45:00/s, "$115:46:00"],
    ["another way's receipt", "35", /17,029\.27/, "17,029.28"],
  ];
  for (const [kind, scenario, from, to] of plants) {
    for (const language of LANGUAGES) {
      it(`${kind} (${language})`, () => {
        const text = printed(fileOf(scenario), language);
        expect(findingsOf(planted(text, [from, to]), language)).to.not.deep.equal([]);
      });
    }
  }

  it("and so is a sentence that no rule is known for", () => {
    const text = printed(fileOf("01"), "en");
    const strange = planted(text, ["signs once, and", "signs twice, and"]);
    expect(findingsOf(strange, "en").join("\n")).to.match(/not understood/);
  });
});
