import { readFileSync, writeFileSync } from "node:fs";
import { expect } from "chai";
import { settleLesson } from "../../src/cli/lesson.ts";
import type { LessonArguments } from "../../src/cli/commands/lesson.ts";
import type { CommandContext } from "../../src/cli/command.ts";
import { ended, scratchFolder, type Ended } from "./support/command.ts";

const NOTHING: LessonArguments = {
  lessons: [],
  answer: "",
  stage: "",
  teacher: false,
  handout: "",
  page: "",
  answers: false,
  force: false,
  lang: "en",
};

function lesson(number: string, given: Partial<LessonArguments> = {}): Promise<Ended> {
  return ended((context) => settleLesson({ ...NOTHING, lessons: [number], ...given }, context));
}

/** The same with what a person types at the prompts. */
function typing(number: string, typed: (string | undefined)[], prompts: string[] = []): Promise<Ended> {
  return ended((context) => {
    const ask: CommandContext["terminal"]["ask"] = (prompt) => {
      prompts.push(prompt);
      return Promise.resolve(typed.shift());
    };
    return settleLesson(
      { ...NOTHING, lessons: [number] },
      { ...context, terminal: { ...context.terminal, ask } },
    );
  });
}

describe("corridor lesson", function () {
  this.timeout(60_000);
  const scratch = scratchFolder();

  it("lists the lessons, in either language", async () => {
    const english = await ended((context) => settleLesson(NOTHING, context));
    expect(english.out).to.contain("5  Old rates and moving rates").and.to.contain("0  The banks' way");
    const chinese = await ended((context) => settleLesson({ ...NOTHING, lang: "zh" }, context));
    expect(chinese.out).to.contain("过期汇率与变动汇率").and.to.contain("课堂 30 分钟");
  });

  it("shows a lesson up to its question, and no more where nobody can answer", async () => {
    const { code, out } = await lesson("5");
    expect(code).to.equal(0);
    expect(out).to.contain("Question 1").and.to.contain("npx corridor lesson 5 --answer A");
    expect(out)
      .to.match(/^6 .*release/m)
      .and.to.not.match(/^7 .*redeem/m);
    expect(out).to.not.contain("The closing number");
  });

  it("refutes a wrong answer with the step that does, and goes on", async () => {
    const { code, out } = await lesson("5", { answer: "A" });
    expect(code).to.equal(0);
    expect(out).to.contain("A is not right.").and.to.contain("The answer is B.");
    expect(out).to.contain("and for nothing else").and.to.contain("Why C is wrong:");
    expect(out)
      .to.match(/^7 .*redeem/m)
      .and.to.contain("rate change since the quote");
    expect(out).to.contain("The closing number").and.to.contain("131.05 CNY");
  });

  it("takes answers at a prompt, in Chinese too", async () => {
    const prompts: string[] = [];
    const { out } = await typing("3", ["c", "Released"], prompts);
    expect(prompts).to.deep.equal(["Your answer to question 1: ", "Your answer to question 2: "]);
    expect(out).to.contain("C is right.").and.to.contain("Released is right.");
    const { out: chinese } = await lesson("3", { answer: "B,Delivered", lang: "zh" });
    expect(chinese).to.contain("B 不正确。").and.to.contain("最后一个数");
    expect(chinese).to.contain("因为此时只有买方有权这样做");
  });

  it("asks for what is missing where only some questions are answered", async () => {
    expect((await typing("3", ["C", undefined])).out).to.contain("--answer A,Delivered");
    const { code, errors } = await lesson("3", { answer: "C" });
    expect(code).to.equal(2);
    expect(errors).to.contain("LESSON_ANSWER_UNKNOWN").and.to.contain("question 2");
  });

  it("gives one stage, and checks its answers", async () => {
    const { out } = await lesson("5", { stage: "make", answer: "7.5829,C" });
    expect(out).to.contain("7.5829 is not right.").and.to.contain("The answer is 7.6900.");
    expect(out).to.contain("C is right.").and.to.not.contain("The steps so far");
    expect((await lesson("5", { stage: "investigate" })).out).to.contain("Work in pairs");
  });

  it("prints the teacher's guide with all answers", async () => {
    const { out } = await lesson("3", { teacher: true });
    expect(out).to.contain("Time for each stage").and.to.contain("What classes get wrong");
    expect(out).to.contain("2025-01-25 20:30:00").and.to.contain("争议裁决人");
    expect((await lesson("3", { teacher: true, lang: "zh" })).out).to.contain("学生常见错误");
  });

  it("writes handouts, and over nothing that others wrote", async () => {
    const [plain, full, guide] = ["plain.html", "full.html", "guide.html"].map(scratch);
    await lesson("5", { handout: plain ?? "" });
    await lesson("5", { handout: full ?? "", answers: true });
    await lesson("5", { handout: guide ?? "", teacher: true, lang: "zh" });
    const [without, answers, teacher] = [plain, full, guide].map((file) => readFileSync(file ?? "", "utf8"));
    expect(without).to.contain("第 5 课").and.to.contain("Lesson 5").and.to.not.contain("7,582.91");
    expect(answers).to.contain("7,582.91");
    expect(teacher).to.contain("板书");
    const own = scratch("own.html");
    writeFileSync(own, "<p>mine</p>");
    const { code, errors } = await lesson("5", { handout: own });
    expect(code).to.equal(2);
    expect(errors).to.contain("OUTPUT_FOREIGN");
    expect((await lesson("5", { handout: plain ?? "" })).code).to.equal(0);
  });

  it("writes a lesson as one page, beside a handout", async () => {
    const [page, sheet] = ["lesson.html", "sheet.html"].map(scratch);
    const { code, out } = await lesson("5", { page: page ?? "", handout: sheet ?? "", lang: "zh" });
    expect([code, out]).to.deep.equal([0, ""]);
    const html = readFileSync(page ?? "", "utf8");
    expect(html).to.contain("view=lesson&lesson=5&lang=zh").and.to.not.contain("7,582.91");
    expect(readFileSync(sheet ?? "", "utf8")).to.contain("第 5 课");
  });

  for (const [what, number, given, error] of [
    ["an unknown lesson", "12", {}, "LESSON_UNKNOWN"],
    ["an unknown answer", "5", { answer: "Z" }, "LESSON_ANSWER_UNKNOWN"],
    ["an unknown stage", "5", { stage: "sleep" }, "OPTION_INVALID"],
    ["an unknown language", "5", { lang: "fr" }, "OPTION_INVALID"],
  ] as const)
    it(`refuses ${what} with a code and what to try`, async () => {
      const { code, errors } = await lesson(number, given);
      expect(code).to.equal(2);
      expect(errors).to.contain(error).and.to.contain(`npx corridor explain ${error}`);
    });
});
