import { z } from "zod";

/** A text in both languages; `{name}` in it stands for a figure of the lesson. */
const text = z.strictObject({ en: z.string().min(1), zh: z.string().min(1) });

const name = z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/);

const minutes = z.int().min(1).max(90);

/** What is run for the lesson's figures: its own scenario, or another one, as changed by values and faults. */
const run = z.strictObject({
  /** A scenario of the library, `24-reserve-short`, or a lesson's, `lessons/04-where-did-it-go`. */
  scenario: z.string().exactOptional(),
  set: z.record(z.string(), z.string()).default({}),
  faults: z.array(z.string()).default([]),
  /** The step after which it ends. */
  until: z.string().exactOptional(),
});

/** How a figure is written: a unit (`CNY`), or one of these kinds. */
const shown = {
  /** `percent`, `number`, `party`, `status`, `time`, or the unit of what is counted in minor units. */
  as: z.string().exactOptional(),
  decimals: z.int().min(0).max(12).exactOptional(),
  round: z.enum(["down", "up", "nearest"]).exactOptional(),
};

const runOf = { run: z.string().default("base") };

const figure = z.union([
  /** What a run's trace has at a path: `totals.payments.payment.received`. */
  z.strictObject({ ...runOf, ...shown, of: z.string() }),
  /** What a holder has of an asset after a step; after the last one unless a step is named. */
  z.strictObject({
    ...runOf,
    balance: z.strictObject({ holder: z.string(), asset: z.string(), place: z.string().exactOptional() }),
    after: z.string().exactOptional(),
  }),
  /** What a run was given in place of the file's value. */
  z.strictObject({ ...runOf, ...shown, given: z.string() }),
  /** What is worked out of other figures, in whole units: `sent * rate`. */
  z.strictObject({ ...shown, work: z.string() }),
]);

const option = z.strictObject({
  id: z.string(),
  /** The figure that it names; its text is the label unless there is one. */
  value: z.string().exactOptional(),
  /** What must hold in the runs for it to be right: `escrow-has = 998.00`. */
  holds: z.array(z.string()).exactOptional(),
  label: text.exactOptional(),
  /** Why someone chooses it, in their own words. */
  because: text,
  /** Of a wrong one. */
  misconception: name.exactOptional(),
  refutation: text.exactOptional(),
  /** The step of the lesson's run that refutes it. */
  step: z.string().exactOptional(),
});

const question = z.strictObject({
  id: name,
  stage: z.enum(["predict", "modify", "make"]).default("predict"),
  kind: z.enum(["choice", "number", "state"]),
  text,
  /** The figure that is right. A choice without one has conditions in its options. */
  answer: z.string().exactOptional(),
  unit: z.string().exactOptional(),
  options: z.array(option).default([]),
  explanation: text,
  /** The step of the lesson's run that shows it. */
  step: z.string().exactOptional(),
});

const reference = z.strictObject({
  what: text,
  figure: text,
  date: z.union([z.string(), text]),
  source: text,
  /** V: read in the source itself; S: as reported by it; D: worked out from others; L: of low authority, an example. */
  kind: z.enum(["V", "S", "D", "L"]),
});

export const lessonSchema = z.strictObject({
  number: z.int().min(0).max(99),
  title: text,
  aim: text,
  /** Which section of the paper it stands for, and where that promises more than a chain can do. */
  paper: text,
  minutes: z.strictObject({
    predict: minutes,
    run: minutes,
    investigate: minutes,
    modify: minutes,
    make: minutes,
  }),
  panels: z.array(z.enum(["sequence", "escrow", "money", "where", "rate"])).max(2),
  /** What of the panels is not shown before the question, since it is the answer. */
  withheld: z.array(z.literal("allowed")).default([]),
  vocabulary: z.array(z.string()).min(1),
  /** A scenario of the library; `scenario.yaml` beside it unless named, none where there is none. */
  scenario: z.string().exactOptional(),
  /** The last step that is shown before the question, by its verb and which of them, or its number. */
  until: z.string().exactOptional(),
  runs: z.record(name, run).default({}),
  figures: z.record(name, figure).default({}),
  /** What else the texts state, as comparisons of figures. */
  holds: z.array(z.string()).default([]),
  questions: z.array(question).min(1),
  /** Of a lesson without a run: published figures, each with its source. */
  references: z.array(reference).default([]),
});

export type LessonData = z.output<typeof lessonSchema>;
export type LessonFigure = LessonData["figures"][string];
export type LessonRun = LessonData["runs"][string];
export type QuestionData = LessonData["questions"][number];
export type OptionData = QuestionData["options"][number];
export type ReferenceData = LessonData["references"][number];
