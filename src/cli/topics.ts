import { Speaker } from "../report/speaker.ts";
import { builtInTopics } from "./built-in-topics.ts";
import type { Topic } from "./topic.ts";
import type { CommandWords, Language } from "../language.ts";
import { scenarioLibrary, type LibraryScenario } from "../files/scenario-library.ts";

/** Everything that can be explained, the scenarios of the library first. */
export function allTopics(): Topic[] {
  const scenarios = scenarioLibrary().map((scenario): Topic => ({
    kind: "scenario",
    name: scenario.name,
    summary: (language) => scenario.title[language],
    explain: (language, words) => Promise.resolve(scenarioLines(scenario, language, words)),
  }));
  return [...scenarios, ...builtInTopics()];
}

function scenarioLines(
  { file, title, teaches }: LibraryScenario,
  language: Language,
  { corridor }: CommandWords,
): string[] {
  const run = new Speaker(language, { assets: [] }).say("explain.run");
  return [title[language], "", teaches[language], "", run, `  ${corridor} run ${file}`];
}
