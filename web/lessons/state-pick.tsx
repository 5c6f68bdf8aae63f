import type { LessonQuestion } from "../../src/report/player/page-documents.ts";
import type { PlayerDocument } from "../../src/report/player/player-document.ts";
import { escrowAt, viewAt } from "../player/at-step.ts";
import { escrowLayout } from "../player/escrow/escrow-layout.ts";
import { EscrowDrawing } from "../player/escrow/escrow.tsx";
import { route } from "../shell/store.ts";
import { textOf } from "../shell/text.ts";
import { word } from "../words/words.ts";

const ROOM = { width: 600, height: 190 };
const TYPE = 12.5;

/** The escrow's drawing, on which the states that a question offers can be picked. */
export function StatePick(props: {
  readonly document: PlayerDocument;
  readonly question: LessonQuestion;
  readonly picked: string;
  readonly right: string | undefined;
  readonly onPick: (state: string) => void;
}) {
  const { document, question, picked, right, onPick } = props;
  const view = viewAt(document, route.value.step);
  if (view === undefined) return null;
  const { states } = escrowLayout({
    ...ROOM,
    machine: document.machine,
    escrow: escrowAt(view)?.part,
    type: TYPE,
    read: textOf,
  });
  const offered = states.filter(({ id }) => question.options.some((option) => option.id === id));
  return (
    <div class="state-pick" role="group" aria-label={word("lessons.states")}>
      <EscrowDrawing view={view} size="panel" room={ROOM} />
      {offered.map(({ id, label, x, y, width, height }) => (
        <button
          key={id}
          class={right === id ? "right-answer" : ""}
          aria-label={label}
          aria-pressed={picked === id}
          disabled={right !== undefined}
          style={{
            left: percent(x - width / 2, ROOM.width),
            top: percent(y - height / 2, ROOM.height),
            width: percent(width, ROOM.width),
            height: percent(height, ROOM.height),
          }}
          onClick={() => onPick(id)}
        />
      ))}
    </div>
  );
}

function percent(part: number, whole: number): string {
  return `${(part / whole) * 100}%`;
}
