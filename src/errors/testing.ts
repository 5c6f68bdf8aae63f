import type { ErrorRow } from "./error-row.ts";

/** Errors of vectors and of the test kit. */
export const TESTING_ERRORS = {
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
