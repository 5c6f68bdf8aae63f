import { expect } from "chai";
import { LANGUAGES } from "../../src/language.ts";
import { lessonFolders, lessonText } from "../../src/files/lesson-files.ts";
import { handout } from "../../src/lessons/handout.ts";
import { bilingual } from "../../src/lessons/fill-text.ts";
import { lessonCard, lessonDocument, lessonReveal, teacherGuide } from "../../src/lessons/lesson-document.ts";
import type { PreparedLesson } from "../../src/lessons/prepare-lesson.ts";
import { baseTrace } from "../../src/lessons/lesson-steps.ts";
import { allLessons } from "../../src/lessons/read-lesson.ts";
import type { PlayerDocument } from "../../src/report/player/player-document.ts";
import { TERMS } from "../../src/report/words/glossary/glossary.ts";
import { scenarioOf } from "../../src/workers/job.ts";
import { preparedLesson } from "./support/prepared.ts";
import { commandsIn, digitsOf, laterFigures, namesIn, termsIn, textsOf } from "./support/lesson-texts.ts";

/** What the texts of a lesson leave open. */
const PLACEHOLDER = /\{[a-z][a-z0-9-]*\}/;

const FILES = ["en.md", "zh.md", "teacher.en.md", "teacher.zh.md"];

describe("the lessons", () => {
  it("are nine, numbered from 0", () => {
    expect(allLessons().map(({ data }) => data.number)).to.deep.equal([0, 1, 2, 3, 4, 5, 6, 7, 8]);
  });

  for (const lesson of allLessons()) {
    const { id, data, folder } = lesson;

    describe(id, function () {
      this.timeout(60_000);
      let prepared: PreparedLesson;
      before(async () => {
        prepared = await preparedLesson(String(data.number));
      });

      it("has every figure that its texts name, in both languages", () => {
        const { stages, answers, questions, closing } = lessonReveal(prepared);
        const document = lessonDocument(prepared);
        const blocks = [...document.stages, ...stages].flatMap((stage) => stage.blocks);
        const texts = [
          ...textsOf([...blocks, ...closing, ...teacherGuide(prepared)]),
          JSON.stringify([document.questions, questions, answers]),
        ];
        for (const text of texts) expect(text).to.not.match(PLACEHOLDER);
        expect(texts.join("")).to.match(/\p{Script=Han}/u);
      });

      it("names every figure that it works out", () => {
        const sources = [...FILES, "lesson.yaml"].map((file) => lessonText({ folder }, file));
        const named = new Set(sources.flatMap(namesIn));
        const conditions = JSON.stringify([data.holds, data.questions, data.figures]);
        const unused = prepared.figures.names.filter(
          (name) => !named.has(name) && !new RegExp(`[" (]${name}[" ),]`).test(conditions),
        );
        expect(unused).to.deep.equal([]);
      });

      it("states what its runs show", () => {
        expect(data.holds.filter((comparison) => !prepared.figures.holds(comparison))).to.deep.equal([]);
      });

      it("has one right answer to each question, and says of each wrong one what refutes it", () => {
        const steps = baseTrace(prepared)?.steps.length ?? 0;
        const { answers } = lessonReveal(prepared);
        expect(answers.map(({ question }) => question)).to.deep.equal(data.questions.map((each) => each.id));
        for (const { right, refutations, step = 1 } of answers) {
          expect(right).to.not.equal("");
          expect(step).to.be.within(1, Math.max(steps, 1));
          for (const { option, step: refutes } of refutations) {
            expect(option).to.not.equal(right);
            if (steps > 0) expect(refutes).to.be.within(1, steps);
          }
        }
      });

      it("has nothing before the question that is known only after it", () => {
        const document = lessonDocument(prepared);
        const questions = document.questions.map((question) => ({ ...question, options: [] }));
        const before = JSON.stringify({ ...document, questions });
        const steps = document.shown?.steps ?? [];
        expect(steps.at(-1)?.verb).to.equal(data.until);
        expect(steps.length).to.be.below(baseTrace(prepared)?.steps.length ?? 1);
        const later = laterFigures(prepared);
        expect(later.filter((digits) => before.includes(digits))).to.deep.equal([]);
        for (const { explanation } of lessonReveal(prepared).answers)
          expect(before).to.not.contain(bilingual(explanation).en);
        expect(document.stages.slice(1).flatMap(({ blocks }) => blocks)).to.deep.equal([]);
      });

      it("shows the terms in both languages, and what is withheld only after the question", () => {
        const { terms, shown } = lessonDocument(prepared);
        expect(terms.filter(({ kind }) => kind === "table")).to.have.length(shown === undefined ? 0 : 2);
        for (const text of textsOf([...terms])) expect(text).to.not.match(PLACEHOLDER);
        const allowedIn = (steps: PlayerDocument["steps"] = []): number =>
          steps.reduce((sum, { escrow }) => sum + (escrow?.allowed.length ?? 0), 0);
        if (data.withheld.includes("allowed")) {
          expect(allowedIn(shown?.steps)).to.equal(0);
          expect(shown?.steps.at(-1)?.escrow?.isWithheld).to.equal(true);
        }
        const { document } = lessonReveal(prepared);
        expect(document === undefined || allowedIn(document.steps) > 0).to.equal(true);
        expect(JSON.stringify(document ?? {})).to.not.contain("isWithheld");
      });

      it("has a handout without answers, and one with them", () => {
        const plain = handout(prepared, "zh", { answers: false, teacher: false });
        const full = handout(prepared, "zh", { answers: true, teacher: false });
        const { answers, closing } = lessonReveal(prepared);
        const told = [
          ...answers.flatMap(({ explanation, refutations }) => [
            explanation,
            ...refutations.map((refutation) => refutation.text),
          ]),
          ...closing.flatMap((block) => ("text" in block ? [block.text] : [])),
        ].flatMap((text) => LANGUAGES.map((language) => plainPart(bilingual(text)[language])));
        for (const text of told) {
          expect(plain).to.not.contain(text);
          expect(full).to.contain(text);
        }
        expect(plain).to.not.match(/<script|src=|href="http/);
        // The licence of the lessons, at the foot of each language.
        expect(plain.match(/class="licence">[^<]*CC BY 4\.0[^<]*<\/p>\n<\/article>/g)).to.have.lengthOf(2);
        // Guides name questions by their numbers, which go on after a table.
        if (data.number === 3) expect(plain).to.contain('<ol start="2">');
      });

      it("teaches words that the glossary has", () => {
        const ids = TERMS.map((term) => term.id);
        const linked = FILES.flatMap((file) => termsIn(lessonText({ folder }, file)));
        expect([...data.vocabulary, ...linked].filter((term) => !ids.includes(term))).to.deep.equal([]);
      });

      it("writes no figure of a run down", () => {
        // The title may name one: it is checked by the conditions of the lesson.
        const pages = FILES.map((file) => lessonText({ folder }, file).replace(/^# .*$/m, ""));
        const texts = [...pages, JSON.stringify([data.aim, data.paper, data.questions])].join("\n");
        const computed = Object.entries(data.figures).filter(([, figure]) => !("given" in figure));
        const given = Object.values(data.runs).flatMap(({ set }) => Object.values(set).flatMap(digitsOf));
        const written = computed
          .flatMap(([name]) => digitsOf(prepared.figures.figure(name).text.en))
          .filter((digits) => /\d.*\d.*\d.*\d.*\d/.test(digits) && !given.includes(digits))
          .filter((digits) =>
            new RegExp(`(?<![\\d,.])${digits.replace(".", "\\.")}(?![\\d,]|\\.\\d)`).test(texts),
          );
        expect(written.filter((digits) => !ALLOWED.has(digits))).to.deep.equal([]);
      });

      it("prints commands that can be run", () => {
        for (const job of FILES.flatMap((file) => commandsIn(lessonText({ folder }, file))))
          expect(() => scenarioOf(job), JSON.stringify(job)).to.not.throw();
      });

      it("takes a class a quarter of an hour to three quarters", () => {
        expect(lessonCard(lesson).minutes.core).to.be.within(15, 45);
        expect(data.panels).to.have.length(data.scenario === undefined && id.startsWith("00") ? 0 : 2);
      });
    });
  }

  // The other lessons ask who may do what, or for figures of further runs.
  for (const number of ["2", "4", "5"])
    it(`would have the answers of lesson ${number} before the question, if its run went on`, async () => {
      const prepared = await preparedLesson(number);
      const whole = JSON.stringify(lessonReveal(prepared).document);
      expect(laterFigures(prepared).filter((digits) => whole.includes(digits))).to.not.deep.equal([]);
    }).timeout(60_000);

  it("have folders that begin with their numbers", () => {
    for (const [at, { id }] of lessonFolders().entries()) expect(Number(id.slice(0, 2))).to.equal(at);
  });
});

/** Amounts that a text gives as what a pupil has to work with. */
const ALLOWED = new Set(["1,000.00", "2,500.00"]);

/** The longest part of a text that HTML writes as it is. */
function plainPart(text: string): string {
  return text.split(/[*`'"“<>&[]/).reduce((one, other) => (other.length > one.length ? other : one), "");
}
