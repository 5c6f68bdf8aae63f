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

/** The report that a run of a scenario prints on a wide terminal: its golden trace is the run's, byte for byte, as its own test holds. */
function printed(file: string, language: Language): string {
  const trace = readTraceFile(goldenOf(file, path.basename(file, ".yaml")));
  return consoleReport(trace, language, { width: 200 });
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
    expect(FILES.length).to.be.at.least(48);
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
    ["a balance on the chain", "01", /(1,035\.723402 ->\s+5\.17861)8/, "$19"],
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
    ["gas in all", "01", "782,802", "782,803"],
    ["an age", "01", "90,000", "90,001"],
    ["an age that a file states", "51", "25,200", "25,201"],
    ["how long a breaker rests", "21", /((?:rests|冷却)\s+)1(?=\s+(?:h|小时))/g, "$12"],
    ["what a closed market takes off", "51", /(less|另扣)(\s+)0\.50%/g, "$1$20.40%"],
    ["a closed market's part of a margin", "51", /((?:adds|另加)\s+)1\.00%/, "$11.10%"],
    ["a margin that a closed market widens", "51", "1.25%", "1.35%"],
    ["an age in hours", "01", "25 ", "26 "],
    ["an age that a refusal names", "20", /(StaleRate[^]*?25) (h|小时) 0/, "$1 $2 1"],
    ["a deadline of an inspection", "01", "2025-01-27 08:30:00", "2025-01-27 08:30:01"],
    ["a deadline of an arbitration", "19", "2025-02-03 09:30:00", "2025-02-03 09:31:00"],
    ["a deadline that a refusal names", "14", /(BeforeDeadline[^]*?15:30:0)0/, "$11"],
    ["a period under Terms", "01", /\b3 (d|天) ?/, "4 $1 "],
    ["an expiry that a refusal names", "07", /(QuoteExpired[^]*?15:45:0)0/, "$12"],
    ["an age from a publication on", "20", "262,800", "262,801"],
    [
      "an age that does not make a rate stale",
      "20",
      /(StaleRate[^]*?)2025-01-23 15:00:00/,
      "$12025-01-27 08:00:00",
    ],
    ["the sum that is attested", "24", /(attests|储备证明：)(\s*)1,000\.000000/, "$1$21,000.000001"],
    [
      "what is attested as pledged",
      "24",
      /(attests|储备证明：)([^]*?1,000\.000000[^]*?)1,000\.000000/,
      "$1$2999.000000",
    ],
    ["a firm quote's fee", "43", "14.03 CNY", "14.04 CNY"],
    [
      "what a firm quote promised",
      "43",
      /(964\.760979 XUSD[^]*?7,)000\.00 CNY(?=[^]*14\.03)/,
      "$1000.01 CNY",
    ],
    ["what a firm quote pays", "43", /(13 {2}01-24[^]*?7,000\.0)0/, "$11"],
    ["what the desk lost by its quote", "43", /(Step 13|步骤 13)([^]*?)≈169\.60282878/, "$1$2≈169.60282978"],
    ["where a band of a fee ends", "44", "5,000.00 EUR", "50,000.00 EUR"],
    ["a fee in its band", "44", /(9,988\.01 EUR[^]*?)5\.00 EUR/, "$14.99 EUR"],
    ["a cap under Terms", "44", /(?<!\d)5\.00 EUR/, "6.00 EUR"],
    ["a bank's charge", "44", "3.01 EUR", "3.02 EUR"],
    ["a bank's charge under Terms", "44", "2.00 EUR", "2.50 EUR"],
    ["what prepays a charge", "44", "3.96 EUR", "3.97 EUR"],
    ["what leaves the payer's account", "44", "1,016.04", "1,016.05"],
    ["what is taken out for crediting", "44", /(7,492\.28 CNY[^]*?)30\.00 CNY/, "$131.00 CNY"],
    ["what is paid out again to the payer", "45", /991\.02 EUR(?=\s+7,514)/, "991.03 EUR"],
    ["what the payer lost by what came back", "45", /8\.98(?=\s*EUR)/, "8.99"],
    ["the same at mid", "45", "68.094442 CNY", "68.094443 CNY"],
    ["what a payout sent back", "46", /(AC04[^]*?7,477\.3)0/, "$11"],
    ["a deposit that is taken back", "47", /(MD06[^]*?1,000\.0)0(?=\s*EUR)/, "$11"],
    ["who bears a deposit that is taken back", "47", "-1,000.00 EUR", "-1,000.01 EUR"],
    ["what a refusal finds missing", "48", "15.00 EUR", "16.00 EUR"],
    ["what is missing of a deposit", "48", /(15\.00 EUR[^]*?)15\.00 EUR/, "$116.00 EUR"],
    ["what arrived of a deposit", "48", /(985\.00 EUR[^]*?)985\.00 EUR/, "$1986.00 EUR"],
    ["the least for a token", "40", /7\.20(?=\s*CNY)/, "7.21"],
    ["what a release would come to", "40", "4,486.37 CNY", "4,486.38 CNY"],
    ["what was sent, in a title", "01", /1,000\.00 EUR(?= (?:went|的去向))/, "1,000.01 EUR"],
    ["another way's receipt", "35", /16,612\.28/, "16,612.29"],
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
    const strange = planted(text, ["signs once;", "signs twice;"]);
    expect(findingsOf(strange, "en").join("\n")).to.match(/not understood/);
  });
});
