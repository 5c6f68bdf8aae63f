/** Words that several views use. */
export const COMMON_WORDS = {
  "common.copy": { en: "Copy", zh: "复制" },
  "common.copied": { en: "Copied", zh: "已复制" },
  "common.loading": { en: "Loading ...", zh: "加载中……" },
  "common.running": { en: "Running ...", zh: "运行中……" },
  "common.minutes": { en: "{minutes} min", zh: "{minutes} 分钟" },
  "common.no-server": {
    en: "This page has no server: it shows runs that were made before. {command} opens one that runs anything.",
    zh: "本页没有服务器，只显示事先完成的运行。用 {command} 打开的页面可以运行任何场景。",
  },
  "common.open-player": { en: "Open in the player", zh: "在播放器中打开" },
  "common.list": { en: ", ", zh: "、" },
  "common.unchanged": { en: "Back to the scenario as its file has it", zh: "恢复为文件中的场景" },
  "common.line": { en: "line {line}", zh: "第 {line} 行" },
} as const;
