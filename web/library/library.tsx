import { useState } from "preact/hooks";
import type { LessonCard, ScenarioCard } from "../../src/report/player/page-documents.ts";
import { Link } from "../shell/link.tsx";
import { ProblemNote } from "../shell/problem-note.tsx";
import { go, source } from "../shell/store.ts";
import { textOf } from "../shell/text.ts";
import { useLoaded } from "../shell/use-loaded.ts";
import { word } from "../words/words.ts";
import { findCards } from "./find-cards.ts";
import { Strip } from "./strip.tsx";

/** Lessons, then every scenario by its subject. */
export function Library() {
  const [search, setSearch] = useState("");
  // Asked for each time: the last verdicts change with every run.
  const { value, problem } = useLoaded("library", () => source().library());
  if (problem !== undefined) return <ProblemNote problem={problem} />;
  const found = findCards(value ?? { groups: [], lessons: [] }, search);
  const total = (value?.groups ?? []).reduce((sum, { scenarios }) => sum + scenarios.length, 0);
  const isEmpty = value !== undefined && found.groups.length === 0 && found.lessons.length === 0;
  return (
    <div class="library">
      <div class="view-head">
        <h1>{word("shell.library")}</h1>
        <p class="quiet">{value === undefined ? "" : word("library.count", { total })}</p>
        <input
          type="search"
          class="field"
          value={search}
          placeholder={word("library.search")}
          aria-label={word("library.search")}
          onInput={(event) => setSearch(event.currentTarget.value)}
        />
        <button class="button" onClick={() => go({ view: "editor" })}>
          {word("library.own")}
        </button>
      </div>
      {isEmpty ? <p role="status">{word("library.nothing", { search })}</p> : null}
      {found.lessons.length === 0 ? null : <Lessons lessons={found.lessons} />}
      {found.groups.map(({ subject, title, scenarios }) => (
        <section key={subject} aria-labelledby={`group-${subject}`}>
          <h2 id={`group-${subject}`}>
            {textOf(title)} <span class="count">{scenarios.length}</span>
          </h2>
          <ul class="cards">
            {scenarios.map((card) => (
              <li key={card.name}>
                <Scenario card={card} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function Lessons({ lessons }: { readonly lessons: readonly LessonCard[] }) {
  return (
    <section aria-labelledby="group-lessons">
      <h2 id="group-lessons">
        {word("shell.lesson")} <span class="count">{lessons.length}</span>
      </h2>
      <ul class="cards lesson-cards">
        {lessons.map(({ number, title, minutes }) => (
          <li key={number}>
            <Link class="card" to={{ view: "lesson", lesson: number, step: 1, stage: "" }}>
              <span class="card-title">
                <span class="card-number">{number}</span> {textOf(title)}
              </span>
              <span class="card-foot quiet">{word("lessons.minutes", minutes)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Scenario({ card }: { readonly card: ScenarioCard }) {
  const { name, title, teaches, minutes, marks, outcome } = card;
  const number = /^\d+/.exec(name)?.[0];
  return (
    <Link class={outcome === undefined ? "card not-run" : "card"} to={playerRoute(name)}>
      <span class="card-title">
        {number === undefined ? null : <span class="card-number">{number}</span>} {textOf(title)}
      </span>
      <span class="card-text">{textOf(teaches)}</span>
      <span class="card-foot">
        {marks.length === 0 ? null : <Strip marks={marks} />}
        <span class="quiet">{minutes === undefined ? "" : word("common.minutes", { minutes })}</span>
        {outcome === undefined ? (
          <span class="quiet">{word("library.not-run")}</span>
        ) : (
          <span class={`verdict ${outcome.name}`}>
            {outcome.name === "passed" ? "✓" : "✖"} {textOf(outcome.label)}
          </span>
        )}
      </span>
    </Link>
  );
}

/** A scenario from its first step on, as its file has it. */
function playerRoute(scenario: string) {
  return { view: "player", scenario, step: 1, payment: "", set: {}, faults: [], tab: "" } as const;
}
