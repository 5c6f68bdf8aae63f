import type { Problem } from "../../src/report/player/page-documents.ts";
import { textOf } from "../shell/text.ts";
import { word } from "../words/words.ts";
import type { Place } from "./text-area.tsx";

export type Checked = "not-checked" | "checking" | "sound" | Problem;

/** What is wrong and where; each line moves the cursor to its place. */
export function Problems(props: { readonly checked: Checked; readonly onGo: (place: Place) => void }) {
  return (
    <div id="editor-problems" class="editor-problems" aria-live="polite">
      <Findings {...props} />
    </div>
  );
}

function Findings({ checked, onGo }: { readonly checked: Checked; readonly onGo: (place: Place) => void }) {
  if (checked === "not-checked") return null;
  if (checked === "checking") return <p class="quiet">{word("editor.checking")}</p>;
  if (checked === "sound") return <p class="good">✓ {word("editor.sound")}</p>;
  const { places, message, hint, code } = checked;
  if (places.length === 0)
    return (
      <div class="notice problem">
        <strong>{textOf(message)}</strong> <code>{code}</code>
        {hint === undefined ? null : <p>{textOf(hint)}</p>}
      </div>
    );
  return (
    <>
      <p class="bad">✖ {word("editor.problems", { count: places.length })}</p>
      <ol>
        {places.map((place, index) => (
          <li key={index} class="notice problem">
            <button class="link" onClick={() => onGo(place)}>
              {word("editor.place", { line: place.line, column: place.column })}
            </button>{" "}
            {textOf(place.message)} <code>{place.code}</code>
            {place.hint === undefined ? null : <p class="quiet">{textOf(place.hint)}</p>}
          </li>
        ))}
      </ol>
    </>
  );
}
