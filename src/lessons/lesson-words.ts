import { fillTemplate, type Bilingual, type Language } from "../language.ts";

/** What stands around the texts of lessons, in the terminal and on handouts. */
export const LESSON_WORDS = {
  lesson: { en: "Lesson {number}: {title}", zh: "第 {number} 课：{title}" },
  aim: { en: "Aim", zh: "目标" },
  minutes: { en: "{count} min", zh: "{count} 分钟" },
  time: {
    en: "In class {core} minutes; make, as homework, {make} minutes",
    zh: "课堂 {core} 分钟；创作（作业）{make} 分钟",
  },
  stage: { en: "{stage} ({minutes} min)", zh: "{stage}（{minutes} 分钟）" },
  vocabulary: { en: "Words of this lesson", zh: "本课术语" },
  "vocabulary.term": { en: "English", zh: "英文" },
  "vocabulary.other": { en: "Chinese", zh: "中文" },
  "vocabulary.means": { en: "What it means", zh: "含义" },
  "vocabulary.source": { en: "Where it comes from", zh: "出处" },
  paper: { en: "What it stands for in the paper", zh: "对应论文" },
  "so-far": { en: "The steps so far", zh: "到目前为止的步骤" },
  terms: { en: "Terms", zh: "条款" },
  "goes-on": { en: "How it goes on", zh: "之后的步骤" },
  question: { en: "Question {number}", zh: "第 {number} 题" },
  because: { en: "Because", zh: "理由" },
  "number.unit": { en: "A number, in {unit}", zh: "填写一个数，单位 {unit}" },
  option: { en: "{id}  {label}", zh: "{id}  {label}" },
  reason: { en: "“{because}”", zh: "“{because}”" },
  "fill-in": { en: "Name, class, date", zh: "姓名、班级、日期" },
  answers: { en: "Answers", zh: "答案" },
  "answer.right": { en: "{answer} is right.", zh: "{answer} 正确。" },
  "answer.wrong": { en: "{answer} is not right.", zh: "{answer} 不正确。" },
  "answer.is": { en: "The answer is {right}.", zh: "答案是 {right}。" },
  "answer.why": { en: "Why {option} is wrong: {text}", zh: "{option} 错在哪里：{text}" },
  "answer.step": { en: "See step {step}.", zh: "见步骤 {step}。" },
  closing: { en: "The closing number", zh: "最后一个数" },
  "teacher.stages": { en: "Time for each stage", zh: "各环节时间" },
  "teacher.misconceptions": { en: "The wrong answers, and what is behind them", zh: "错误选项与背后的误区" },
  "teacher.option": { en: "Answer", zh: "选项" },
  "teacher.misconception": { en: "What pupils think", zh: "学生的想法" },
  "teacher.refutation": { en: "What refutes it", zh: "如何反驳" },
  "needs-script": {
    en: "The lesson needs a browser that runs scripts; without one, this is its question.",
    zh: "本课需要能运行脚本的浏览器；没有脚本时，只显示下面的问题。",
  },
  "handout.licence": {
    en: "From Corridor. © 2026 Corridor contributors. CC BY 4.0, https://creativecommons.org/licenses/by/4.0/: copy and change it, with its source named.",
    zh: "出自 Corridor。© 2026 Corridor 贡献者。CC BY 4.0，https://creativecommons.org/licenses/by/4.0/deed.zh-hans：注明出处即可复制与改编。",
  },
  "handout.both": { en: "Both", zh: "双语" },
} as const satisfies Record<string, Bilingual>;

export type LessonWord = keyof typeof LESSON_WORDS;

/** A phrase around a lesson, with its placeholders filled. */
export function lessonWord(
  word: LessonWord,
  language: Language,
  values: Readonly<Record<string, string>> = {},
): string {
  return fillTemplate(LESSON_WORDS[word][language], values);
}
