import { expect } from "chai";
import stringWidth from "string-width";
import { exitWith } from "../../src/cli/exit-with.ts";
import { wrap } from "../../src/report/table.ts";
import { problemLines } from "../../src/scenario/problem-lines.ts";
import { readScenario } from "../../src/scenario/read-scenario.ts";
import type { ScenarioInvalid } from "../../src/scenario/source/scenario-invalid.ts";
import { callsOf } from "../support/calls.ts";
import { BROKEN_CASES } from "./broken/cases.ts";
import { GOOD, mistakesIn, placesOf, readBeside } from "./broken/read-broken.ts";

/** What the command line ends with, and what it says. */
function told(error: ScenarioInvalid): { readonly code: unknown; readonly lines: string[] } {
  const [before, say] = [process.exitCode, console.error];
  const said: string[] = [];
  try {
    console.error = (text: string) => said.push(text);
    exitWith(error);
    return { code: process.exitCode, lines: said.join("\n").split("\n") };
  } finally {
    console.error = say;
    process.exitCode = before;
  }
}

function expectTold(error: ScenarioInvalid): void {
  const { code, lines } = told(error);
  expect(code).to.equal(2);
  expect(lines.length).to.be.within(1, 40);
  for (const line of lines) expect(line).to.not.match(/^ +at .*:\d+:\d+\)?$/);
}

describe("a broken scenario", () => {
  it("is made from one that is right", () => {
    const { name, steps } = readScenario(GOOD, { file: "good.yaml", readFile: readBeside });
    expect(name).to.equal("good");
    // Five steps on the invoice, a quote for each of 20 parcels, a payment of each tenth, a fault, and the seventh.
    expect(steps).to.have.lengthOf(5 + 20 + 2 + 1 + 1);
  });

  it("is there in 278 ways", () => {
    expect(new Set(BROKEN_CASES.map(([name]) => name)).size).to.equal(278);
  });

  for (const [name, from, to, mistakes] of BROKEN_CASES) {
    it(`is refused for ${name}`, () => {
      const broken = GOOD.replace(from, () => to);
      expect(broken).to.not.equal(GOOD);
      const error = mistakesIn(broken);
      expect(placesOf(error)).to.equal(mistakes);
      expectTold(error);
    });
  }
});

/** Functions that may be called for a byte of a file, and of one with groups: four times what there are for any of these. */
const [CALLS_OF_BYTE, CALLS_IN_GROUPS] = [150, 450];

const LAUGHS = Array.from({ length: 9 }, (_, index) => {
  const before = index === 0 ? "lol" : `*l${index - 1}`;
  return `l${index}: &l${index} [${Array.from({ length: 9 }, () => before).join(", ")}]`;
}).join("\n");

describe("a file that is no scenario", () => {
  const cases: [name: string, content: string | Uint8Array, mistakes: string][] = [
    ["nothing", "", "1:1 FILE_EMPTY"],
    ["blanks", "   \n\n", "1:1 FILE_EMPTY"],
    ["comments only", "# a scenario\n# or not\n", "1:1 FILE_EMPTY"],
    ["a byte order mark alone", "\uFEFF", "1:1 FILE_EMPTY"],
    ["a text", "a scenario", "1:1 VALUE_KIND"],
    ["a list", "- title\n- clock\n", "1:1 VALUE_KIND"],
    ["1,000,001 bytes", "#".repeat(1_000_001), "1:1 FILE_TOO_LARGE"],
    ["5 MB", "title: x\n".repeat(600_000), "1:1 FILE_TOO_LARGE"],
    ["Latin 1", Buffer.from("title: { en: Caf\xe9, zh: x }\n", "latin1"), "1:17 FILE_NOT_UTF8"],
    ["UTF-16", Buffer.from("\uFEFFtitle: x\n", "utf16le"), "1:1 FILE_NOT_UTF8"],
    ["a character that is cut off", Buffer.from("title: 一").subarray(0, 9), "1:8 FILE_NOT_UTF8"],
    ["an overlong zero byte", Buffer.from([0x61, 0x0a, 0xc0, 0x80]), "2:1 FILE_NOT_UTF8"],
    ["half of a pair of surrogates", Buffer.from([0x61, 0xed, 0xa0, 0x80]), "1:2 FILE_NOT_UTF8"],
    ["a program", Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 0, 0]), "1:1 CHARACTER_REFUSED"],
    ["a picture", Buffer.from([0x89, 0x50, 0x4e, 0x47]), "1:1 FILE_NOT_UTF8"],
    ["brackets in brackets", `title: ${"[".repeat(100_000)}`, "1:23 FILE_TOO_COMPLEX"],
    ["braces in braces", `title: ${"{a: ".repeat(50_000)}`, "1:68 FILE_TOO_COMPLEX"],
    ["lists in lists", `${"- ".repeat(50_000)}x`, "1:33 FILE_TOO_COMPLEX"],
    [
      "a ladder of indentation",
      Array.from({ length: 1_000 }, (_, depth) => `${" ".repeat(depth)}a:\n`).join(""),
      "17:17 FILE_TOO_COMPLEX",
    ],
    ["20,001 values", `title: [${"x, ".repeat(20_001)}]`, "1:60000 FILE_TOO_COMPLEX"],
    ["a billion laughs", LAUGHS, "1:5 YAML_FEATURE_REFUSED"],
    ["JSON lines", '{"title": 1}\n{"title": 2}\n', "2:1 YAML_INVALID"],
    ["HTML", "<!doctype html>\n<title>x</title>\n", "1:1 VALUE_KIND"],
  ];
  for (const [name, content, mistakes] of cases) {
    it(`is refused for being ${name}, before more is done than reading it`, () => {
      let error = mistakesIn(content);
      const calls = callsOf(() => {
        error = mistakesIn(content);
      });
      expect(calls, "calls").to.be.at.most(5_000 + CALLS_OF_BYTE * content.length);
      expect(placesOf(error)).to.equal(mistakes);
      expectTold(error);
    });
  }
});

describe("a scenario that is too much", () => {
  const groups = GOOD.replace("count: 20", "count: 10000").replace(/parcel-07/g, "parcel-00007");

  it("is refused where its groups make more steps than a run can take", () => {
    const steps = "  - pay: { payment: parcel }\n".repeat(2_000);
    const text = groups.replace("steps:\n", `steps:\n${steps}`);
    let error = mistakesIn(text);
    const calls = callsOf(() => {
      error = mistakesIn(text);
    });
    expect(calls, "calls").to.be.at.most(CALLS_IN_GROUPS * text.length);
    // Ten steps of 10,000 payments each are as many as there may be.
    expect(placesOf(error)).to.equal("42:5 STEPS_TOO_MANY");
    expectTold(error);
  });

  it("is refused with thousands of mistakes, too", () => {
    const steps = Array.from(
      { length: 2_500 },
      (_, index) => `  - pay: { payment: parcel-${index}x, evry: 1 }\n`,
    );
    const text = groups.replace("steps:\n", `steps:\n${steps.join("")}`);
    let error = mistakesIn(text);
    const calls = callsOf(() => {
      error = mistakesIn(text);
    });
    expect(calls, "calls").to.be.at.most(CALLS_IN_GROUPS * text.length);
    expect(error.problems.length).to.be.above(500);
    expectTold(error);
  });
});

describe("a good scenario in another shape", () => {
  const read = (content: string | Uint8Array) =>
    readScenario(content, { file: "good.yaml", readFile: readBeside });
  const alike = (content: string | Uint8Array): void => {
    const [{ sha256, ...scenario }, { sha256: other, ...good }] = [read(content), read(GOOD)];
    expect(sha256).to.match(/^[0-9a-f]{64}$/);
    expect(sha256 === other).to.equal(false);
    expect(scenario).to.deep.equal(good);
  };

  it("is read with line ends of Windows", () => {
    alike(GOOD.replaceAll("\n", "\r\n"));
  });

  it("is read with a byte order mark before it", () => {
    alike(Buffer.from(`\uFEFF${GOOD}`));
  });

  it("is read without the end of its last line", () => {
    alike(GOOD.trimEnd());
  });

  it("is read as JSON would be written", () => {
    alike(
      GOOD.replace("seed: 42", '"seed": "42"').replace("settlement: granular", "'settlement': \"granular\""),
    );
  });
});

describe("the report of what is wrong", () => {
  it("shows ten mistakes in 40 lines, and how many more there are", () => {
    const parties = Array.from({ length: 30 }, (_, index) => `  p${index}: { country: XX, currency: QQQ }`);
    const error = mistakesIn(GOOD.replace(/^parties:\n/m, `parties:\n${parties.join("\n")}\n`));
    const lines = problemLines(error.problems);
    expect(error.problems).to.have.lengthOf(90);
    expect(lines).to.have.lengthOf(40);
    expect(lines.at(-1)).to.equal("... and 80 more");
  });

  it("marks what is wrong under its line, and says what to do", () => {
    const error = mistakesIn(GOOD.replace("balance: 5000.00 EUR", "blance: 5000.00 EUR"));
    expect(problemLines(error.problems)).to.deep.equal([
      'broken.yaml:9:58 KEY_MISSPELT: There is no "blance" here.',
      "  9 |   buyer: { country: DE, currency: EUR, bank: Rhein Bank, blance: 5000.00 EUR }",
      "    |                                                          ^^^^^^ Did you mean balance?",
    ]);
  });

  it("keeps the mark in its place after Chinese, which is twice as wide", () => {
    const error = mistakesIn(GOOD.replace("zh: 所有的键。 }", "zh: 所有的键。, de: Alles }"));
    const [, line = "", mark = ""] = problemLines(error.problems);
    expect(line).to.contain("zh: 所有的键。, de: Alles");
    expect(mark).to.equal(`    | ${" ".repeat(52)}^^ Known: en, zh.`);
  });

  it("shows no character that would move the cursor or turn the line around", () => {
    const error = mistakesIn(GOOD.replace("en: Everything", "en: Every\u202E\u001b[31mthing"));
    // oxlint-disable-next-line no-control-regex -- it is these that must not be there
    expect(problemLines(error.problems).join("")).to.not.match(/[\u0000-\u001f\u202a-\u202e]/);
  });

  it("fits a terminal: what has no room beside its mark stands below it", () => {
    const error = mistakesIn(GOOD.replace("balance: 5000.00 EUR", "blance: 5000.00 EUR"));
    for (const width of [80, 100]) {
      const lines = problemLines(error.problems, "en", undefined, { width, wrap });
      for (const line of lines) expect(stringWidth(line), line).to.be.at.most(width);
    }
    const narrow = problemLines(error.problems, "en", undefined, { width: 80, wrap });
    const [line = "", mark = ""] = narrow.slice(-2);
    expect(mark.indexOf("^")).to.equal(line.indexOf("blance"));
    const long = mistakesIn(GOOD.replace("en: Everything", `${"e".repeat(39)}: Everything`));
    const last = problemLines(long.problems, "en", undefined, { width: 40, wrap }).at(-1) ?? "";
    expect(last).to.match(/^ {2}[^|^]+$/);
  });

  it("shows a line that is too long around its mistake", () => {
    const name = "Bank ".repeat(20).trim();
    const error = mistakesIn(
      GOOD.replace("bank: Gulf Bank, balance: 0.000 KWD", `bank: ${name}, balance: 0`),
    );
    const [head, line = "", mark = ""] = problemLines(error.problems);
    expect(head).to.equal('broken.yaml:12:159 FIELD_MALFORMED: "0" is not an amount.');
    expect(line).to.equal("  12 | Bank Bank Bank Bank, balance: 0, verified: false }");
    expect(mark.indexOf("^")).to.equal(line.indexOf(": 0") + 2);
  });
});
