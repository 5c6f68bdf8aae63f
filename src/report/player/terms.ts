import type { Trace } from "../../trace/trace.ts";
import { settingText } from "../sections/settings.ts";
import { termsSection } from "../sections/terms.ts";
import type { PlayerDocument } from "./player-document.ts";
import type { Texts } from "./texts.ts";

/** The terms as reports have them: the rows of their table. */
export function termsOf(trace: Trace, texts: Texts): PlayerDocument["terms"] {
  const rows = (speaker: Texts["en"]): string[][] => {
    const table = termsSection(trace, speaker).find((block) => block.kind === "table");
    return (table?.rows ?? []).map((row) => row.map(String));
  };
  const labels = texts.all((speaker) => rows(speaker).map(([label = ""]) => label));
  const values = texts.all((speaker) => rows(speaker).map(([, value = ""]) => value));
  return labels.map((label, at) => ({ label, value: values[at] ?? "" }));
}

/** What the run was carried out with, as reports list it; nothing of an older trace. */
export function settingsOf({ settings = [] }: Trace, texts: Texts): PlayerDocument["settings"] {
  return settings.map((setting) => ({
    label: setting.key,
    value: texts.of((speaker) => settingText(setting, speaker)),
    from: texts.say(`setting.${setting.from}`),
  }));
}
