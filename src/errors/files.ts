import type { ErrorRow } from "./error-row.ts";

/** Errors of files: scenarios, traces, outputs. */
export const FILE_ERRORS = {
  FILE_UNREADABLE: {
    who: "input",
    en: {
      what: "{file} cannot be read: {problem}",
      hint: "Give the path of a file, from the folder you are in.",
    },
    zh: {
      what: "无法读取 {file}：{problem}",
      hint: "请给出从当前文件夹算起的文件路径。",
    },
  },
  FILE_UNWRITABLE: {
    who: "environment",
    en: {
      what: "{file} cannot be written: {problem}",
      hint: "Name a path in a folder that you may write to.",
    },
    zh: {
      what: "无法写入 {file}：{problem}",
      hint: "请指定一个可以写入的文件夹中的路径。",
    },
  },
  GOLDEN_MISSING: {
    who: "input",
    en: {
      what: "There is no golden trace {file} for {scenario}",
      hint: "Write it with settle run --update, look at it, and commit it.",
    },
    zh: {
      what: "{scenario} 没有基准轨迹 {file}",
      hint: "用 settle run --update 写出，查看之后提交。",
    },
  },
  SCENARIO_FILE_UNREADABLE: {
    who: "input",
    en: {
      what: "{file} cannot be read: {problem}",
      hint: "Give the path of a scenario, from the folder you are in; what it names lies beside it.",
    },
    zh: {
      what: "无法读取 {file}：{problem}",
      hint: "请给出从当前文件夹算起的场景路径；它引用的文件放在它旁边。",
    },
  },
  TRACE_INVALID: {
    who: "input",
    en: {
      what: "{file} is no trace: at {path} there is {actual}, and {wanted} is needed",
      hint: "Use a file that settle run --trace wrote with this version.",
    },
    zh: {
      what: "{file} 不是轨迹：{path} 处是 {actual}，而需要 {wanted}",
      hint: "请使用本版本 settle run --trace 写出的文件。",
    },
  },
} as const satisfies Record<string, ErrorRow>;
