import { builtInTopics, type Topic } from "../report/topics.ts";
import { Speaker } from "../report/speaker.ts";
import { scenarioLibrary } from "./scenario-library.ts";

/** Everything that can be explained, the scenarios of the library first. */
export function allTopics(): Topic[] {
  const scenarios = scenarioLibrary().map(({ name, file, title, teaches }): Topic => ({
    kind: "scenario",
    name,
    explain: (language) => [
      title[language],
      "",
      teaches[language],
      "",
      new Speaker(language, { assets: [] }).say("explain.run"),
      `  npx hardhat settle run ${file}`,
    ],
  }));
  return [...scenarios, ...builtInTopics()];
}
