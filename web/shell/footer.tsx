import { word } from "../words/words.ts";
import { openKeyHelp } from "./key-help.tsx";
import { route, run } from "./store.ts";
import { textOf } from "./text.ts";

/** What is fictitious and what is simplified; who made the run. */
export function Footer() {
  const { view } = route.value;
  const shown = view === "player" || view === "explorer" ? run.value?.document : undefined;
  return (
    <footer class="footer">
      {shown === undefined && <p>{word("shell.notice")}</p>}
      {shown?.notices.map((notice) => (
        <p key={textOf(notice, "en")}>{textOf(notice)}</p>
      ))}
      {shown !== undefined && <p>{textOf(shown.made)}</p>}
      <button class="link" onClick={openKeyHelp}>
        {word("shell.keys")}
      </button>
    </footer>
  );
}
