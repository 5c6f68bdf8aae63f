import type { Bilingual } from "../../language.ts";

/** What the list of a run's settings is written in. */
export const SETTING_WORDS = {
  "settings.title": { en: "Settings", zh: "设置" },
  "settings.how": {
    en: "Every value that a file need not state, by its key as --set writes it. Keys of system are what the chain is set up with: they follow from the file and from defaults.",
    zh: "文件可以不写的各项取值，键的写法与 --set 相同。以“system”开头的键为链上系统的设置，由文件与默认值得出。",
  },
  "column.key": { en: "key", zh: "键" },
  "column.value": { en: "value", zh: "取值" },
  "column.from": { en: "from", zh: "来源" },
  "setting.file": { en: "the file", zh: "文件" },
  "setting.set": { en: "set", zh: "另行设置" },
  "setting.default": { en: "default", zh: "默认" },
  "setting.derived": { en: "worked out", zh: "推算" },
  "setting.basis-points": { en: "{value} ({part})", zh: "{value}（{part}）" },
  "explain.settings": {
    en: "What it runs with, and where each value is from:",
    zh: "运行所用的各项取值及其来源：",
  },
} as const satisfies Record<string, Bilingual>;
