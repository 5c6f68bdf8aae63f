import { answerOf, SILENT } from "./feed-questions.ts";
import { right, type WrongConverter } from "./mistake.ts";

/** What goes wrong with paths, fallbacks and medians. */
export const WRONG_SEVERAL_FEEDS: readonly WrongConverter[] = [
  {
    mistake: "a path dated by its newest leg",
    fails: ["B10"],
    converter: {
      guardedPath(question) {
        const newest = { ...question, legs: question.legs.slice(0, 1) };
        return right.guardedPath(newest);
      },
    },
  },
  {
    mistake: "a path dated by its last leg",
    fails: ["B10"],
    converter: {
      guardedPath: (question) => right.guardedPath({ ...question, legs: question.legs.slice(-1) }),
    },
  },
  {
    mistake: "legs of a path any time apart",
    fails: ["B10"],
    converter: { guardedPath: (question) => right.guardedPath({ ...question, maximumSpread: 2n ** 31n }) },
  },
  {
    mistake: "the fallback taken as it is",
    fails: ["D22"],
    converter: {
      fallbackAnswer: (questions) =>
        answerOf(questions.find(({ says: told }) => told !== "reverts") ?? SILENT),
    },
  },
  {
    mistake: "no fallback",
    fails: ["D22"],
    converter: { fallbackAnswer: (questions) => right.fallbackAnswer(questions.slice(0, 1)) },
  },
  {
    mistake: "what is left averaged without a quorum",
    fails: ["D13", "D14"],
    converter: {
      medianAnswer: ({ reports }) =>
        reports.reduce((sum, { answer }) => sum + answer, 0n) / BigInt(reports.length),
    },
  },
  {
    mistake: "stale reports counted",
    fails: ["D13"],
    converter: { medianAnswer: (question) => right.medianAnswer({ ...question, maximumAge: 2n ** 31n }) },
  },
  {
    mistake: "reports stale in their last second",
    fails: ["D13"],
    converter: {
      medianAnswer: (question) => right.medianAnswer({ ...question, maximumAge: question.maximumAge - 1n }),
    },
  },
  {
    mistake: "reports fresh a second too long",
    fails: ["D13"],
    converter: {
      medianAnswer: (question) => right.medianAnswer({ ...question, maximumAge: question.maximumAge + 1n }),
    },
  },
  {
    mistake: "the lowest of an even number of reports",
    fails: ["D13"],
    converter: {
      medianAnswer(question) {
        const answer = right.medianAnswer(question);
        const answers = question.reports.map((report) => report.answer);
        if (answers.length % 2 !== 0) return answer;
        return answers.reduce((lowest, next) => (next < lowest ? next : lowest));
      },
    },
  },
  {
    mistake: "the third of however many reports, as they came",
    fails: ["D13", "D14"],
    converter: {
      medianAnswer(question) {
        right.medianAnswer(question);
        return question.reports[2]?.answer ?? 0n;
      },
    },
  },
  {
    mistake: "sources ten times as far apart as allowed",
    fails: ["D14"],
    converter: {
      medianAnswer: (question) =>
        right.medianAnswer({ ...question, maximumSpreadBps: question.maximumSpreadBps * 10n }),
    },
  },
  {
    mistake: "sources as far apart as allowed refused",
    fails: ["D14"],
    converter: {
      medianAnswer: (question) =>
        right.medianAnswer({ ...question, maximumSpreadBps: question.maximumSpreadBps - 1n }),
    },
  },
  {
    mistake: "sources any distance apart",
    fails: ["D14"],
    converter: {
      medianAnswer: (question) => right.medianAnswer({ ...question, maximumSpreadBps: 10n ** 9n }),
    },
  },
];
