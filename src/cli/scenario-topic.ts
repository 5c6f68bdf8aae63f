import { settingsOfRun } from "../engine/system-settings.ts";
import { readScenarioFile } from "../files/scenarios.ts";
import { visibleText, type CommandWords, type Language } from "../language.ts";
import { settingsTable } from "../report/sections/settings.ts";
import { Speaker } from "../report/speaker.ts";
import { table } from "../report/table.ts";
import type { Scenario } from "../scenario/scenario.ts";
import type { Topic } from "./topic.ts";

/** Columns of what is indented, which stays on its line on the narrowest terminal. */
const WIDTH = 78;

/** Whether a word names a scenario's file rather than a topic. */
export function isScenarioPath(word: string): boolean {
  return /\.ya?ml$/i.test(word);
}

/** A scenario that is no part of the library, as a topic. @throws SCENARIO_INVALID and what reading its file throws */
export function fileTopic(file: string): Topic {
  const scenario = readScenarioFile(file, { onOldWord: () => {} });
  const { name, title, teaches } = scenario;
  return {
    kind: "scenario",
    name: visibleText(name),
    summary: (language) => visibleText(title[language]),
    explain: (language, { corridor }: CommandWords) => {
      const speaker = new Speaker(language, { assets: [] });
      return Promise.resolve([
        visibleText(title[language]),
        "",
        visibleText(teaches[language]),
        "",
        speaker.say("explain.run"),
        `  ${corridor} run ${visibleText(file)}`,
        ...settingsLines(scenario, language),
      ]);
    },
  };
}

/** Everything that a scenario runs with and that its file need not state, as the run's trace has it. */
export function settingsLines(scenario: Scenario, language: Language): string[] {
  const speaker = new Speaker(language, { assets: [] });
  const settings = settingsOfRun(scenario).map(({ key, value, from }) => ({
    key: visibleText(key),
    value: visibleText(value),
    from,
  }));
  const { columns, rows } = settingsTable(settings, speaker);
  const cells = rows.map((row) => row.map((cell) => (typeof cell === "string" ? cell : "")));
  return ["", speaker.say("explain.settings"), ...table(columns, cells, WIDTH).map((line) => `  ${line}`)];
}
