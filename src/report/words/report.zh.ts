import type { reportEn } from "./report.en.ts";

/** 报告对结论、拒绝、分组与图示的用语。 */
export const reportZh: Readonly<Record<keyof typeof reportEn, string>> = {
  "title.more-rates": "另有 {count} 条汇率，见轨迹文件",

  "caption.steps": "步骤",
  "caption.where": "资金去向",
  "caption.groups": "按组列出的付款",
  "caption.verbs": "各项操作",
  "caption.expectations": "预期",
  "caption.invariants": "不变量",

  "column.payments": "付款",
  "column.count": "笔数",
  "column.ended": "最终状态",
  "column.refusals": "被拒",
  "column.transactions": "交易数",
  "column.first": "最早（UTC）",
  "column.last": "最晚（UTC）",
  "column.at": "位置",
  "column.expectation": "预期内容",
  "column.expected": "预期值",
  "column.actual": "实际值",
  "column.met": "符合",
  "column.invariant": "不变量",
  "column.looks": "检查次数",
  "column.held": "成立",
  "column.scenario": "场景",
  "column.outcome": "结果",
  "column.expectations": "预期",
  "column.invariants": "不变量",

  "step.broken-by": "由故障“{breaker}”加入",
  "step.report": "{pair} 的喂价发布 {answer}，时间 {time}",
  "step.refused": "被拒绝：{error}",
  "step.refused-by": "被 {contract} 拒绝：{error}",

  "where.payment": "付款 {payment} 的 {sent} 的去向",
  "where.group": "{group} 组 {count} 笔付款共 {sent} 的去向",

  "books.unequal": "借方与贷方不相等",
  "books.reserve-differs": "储备 {reserve} ≠ 代币发行量 {supply}",
  "books.checks-differ":
    "链、事件与账簿的 {checks} 次比对中有 {differ} 次不相等；{transactions} 笔交易，gas {gas}",

  "machine.title": "托管的状态",
  "machine.caption": "本次运行经过的状态与路径以粗线标出。",

  "expectation.refusal": "拒绝",
  "expectation.argument": "拒绝的参数 {subject}",
  "expectation.status": "{subject} 的托管状态",
  "expectation.balance": "{subject} 的余额",
  "expectation.received": "{subject} 的收款人所得",
  "expectation.returned": "退给 {subject} 的付款人",
  "expectation.supply": "流通中的代币",
  "expectation.none": "无",
  "expectation.met": "{what}：{actual}，符合预期",
  "expectation.unmet": "{what}：预期 {expected}，实际 {actual}",

  "verdict.title": "结论",
  "verdict.counts":
    "预期 {expectations} 项，符合 {met} 项；不变量 {invariants} 项，成立 {held} 项，共检查 {looks} 次",
  "verdict.at-end": "结束时",
  "verdict.at-step": "步骤 {index}，{verb}",
  "verdict.at-line": "步骤 {index}，{verb}（第 {line} 行）",
  "verdict.broken": "步骤 {step} 之后不变量“{invariant}”被破坏：{subject}，{left} 与 {right} 本应相等",
  "verdict.yes": "是",
  "verdict.no": "否",

  "outcome.passed": "通过",
  "outcome.failed": "未通过：有一项预期不符，运行在此结束",
  "outcome.broken": "不变量被破坏。这是程序缺陷，请附上轨迹文件报告",
  "outcome.short.passed": "通过",
  "outcome.short.failed": "未通过",
  "outcome.short.broken": "被破坏",
  "outcome.short.drift": "有偏差",
  "outcome.short.error": "出错",
};
