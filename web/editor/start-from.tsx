import { useState } from "preact/hooks";
import { scenarioOf } from "../shell/documents.ts";
import { source } from "../shell/store.ts";
import { textOf } from "../shell/text.ts";
import { useLoaded } from "../shell/use-loaded.ts";
import { word } from "../words/words.ts";

const TEMPLATE_NAME = "~template";

/** Begins with a file of one's own, a scenario of the library, or a template. */
export function StartFrom({ onText }: { readonly onText: (text: string) => void }) {
  const { value: library } = useLoaded("library", () => source().library());
  const [chosen, setChosen] = useState("");
  const choose = (name: string): void => {
    setChosen(name);
    if (name === TEMPLATE_NAME) onText(word("editor.template-text"));
    else if (name !== "") void scenarioOf(name).then((scenario) => onText(scenario.source));
  };
  return (
    <>
      <label class="button file">
        {word("editor.open")}
        <input
          type="file"
          class="unseen"
          accept=".yaml,.yml,.txt"
          onChange={(event) => {
            const [file] = event.currentTarget.files ?? [];
            if (file !== undefined) void file.text().then(onText);
            event.currentTarget.value = "";
          }}
        />
      </label>
      <select
        class="field"
        aria-label={word("editor.start")}
        value={chosen}
        onChange={(event) => choose(event.currentTarget.value)}
      >
        <option value="">{word("editor.start")}</option>
        <option value={TEMPLATE_NAME}>{word("editor.template")}</option>
        {(library?.groups ?? []).map(({ subject, title, scenarios }) => (
          <optgroup key={subject} label={textOf(title)}>
            {scenarios.map((card) => (
              <option key={card.name} value={card.name}>
                {textOf(card.title)}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </>
  );
}
