import type { ErrorRow } from "./error-row.ts";

/** Errors of the command line. */
export const COMMAND_ERRORS = {
  ARGUMENT_EMPTY: {
    who: "input",
    en: {
      what: "{command} got an empty argument",
      hint: "A variable of the shell may not be set. Use it as {corridor} {usage}.",
    },
    zh: {
      what: "{command} 的一个参数为空",
      hint: "可能有环境变量未设置。用法：{corridor} {usage}。",
    },
  },
  ARGUMENT_EXTRA: {
    who: "input",
    en: {
      what: "{command} has no place for {argument}",
      hint: "Use it as {corridor} {usage}.",
    },
    zh: {
      what: "{command} 不接受更多参数：{argument}",
      hint: "用法：{corridor} {usage}。",
    },
  },
  ARGUMENT_MISSING: {
    who: "input",
    en: {
      what: "{command} needs {argument}",
      hint: "Use it as {corridor} {usage}.",
    },
    zh: {
      what: "{command} 缺少参数 {argument}",
      hint: "用法：{corridor} {usage}。",
    },
  },
  COMMAND_MISSPELT: {
    who: "input",
    en: {
      what: 'There is no command "{command}"',
      hint: "Did you mean {suggestion}?",
    },
    zh: {
      what: "没有命令“{command}”",
      hint: "是否想写 {suggestion}？",
    },
  },
  COMMAND_UNKNOWN: {
    who: "input",
    en: {
      what: 'There is no command "{command}"',
      hint: "There are {known}.",
    },
    zh: {
      what: "没有命令“{command}”",
      hint: "现有命令：{known}。",
    },
  },
  FILES_MISSING: {
    who: "input",
    en: {
      what: "{command} needs a {what}",
      hint: "Name one or more: {corridor} {example}",
    },
    zh: {
      what: "{command} 缺少{what}",
      hint: "请指定一个或多个：{corridor} {example}",
    },
  },
  OPTIONS_EXCLUSIVE: {
    who: "input",
    en: {
      what: "{left} and {right} cannot be used together",
      hint: "Use one of them.",
    },
    zh: {
      what: "{left} 与 {right} 不能同时使用",
      hint: "请只用其中之一。",
    },
  },
  OPTION_INVALID: {
    who: "input",
    en: {
      what: "{option} {value} is not available",
      hint: "Use one of {known}.",
    },
    zh: {
      what: "{option} 不能是 {value}",
      hint: "请使用 {known} 之一。",
    },
  },
  OPTION_MISSPELT: {
    who: "input",
    en: {
      what: "{command} has no option {option}",
      hint: "Did you mean {suggestion}?",
    },
    zh: {
      what: "{command} 没有选项 {option}",
      hint: "是否想写 {suggestion}？",
    },
  },
  OPTION_REPEATED: {
    who: "input",
    en: {
      what: "{option} is given more than once",
      hint: "Give it once.",
    },
    zh: {
      what: "{option} 给出了不止一次",
      hint: "请只给一次。",
    },
  },
  OPTION_UNKNOWN: {
    who: "input",
    en: {
      what: "{command} has no option {option}",
      hint: "There are {known}.",
    },
    zh: {
      what: "{command} 没有选项 {option}",
      hint: "可用选项：{known}。",
    },
  },
  OPTION_VALUE_EXTRA: {
    who: "input",
    en: {
      what: "{option} takes no value, and {value} is given",
      hint: "Write {option} alone, or leave it out.",
    },
    zh: {
      what: "{option} 不带值，却给出了 {value}",
      hint: "请只写 {option}，或去掉它。",
    },
  },
  OPTION_VALUE_MISSING: {
    who: "input",
    en: {
      what: "{option} needs a value",
      hint: "Write {option} {value}, or {option}={value} where the value begins with a dash.",
    },
    zh: {
      what: "{option} 缺少值",
      hint: "请写作 {option} {value}；值以连字符开头时写作 {option}={value}。",
    },
  },
  REPORT_FILES_INVALID: {
    who: "bug",
    en: {
      what: "The report {format} cannot be written: {problem}",
      hint: "This is a bug; please report it with the trace.",
    },
    zh: {
      what: "无法写出报表 {format}：{problem}",
      hint: "这是程序缺陷，请附上轨迹报告。",
    },
  },
  REPORT_OF_ONE_TRACE: {
    who: "input",
    en: {
      what: "{format} shows one trace, but {count} are given",
      hint: "Give one, or use another format.",
    },
    zh: {
      what: "{format} 只显示一条轨迹，而给出了 {count} 条",
      hint: "请只给一条，或换一种格式。",
    },
  },
  REPORT_OF_SEVERAL_FILES: {
    who: "input",
    en: {
      what: "{format} makes {count} files, but stdout takes one",
      hint: "Name a folder for them with --out.",
    },
    zh: {
      what: "{format} 生成 {count} 个文件，而标准输出只能写一个",
      hint: "请用 --out 为它们指定一个文件夹。",
    },
  },
  SCENARIOS_NONE_THERE: {
    who: "input",
    en: {
      what: "There is no scenario in {folder}",
      hint: "Name a folder with scenario files (`.yaml`, `.yml`), or such a file.",
    },
    zh: {
      what: "{folder} 中没有场景",
      hint: "请指定含有场景文件（`.yaml`、`.yml`）的文件夹，或这样的文件。",
    },
  },
  SCENARIOS_MISSING: {
    who: "input",
    en: {
      what: "No scenario is named",
      hint: "Name one or more: {corridor} {command} scenarios/01-happy-path.yaml",
    },
    zh: {
      what: "没有指定场景",
      hint: "请指定一个或多个：{corridor} {command} scenarios/01-happy-path.yaml",
    },
  },
  TOPIC_UNKNOWN: {
    who: "input",
    en: {
      what: 'There is no topic "{topic}"',
      hint: "Did you mean {suggestion}? {corridor} list shows all topics.",
    },
    zh: {
      what: "没有关于“{topic}”的说明",
      hint: "是否想写 {suggestion}？{corridor} list 列出全部。",
    },
  },
  TOPIC_UNLISTED: {
    who: "input",
    en: {
      what: 'There is no topic "{topic}"',
      hint: "{corridor} list shows all topics.",
    },
    zh: {
      what: "没有关于“{topic}”的说明",
      hint: "可说明的内容见 {corridor} list。",
    },
  },
  UNTIL_BEFORE_FAULT: {
    who: "input",
    en: {
      what: "The run ends after the step {step}, before the fault {fault} is injected",
      hint: "End after a later step, or inject the fault before an earlier one; {corridor} explain {fault} shows where it works.",
    },
    zh: {
      what: "运行在步骤 {step} 之后结束，故障 {fault} 尚未注入",
      hint: "请在更后面的步骤结束，或在更早的步骤之前注入故障；该故障可用于何处见 {corridor} explain {fault}。",
    },
  },
  UNTIL_LEFT_OUT: {
    who: "input",
    en: {
      what: "The step {step} is not carried out: the fault leads past it",
      hint: "End after one of these: {known}.",
    },
    zh: {
      what: "步骤 {step} 不会执行：故障使流程绕过了它",
      hint: "请在这些步骤之一结束：{known}。",
    },
  },
  UNTIL_MISSPELT: {
    who: "input",
    en: {
      what: 'There is no step "{step}" to end after',
      hint: "Did you mean {suggestion}? There are {known}.",
    },
    zh: {
      what: "没有可在其后结束的步骤“{step}”",
      hint: "是否想写 {suggestion}？该场景的步骤有：{known}。",
    },
  },
  UNTIL_UNKNOWN: {
    who: "input",
    en: {
      what: 'There is no step "{step}" to end after',
      hint: "Name one by its verb, or by its number: {known}.",
    },
    zh: {
      what: "没有可在其后结束的步骤“{step}”",
      hint: "请用步骤类型或编号指定：{known}。",
    },
  },
  UPDATE_INSTALLED: {
    who: "input",
    en: {
      what: "--update would write beside {file}, into the installed package",
      hint: "Copy that file to a folder of your own, and run the copy with --update.",
    },
    zh: {
      what: "--update 会在 {file} 旁写入已安装的软件包",
      hint: "请把该文件复制到自己的文件夹，再对副本运行 --update。",
    },
  },
  WORKER_CRASHED: {
    who: "bug",
    en: {
      what: "The run of {file} was interrupted: {problem}",
      hint: "Run it alone to see more, and report it with the scenario.",
    },
    zh: {
      what: "{file} 的运行中断：{problem}",
      hint: "请单独运行以查看详情，并附上场景报告。",
    },
  },
} as const satisfies Record<string, ErrorRow>;
