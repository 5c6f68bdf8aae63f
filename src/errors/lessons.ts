import type { ErrorRow } from "./error-row.ts";

/** Errors of lessons: what is asked for, and what stands in their folders. */
export const LESSON_ERRORS = {
  LESSONS_MISSING: {
    who: "environment",
    en: {
      what: "This installation has no lessons",
      hint: "They are in the repository, not in the package: run the command in a clone.",
    },
    zh: {
      what: "此安装中没有课程",
      hint: "课程在代码仓库中，不在安装包里：请在克隆的仓库中运行此命令。",
    },
  },
  LESSON_UNKNOWN: {
    who: "input",
    en: {
      what: "There is not a lesson {lesson}",
      hint: "Lessons go by their numbers, 0 to {last}; {corridor} lesson lists them.",
    },
    zh: {
      what: "没有第 {lesson} 课",
      hint: "请使用课程编号 0 至 {last}；{corridor} lesson 列出全部课程。",
    },
  },
  LESSON_ANSWER_UNKNOWN: {
    who: "input",
    en: {
      what: "{answer} is not an answer to question {question}",
      hint: "Answer with {known}; several questions are answered in their order, with commas between them.",
    },
    zh: {
      what: "第 {question} 题不能回答 {answer}",
      hint: "请回答 {known}；有多道题时按顺序作答，以逗号分隔。",
    },
  },
  LESSON_INVALID: {
    who: "input",
    en: {
      what: "{path} is not what a lesson needs: {problem}",
      hint: "docs/lessons.md lists what lesson.yaml has.",
    },
    zh: {
      what: "{path} 不符合课程文件的要求：{problem}",
      hint: "lesson.yaml 的内容见 docs/lessons.md。",
    },
  },
  LESSON_TEXT: {
    who: "input",
    en: {
      what: "{file} has {part} where {wanted} is required",
      hint: "Give both languages the same parts in the same order.",
    },
    zh: {
      what: "{file} 中是 {part}，而应为 {wanted}",
      hint: "两种语言的各部分须相同，顺序也须一致。",
    },
  },
  LESSON_FIGURE: {
    who: "input",
    en: {
      what: "Lesson {lesson} has no figure {figure}: not found in {where}",
      hint: "Name a figure of lesson.yaml, and in it a path that the run's trace has.",
    },
    zh: {
      what: "课程 {lesson} 没有数值 {figure}：{where} 中找不到",
      hint: "请使用 lesson.yaml 中的名称，并确认其路径在该次运行的轨迹中存在。",
    },
  },
  LESSON_FORMULA: {
    who: "input",
    en: {
      what: "The formula {formula} cannot be worked out at {at}",
      hint: "Use numbers, figures, + - * / and brackets, with blanks around a minus.",
    },
    zh: {
      what: "公式 {formula} 在 {at} 处无法计算",
      hint: "请使用数字、数值名称、+ - * / 与括号，减号两侧留空格。",
    },
  },
  LESSON_QUESTION: {
    who: "input",
    en: {
      what: "Question {question} of lesson {lesson} does not fit its runs: {found}",
      hint: "Exactly one option is right; each other one has a misconception, a refutation and a step of the run.",
    },
    zh: {
      what: "课程 {lesson} 的题目 {question} 与其运行不符：{found}",
      hint: "恰有一个选项正确；其余各项须有误区名称、反驳与运行中的步骤。",
    },
  },
  LESSON_RUN_BROKEN: {
    who: "bug",
    en: {
      what: "The run {run} of lesson {lesson} violated an invariant",
      hint: "Run its scenario alone to see which, and report it.",
    },
    zh: {
      what: "课程 {lesson} 的运行 {run} 违反了不变量",
      hint: "请单独运行其场景以查看详情，并报告。",
    },
  },
} as const satisfies Record<string, ErrorRow>;
