import type { ErrorRow } from "./error-row.ts";

/** Errors of payment messages. */
export const MESSAGE_ERRORS = {
  CHARGES_EXCEED_AMOUNT: {
    who: "input",
    en: {
      what: "Charges of {charges} minor units use up all of {settled}",
      hint: "Pay more, or let the ordering customer bear the charges (OUR).",
    },
    zh: {
      what: "费用为 {charges} 个最小单位，从 {settled} 扣除后无余额",
      hint: "请多付，或由汇款人承担费用（OUR）。",
    },
  },
  CHARGES_UNBALANCED: {
    who: "bug",
    en: {
      what: "The message from {from} to {to} settles {settled}, but 33B × 36 + 71G − 71F = {computed}",
      hint: "Report it with the charges.",
    },
    zh: {
      what: "从 {from} 到 {to} 的报文结算 {settled}，而 33B × 36 + 71G − 71F ＝ {computed}",
      hint: "请附上费用报告。",
    },
  },
  ISO20022_LIMIT: {
    who: "input",
    en: {
      what: "{value} does not fit in {digits} digits with {decimals} decimals",
      hint: "Round it explicitly, or split the payment; quote a rate that rounds to 0 the other way round.",
    },
    zh: {
      what: "{value} 放不进 {digits} 位数字、{decimals} 位小数",
      hint: "请明确舍入，或拆分付款；舍入后为 0 的汇率请反向报价。",
    },
  },
  MESSAGE_CURRENCY: {
    who: "input",
    en: {
      what: "{code} is not a code of ISO 4217, and no message of a bank states an amount in it",
      hint: "State the amount in a currency that messages know, for example {instead}.",
    },
    zh: {
      what: "{code} 不是 ISO 4217 的代码，银行报文不能以它表示金额",
      hint: "请用报文认可的货币表示金额，例如 {instead}。",
    },
  },
  MT_LIMIT: {
    who: "input",
    en: {
      what: "{value} does not fit a field of {characters} characters with {decimals} decimals, the comma included",
      hint: "Round it explicitly, or split the payment; quote a rate that rounds to 0 the other way round.",
    },
    zh: {
      what: "{value} 放不进 {characters} 个字符（含逗号）、{decimals} 位小数的字段",
      hint: "请明确舍入，或拆分付款；舍入后为 0 的汇率请反向报价。",
    },
  },
} as const satisfies Record<string, ErrorRow>;
