import { expect } from "chai";
import { lessonReveal } from "../../src/lessons/lesson-document.ts";
import type { PreparedLesson } from "../../src/lessons/prepare-lesson.ts";
import { preparedLesson } from "./support/prepared.ts";

/** What was planned for each lesson, worked out by hand before there was one. */
const PLANNED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  1: {
    converted: "998.00 EUR",
    tokens: "1,035.723402 XUSD",
    "tokens-2500": "2,589.308505 XUSD",
    "pledged-2500": "997,410.691495 USD",
    "short-reserve": "0.000000 XUSD",
  },
  2: {
    received: "316.151 KWD",
    multiplied: "3,329.086 KWD",
    "two-decimals": "3,161.51 KWD",
    "inverted-answer": "0.30816641",
    "franc-wrong": "996.03 CHF",
    "franc-right": "976.21 CHF",
    lag: "≈-19.909602 CHF",
    "lowest-inverse": "1.0487677",
  },
  3: {
    "long-stop": "2025-02-02 15:30:00",
    "first-second": "2025-01-25 20:30:00",
    "last-error": "BeforeDeadline",
    "dispute-then": "AfterDeadline",
  },
  4: {
    "escrow-at-mid": "≈37.744082 CNY",
    gateway: "30.155800 CNY",
    dealer: "≈37.699336 CNY",
    "free-received": "7,514.88 CNY",
    gained: "37.58 CNY",
    "one-received": "7.41 CNY",
    "one-percent": "≈2.2801%",
    "ten-percent": "≈1.3966%",
    "hundred-percent": "≈1.3939%",
    "cost-percent": "≈1.3926%",
  },
  5: {
    received: "7,346.25 CNY",
    promised: "7,477.30 CNY",
    "other-way": "7,608.35 CNY",
    "jump-before-redeem": "6,501.99 CNY",
    "jump-loss": "≈979.704885 CNY",
    "enough-received": "7,582.91 CNY",
    "not-enough-received": "7,582.81 CNY",
    "last-second": "2025-01-24 16:00:00",
  },
  6: {
    back: "1,035.723402 XUSD",
    "after-fee": "1,030.544784 XUSD",
    "lost-at-mid": "≈34.085136 CNY",
    "divided-buyer": "776.792552 XUSD",
    "divided-seller": "257.636195 XUSD",
    "divided-fee": "1.294655 XUSD",
  },
  7: { held: "1,030.544784 XUSD", "seller-after": "0.000000 XUSD", "not-enough-error": "ReserveExceeded" },
  8: {
    cost: "≈1.4926%",
    "at-359": "≈4.5518%",
    "at-362": "≈4.5814%",
    "at-363": "≈4.5913%",
    "own-received": "59,180.62 INR",
  },
};

/** The right answers as they were planned, question by question. */
const ANSWERS: Readonly<Record<string, readonly string[]>> = {
  0: ["B", "C", "7344.46"],
  1: ["B", "A", "2589.308505"],
  2: ["C", "B", "0.9535"],
  3: ["C", "Released", "B"],
  4: ["B", "B", "7.41"],
  5: ["B", "7.6900", "C"],
  6: ["C", "B", "257.636195"],
  7: ["C", "1035.723402"],
  8: ["C", "59180.62"],
};

describe("the lessons as they were planned", function () {
  this.timeout(60_000);

  for (const [number, right] of Object.entries(ANSWERS)) {
    describe(`lesson ${number}`, () => {
      let prepared: PreparedLesson;
      before(async () => {
        prepared = await preparedLesson(number);
      });

      it("has the answers that were planned", () => {
        expect(lessonReveal(prepared).answers.map((answer) => answer.right)).to.deep.equal(right);
      });

      for (const [name, text] of Object.entries(PLANNED[number] ?? {}))
        it(`comes to ${text} for ${name}`, () => {
          expect(prepared.figures.figure(name).text.en).to.equal(text);
        });
    });
  }
});
