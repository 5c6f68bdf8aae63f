import { SOURCES } from "./sources.ts";
import type { TermGroup } from "./term.ts";

/** How amounts are written and rounded. */
export const AMOUNT_TERMS: TermGroup = {
  title: { en: "Amounts", zh: "金额" },
  terms: [
    {
      id: "minor-unit",
      name: { en: "minor unit", zh: "最小单位" },
      also: { en: ["decimals", "cent"], zh: ["辅币", "小数位"] },
      means: {
        en: "The smallest amount of a currency that is booked: a cent of EUR, a whole JPY, a thousandth of KWD; for a token a unit of its last decimal. Every amount is a whole number of them.",
        zh: "记账的最小金额：欧元为分，日元为 1 元，科威特第纳尔为千分之一；代币为其最后一位小数。货币的最小单位即辅币单位。所有金额都是它的整数倍。",
      },
      source: SOURCES.iso4217,
    },
    {
      id: "rounding",
      name: { en: "rounding and residue", zh: "舍入与舍入差额" },
      also: {
        en: ["rounding", "residue", "round up", "round down"],
        zh: ["舍入", "舍入差额", "向上舍入", "向下舍入"],
      },
      means: {
        en: "A result is rounded to a minor unit in a direction that is stated: conversions down, fees up. What rounding takes away is the residue; it is booked by itself and never lost.",
        zh: "结果按声明的方向舍入到最小单位：兑换向下，费用向上。被舍去的部分为舍入差额，单独记账，不会丢失。",
      },
      source: { en: "arithmetic of ERC-4626 (direction of rounding)", zh: "ERC-4626 的舍入方向约定" },
      avoid: [{ language: "zh", word: "取整", instead: "舍入" }],
    },
    {
      id: "basis-point",
      name: { en: "basis point", zh: "基点" },
      also: { en: ["bps", "basis points"] },
      means: {
        en: "A hundredth of a per cent: 25 basis points are 0.25%.",
        zh: "百分之一的百分之一：25 个基点即 0.25%。",
      },
      source: { en: "market convention", zh: "市场惯例" },
    },
    {
      id: "debit-and-credit",
      name: { en: "debit and credit", zh: "借方与贷方" },
      also: { en: ["debit", "credit", "double entry", "books"], zh: ["借方", "贷方", "借贷", "复式记账"] },
      means: {
        en: "Each booking of a bank debits one account and credits another by the same amount, so that both sums are equal in every currency.",
        zh: "银行的每笔记账借记一个账户、贷记另一个账户，金额相同，因此每个币种借贷平衡。",
      },
      source: { en: "double-entry bookkeeping", zh: "复式记账法" },
    },
  ],
};
