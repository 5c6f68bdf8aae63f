import { join } from "node:path";
import { PACKAGE_ROOT } from "../chain/package-root.ts";
import { IS_CLONE } from "../files/clone.ts";
import { Speaker } from "../report/speaker.ts";
import { builtInTopics } from "./built-in-topics.ts";
import type { Topic } from "./topic.ts";
import type { CommandWords, Language } from "../language.ts";
import { scenarioLibrary, type LibraryScenario } from "../files/scenario-library.ts";

let topics: readonly Topic[] | undefined;

/** Everything that can be explained, the scenarios of the library first. A process reads the library once for it. */
export function allTopics(): readonly Topic[] {
  topics ??= foundTopics();
  return topics;
}

function foundTopics(): Topic[] {
  const scenarios = scenarioLibrary().map((scenario): Topic => ({
    kind: "scenario",
    name: scenario.name,
    summary: (language) => scenario.title[language],
    explain: async (language, words) => {
      // Only here: the plan of a system is much to load, and listing names has no time for it.
      const { settingsLines } = await import("./scenario-topic.ts");
      const { readScenarioFile } = await import("../files/scenarios.ts");
      const file = join(PACKAGE_ROOT, scenario.file);
      const read = readScenarioFile(file, { onOldWord: () => {} });
      return [...scenarioLines(scenario, language, words), ...settingsLines(read, language)];
    },
  }));
  return [...scenarios, ...builtInTopics()];
}

function scenarioLines(
  { file, title, teaches }: LibraryScenario,
  language: Language,
  { corridor }: CommandWords,
): string[] {
  const speaker = new Speaker(language, { assets: [] });
  // In a clone the path in the command is that of the file.
  const path = IS_CLONE ? [] : ["", speaker.say("explain.file"), `  ${join(PACKAGE_ROOT, file)}`];
  return [
    title[language],
    "",
    teaches[language],
    "",
    speaker.say("explain.run"),
    `  ${corridor} run ${file}`,
    ...path,
  ];
}
