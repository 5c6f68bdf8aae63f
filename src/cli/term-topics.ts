import type { Language } from "../language.ts";
import { Speaker } from "../report/speaker.ts";
import { namesOf, TERMS } from "../report/words/glossary/glossary.ts";
import type { Term, TermTable } from "../report/words/glossary/term.ts";
import type { WordKey } from "../report/words/dictionary.ts";
import type { Topic } from "./topic.ts";

/** The terms of the glossary, found by every name that they have in either language. */
export function termTopics(): Topic[] {
  return TERMS.map((term) => ({
    kind: "term",
    name: term.id,
    also: namesOf(term),
    summary: (language) =>
      new Speaker(language, { assets: [] }).say("glossary.cell", {
        head: term.name[language],
        text: term.means[language],
      }),
    explain: (language) => Promise.resolve(termLines(term, language)),
  }));
}

/** What the glossary has on a term, in lines. */
function termLines(term: Term, language: Language): string[] {
  const speaker = new Speaker(language, { assets: [] });
  const { name, means, source, verbs = [], statuses = [], table, modelled, avoid = [] } = term;
  const listed = (key: WordKey, names: readonly string[]): string[] =>
    names.length === 0 ? [] : [speaker.say(key, { names: names.join(speaker.say("glossary.comma")) })];
  const avoided = avoid.filter((each) => each.language === language).map(({ word }) => word);
  return [
    speaker.say("glossary.in-both", { name: name[language], other: name[language === "en" ? "zh" : "en"] }),
    means[language],
    ...(table === undefined ? [] : ["", ...tableLines(table, language)]),
    "",
    ...(modelled === false ? [speaker.say("glossary.not-modelled")] : []),
    speaker.say("glossary.source", { source: source[language] }),
    ...listed("glossary.also", term.also?.[language] ?? []),
    ...listed("glossary.verbs", verbs),
    ...listed(
      "glossary.statuses",
      statuses.map((status) => speaker.status(status)),
    ),
    ...listed("glossary.avoid", avoided),
  ];
}

/** One line a row: its name, then what stands under each heading. */
function tableLines({ head, rows }: TermTable, language: Language): string[] {
  const speaker = new Speaker(language, { assets: [] });
  return rows.map(([first, ...rest]) => {
    const cells = rest.map((cell, at) =>
      speaker.say("glossary.cell", { head: head[at + 1]?.[language] ?? "", text: cell[language] }),
    );
    return speaker.say("glossary.row", {
      head: first?.[language] ?? "",
      cells: cells.join(speaker.say("glossary.semicolon")),
    });
  });
}
