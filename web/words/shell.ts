/** Words of the frame around every view. */
export const SHELL_WORDS = {
  "shell.library": { en: "Library", zh: "场景库" },
  "shell.player": { en: "Player", zh: "播放器" },
  "shell.lesson": { en: "Lessons", zh: "课程" },
  "shell.compare": { en: "Compare", zh: "对比" },
  "shell.explorer": { en: "Explorer", zh: "浏览器" },
  "shell.glossary": { en: "Glossary", zh: "术语" },
  "shell.editor": { en: "Own scenario", zh: "自编场景" },
} as const;
