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
  FORMAT_FOREIGN: {
    who: "input",
    en: {
      what: '{file} is of the format "{found}", and {known} is read here',
      hint: "Name a file of the format {known}.",
    },
    zh: {
      what: "{file} 的格式为“{found}”，而这里读取 {known}",
      hint: "请指定格式为 {known} 的文件。",
    },
  },
  FORMAT_NEWER: {
    who: "input",
    en: {
      what: '{file} is of the format "{found}", which a later version wrote; this one reads {known} and earlier',
      hint: "Update with npm install corridor@latest, or write the file again with this version.",
    },
    zh: {
      what: "{file} 的格式为“{found}”，由更新的版本写出；本版本读取 {known} 及更早的格式",
      hint: "请用 npm install corridor@latest 更新，或用本版本重新写出该文件。",
    },
  },
  FOLDER_GONE: {
    who: "environment",
    en: {
      what: "The folder that you are in was deleted",
      hint: "Go to one that is there, and run the command again.",
    },
    zh: {
      what: "当前所在的文件夹已被删除",
      hint: "请转到存在的文件夹后重新运行。",
    },
  },
  GOLDEN_MISSING: {
    who: "input",
    en: {
      what: "There is no golden trace {file} for {scenario}",
      hint: "Write it with {corridor} run --update, look at it, and commit it.",
    },
    zh: {
      what: "{scenario} 没有基准轨迹 {file}",
      hint: "请用 {corridor} run --update 写出，查看之后提交。",
    },
  },
  OUTPUTS_SAME: {
    who: "input",
    en: {
      what: "{left} and {right} would be written to one place",
      hint: "Name a file of its own for each.",
    },
    zh: {
      what: "{left} 与 {right} 会写到同一处",
      hint: "请为每个输出指定各自的文件。",
    },
  },
  OUTPUT_FOREIGN: {
    who: "input",
    en: {
      what: "{option} {file} would overwrite {target}, which this program did not write",
      hint: "Name another file, or overwrite it with --force.",
    },
    zh: {
      what: "{option} {file} 会覆盖 {target}，而该文件不是本程序写出的",
      hint: "请指定另一个文件，或用 --force 覆盖。",
    },
  },
  OUTPUT_IS_FOLDER: {
    who: "input",
    en: {
      what: "{option} {file} names a folder, and a file is to be written",
      hint: "Name a file in it, such as {file}/report.html.",
    },
    zh: {
      what: "{option} {file} 是文件夹，而这里要写出文件",
      hint: "请指定其中的文件，例如 {file}/report.html。",
    },
  },
  OUTPUT_IS_INPUT: {
    who: "input",
    en: {
      what: "{option} {file} would overwrite {input}, which this command reads",
      hint: "Name another file; --force does not change this.",
    },
    zh: {
      what: "{option} {file} 会覆盖本命令要读取的 {input}",
      hint: "请指定另一个文件；--force 对此无效。",
    },
  },
  SCENARIO_FILE_UNREADABLE: {
    who: "input",
    en: {
      what: "{file} cannot be read: {problem}",
      hint: "Give its path, from the folder you are in, or a name of the library, which {corridor} list shows; files that it names are beside it.",
    },
    zh: {
      what: "无法读取 {file}：{problem}",
      hint: "请给出从当前文件夹算起的路径，或 {corridor} list 列出的场景名称；它引用的文件放在它旁边。",
    },
  },
  TRACE_INVALID: {
    who: "input",
    en: {
      what: "{file} is not a trace: at {path} it has {actual}, and {wanted} is required",
      hint: "Use a file that {corridor} run --trace wrote with this version.",
    },
    zh: {
      what: "{file} 不是轨迹：{path} 处是 {actual}，而应为 {wanted}",
      hint: "请使用本版本 {corridor} run --trace 写出的文件。",
    },
  },
} as const satisfies Record<string, ErrorRow>;
