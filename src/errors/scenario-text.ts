import type { ErrorRow } from "./error-row.ts";

/** Errors of how a scenario's file is written: its characters, keys, values and names. */
export const SCENARIO_TEXT_ERRORS = {
  CHARACTER_REFUSED: {
    who: "input",
    en: {
      what: "The text contains {character}",
      hint: "Remove it; indent with blanks, and write other characters as they are.",
    },
    zh: {
      what: "文本中有{character}",
      hint: "请去掉它；请用空格缩进，其他字符照原样书写。",
    },
  },
  FIELDS_NOT_ONE: {
    who: "input",
    en: {
      what: "Exactly one of these is required: {fields}",
      hint: "Give one and leave out the others.",
    },
    zh: {
      what: "以下各项须且只能给出一项：{fields}",
      hint: "请给出其中一项，去掉其余。",
    },
  },
  FIELD_MALFORMED: {
    who: "input",
    en: {
      what: '"{text}" is not {wanted}',
      hint: "Write it like this: {example}",
    },
    zh: {
      what: "“{text}”不是{wanted}",
      hint: "请这样书写：{example}",
    },
  },
  FIELD_OUT_OF_RANGE: {
    who: "input",
    en: {
      what: "{text} is out of range",
      hint: "Write a whole number from {least} to {most}.",
    },
    zh: {
      what: "{text} 超出范围",
      hint: "请写 {least} 到 {most} 之间的整数。",
    },
  },
  FILE_EMPTY: {
    who: "input",
    en: {
      what: "The file is empty",
      hint: "Begin with a title, the clock, the parties and the steps; scenarios/01-happy-path.yaml shows how.",
    },
    zh: {
      what: "文件是空的",
      hint: "请从标题、时钟、参与方和步骤写起；可参照 scenarios/01-happy-path.yaml。",
    },
  },
  FILE_NOT_UTF8: {
    who: "input",
    en: {
      what: "The byte {byte} is not UTF-8",
      hint: "Save the file as UTF-8.",
    },
    zh: {
      what: "字节 {byte} 不是 UTF-8",
      hint: "请把文件存为 UTF-8。",
    },
  },
  FILE_TOO_COMPLEX: {
    who: "input",
    en: {
      what: "The file has more than {most} {what}",
      hint: "Remove what is not needed; write many similar payments as a group with a count.",
    },
    zh: {
      what: "文件中的{what}超过 {most} 个",
      hint: "去掉不需要的内容；许多相同的付款可以写成带数量的一组。",
    },
  },
  EXTENDS_CYCLE: {
    who: "input",
    en: {
      what: "This file extends itself: {files}",
      hint: "Remove one of these extends, or put what they share into a file of its own.",
    },
    zh: {
      what: "文件以自身为基础：{files}",
      hint: "请去掉其中一个“extends”，或把共用内容放入单独的文件。",
    },
  },
  EXTENDS_TOO_MANY: {
    who: "input",
    en: {
      what: "A scenario extends more than {most} files, with those that they extend",
      hint: "Put what they share into fewer files.",
    },
    zh: {
      what: "场景连同其基础文件引用的文件超过 {most} 个",
      hint: "请把共用内容合并到较少的文件中。",
    },
  },
  FILE_TOO_LARGE: {
    who: "input",
    en: {
      what: "The file has {bytes} bytes; at most {maximum} are read",
      hint: "Remove what is not needed; write many similar payments as a group with a count.",
    },
    zh: {
      what: "文件有 {bytes} 字节，最多读取 {maximum} 字节",
      hint: "去掉不需要的内容；许多相同的付款可以写成带数量的一组。",
    },
  },
  KEY_MISSING: {
    who: "input",
    en: {
      what: '"{key}" is missing',
      hint: "Add {key}: {example}",
    },
    zh: {
      what: "缺少“{key}”",
      hint: "请加上 {key}: {example}",
    },
  },
  KEY_MISSPELT: {
    who: "input",
    en: {
      what: 'There is no "{key}" here',
      hint: "Did you mean {suggestion}?",
    },
    zh: {
      what: "这里没有“{key}”",
      hint: "是否想写 {suggestion}？",
    },
  },
  KEY_REPEATED: {
    who: "input",
    en: {
      what: '"{key}" is already given in line {line}',
      hint: "Keep one of the two.",
    },
    zh: {
      what: "“{key}”已在第 {line} 行给出",
      hint: "请保留其中一个。",
    },
  },
  KEY_UNKNOWN: {
    who: "input",
    en: {
      what: 'There is no "{key}" here',
      hint: "Known: {known}.",
    },
    zh: {
      what: "这里没有“{key}”",
      hint: "可用的有：{known}。",
    },
  },
  KEY_WITHOUT_VALUE: {
    who: "input",
    en: {
      what: '"{key}" is written like a key, without a value',
      hint: "Put a text with a comma in it between quotes, and write decimals with a point.",
    },
    zh: {
      what: "“{key}”写成了键，却没有值",
      hint: "含逗号的文本请加引号，小数请用点号。",
    },
  },
  NAME_MISSPELT: {
    who: "input",
    en: {
      what: 'There is no {what} "{name}"',
      hint: "Did you mean {suggestion}?",
    },
    zh: {
      what: "没有名为“{name}”的{what}",
      hint: "是否想写 {suggestion}？",
    },
  },
  NAME_TAKEN: {
    who: "input",
    en: {
      what: '"{name}" is already {what}',
      hint: "Use another name.",
    },
    zh: {
      what: "“{name}”已用作{what}",
      hint: "请换一个名称。",
    },
  },
  NAME_UNKNOWN: {
    who: "input",
    en: {
      what: 'There is no {what} "{name}"',
      hint: "Known: {known}.",
    },
    zh: {
      what: "没有名为“{name}”的{what}",
      hint: "现有：{known}。",
    },
  },
  SET_PATH_INVALID: {
    who: "input",
    en: {
      what: "{path} cannot be set: {problem}",
      hint: "Write --set PATH=VALUE with keys and numbers of list entries, for example escrow.feeBps=100 or steps.3.at=+5m.",
    },
    zh: {
      what: "无法设置 {path}：{problem}",
      hint: "请写 --set PATH=VALUE，用键名与列表序号，例如 escrow.feeBps=100 或 steps.3.at=+5m。",
    },
  },
  STEPS_TOO_MANY: {
    who: "input",
    en: {
      what: "This makes more than {most} steps; steps on groups count for each payment",
      hint: "Make the groups smaller, or run several scenarios.",
    },
    zh: {
      what: "加上这一步就超过 {most} 个步骤（针对组的步骤按每笔付款计数）",
      hint: "请缩小组的规模，或分成几个场景运行。",
    },
  },
  STEP_VERBS: {
    who: "input",
    en: {
      what: "A step has exactly one verb, but this one has {given}",
      hint: "Make every verb a step of its own, with at and expect beside it: {known}.",
    },
    zh: {
      what: "一个步骤只能有一个步骤类型，而这里为：{given}",
      hint: "请以下列之一为键，at 与 expect 写在旁边：{known}。",
    },
  },
  VALUE_KIND: {
    who: "input",
    en: {
      what: "This is {found}, but {wanted} is required",
      hint: "Write it like this: {example}",
    },
    zh: {
      what: "这里是{found}，而应为{wanted}",
      hint: "请这样书写：{example}",
    },
  },
  VALUE_MISSING: {
    who: "input",
    en: {
      what: "The value after the colon is missing",
      hint: "Write it like this: {example}",
    },
    zh: {
      what: "冒号后面缺少值",
      hint: "请这样书写：{example}",
    },
  },
  YAML_FEATURE_REFUSED: {
    who: "input",
    en: {
      what: "Scenarios do not use {feature}",
      hint: "Write the value out; put a text that begins with & * ! or % between quotes.",
    },
    zh: {
      what: "场景文件不使用{feature}",
      hint: "请直接写出值；以 & * ! 或 % 开头的文本请加引号。",
    },
  },
  YAML_INVALID: {
    who: "input",
    en: {
      what: "This is not valid YAML: {problem}",
      hint: "Check blanks, quotes and brackets here and before.",
    },
    zh: {
      what: "这不是有效的 YAML：{problem}",
      hint: "请检查此处及之前的空格、引号和括号。",
    },
  },
} as const satisfies Record<string, ErrorRow>;
