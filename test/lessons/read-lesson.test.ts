import { expect } from "chai";
import { Figures } from "../../src/lessons/figures.ts";
import { answersOf } from "../../src/lessons/lesson-answers.ts";
import type { Lesson } from "../../src/lessons/lesson.ts";
import { bothLanguages, sectionsOf } from "../../src/lessons/lesson-texts.ts";
import { markdownBlocks } from "../../src/lessons/markdown-blocks.ts";
import { lessonDataOf } from "../../src/lessons/lesson-data.ts";
import { lessonOf } from "../../src/lessons/read-lesson.ts";
import { plainText } from "../../src/lessons/spans.ts";
import { termsIn } from "./support/lesson-texts.ts";
import { refusalOf } from "../support/refusal.ts";

const FILES = { en: "en.md", zh: "zh.md" };
const ENGLISH = ["Predict", "Run", "Investigate", "Modify", "Make", "The closing number"];
const CHINESE = ["预测", "运行", "探究", "修改", "创作", "最后一个数"];

function page(headings: readonly string[], text: string): string {
  return ["# Title", ...headings.map((heading) => `## ${heading}\n\n${text}`)].join("\n\n");
}

describe("reading a lesson", () => {
  it("finds one by its number", () => {
    expect(lessonOf("5").id).to.equal("05-old-and-moving-rates");
    expect(lessonOf("05").id).to.equal("05-old-and-moving-rates");
  });

  for (const number of ["9", "55", "five", ""])
    it(`refuses lesson "${number}"`, async () => {
      const refusal = await refusalOf(() => lessonOf(number));
      expect(refusal.code).to.equal("LESSON_UNKNOWN");
      expect(refusal.parameters).to.include({ last: "8" });
    });

  it("states where there are none", async () => {
    expect((await refusalOf(() => lessonOf("1", []))).code).to.equal("LESSONS_MISSING");
  });

  it("names the place of a mistake in lesson.yaml", async () => {
    const refusal = await refusalOf(() =>
      lessonDataOf("number: 1\ntitle:\n  en: One\n  zh: 2\n", "lesson.yaml"),
    );
    expect(refusal.code).to.equal("LESSON_INVALID");
    expect(refusal.place).to.deep.equal({ file: "lesson.yaml", line: 4, column: 7 });
    expect(refusal.message).to.contain("title.zh");
  });

  it("refuses a key that a lesson does not have, and what is not YAML", async () => {
    for (const text of ["nmber: 1\n", "a: [1\n"])
      expect((await refusalOf(() => lessonDataOf(text, "lesson.yaml"))).code).to.equal("LESSON_INVALID");
  });
});

describe("the pages of a lesson", () => {
  it("are its stages, in both languages", () => {
    const sections = sectionsOf({ en: page(ENGLISH, "One."), zh: page(CHINESE, "一。") }, FILES);
    expect(sections.make).to.deep.equal([{ kind: "paragraph", text: { en: "One.", zh: "一。" } }]);
  });

  for (const [what, en, zh] of [
    ["a stage is missing", page(ENGLISH.slice(0, 5), "One."), page(CHINESE, "一。")],
    ["a stage has another name", page(ENGLISH, "One."), page(["猜测", ...CHINESE.slice(1)], "一。")],
    ["one language says more", page(ENGLISH, "One."), page(CHINESE, "一。\n\n二。")],
    ["a list has another length", page(ENGLISH, "- One."), page(CHINESE, "- 一。\n- 二。")],
    ["a list goes on with another number", page(ENGLISH, "2. One."), page(CHINESE, "3. 一。")],
    ["the code differs", page(ENGLISH, "```\na\n```"), page(CHINESE, "```\nb\n```")],
  ] as const)
    it(`are refused where ${what}`, async () => {
      expect((await refusalOf(() => sectionsOf({ en, zh }, FILES))).code).to.equal("LESSON_TEXT");
    });

  it("are blocks of text, without what has no place in a lesson", () => {
    const text =
      "# Title\n\n> quoted\n\n---\n\nOne\ntwo.\n\n| a | b |\n| - | - |\n| 1 | 2 |\n\n1. x\n2. y\n\n| c |\n| - |\n\n3. z\n";
    expect(markdownBlocks(text)).to.deep.equal([
      { kind: "paragraph", text: "One two." },
      { kind: "table", columns: ["a", "b"], rows: [["1", "2"]] },
      { kind: "list", ordered: true, items: ["x", "y"] },
      { kind: "table", columns: ["c"], rows: [] },
      { kind: "list", ordered: true, start: 3, items: ["z"] },
    ]);
    expect(markdownBlocks("一，\n二。")).to.deep.equal([{ kind: "paragraph", text: "一，二。" }]);
  });

  it("set off words and terms", () => {
    const text = "**a** `b` [托管](term:escrow) 2 * 3";
    expect(plainText(text)).to.equal("a b 托管 2 * 3");
    expect(termsIn(text)).to.deep.equal(["escrow"]);
  });

  it("are compared in both languages block by block", async () => {
    const both = { en: markdownBlocks("One."), zh: markdownBlocks("## 一") };
    expect((await refusalOf(() => bothLanguages(both, "zh.md"))).code).to.equal("LESSON_TEXT");
  });
});

describe("the figures of a lesson", () => {
  const whole = lessonOf("0");
  const changed = (data: Partial<Lesson["data"]>): Lesson => ({ ...whole, data: { ...whole.data, ...data } });

  for (const [what, figures] of [
    ["that it does not have", {}],
    ["of a run that it does not have", { a: { run: "none", of: "outcome" } }],
    ["that is worked out of itself", { a: { work: "b" }, b: { work: "a" } }],
    ["that it was not given", { a: { run: "base", given: "clock" } }],
  ] as const)
    it(`refuse one ${what}`, async () => {
      const lesson = changed({ figures });
      const refusal = await refusalOf(() => new Figures(lesson, new Map()).figure("a"));
      expect(refusal.code).to.equal("LESSON_FIGURE");
    });

  it("make exactly one option right", async () => {
    const [question] = whole.data.questions;
    if (question === undefined) throw new Error("lesson 0 has questions");
    for (const answer of ["debited", "instructed-twice"]) {
      const figures = { ...whole.data.figures, "instructed-twice": { work: "instructed" } };
      const options = question.options.map((option) => ({
        ...option,
        value: answer === "debited" ? "instructed" : answer,
      }));
      const lesson = changed({ figures, questions: [{ ...question, answer, options }] });
      const refusal = await refusalOf(() => answersOf(lesson, new Figures(lesson, new Map())));
      expect(refusal.code).to.equal("LESSON_QUESTION");
    }
  });
});
