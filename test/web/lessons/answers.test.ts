import { expect } from "chai";
import {
  handsOf,
  isAnswered,
  isCommitted,
  isRight,
  NO_WORK,
  raiseHand,
  refutationOf,
} from "../../../web/lessons/answers.ts";

const question = {
  id: "arrives",
  stage: "predict",
  kind: "number",
  text: "How much?",
  options: [],
} as const;

describe("answers of a lesson", () => {
  it("can be committed when every question has one", () => {
    const other = { ...question, id: "when" };
    const work = { ...NO_WORK, picks: { arrives: "5", when: " " } };
    expect(isAnswered(work, [question])).to.equal(true);
    expect(isAnswered(work, [question, other])).to.equal(false);
    expect(isCommitted({ ...work, committed: ["arrives"] }, [question])).to.equal(true);
    expect(isCommitted({ ...work, committed: ["arrives"] }, [question, other])).to.equal(false);
  });

  for (const typed of ["7346.25", "7,346.25", "7 346.250 CNY", "７３４６．２５", "7346,25", "¥7,346.25"])
    it(`takes ${typed} for 7346.25`, () => {
      expect(isRight(question, typed, "7346.25")).to.equal(true);
    });

  for (const typed of ["7346.2", "-7346.25", "7,346.26", "73.4625", "", "seven"])
    it(`does not take ${JSON.stringify(typed)} for 7346.25`, () => {
      expect(isRight(question, typed, "7346.25")).to.equal(false);
    });

  it("compares times as texts", () => {
    expect(isRight(question, "2025-01-24  16:00:00", "2025-01-24 16:00:00")).to.equal(true);
    expect(isRight(question, "2025-01-24 16:00:01", "2025-01-24 16:00:00")).to.equal(false);
  });

  it("compares choices by their ids", () => {
    expect(isRight({ kind: "choice" }, "A", "A")).to.equal(true);
    expect(isRight({ kind: "choice" }, "a", "A")).to.equal(false);
  });

  it("finds the refutation of a number however it is written", () => {
    const refutation = { option: "7477.30", misconception: "m", text: "no", step: 1 };
    const answer = { question: "arrives", right: "7346.25", explanation: "", refutations: [refutation] };
    expect(refutationOf(question, "7,477.3 CNY", answer)).to.equal(refutation);
    expect(refutationOf(question, "1", answer)).to.equal(undefined);
  });
});

describe("hands of a class", () => {
  it("are counted by option, and never fewer than none", () => {
    let work = raiseHand(NO_WORK, "arrives", "A");
    work = raiseHand(work, "arrives", "A");
    work = raiseHand(work, "arrives", "B", -1);
    expect(handsOf(work, "arrives", "A")).to.deep.equal({ count: 2, total: 2 });
    expect(handsOf(work, "arrives", "B")).to.deep.equal({ count: 0, total: 2 });
    expect(handsOf(work, "other", "A")).to.deep.equal({ count: 0, total: 0 });
  });
});
