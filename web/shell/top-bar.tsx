import { word } from "../words/words.ts";
import { ThemeIcon } from "./icons.tsx";
import { ProjectorMenu } from "./projector-menu.tsx";
import { VIEWS, type Theme } from "./route.ts";
import { go, language, route, run } from "./store.ts";
import { textOf } from "./text.ts";

const NEXT_THEME: Readonly<Record<Theme, Theme>> = { auto: "light", light: "dark", dark: "auto" };

/** Views, the scenario that is played, language and theme; the same above every view. */
export function TopBar() {
  const { view } = route.value;
  return (
    <header class="top-bar">
      <a
        class="skip"
        href="#main"
        onClick={(event) => {
          // The address after # is the page's state.
          event.preventDefault();
          document.getElementById("main")?.focus();
        }}
      >
        {word("shell.skip")}
      </a>
      <span class="brand">
        <svg viewBox="0 0 30 18" aria-hidden="true">
          <path class="house" d="M1 3h7v12H1zM22 3h7v12h-7z" />
          <path class="way" d="M9 9h12" />
          <path class="head" d="M17 5.4 21.4 9 17 12.6z" />
        </svg>
        Corridor
      </span>
      <nav aria-label={word("shell.views")}>
        {VIEWS.map((name) => (
          <button
            key={name}
            aria-current={view === name ? "page" : undefined}
            onClick={() => go({ view: name, tab: "", projector: [] })}
          >
            {word(`shell.${name}`)}
          </button>
        ))}
      </nav>
      {view === "player" && run.value !== undefined ? <RunTitle /> : <span class="grow" />}
      {view === "player" && <ProjectorMenu />}
      <LanguageSwitch />
      <ThemeSwitch />
    </header>
  );
}

function RunTitle() {
  const made = run.value;
  if (made === undefined) return null;
  const { scenario, outcome } = made.document;
  const title = textOf(scenario.title);
  return (
    <h1 class="title">
      <span title={title}>{title}</span>
      <span class={`verdict ${outcome.name}`} title={outcome.why.map((why) => textOf(why)).join("\n")}>
        {outcome.name === "passed" ? "✓" : "✖"} {textOf(outcome.label)}
      </span>
    </h1>
  );
}

function LanguageSwitch() {
  return (
    <span class="segmented" role="group" aria-label={word("shell.language")}>
      {(["en", "zh"] as const).map((name) => (
        <button
          key={name}
          lang={name === "zh" ? "zh-Hans" : "en"}
          aria-pressed={language.value === name}
          onClick={() => go({ language: name }, { replace: true })}
        >
          {name === "zh" ? "中文" : "English"}
        </button>
      ))}
    </span>
  );
}

function ThemeSwitch() {
  const { theme } = route.value;
  const label = word("shell.theme", { theme: word(`shell.theme.${theme}`) });
  return (
    <button
      class="icon-button bare"
      aria-label={label}
      title={label}
      onClick={() => go({ theme: NEXT_THEME[theme] }, { replace: true })}
    >
      <ThemeIcon theme={theme} />
    </button>
  );
}
