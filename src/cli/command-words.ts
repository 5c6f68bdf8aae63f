import type { Language } from "../language.ts";

/** What commands print besides their reports. */
const WORDS = {
  compiling: {
    en: "Compiling the contracts, once; this takes about 40 seconds ...",
    zh: "正在编译合约（仅此一次，约需 40 秒）……",
  },
  error: { en: "{code}: {what}. {hint}", zh: "{code}：{what}。{hint}" },
  "error.at": { en: "{code}: {at}: {what}. {hint}", zh: "{code} {at}：{what}。{hint}" },
  annotation: { en: "{what}. {hint}", zh: "{what}。{hint}" },
  "annotation.drift": {
    en: "{path} is {right}, and the golden trace has {left}",
    zh: "{path} 为 {right}，而基准轨迹为 {left}",
  },
  "annotation.drifts": {
    en: "{path} is {right}, and the golden trace has {left}; further differences: {more}",
    zh: "{path} 为 {right}，而基准轨迹为 {left}；另有差异 {more} 处",
  },
  "annotation.missing": { en: "missing", zh: "缺失" },
  "check.good": {
    en: "{file}: valid; payments: {payments}, steps: {steps}",
    zh: "{file}：有效；付款 {payments} 笔，步骤 {steps} 个",
  },
  "check.unchanged": {
    en: "{file}: trace of {scenario}, as the run wrote it; steps: {steps}; last hash: {hash}",
    zh: "{file}：{scenario} 的轨迹，与运行时写出的一致；步骤 {steps} 个；末尾哈希值：{hash}",
  },
  "check.no-hashes": {
    en: "{file}: trace of {scenario}; steps: {steps}; it has no hashes, so changes cannot be found",
    zh: "{file}：{scenario} 的轨迹；步骤 {steps} 个；其中没有哈希值，无法查出改动",
  },
  "help.about": {
    en: "Corridor {version} simulates cross-border payments on a chain of its own.",
    zh: "Corridor {version}：在自己的链上模拟跨境付款。",
  },
  "help.usage": { en: "Usage: {usage}", zh: "用法：{usage}" },
  "help.commands": { en: "Commands:", zh: "命令：" },
  "help.arguments": { en: "Arguments:", zh: "参数：" },
  "help.options": { en: "Options:", zh: "选项：" },
  "help.common": { en: "Options of every command:", zh: "所有命令通用的选项：" },
  "help.examples": { en: "Examples:", zh: "示例：" },
  "help.more": {
    en: "{corridor} help COMMAND shows what a command takes; --lang zh shows it in Chinese.",
    zh: "{corridor} help COMMAND 显示某个命令的参数；--lang en 显示英文。",
  },
  "old-word": { en: '"{old}" is now called "{current}"', zh: "“{old}”现已改名为“{current}”" },
  "old-word.at": {
    en: '{at}: "{old}" is now called "{current}"',
    zh: "{at}：“{old}”现已改名为“{current}”",
  },
  interrupted: { en: "Interrupted.", zh: "已中断。" },
  progress: {
    en: "{done} of {total} scenarios, {failed} not passed",
    zh: "场景 {done}/{total}，未通过 {failed}",
  },
  "progress.steps": { en: "step {done} of {total}", zh: "步骤 {done}/{total}" },
  "golden.written": { en: "{file}: created or changed", zh: "{file}：已新建或更新" },
  "golden.same": { en: "{file}: unchanged", zh: "{file}：未变" },
  "golden.agrees": { en: "same as {file}", zh: "与 {file} 相同" },
  "golden.trace": { en: "{scenario}: golden trace", zh: "{scenario}：基准轨迹" },
  "golden.run": { en: "this run", zh: "本次运行" },
  "trace.saved": { en: "The trace up to that point is in {file}.", zh: "到此为止的轨迹保存在 {file}。" },
  "serve.ready": {
    en: "The page is at {url} (Ctrl-C ends it)",
    zh: "页面地址：{url}（按 Ctrl-C 结束）",
  },
  "site.ready": {
    en: "{folder}: {files} files, {megabytes} MB, in {seconds} s",
    zh: "{folder}：{files} 个文件，{megabytes} MB，用时 {seconds} 秒",
  },
  "progress.runs": { en: "run {done} of {total}", zh: "运行 {done}/{total}" },
  "lesson.more": {
    en: "{corridor} lesson NUMBER gives a lesson, and --teacher its guide for the teacher.",
    zh: "{corridor} lesson NUMBER 即可上课；加 --teacher 显示教师用书。",
  },
  "lesson.prompt": { en: "Your answer to question {number}: ", zh: "第 {number} 题，请作答：" },
  "lesson.answer-with": {
    en: "Answer to see the rest: {corridor} lesson {lesson} --answer {example}",
    zh: "作答后显示其余部分：{corridor} lesson {lesson} --answer {example} --lang zh",
  },
  "lesson.check-with": {
    en: "Check your answer: {corridor} lesson {lesson} --stage {stage} --answer {example}",
    zh: "核对作答：{corridor} lesson {lesson} --stage {stage} --answer {example} --lang zh",
  },
  "init.packing": {
    en: "Packing this installation for the new project, which takes a few seconds ...",
    zh: "正在为新项目打包本程序，需要几秒……",
  },
  "init.written": { en: "{folder}: {count} files written", zh: "{folder}：已写入 {count} 个文件" },
  "init.next": { en: "What to do next:", zh: "下一步：" },
  "watch.waiting": {
    en: "Files watched: {count}. Saving one runs again; Ctrl-C ends.",
    zh: "正在监视 {count} 个文件；保存后重新运行，按 Ctrl-C 结束。",
  },
  "watch.changed": { en: "{file} changed.", zh: "{file} 已改动。" },
  "not-begun": { en: "{count} not started", zh: "{count} 个未开始" },
} as const satisfies Record<string, Readonly<Record<Language, string>>>;

export type CommandWord = keyof typeof WORDS;

export const COMMAND_WORDS: Readonly<Record<CommandWord, Readonly<Record<Language, string>>>> = WORDS;
