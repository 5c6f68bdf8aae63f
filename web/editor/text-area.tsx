import { useEffect, useRef } from "preact/hooks";
import { word } from "../words/words.ts";
import { lineCount, offsetOf, placeOf } from "./positions.ts";

export interface Place {
  readonly line: number;
  readonly column: number;
}

/** A text with the numbers of its lines; lines with a fault carry a sign beside the number. */
export function TextArea(props: {
  readonly text: string;
  readonly faulty: ReadonlySet<number>;
  /** Where the cursor is sent to; a new object sends it again. */
  readonly wanted: Place | undefined;
  readonly onChange: (text: string) => void;
  readonly onMove: (place: Place) => void;
}) {
  const { text, faulty, wanted, onChange, onMove } = props;
  const area = useRef<HTMLTextAreaElement>(null);
  const numbers = useRef<HTMLOListElement>(null);
  useEffect(() => {
    const element = area.current;
    if (wanted === undefined || element === null) return;
    const at = offsetOf(element.value, wanted.line, wanted.column);
    element.focus();
    element.setSelectionRange(at, at);
    const height = element.scrollHeight / lineCount(element.value);
    element.scrollTop = Math.max(0, (wanted.line - 4) * height);
  }, [wanted]);
  const move = (): void => {
    if (area.current !== null) onMove(placeOf(area.current.value, area.current.selectionStart));
  };
  return (
    <div class="text-area">
      <ol ref={numbers} class="line-numbers" aria-hidden="true">
        {Array.from({ length: lineCount(text) }, (_, index) => (
          <li key={index} class={faulty.has(index + 1) ? "faulty" : ""}>
            {faulty.has(index + 1) ? "✖ " : ""}
            {index + 1}
          </li>
        ))}
      </ol>
      <textarea
        ref={area}
        value={text}
        wrap="off"
        spellcheck={false}
        autocapitalize="off"
        autocomplete="off"
        aria-label={word("editor.text")}
        aria-invalid={faulty.size > 0}
        aria-describedby="editor-problems"
        onInput={(event) => onChange(event.currentTarget.value)}
        onKeyUp={move}
        onClick={move}
        onScroll={(event) => {
          if (numbers.current !== null) numbers.current.scrollTop = event.currentTarget.scrollTop;
        }}
      />
    </div>
  );
}
