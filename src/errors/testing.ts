import type { ErrorRow } from "./error-row.ts";

/** Errors of vectors and of the test kit. */
export const TESTING_ERRORS = {
  AMOUNT_WITHOUT_CODE: {
    who: "input",
    en: {
      what: '"{text}" is not an amount with its currency or token',
      hint: "Write the figure, a blank and the code: 1083.50 USD.",
    },
    zh: {
      what: "“{text}”不是带币种或代币代码的金额",
      hint: "请写数字、空格和代码，例如 1083.50 USD。",
    },
  },
  ANSWER_NOT_POSITIVE: {
    who: "input",
    en: {
      what: "A price feed returned {answer}, which is not a price",
      hint: "Use a feed that returns a price above zero; a retired feed returns zero.",
    },
    zh: {
      what: "喂价返回 {answer}，不是价格",
      hint: "请使用大于零的喂价；已停用的喂价会返回零。",
    },
  },
  CLOCK_WENT_BACK: {
    who: "input",
    en: {
      what: "The clock cannot be set back from {now} to {wanted} (Unix seconds)",
      hint: "Move to a later moment; a chain's time goes forwards only.",
    },
    zh: {
      what: "时钟不能从 {now} 拨回 {wanted}（Unix 秒）",
      hint: "请移到更晚的时刻；链上的时间只会向前。",
    },
  },
  MARKET_NEVER_CLOSES: {
    who: "input",
    en: {
      what: "The market of {pair} never closes",
      hint: "Give the pair opening hours, or leave the step out.",
    },
    zh: {
      what: "{pair} 的市场从不休市",
      hint: "请给该货币对设定开市时间，或去掉这一步。",
    },
  },
  PAYMENT_NOT_NAMED: {
    who: "input",
    en: {
      what: "The trace has {count} payments: {known}",
      hint: 'Name the one that is meant, as in payment: "{example}".',
    },
    zh: {
      what: "该运行记录中的付款数为 {count}：{known}",
      hint: '请指明是哪一笔，例如 payment: "{example}"。',
    },
  },
  PRICE_EXPONENT_OUT_OF_RANGE: {
    who: "input",
    en: {
      what: "A price has the exponent {exponent}",
      hint: "Use an exponent of at most {maximum} either way.",
    },
    zh: {
      what: "价格的指数是 {exponent}",
      hint: "指数的绝对值最多为 {maximum}。",
    },
  },
  PRICE_UNCERTAIN: {
    who: "input",
    en: {
      what: "A price of {price} has a confidence of {confidence}, more than {maximum} basis points of it",
      hint: "Wait for a better price, or allow more uncertainty.",
    },
    zh: {
      what: "价格 {price} 的置信区间是 {confidence}，超过它的 {maximum} 个基点",
      hint: "请等待更好的价格，或放宽不确定度。",
    },
  },
  SET_WITHOUT_TEXT: {
    who: "input",
    en: {
      what: "{assignment} cannot be set in a scenario that was built: it has no text",
      hint: "Build it with that value, or give the scenario's text or file.",
    },
    zh: {
      what: "无法在由代码构建的场景中设置 {assignment}：它没有文本",
      hint: "请在构建时给出该值，或提供场景的文本或文件。",
    },
  },
  SNAPSHOT_MISSING: {
    who: "input",
    en: {
      what: "There is no snapshot to go back to",
      hint: "Take one first: await corridor.snapshot(), or save() of a chain.",
    },
    zh: {
      what: "没有可以恢复的快照",
      hint: "请先保存一次快照。",
    },
  },
  SUBJECT_UNFIT: {
    who: "input",
    en: {
      what: "{matcher} is about {wanted}; it was given {found}",
      hint: "Give expect() that, or the promise of it.",
    },
    zh: {
      what: "{matcher} 的对象应为{wanted}，实际为 {found}",
      hint: "请将该对象传给“expect”。",
    },
  },
  VECTOR_FIELD_INVALID: {
    who: "input",
    en: {
      what: "The field {field} of {op} is {value}; {wanted} is required",
      hint: "Correct the vector file.",
    },
    zh: {
      what: "{op} 的字段 {field} 为 {value}，而应为{wanted}",
      hint: "请更正用例文件。",
    },
  },
  VECTOR_FILE_INVALID: {
    who: "input",
    en: {
      what: "The vector file is not as expected at {place}: {problem}",
      hint: "A vector file is a JSON array of cases, each with id, source, inputs (which name an op) and expected.",
    },
    zh: {
      what: "用例文件在{place}处不符合预期：{problem}",
      hint: "用例文件是 JSON 数组，每项含 id、source、inputs（其中指明 op）与 expected。",
    },
  },
  VECTOR_FILE_UNREADABLE: {
    who: "input",
    en: {
      what: "{file} cannot be read: {problem}",
      hint: "Give the path of a JSON file, from the folder you are in.",
    },
    zh: {
      what: "无法读取 {file}：{problem}",
      hint: "请给出从当前文件夹算起的 JSON 文件路径。",
    },
  },
} as const satisfies Record<string, ErrorRow>;
