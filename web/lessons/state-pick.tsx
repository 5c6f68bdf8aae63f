import type { LessonQuestion } from "../../src/report/player/page-documents.ts";
import { textOf } from "../shell/text.ts";
import { word } from "../words/words.ts";

/** The states of the escrow as they stand in its drawing; those that a question offers can be picked. */
export function StatePick(props: {
  readonly question: LessonQuestion;
  readonly picked: string;
  readonly right: string | undefined;
  readonly onPick: (state: string) => void;
}) {
  const { question, picked, right, onPick } = props;
  return (
    <div class="state-pick" role="group" aria-label={word("lessons.states")}>
      {question.options.map(({ id, label }) => (
        <button
          key={id}
          class={`state at-${id.toLowerCase()}${right === id ? " right-answer" : ""}`}
          aria-pressed={picked === id}
          disabled={right !== undefined}
          onClick={() => onPick(id)}
        >
          {textOf(label)}
        </button>
      ))}
    </div>
  );
}
