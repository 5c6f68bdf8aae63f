import type { LessonQuestion, LessonReveal } from "../../src/report/player/page-documents.ts";
import type { PlayerDocument } from "../../src/report/player/player-document.ts";
import { go, route } from "../shell/store.ts";
import { textOf } from "../shell/text.ts";
import { word } from "../words/words.ts";
import { handsOf, isRight, raiseHand, refutationOf, type Answer, type LessonWork } from "./answers.ts";
import { Spans } from "./blocks.tsx";
import { change } from "./lesson-work.ts";
import { StatePick } from "./state-pick.tsx";

interface QuestionProps {
  readonly lesson: number;
  /** What is shown of the run. */
  readonly document: PlayerDocument | undefined;
  readonly question: LessonQuestion;
  readonly reveal: LessonReveal | undefined;
  readonly work: LessonWork;
}

/** A question with its answers; once committed, with what is right, and why the rest is not. */
export function Question(props: QuestionProps) {
  const { lesson, question, reveal, work } = props;
  const { id, kind, text } = question;
  const answer = work.committed.includes(id) ? reveal?.answers.find((one) => one.question === id) : undefined;
  const heading = `question-${id}`;
  return (
    <section class="question" aria-labelledby={heading}>
      <h2 id={heading} tabIndex={-1}>
        <Spans text={text} />
      </h2>
      {kind === "number" ? (
        <NumberAnswer {...props} answer={answer} />
      ) : (
        <Options {...props} answer={answer} heading={heading} />
      )}
      {answer === undefined ? (
        <label class="because">
          {word("lessons.because")}
          <textarea
            class="field"
            rows={2}
            value={work.because[id] ?? ""}
            onInput={({ currentTarget: { value } }) =>
              change(lesson, ({ because }) => ({ because: { ...because, [id]: value } }))
            }
          />
        </label>
      ) : (
        <p class="because-given">{work.because[id] ?? ""}</p>
      )}
    </section>
  );
}

type Answered = QuestionProps & { readonly answer: Answer | undefined };

function pick({ lesson, question }: QuestionProps, option: string): void {
  change(lesson, ({ picks }) => ({ picks: { ...picks, [question.id]: option } }));
}

function Options(props: Answered & { readonly heading: string }) {
  const { question, answer, work, heading } = props;
  return (
    <div class="options" role="radiogroup" aria-labelledby={heading}>
      {question.kind === "state" && props.document !== undefined ? (
        <StatePick
          document={props.document}
          question={question}
          picked={work.picks[question.id] ?? ""}
          right={answer?.right}
          onPick={(state) => pick(props, state)}
        />
      ) : null}
      {question.options.map((option, index) => (
        <Option key={option.id} {...props} option={option} letter={String.fromCharCode(65 + index)} />
      ))}
    </div>
  );
}

function Option(
  props: Answered & { readonly option: LessonQuestion["options"][number]; readonly letter: string },
) {
  const { question, answer, work, option, letter } = props;
  const { id } = option;
  const isMine = work.picks[question.id] === id;
  const right = answer === undefined ? undefined : answer.right === id;
  const state = right === undefined ? "" : right ? " right-answer" : " wrong-answer";
  return (
    <div class={`option${isMine ? " mine" : ""}${state}`}>
      <label>
        <input
          type="radio"
          class="unseen"
          name={`${props.lesson}-${question.id}`}
          checked={isMine}
          disabled={answer !== undefined}
          onChange={() => pick(props, id)}
        />
        <span class="letter" aria-hidden="true">
          {right === undefined ? letter : right ? "✓" : "✖"}
        </span>
        <span class="option-text">
          <strong>
            <Spans text={option.label} />
          </strong>
          <span class="quiet">{textOf(option.because)}</span>
        </span>
      </label>
      {answer === undefined ? <Hands {...props} /> : <HandBar {...props} />}
      {answer === undefined ? null : <Why {...props} answer={answer} isMine={isMine} />}
    </div>
  );
}

/** The teacher taps once for each hand. */
function Hands({ lesson, question, work, option, letter }: Parameters<typeof Option>[0]) {
  const { count } = handsOf(work, question.id, option.id);
  const raise = (by: number): void => change(lesson, (now) => raiseHand(now, question.id, option.id, by));
  return (
    <span class="hands">
      {count === 0 ? null : (
        <button
          class="icon-button"
          aria-label={word("lessons.hand-less", { option: letter })}
          onClick={() => raise(-1)}
        >
          −
        </button>
      )}
      <button
        class="icon-button"
        aria-label={word("lessons.hand", { option: letter })}
        onClick={() => raise(1)}
      >
        +
      </button>
      <span class="figure" aria-live="polite">
        {count}
      </span>
    </span>
  );
}

function HandBar({ question, work, option }: Parameters<typeof Option>[0]) {
  const { count, total } = handsOf(work, question.id, option.id);
  if (total === 0) return <span />;
  return (
    <span class="hand-bar">
      <progress value={count} max={total} aria-label={word("lessons.hands", { count, total })} />
      <span class="figure" aria-hidden="true">
        {count}/{total}
      </span>
    </span>
  );
}

function Why(
  props: QuestionProps & {
    readonly answer: Answer;
    readonly option: LessonQuestion["options"][number];
    readonly isMine: boolean;
  },
) {
  const { answer, option, question, isMine } = props;
  const right = answer.right === option.id;
  const refutation = refutationOf(question, option.id, answer);
  return (
    <p class="why">
      <Verdict right={right} isMine={isMine} />
      <Spans text={right ? answer.explanation : (refutation?.text ?? "")} />
      <SeeStep step={right ? answer.step : refutation?.step} />
    </p>
  );
}

/** @param alone Whether no reason follows. */
function Verdict(props: { readonly right: boolean; readonly isMine: boolean; readonly alone?: boolean }) {
  const { right, isMine, alone = false } = props;
  const verdict = word(right ? "lessons.right" : "lessons.wrong");
  const mine = isMine ? word("lessons.aside", { text: word("lessons.yours") }) : "";
  return <strong>{`${verdict}${mine}${alone ? "" : word("lessons.colon")}`}</strong>;
}

function SeeStep({ step }: { readonly step: number | undefined }) {
  if (step === undefined) return null;
  return (
    <>
      {" "}
      <button
        class="link"
        aria-current={route.value.step === step ? "true" : undefined}
        onClick={() => {
          go({ step }, { replace: true });
          document.querySelector(".evidence")?.scrollIntoView({ block: "nearest" });
        }}
      >
        {word("lessons.see", { step })}
      </button>
    </>
  );
}

function NumberAnswer(props: Answered) {
  const { question, answer, work } = props;
  const typed = work.picks[question.id] ?? "";
  const right = answer !== undefined && isRight(question, typed, answer.right);
  const refutation = answer === undefined || right ? undefined : refutationOf(question, typed, answer);
  return (
    <div class={answer === undefined ? "number" : right ? "number right-answer" : "number wrong-answer"}>
      <label>
        {word("lessons.number-answer")}{" "}
        <input
          class="field"
          size={16}
          value={typed}
          readOnly={answer !== undefined}
          onInput={(event) => pick(props, event.currentTarget.value)}
        />{" "}
        {question.unit ?? ""}
      </label>
      {answer === undefined ? null : (
        <>
          <p class="why">
            <Verdict right={right} isMine={false} alone={refutation === undefined} />
            {right ? null : <Spans text={refutation?.text ?? ""} />}
            {right ? null : <SeeStep step={refutation?.step} />}
          </p>
          <p class="why">
            <strong>
              {word("lessons.right-answer")}
              {word("lessons.colon")}
              {answer.right} {question.unit ?? ""}
            </strong>{" "}
            <Spans text={answer.explanation} />
            <SeeStep step={answer.step} />
          </p>
        </>
      )}
    </div>
  );
}
