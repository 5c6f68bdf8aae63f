import { useEffect, useState } from "preact/hooks";
import type { GlossaryTerm } from "../../src/report/player/page-documents.ts";
import { matches } from "../library/find-cards.ts";
import { glossaryOf } from "../shell/documents.ts";
import { Link } from "../shell/link.tsx";
import { ProblemNote } from "../shell/problem-note.tsx";
import { language, route } from "../shell/store.ts";
import { textOf } from "../shell/text.ts";
import { useLoaded } from "../shell/use-loaded.ts";
import { word } from "../words/words.ts";

/** Every term of the glossary in both languages. */
export function Glossary() {
  const [search, setSearch] = useState("");
  const { value, problem } = useLoaded("glossary", glossaryOf);
  const wanted = route.value.term;
  const isLoaded = value !== undefined;
  useEffect(() => {
    if (wanted === "" || !isLoaded) return;
    document.getElementById(`term-${wanted}`)?.scrollIntoView({ block: "center" });
  }, [wanted, isLoaded]);
  if (problem !== undefined) return <ProblemNote problem={problem} />;
  const terms = (value?.terms ?? []).filter(({ id, en, zh, sentence, also }) =>
    matches(search, [id, en, zh, sentence, ...also]),
  );
  return (
    <div class="glossary">
      <div class="view-head">
        <h1>{word("shell.glossary")}</h1>
        <p class="quiet" role="status">
          {isLoaded ? word("glossary.count", { count: terms.length }) : ""}
        </p>
        <input
          type="search"
          class="field"
          value={search}
          placeholder={word("glossary.search")}
          aria-label={word("glossary.search")}
          onInput={(event) => setSearch(event.currentTarget.value)}
        />
      </div>
      <ul class="terms">
        {terms.map((term) => (
          <Entry key={term.id} term={term} isWanted={term.id === wanted} />
        ))}
      </ul>
    </div>
  );
}

function Entry({ term, isWanted }: { readonly term: GlossaryTerm; readonly isWanted: boolean }) {
  const { id, en, zh, sentence, source } = term;
  const other = language.value === "en" ? "zh" : "en";
  return (
    <li id={`term-${id}`} class={isWanted ? "entry wanted" : "entry"}>
      <h2>
        <Link to={{ view: "glossary", term: id }} current={isWanted}>
          <span lang="en">{en}</span> {zh !== en && <span lang="zh-Hans">{zh}</span>}
        </Link>
      </h2>
      <p>{textOf(sentence)}</p>
      <p class="quiet" lang={other === "zh" ? "zh-Hans" : "en"}>
        {textOf(sentence, other)}
      </p>
      <p class="quiet source">{textOf(source)}</p>
    </li>
  );
}
