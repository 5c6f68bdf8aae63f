/** Words of the editor. */
export const EDITOR_WORDS = {
  "editor.text": { en: "Text of the scenario", zh: "场景文本" },
  "editor.open": { en: "Open a file", zh: "打开文件" },
  "editor.start": { en: "Start from ...", zh: "从……开始" },
  "editor.template": { en: "a template", zh: "模板" },
  "editor.download": { en: "Download", zh: "下载" },
  "editor.save": { en: "Save in the folder", zh: "保存到文件夹" },
  "editor.saved": { en: "Saved as {name}", zh: "已保存为 {name}" },
  "editor.run": { en: "Run", zh: "运行" },
  "editor.checking": { en: "Checking ...", zh: "检查中……" },
  "editor.sound": { en: "No errors found.", zh: "没有发现错误。" },
  "editor.problems": { en: "Errors: {count}", zh: "错误：{count} 处" },
  "editor.place": { en: "line {line}, column {column}", zh: "第 {line} 行第 {column} 列" },
} as const;
