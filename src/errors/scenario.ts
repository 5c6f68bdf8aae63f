import type { ErrorRow } from "./error-row.ts";

/** Errors of a scenario's text. */
export const SCENARIO_ERRORS = {
  FAULT_NOT_HERE: {
    who: "input",
    en: {
      what: "The fault {name} has no effect before {step}",
      hint: "It takes effect before {works}.",
    },
    zh: {
      what: "故障 {name} 在{step}之前不起作用",
      hint: "它在这些步骤之前起作用：{works}。",
    },
  },
  FAULT_OUT_OF_RANGE: {
    who: "input",
    en: {
      what: "The fault {name} with {parameter} = {given} is not refused as the fault is meant to be",
      hint: "Give {range}.",
    },
    zh: {
      what: "故障 {name} 取 {parameter} = {given} 时，不会出现该故障应有的拒绝",
      hint: "请给出 {range}。",
    },
  },
  FAULT_PAIR_UNREAD: {
    who: "input",
    en: {
      what: "The step {step} reads no rate of {pair}, so that the fault {name} changes nothing there",
      hint: "It reads {pairs}.",
    },
    zh: {
      what: "步骤 {step} 不读取 {pair} 的汇率，故障 {name} 在此不起作用",
      hint: "它读取：{pairs}。",
    },
  },
  FAULT_PARAMETER_UNUSED: {
    who: "input",
    en: {
      what: "The fault {name} does not take {parameter}",
      hint: "It takes: {known}.",
    },
    zh: {
      what: "故障 {name} 不接受 {parameter}",
      hint: "它接受：{known}。",
    },
  },
  CHARGE_BEARER_UNUSED: {
    who: "input",
    en: {
      what: "chargeBearer ({chargeBearer}) has no effect when send or receive is fixed",
      hint: "Give the amount as instructed, before any charges; send includes the charges, and receive is net of them.",
    },
    zh: {
      what: "send 或 receive 已固定，费用承担方（{chargeBearer}）不起作用",
      hint: "请用 instructed 给出未计费用的指示金额（InstdAmt）；send 已含费用，receive 是到账金额。",
    },
  },
  CLAIM_KEY_MISSING: {
    who: "input",
    en: {
      what: "The file has no {key} that a sentence could repeat",
      hint: "Name a key of the file by its path, as rates.EUR/USD, or give expect.",
    },
    zh: {
      what: "文件中没有该语句所引用的 {key}",
      hint: "请用路径写出文件中的键，例如 rates.EUR/USD，或改用 expect。",
    },
  },
  CLAIM_STEP_UNKNOWN: {
    who: "input",
    en: {
      what: "There is no step {step} for a sentence to be about",
      hint: "Give a number from 1 to {steps}, or a verb and which of them, as redeem 2. Verbs: {verbs}.",
    },
    zh: {
      what: "没有可供语句引用的步骤 {step}",
      hint: "请给出 1 到 {steps} 的编号，或步骤类型加序号，例如 redeem 2。可用的有：{verbs}。",
    },
  },
  WHAT_IF_PATH_MISSING: {
    who: "input",
    en: {
      what: "The file has no value {path} to try others for",
      hint: "Give the path of one value that stands in the file, as --set writes it, for example escrow.feeBps or steps.3.at.",
    },
    zh: {
      what: "文件中没有可供尝试的取值 {path}",
      hint: "请写出文件中已有取值的路径，写法与 --set 相同，例如 escrow.feeBps 或 steps.3.at。",
    },
  },
  WHAT_IF_RANGE: {
    who: "input",
    en: {
      what: "There are no values to try from {from} to {to} in steps of {step}",
      hint: "Give numbers of one form and unit, the smaller first, with at most {most} values between them.",
    },
    zh: {
      what: "从 {from} 到 {to}、步长 {step} 之间没有可供尝试的取值",
      hint: "请给出同一写法、同一单位的数值，小的在前，取值不超过 {most} 个。",
    },
  },
  CLAIM_UNPAIRED: {
    who: "input",
    en: {
      what: 'The sentence "{claim}" has nothing that makes it true, or more than one thing',
      hint: "Give expect, with step or without, or given with the keys that it repeats.",
    },
    zh: {
      what: "语句“{claim}”没有依据，或依据不止一种",
      hint: "请给出 expect（可带 step），或用 given 列出它所引用的键。",
    },
  },
  CURRENCIES_TOO_MANY: {
    who: "input",
    en: {
      what: "{given} currencies are stated, and {most} is the most that a scenario can have of its own",
      hint: "Leave out those that no party, rate or amount uses.",
    },
    zh: {
      what: "自定义货币有 {given} 种，场景最多可有 {most} 种",
      hint: "请删去参与方、汇率和金额都未使用的货币。",
    },
  },
  COMPARISONS_CONTRADICT: {
    who: "input",
    en: {
      what: "No value is both {left} and {right}",
      hint: "Correct one of them, or leave it out.",
    },
    zh: {
      what: "没有任何值能同时满足 {left} 与 {right}",
      hint: "请改正其中一个，或去掉它。",
    },
  },
  CURRENCY_UNFIT: {
    who: "input",
    en: {
      what: "{amount} is in {given}, but {whose} in {wanted}",
      hint: "Write the amount in {wanted}.",
    },
    zh: {
      what: "{amount} 的币种是 {given}，而{whose}的币种是 {wanted}",
      hint: "请用 {wanted} 书写金额。",
    },
  },
  DEADLINE_BEFORE_QUOTE: {
    who: "input",
    en: {
      what: "{deadline} of {payment} is not known before it is quoted",
      hint: "Put a quote step before this one.",
    },
    zh: {
      what: "{payment} 报价之前，{deadline} 尚未确定",
      hint: "请在这一步之前加入报价步骤（quote）。",
    },
  },
  DEADLINE_WITHOUT_PAYMENT: {
    who: "input",
    en: {
      what: "{verb} does not concern a payment, but {deadline} is a payment's deadline",
      hint: "Write a time in UTC, or +5m for five minutes after the step before.",
    },
    zh: {
      what: "步骤 {verb} 不针对任何付款，而 {deadline} 是付款的期限",
      hint: "请写 UTC 时刻，或写 +5m 表示上一步之后五分钟。",
    },
  },
  EXPECTATION_WITHOUT_PAYMENT: {
    who: "input",
    en: {
      what: "{verb} does not concern a payment, and only a payment has a status",
      hint: "Leave the status out, or declare it on a step about the payment.",
    },
    zh: {
      what: "步骤 {verb} 不针对任何付款，而只有付款才有状态",
      hint: "请去掉状态，或在针对该付款的步骤上声明。",
    },
  },
  FEE_CURRENCY_UNUSED: {
    who: "input",
    en: {
      what: "The fee of the corridor {direction} is in {currency}, and the accounts there are in {known}",
      hint: "Write its sums in one of those currencies.",
    },
    zh: {
      what: "走廊 {direction} 的手续费以 {currency} 计，而相关账户的币种是 {known}",
      hint: "请用其中一种币种书写手续费金额。",
    },
  },
  PAYER_IS_PAYEE: {
    who: "input",
    en: {
      what: "{party} would pay itself",
      hint: "Name two parties.",
    },
    zh: {
      what: "{party} 会付款给自己",
      hint: "请指定两个不同的参与方。",
    },
  },
  PAYMENT_NEEDED: {
    who: "input",
    en: {
      what: "There are several payments, but {verb} concerns one",
      hint: "Name it under the verb: payment: {example}",
    },
    zh: {
      what: "有多笔付款，而步骤 {verb} 只针对一笔",
      hint: "请在步骤类型下指明是哪一笔，例如 payment: {example}",
    },
  },
  PUBLICATION_NOT_DUE: {
    who: "input",
    en: {
      what: "{pair} was not published at {time}: the European Central Bank publishes on TARGET business days at its hour",
      hint: "Its publications before and after that are of {before} and {after}; or leave out publishedAt, or the publisher.",
    },
    zh: {
      what: "{pair} 不会在 {time} 发布：欧洲央行只在 TARGET 营业日的固定时刻发布",
      hint: "前后两次发布分别在 {before} 和 {after}；或去掉 publishedAt 或 publisher。",
    },
  },
  RANGE_REVERSED: {
    who: "input",
    en: {
      what: "There are no values between {least} and {most}",
      hint: "Write the smaller one first.",
    },
    zh: {
      what: "{least} 与 {most} 之间没有任何值",
      hint: "请先写较小的。",
    },
  },
  RATE_NOT_YET: {
    who: "input",
    en: {
      what: "There is no rate for {pair} at {time}",
      hint: "Let the rate's path begin earlier, or leave no gap at that time.",
    },
    zh: {
      what: "市场在 {time} 没有 {pair} 的汇率",
      hint: "请让汇率路径更早开始，或不在该时刻留空。",
    },
  },
  BAND_EXCLUDES: {
    who: "input",
    en: {
      what: "{pair} opens at {opening}, which is not between the ends of its band, {minimum} and {maximum}",
      hint: "Every conversion would be refused: put the ends on either side of the opening rate, or write them as parts of it, 80% and 125%.",
    },
    zh: {
      what: "{pair} 开盘于 {opening}，不在区间 {minimum} 与 {maximum} 之间",
      hint: "所有兑换都会被拒绝：请使区间包含开盘汇率，或写成其百分比，如 80% 与 125%。",
    },
  },
  PAIR_TURNED: {
    who: "input",
    en: {
      what: "{given} is written the other way round: the rates have {pair}",
      hint: "Write {pair}; a rate is never inverted in silence.",
    },
    zh: {
      what: "{given} 方向写反：汇率中的货币对是 {pair}",
      hint: "请写 {pair}；汇率从不隐式取倒数。",
    },
  },
  HOLIDAYS_TOO_MANY: {
    who: "input",
    en: {
      what: "The lists of holidays have {found} days, and {most} are allowed",
      hint: "Name the days of the time in which the scenario happens alone; pairs with the same days share a list.",
    },
    zh: {
      what: "假日表共有 {found} 天，至多允许 {most} 天",
      hint: "请只列出场景期间的日期；日期相同的货币对共用一份表。",
    },
  },
  LIMITS_CROSSED: {
    who: "input",
    en: {
      what: "perTransaction is {perTransaction}, more than perDay, {perDay}",
      hint: "What may pass at once is a part of what refills in a day: lower perTransaction, or raise perDay.",
    },
    zh: {
      what: "perTransaction 为 {perTransaction}，高于 perDay（{perDay}）",
      hint: "单笔上限不能高于每日恢复的额度：请降低 perTransaction，或提高 perDay。",
    },
  },
  FEED_DERIVED: {
    who: "expectation",
    en: {
      what: "The feed of {pair} shows {by}, which no step sets",
      hint: "Let its sources move: steps, path and oracle.outages are in the rates of the file.",
    },
    zh: {
      what: "{pair} 的喂价源给出{by}，步骤不能设定它",
      hint: "请改变其来源：文件的 rates 中有 steps、path 与 oracle.outages。",
    },
  },
  RATE_TWICE: {
    who: "input",
    en: {
      what: "{pair} and {other} are the same market",
      hint: "Keep one of the two; the reciprocal is computed exactly.",
    },
    zh: {
      what: "{pair} 与 {other} 是同一个市场",
      hint: "请保留其中一个；反方向会精确算出。",
    },
  },
  SCENARIO_INVALID: {
    who: "input",
    en: {
      what: "{file} has {count}",
      hint: "Correct them and check again: {corridor} check {file}",
    },
    zh: {
      what: "{file} 有{count}",
      hint: "请更正后再检查：{corridor} check {file}",
    },
  },
  SECOND_LEG_NOT_FIRM: {
    who: "input",
    en: {
      what: "{field} belongs to a firm second leg, and the one asked for is indicative",
      hint: "Add redeem: firm, or leave {field} out.",
    },
    zh: {
      what: "{field} 属于可成交的第二段报价，而所要求的第二段仅为参考",
      hint: "请加上 redeem: firm，或去掉 {field}。",
    },
  },
  STEP_LABEL_LATER: {
    who: "input",
    en: {
      what: "The step {label} does not come before this one",
      hint: "Time it by a step before it ({known}), by a moment in UTC or as +5m.",
    },
    zh: {
      what: "步骤 {label} 不在这一步之前",
      hint: "请以之前的步骤（{known}）、UTC 时刻或 +5m 确定时间。",
    },
  },
  TIME_REVERSED: {
    who: "input",
    en: {
      what: "{time} is before {earliest}, the earliest time of the step before",
      hint: "Order the steps by time.",
    },
    zh: {
      what: "{time} 早于 {earliest}，即上一步最早的开始时间",
      hint: "请按时间排列步骤。",
    },
  },
} as const satisfies Record<string, ErrorRow>;
