import type { LessonQuestion, LessonReveal } from "../../src/report/player/page-documents.ts";
import type { PlayerDocument } from "../../src/report/player/player-document.ts";
import { go } from "../shell/store.ts";
import { word } from "../words/words.ts";
import { isAnswered, isCommitted, type LessonWork } from "./answers.ts";
import { change } from "./lesson-work.ts";
import { Question } from "./question.tsx";

/** Questions that are committed together, or each by itself once the lesson is open. */
export function Questions(props: {
  readonly lesson: number;
  readonly document: PlayerDocument | undefined;
  readonly together: boolean;
  readonly questions: readonly LessonQuestion[];
  readonly reveal: LessonReveal | undefined;
  readonly work: LessonWork;
}) {
  const { lesson, document, together, questions, reveal, work } = props;
  if (questions.length === 0) return null;
  return (
    <>
      {questions.map((question) => (
        <div key={question.id} class="asked">
          <Question lesson={lesson} document={document} question={question} reveal={reveal} work={work} />
          {together || isCommitted(work, [question]) ? null : (
            <Commit lesson={lesson} questions={[question]} work={work} label="lessons.check" />
          )}
        </div>
      ))}
      {together && !isCommitted(work, questions) ? (
        <>
          <Commit lesson={lesson} questions={questions} work={work} label="lessons.commit" opens />
          <p class="quiet poll-note">{word("lessons.poll")}</p>
        </>
      ) : null}
    </>
  );
}

function Commit(props: {
  readonly lesson: number;
  readonly questions: readonly LessonQuestion[];
  readonly work: LessonWork;
  readonly label: "lessons.commit" | "lessons.check";
  readonly opens?: boolean;
}) {
  const { lesson, questions, work, label, opens = false } = props;
  const isReady = isAnswered(work, questions);
  const commit = (): void => {
    const ids = questions.map(({ id }) => id);
    change(lesson, ({ committed }) => ({ committed: [...new Set([...committed, ...ids])] }));
    if (opens) go({ stage: "run" }, { replace: true });
    // The button goes; who works by keyboard goes on at the answer.
    document.getElementById(`question-${ids[0] ?? ""}`)?.focus();
  };
  return (
    <p class="actions">
      <button class="button primary large" disabled={!isReady} onClick={commit}>
        {word(label)}
      </button>
      {isReady ? null : <span class="quiet">{word("lessons.pick-first")}</span>}
    </p>
  );
}
