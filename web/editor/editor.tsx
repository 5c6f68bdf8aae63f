import { useEffect, useState } from "preact/hooks";
import { calledAs } from "../shell/called.ts";
import { DRAFT, draft, setDraft } from "../shell/draft.ts";
import { download } from "../shell/download.ts";
import { go, problemOf, source } from "../shell/store.ts";
import { textOf } from "../shell/text.ts";
import { word } from "../words/words.ts";
import { fileName } from "./positions.ts";
import { Problems, type Checked } from "./problems.tsx";
import { StartFrom } from "./start-from.tsx";
import { TextArea, type Place } from "./text-area.tsx";

/** Checked when nothing was typed for so long. */
const PAUSE_MILLISECONDS = 400;

/** A scenario of one's own: opened, written, checked, run and saved. */
export function Editor() {
  const text = draft.value;
  const checked = useCheck(text);
  const [place, setPlace] = useState<Place>({ line: 1, column: 1 });
  const [wanted, setWanted] = useState<Place | undefined>(undefined);
  useEffect(() => {
    if (draft.peek() === "") setDraft(word("editor.template-text"));
  }, []);
  const places = typeof checked === "string" ? [] : checked.places;
  return (
    <div class="editor">
      <div class="view-head">
        <h1>{word("shell.editor")}</h1>
        <StartFrom onText={setDraft} />
        <span class="grow" />
        <Actions text={text} isSound={checked === "sound"} />
      </div>
      {source().runs ? null : (
        <p class="notice">{word("common.no-server", { command: `${calledAs()} serve` })}</p>
      )}
      <div class="editor-parts">
        <div>
          <TextArea
            text={text}
            faulty={new Set(places.map(({ line }) => line))}
            wanted={wanted}
            onChange={setDraft}
            onMove={setPlace}
          />
          <p class="quiet editor-place">{word("editor.place", { ...place })}</p>
        </div>
        <Problems checked={checked} onGo={({ line, column }) => setWanted({ line, column })} />
      </div>
    </div>
  );
}

/** What is wrong with a text, once typing rests. */
function useCheck(text: string): Checked {
  const [checked, setChecked] = useState<{ readonly text: string; readonly result: Checked }>();
  useEffect(() => {
    if (!source().runs) return undefined;
    let isWanted = true;
    const show = (result: Checked): void => {
      if (isWanted) setChecked({ text, result });
    };
    const timer = setTimeout(() => {
      source()
        .check(text)
        .then(
          (problem) => show(problem ?? "sound"),
          (error: unknown) => show(problemOf(error)),
        );
    }, PAUSE_MILLISECONDS);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [text]);
  if (!source().runs) return "not-checked";
  return checked?.text === text ? checked.result : "checking";
}

function Actions({ text, isSound }: { readonly text: string; readonly isSound: boolean }) {
  const [saved, setSaved] = useState("");
  const name = fileName(text);
  const { save } = source();
  const keep = (): void => {
    save?.(name, text).then(
      () => setSaved(word("editor.saved", { name: `${name}.yaml` })),
      (error: unknown) => setSaved(textOf(problemOf(error).message)),
    );
  };
  return (
    <>
      <span role="status" class="quiet">
        {saved}
      </span>
      <button class="button" onClick={() => download(`${name}.yaml`, text, "application/yaml")}>
        {word("editor.download")}
      </button>
      {save === undefined ? null : (
        <button class="button" onClick={keep}>
          {word("editor.save")}
        </button>
      )}
      <button
        class="button primary"
        disabled={!source().runs || !isSound}
        onClick={() =>
          go({ view: "player", scenario: DRAFT, step: 1, payment: "", set: {}, faults: [], tab: "" })
        }
      >
        {word("editor.run")}
      </button>
    </>
  );
}
