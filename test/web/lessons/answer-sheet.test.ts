import { expect } from "chai";
import { answerSheet } from "../../../web/lessons/answer-sheet.ts";
import { NO_WORK } from "../../../web/lessons/answers.ts";

const words = {
  name: "Name",
  date: "Date",
  answer: "Answer",
  because: "Because",
  right: "right",
  wrong: "wrong",
  rightAnswer: "Right answer",
  notes: "Notes",
  aside: (text: string): string => ` (${text})`,
  stage: (name: string): string => ({ make: "Make" })[name] ?? name,
  colon: ": ",
};
const question = {
  id: "q",
  stage: "predict",
  kind: "choice",
  text: "Who **holds** it?",
  options: [
    { id: "A", label: "the buyer", because: "" },
    { id: "B", label: "the escrow", because: "" },
  ],
} as const;
const answer = { question: "q", right: "B", explanation: "", refutations: [] };
const work = { ...NO_WORK, picks: { q: "A" }, because: { q: "I paid" }, notes: { make: "done", run: " " } };
const sheet = (committed: readonly string[]): string =>
  answerSheet(
    { title: "Lesson 1", pupil: "Li", date: "2025-01-23" },
    [question],
    { ...work, committed },
    [answer],
    words,
    (text) => (typeof text === "string" ? text : text.en),
  );

describe("answerSheet", () => {
  it("has the name, each answer with its reason, and notes that are not empty", () => {
    expect(sheet(["q"]).split("\r\n")).to.deep.equal([
      "Lesson 1",
      "Name: Li",
      "Date: 2025-01-23",
      "",
      "1. Who holds it?",
      "Answer: the buyer (wrong)",
      "Because: I paid",
      "Right answer: the escrow",
      "",
      "Notes (Make): done",
      "",
    ]);
  });

  it("does not give away an answer that was not committed", () => {
    expect(sheet([])).to.include("Answer: the buyer\r\n").and.not.include("the escrow");
  });
});
