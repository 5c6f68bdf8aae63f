import type { ErrorRow } from "./error-row.ts";

/** Errors of a payment on its way: parties, banks, deadlines and what a step needs. */
export const SETTLEMENT_ERRORS = {
  ACCOUNT_CLOSED: {
    who: "input",
    en: {
      what: "{bank} has closed the account of {account}",
      hint: "Let the payout fail, so that the tokens are returned, or reopen the account.",
    },
    zh: {
      what: "{account} 在 {bank} 的账户已销户",
      hint: "请声明入账失败，使代币退回；或重开账户。",
    },
  },
  BANK_UNKNOWN: {
    who: "bug",
    en: {
      what: 'There is no bank "{bank}"; there are {known}',
      hint: "Name one of them.",
    },
    zh: {
      what: "没有名为“{bank}”的银行；现有 {known}",
      hint: "请使用其中之一。",
    },
  },
  CASH_ROUNDS_TO_NOTHING: {
    who: "expectation",
    en: {
      what: "{payee} is paid in cash, in multiples of {increment}, and {due} rounds to nothing",
      hint: "Pay more, state mode up under its rounding, or let the payout fail, so that the tokens are returned.",
    },
    zh: {
      what: "{payee} 以现金收款，须为 {increment} 的整数倍，而 {due} 舍入后为零",
      hint: "请多付，在“rounding”下把“mode”改为“up”，或声明入账失败，使代币退回。",
    },
  },
  CHAIN_AHEAD: {
    who: "environment",
    en: {
      what: "The chain's last block is dated {now}, but the scenario needs blocks from {start} on",
      hint: 'Leave out --network, or use a chain that begins earlier: initialDate: "1999-01-01T00:00:00Z" for a network of Hardhat\'s, anvil --timestamp 915148800.',
    },
    zh: {
      what: "链上最后一个区块的时间是 {now}，而场景需要从 {start} 开始的区块",
      hint: '请去掉 --network，或使用起始时间更早的链：在 Hardhat 的网络设置中写 initialDate: "1999-01-01T00:00:00Z"，或 anvil --timestamp 915148800。',
    },
  },
  STEP_NOT_DONE: {
    who: "input",
    en: {
      what: "Step {step} ({verb}) is timed by the step {label}, which was not carried out before it",
      hint: "Put it after that step, or give it another time.",
    },
    zh: {
      what: "步骤 {step}（{verb}）的时间取决于步骤 {label}，而该步骤此前未执行",
      hint: "请放在该步骤之后，或另定时间。",
    },
  },
  DEADLINE_UNKNOWN: {
    who: "input",
    en: {
      what: "Step {step} ({verb}) is timed by the {deadline} of {payment}, which is not known yet",
      hint: "Put it after the step that sets the deadline: quote, deliver or dispute.",
    },
    zh: {
      what: "步骤 {step}（{verb}）的时间取决于 {payment} 的 {deadline}，而该期限尚未确定",
      hint: "请放在确定该期限的步骤之后：quote、deliver 或 dispute。",
    },
  },
  DEPOSIT_REVERSED: {
    who: "input",
    en: {
      what: "The deposit of payment {payment} was taken back before, for {reason}",
      hint: "A deposit is taken back once, and whole.",
    },
    zh: {
      what: "付款 {payment} 的存款此前已被撤回，原因代码 {reason}",
      hint: "存款只能撤回一次，且须全额撤回。",
    },
  },
  DEPOSIT_SHORT: {
    who: "input",
    en: {
      what: "Payment {payment} is quoted for {quoted}, and {arrived} arrived: {missing} are missing",
      hint: "Pay what is quoted, or have what arrived credited with onShort: credit.",
    },
    zh: {
      what: "付款 {payment} 报价 {quoted}，到账 {arrived}：缺 {missing}",
      hint: "请按报价付足，或用 onShort: credit 按到账金额入账。",
    },
  },
  DEPOSIT_SURPLUS: {
    who: "input",
    en: {
      what: "Payment {payment} is quoted for {quoted}, and {arrived} would be paid: {surplus} too much",
      hint: "Pay what is quoted: more is not taken, and stays with the payer.",
    },
    zh: {
      what: "付款 {payment} 报价 {quoted}，却要付 {arrived}：多出 {surplus}",
      hint: "请按报价付款：多出的部分不予收取，留在付款人处。",
    },
  },
  FUNDS_INSUFFICIENT: {
    who: "input",
    en: {
      what: "{account} has {held} {asset} at {bank} and needs {needed} {asset} for {reference}",
      hint: "Give the account a larger opening balance, or send less.",
    },
    zh: {
      what: "{account} 在 {bank} 有 {held} {asset}，而 {reference} 需要 {needed} {asset}",
      hint: "请提高账户的期初余额，或减少金额。",
    },
  },
  FUNDS_PROMISED: {
    who: "expectation",
    en: {
      what: "{account} has {held} {asset} at {bank}, of which {promised} {asset} are owed or promised to others, and needs {needed} {asset} for {reference}",
      hint: "Have the payouts made first, wait until the firm quotes end, or give the FX dealer more inventory.",
    },
    zh: {
      what: "{account} 在 {bank} 有 {held} {asset}，其中 {promised} {asset} 已欠付或已承诺给他人，而 {reference} 需要 {needed} {asset}",
      hint: "请先完成入账，等待可成交报价到期，或增加做市商的头寸。",
    },
  },
  LEDGER_UNBALANCED: {
    who: "bug",
    en: {
      what: "{bank} would book {debits} {asset} of debits and {credits} {asset} of credits for {reference}",
      hint: "Report it with the scenario: every booking has two equal sides.",
    },
    zh: {
      what: "{bank} 将为 {reference} 记入借方 {debits} {asset} 与贷方 {credits} {asset}",
      hint: "请附上场景报告：每笔记账两边必须相等。",
    },
  },
  OBLIGATIONS_MIXED: {
    who: "input",
    en: {
      what: "Obligations in {currencies} do not net against each other",
      hint: "Net each currency by itself.",
    },
    zh: {
      what: "{currencies} 的债务不能相互轧差",
      hint: "请按币种分别轧差。",
    },
  },
  OBLIGATION_INVALID: {
    who: "input",
    en: {
      what: "{from} owing {to} {amount} is not a valid obligation",
      hint: "Use two parties and an amount above zero.",
    },
    zh: {
      what: "{from} 欠 {to} {amount} 不构成有效债务",
      hint: "请使用两个不同的参与方和大于零的金额。",
    },
  },
  PARTY_UNKNOWN: {
    who: "input",
    en: {
      what: 'There is no party "{party}"; there are {known}',
      hint: "Correct the name, or declare the party.",
    },
    zh: {
      what: "没有名为“{party}”的参与方；现有 {known}",
      hint: "请更正名称，或声明该参与方。",
    },
  },
  PAYMENT_ALREADY_PAID: {
    who: "input",
    en: {
      what: "Payment {payment} has been paid; its terms can no longer change",
      hint: "Quote it before it is paid, or declare another payment.",
    },
    zh: {
      what: "付款 {payment} 已经支付，条款不能再改",
      hint: "请在支付之前报价，或另行声明一笔付款。",
    },
  },
  PAYMENT_NOT_PAID: {
    who: "input",
    en: {
      what: "Payment {payment} has not been paid yet",
      hint: "Put a pay step that succeeds before this one.",
    },
    zh: {
      what: "付款 {payment} 尚未支付",
      hint: "请在这一步之前加入一个成功的付款步骤（pay）。",
    },
  },
  PAYMENT_NOT_QUOTED: {
    who: "input",
    en: {
      what: "Payment {payment} has no quote yet",
      hint: "Put a quote step before this one.",
    },
    zh: {
      what: "付款 {payment} 还没有报价",
      hint: "请在这一步之前加入报价步骤（quote）。",
    },
  },
  PAYMENT_UNKNOWN: {
    who: "input",
    en: {
      what: 'There is no payment "{payment}"; there are {known}',
      hint: "Correct the name, or declare the payment.",
    },
    zh: {
      what: "没有名为“{payment}”的付款；现有 {known}",
      hint: "请更正名称，或声明该付款。",
    },
  },
  PAYOUT_MISSING: {
    who: "input",
    en: {
      what: "No payout is owed for payment {payment}",
      hint: "Put a redeem step before this one.",
    },
    zh: {
      what: "付款 {payment} 没有应付待入的款项",
      hint: "请在这一步之前加入赎回步骤（redeem）。",
    },
  },
  QUOTE_NOT_SETTLEABLE: {
    who: "input",
    en: {
      what: "The contract cannot settle a quote of {sell} for {buy} with a fee of {fee}",
      hint: "Sell or buy {token}, and take the fee in the other asset.",
    },
    zh: {
      what: "合约无法结算卖出 {sell}、买入 {buy}、费用为 {fee} 的报价",
      hint: "请卖出或买入 {token}，并用另一种资产收费。",
    },
  },
  RATE_MISSING: {
    who: "input",
    en: {
      what: "There is no rate for {pair}, neither directly nor crossed over {known}",
      hint: "Add the pair to the rates of the scenario.",
    },
    zh: {
      what: "没有 {pair} 的汇率：既无直接汇率，也无法由 {known} 套算",
      hint: "请在场景的汇率中加入该货币对。",
    },
  },
  REFUND_REDEEMED: {
    who: "input",
    en: {
      what: "{payee} was released {due} of payment {payment} that it has not refunded, and has {left} of it: the rest is redeemed, or held for it as a credit",
      hint: "Give an amount that it has, or refund before it redeems; the tokens of a payout that fails are returned to it, and a held credit can be withdrawn.",
    },
    zh: {
      what: "付款 {payment} 已向 {payee} 放行而尚未退回的有 {due}，其中只剩 {left}：其余已赎回，或为待领款",
      hint: "请给出它尚有的金额，或在赎回之前退款；入账失败时代币会退回给它，待领款可先提取。",
    },
  },
  RESOLUTION_UNEQUAL: {
    who: "input",
    en: {
      what: "The shares of payment {payment} add up to {divided}, but {held} are held",
      hint: "Give one of the two shares; the other party gets the rest.",
    },
    zh: {
      what: "付款 {payment} 的份额合计 {divided}，而托管金额为 {held}",
      hint: "请只给出其中一份，其余归另一方。",
    },
  },
  RETURN_REASON_UNKNOWN: {
    who: "input",
    en: {
      what: "{reason} is not a return reason of ISO 20022",
      hint: "Use a code of the external list ExternalReturnReason1Code, such as AC04, AM09, FOCR or MD06.",
    },
    zh: {
      what: "{reason} 不是 ISO 20022 的退回原因代码",
      hint: "请使用外部代码表 ExternalReturnReason1Code 中的代码，如 AC04、AM09、FOCR 或 MD06。",
    },
  },
  TIME_BACKWARDS: {
    who: "input",
    en: {
      what: "Step {step} ({verb}) is set for {time}, which is in the past (now: {now})",
      hint: "Give it a later time, or leave its time out.",
    },
    zh: {
      what: "步骤 {step}（{verb}）定于 {time} 开始，早于当前时间 {now}",
      hint: "请给出更晚的时间，或不写时间。",
    },
  },
} as const satisfies Record<string, ErrorRow>;
