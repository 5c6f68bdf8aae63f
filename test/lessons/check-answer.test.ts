import { expect } from "chai";
import { checkAnswer } from "../../src/lessons/check-answer.ts";
import type { LessonQuestion, LessonReveal } from "../../src/report/player/page-documents.ts";
import { refusalOf } from "../support/refusal.ts";

const choice: LessonQuestion = {
  id: "choice",
  stage: "predict",
  kind: "choice",
  text: "?",
  options: ["A", "B"].map((id) => ({ id, label: id, because: id })),
};
const number: LessonQuestion = { id: "number", stage: "make", kind: "number", text: "?", options: [] };

function answer(right: string, wrong: string): LessonReveal["answers"][number] {
  const refutations = [{ option: wrong, misconception: "m", text: "no", step: 2 }];
  return { question: "q", right, explanation: "e", refutations };
}

describe("an answer to a question", () => {
  it("is a letter, in either case", () => {
    expect(checkAnswer(choice, answer("B", "A"), " b ", 1)).to.include({ given: "B", isRight: true });
    expect(checkAnswer(choice, answer("B", "A"), "a", 1)).to.deep.include({ given: "A", isRight: false });
    expect(checkAnswer(choice, answer("B", "A"), "a", 1).refutation?.step).to.equal(2);
  });

  for (const typed of ["7346.25", "7,346.25", "7346.25 CNY", " 07346.250 ", "7346.25CNY"])
    it(`is a number, as "${typed}"`, () => {
      expect(checkAnswer(number, answer("7346.25", "7477.30"), typed, 1).isRight).to.equal(true);
    });

  it("is a wrong number with what refutes it, or without", () => {
    const checked = checkAnswer(number, answer("7346.25", "7477.30"), "7477.3", 1);
    expect(checked.isRight).to.equal(false);
    expect(checked.refutation?.text).to.equal("no");
    expect(checkAnswer(number, answer("7346.25", "7477.30"), "1", 1).refutation).to.equal(undefined);
  });

  for (const [question, typed] of [
    [choice, "C"],
    [choice, ""],
    [number, "seven"],
    [number, "1.2.3"],
    [number, "1e3"],
  ] as const)
    it(`is refused where "${typed}" cannot be one (${question.kind})`, async () => {
      expect((await refusalOf(() => checkAnswer(question, answer("B", "A"), typed, 3))).code).to.equal(
        "LESSON_ANSWER_UNKNOWN",
      );
    });
});
