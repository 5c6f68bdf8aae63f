import type { Trace, TraceSetting } from "../../trace/trace.ts";
import type { Block, TableBlock } from "../document.ts";
import type { Speaker } from "../speaker.ts";

/** Columns of the terminal that a value takes at most, and at least: most are short. */
const VALUE_WIDTH = 40;
const LEAST_WIDTH = 12;

/** Everything that the run was carried out with and that its file need not state; nothing of an older trace. */
export function settingsSection({ settings = [] }: Trace, speaker: Speaker): Block[] {
  if (settings.length === 0) return [];
  return [
    { kind: "title", level: 2, text: speaker.say("settings.title") },
    settingsTable(settings, speaker),
    { kind: "text", text: speaker.say("settings.how") },
  ];
}

/** Each setting with its value and where that is from. */
export function settingsTable(settings: readonly TraceSetting[], speaker: Speaker): TableBlock {
  return {
    kind: "table",
    caption: speaker.say("settings.title"),
    columns: [
      { heading: speaker.say("column.key") },
      { heading: speaker.say("column.value"), width: VALUE_WIDTH, least: LEAST_WIDTH },
      { heading: speaker.say("column.from"), joined: true },
    ],
    rows: settings.map((setting) => [
      setting.key,
      settingText(setting, speaker),
      speaker.say(`setting.${setting.from}`),
    ]),
  };
}

/** A value as it is written; of basis points, which part they are as well. */
export function settingText({ key, value }: Pick<TraceSetting, "key" | "value">, speaker: Speaker): string {
  return key.endsWith("Bps") && /^\d{1,9}$/.test(value)
    ? speaker.say("setting.basis-points", { value, part: speaker.percent(value) })
    : value;
}
