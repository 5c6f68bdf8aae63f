import type { LessonQuestion, LessonReveal } from "../../src/report/player/page-documents.ts";

/** What a pupil, or a class, has entered in a lesson. */
export interface LessonWork {
  /** Picked options and typed numbers, by question. */
  readonly picks: Readonly<Record<string, string>>;
  readonly because: Readonly<Record<string, string>>;
  /** Raised hands, by question and option. */
  readonly hands: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** Questions whose answer was committed. */
  readonly committed: readonly string[];
  /** Notes on the later stages. */
  readonly notes: Readonly<Record<string, string>>;
}

export const NO_WORK: LessonWork = { picks: {}, because: {}, hands: {}, committed: [], notes: {} };

export type Answer = LessonReveal["answers"][number];

/** Whether every question has an answer, so that all can be committed. */
export function isAnswered({ picks }: LessonWork, questions: readonly LessonQuestion[]): boolean {
  return questions.every(({ id }) => (picks[id] ?? "").trim() !== "");
}

export function isCommitted({ committed }: LessonWork, questions: readonly LessonQuestion[]): boolean {
  return questions.every(({ id }) => committed.includes(id));
}

export function raiseHand(work: LessonWork, question: string, option: string, by = 1): LessonWork {
  const { [question]: own = {}, ...others } = work.hands;
  const count = Math.max(0, (own[option] ?? 0) + by);
  return { ...work, hands: { ...others, [question]: { ...own, [option]: count } } };
}

/** How many hands an option has, and how many there are in all. */
export function handsOf({ hands }: LessonWork, question: string, option: string) {
  const own = hands[question] ?? {};
  return {
    count: own[option] ?? 0,
    total: Object.values(own).reduce((sum, one) => sum + one, 0),
  };
}

/** Whether an answer is the right one; a number however its groups, decimals and unit are written. */
export function isRight({ kind }: Pick<LessonQuestion, "kind">, pick: string, right: string): boolean {
  return kind === "number" ? sameNumber(pick, right) : pick === right;
}

/** The refutation of a wrong answer, if the lesson has one for it. */
export function refutationOf(question: LessonQuestion, pick: string, answer: Answer) {
  return answer.refutations.find(({ option }) =>
    question.kind === "number" ? sameNumber(pick, option) : pick === option,
  );
}

function sameNumber(left: string, right: string): boolean {
  return normalised(left) === normalised(right);
}

/** Characters of an answer that are looked at. */
const LONGEST = 200;

/** `7,346.250 CNY`, `７３４６．２５` and `7346,25` are `7346.25`; what is no number is compared as a text. */
function normalised(text: string): string {
  const plain = text
    .slice(0, LONGEST)
    .normalize("NFKC")
    .trim()
    .replaceAll("−", "-")
    .replaceAll(/(?<=\d)[\s'’](?=\d{3}(?!\d))/gu, "");
  const [, sign = "", digits, rest = ""] = /^(-?)[^\d-]*([\d.,]*\d)(.*)$/su.exec(plain) ?? [];
  // A time or a text with several numbers is no number.
  if (digits === undefined || /\d/.test(rest)) return plain.toLowerCase().replaceAll(/\s+/g, " ");
  const point = /^\d+,\d{1,2}$/.test(digits) ? digits.replace(",", ".") : digits.replaceAll(",", "");
  const [whole = "", decimals = ""] = point.split(".");
  const end = decimals.replace(/0+$/, "");
  return `${sign}${whole.replace(/^0+(?=\d)/, "")}${end === "" ? "" : `.${end}`}`;
}
