import { word } from "../words/words.ts";
import { VIEWS } from "./route.ts";
import { go, language, route } from "./store.ts";

/** Views, language and theme; the same above every view. */
export function TopBar() {
  return (
    <header class="top-bar">
      <nav>
        {VIEWS.map((view) => (
          <button
            key={view}
            aria-current={route.value.view === view ? "page" : undefined}
            onClick={() => go({ view })}
          >
            {word(`shell.${view}`)}
          </button>
        ))}
      </nav>
      <button onClick={() => go({ language: language.value === "en" ? "zh" : "en" }, { replace: true })}>
        {language.value === "en" ? "中文" : "English"}
      </button>
    </header>
  );
}
