import type { ErrorRow } from "./error-row.ts";

/** Errors of variables, expressions and the data of groups in a scenario's file. */
export const EXPRESSION_ERRORS = {
  COLUMN_NOT_HERE: {
    who: "input",
    en: {
      what: 'The column "{name}" is one of {group}, which this is not about',
      hint: "Use it in steps on that group, or make a variable of it: {known}.",
    },
    zh: {
      what: "“{name}”是 {group} 的列，与此处无关",
      hint: "请在针对该组的步骤中使用，或改用变量：{known}。",
    },
  },
  COMPARISON_UNFIT: {
    who: "input",
    en: {
      what: "{left} cannot be compared with {right}",
      hint: "Compare amounts of one currency, numbers, per cent, durations or times with one another; texts are equal or not.",
    },
    zh: {
      what: "{left} 不能与 {right} 比较",
      hint: "请比较同一货币的金额，或同为数字、百分数、时长、时间的值；文本只能比较是否相同。",
    },
  },
  CSV_INVALID: {
    who: "input",
    en: {
      what: "The table cannot be read: {problem}",
      hint: "Write it by RFC 4180: a header, commas, and quotes around a cell that has commas, quotes or line ends in it.",
    },
    zh: {
      what: "无法读取表格：{problem}",
      hint: "请按 RFC 4180 书写：首行为列名，以逗号分隔，含逗号、引号或换行的单元格用引号括起。",
    },
  },
  EXPRESSION_INEXACT: {
    who: "input",
    en: {
      what: '"{expression}" lies between {lower} and {upper}',
      hint: "Name the rounding behind it: rounded half-even, rounded half-up, rounded down or rounded up.",
    },
    zh: {
      what: "“{expression}”介于 {lower} 与 {upper} 之间",
      hint: "请在其后写明舍入方式：“rounded half-even”、“rounded half-up”、“rounded down”或“rounded up”。",
    },
  },
  EXPRESSION_INVALID: {
    who: "input",
    en: {
      what: 'The expression "{expression}" cannot be read: {problem}',
      hint: "Write names, figures, brackets and + - * / of between braces, as in {example}; a brace that stands for itself is written twice.",
    },
    zh: {
      what: "“{expression}”不是表达式：{problem}",
      hint: "请在花括号中写名称、数值、圆括号和运算符（+ - * / 与“of”），例如 {example}；表示花括号本身时请写两次。",
    },
  },
  EXPRESSION_TEXT: {
    who: "input",
    en: {
      what: '"{name}" is the text "{text}", with which nothing can be worked out in "{expression}"',
      hint: "Give it a number, an amount, a per cent, a duration or a time, or write it in braces alone.",
    },
    zh: {
      what: "“{name}”是文本“{text}”，不能用于“{expression}”的计算",
      hint: "请给它一个数字、金额、百分数、时长或时间，或把它单独写在花括号里。",
    },
  },
  EXPRESSION_TOO_LARGE: {
    who: "input",
    en: {
      what: '"{expression}" comes to more than a scenario can state',
      hint: "Use smaller figures; a text has at most 2,000 characters, a figure 100 digits, a time a year of four.",
    },
    zh: {
      what: "“{expression}”的结果超出场景所能表示的范围",
      hint: "请用较小的数值；文本至多 2,000 个字符，数值至多 100 位，时间的年份为四位。",
    },
  },
  EXPRESSION_UNFIT: {
    who: "input",
    en: {
      what: '"{left} {operator} {right}" cannot be worked out in "{expression}"',
      hint: "Add and subtract amounts of one currency, numbers, durations, and durations from times; multiply and divide by numbers; take per cent of amounts, durations and numbers.",
    },
    zh: {
      what: "“{expression}”中的“{left} {operator} {right}”无法计算",
      hint: "同一货币的金额、数字、时长可以加减，时间可以加减时长；可以乘除以数字；可以取金额、时长、数字的百分之几。",
    },
  },
  PAYMENTS_TOO_MANY: {
    who: "input",
    en: {
      what: "With this group there are more than {most} payments",
      hint: "Make the groups smaller, or run several scenarios.",
    },
    zh: {
      what: "加上这一组，付款就超过 {most} 笔",
      hint: "请缩小组的规模，或分成几个场景运行。",
    },
  },
  ROW_COLUMNS: {
    who: "input",
    en: {
      what: "This row has the columns {given}, and the first row {wanted}",
      hint: "Give every row the same columns.",
    },
    zh: {
      what: "这一行的列为 {given}，而第一行为 {wanted}",
      hint: "请让每一行的列相同。",
    },
  },
  SELECTION_EMPTY: {
    who: "input",
    en: {
      what: "No payment of {group} is chosen, of {count}",
      hint: "Change what where, only, except, nth and every ask for together, or leave the step out.",
    },
    zh: {
      what: "{group} 的 {count} 笔付款中没有一笔被选中",
      hint: "请修改这一步的选择条件，或去掉这一步。",
    },
  },
  VARIABLE_CYCLIC: {
    who: "input",
    en: {
      what: "The variable {name} needs itself: {chain}",
      hint: "Give one of them a value without the others.",
    },
    zh: {
      what: "变量 {name} 需要用到它自己：{chain}",
      hint: "请给其中一个不依赖其他变量的值。",
    },
  },
  VARIABLE_UNUSED: {
    who: "input",
    en: {
      what: 'Nothing uses the variable "{name}"',
      hint: "Write it in braces where it is meant, or delete it.",
    },
    zh: {
      what: "变量“{name}”没有被使用",
      hint: "请在需要的地方用花括号写出它，或删去它。",
    },
  },
} as const satisfies Readonly<Record<string, ErrorRow>>;
