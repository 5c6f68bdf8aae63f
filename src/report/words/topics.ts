import type { Bilingual } from "../../language.ts";

/** What `corridor list` and `corridor explain` print around a topic. */
export const TOPIC_WORDS = {
  "explain.kind.scenario": { en: "scenario", zh: "场景" },
  "explain.kind.verb": { en: "verb of a scenario", zh: "步骤类型" },
  "explain.kind.fault": { en: "fault", zh: "故障" },
  "explain.kind.error": { en: "error code", zh: "错误码" },
  "explain.kind.contract-error": { en: "contract error", zh: "合约错误" },
  "explain.kind.status": { en: "status of the escrow", zh: "托管状态" },
  "explain.kind.exit-code": { en: "exit code", zh: "退出码" },
  "explain.edges": { en: "Status transitions of the escrow:", zh: "托管的状态转换：" },
  "explain.edge": {
    en: "{from} -> {to}: {operation}, by {who}",
    zh: "{from} → {to}：{operation}（{who}）",
  },
  "explain.name": { en: "Shown as", zh: "显示为" },
  "explain.before": { en: "Takes effect before", zh: "在这些步骤之前起作用" },
  "explain.ends": { en: "Final status of the escrow", zh: "托管最终状态" },
  "explain.takes": { en: "It takes", zh: "可用参数" },
  "explain.fault": { en: "On the command line, and as a step:", zh: "在命令行中，以及作为步骤：" },
  "explain.stop": { en: "{text}.", zh: "{text}。" },
  "explain.who": { en: "Who must act", zh: "由谁处理" },
  "explain.who.input": {
    en: "you, by correcting the input (exit code 2)",
    zh: "您，请更正输入（退出码 2）",
  },
  "explain.who.expectation": {
    en: "whoever started the operation; a scenario can declare it with expect (exit code 1)",
    zh: "发起方；可在场景中用 expect 声明（退出码 1）",
  },
  "explain.who.environment": {
    en: "you, by correcting the machine or the network (exit code 3)",
    zh: "您，请修正机器或网络环境（退出码 3）",
  },
  "explain.who.bug": {
    en: "the developers: this is a bug, please report it (exit code 4)",
    zh: "开发者：这是程序缺陷，请报告（退出码 4）",
  },
  "explain.in-contract": { en: "Contract error: {error}", zh: "对应合约错误 {error}" },
  "explain.arguments": { en: "Arguments", zh: "参数" },
  "explain.expect": {
    en: "To declare it in a scenario, put this on the step:",
    zh: "如需在场景中声明，请写在步骤上：",
  },
  "explain.also": { en: "Other names with it: {names}", zh: "其他含该词的名称：{names}" },
  "explain.file": { en: "Its file, to be copied:", zh: "场景文件，可供复制：" },
  "explain.run": { en: "To run it:", zh: "运行方法：" },
  "list.scenarios": { en: "Scenarios", zh: "场景" },
  "list.verbs": { en: "Verbs", zh: "步骤类型" },
  "list.faults": { en: "Faults", zh: "故障" },
  "list.errors": { en: "Error codes", zh: "错误码" },
  "list.contract-errors": { en: "Contract errors", zh: "合约错误" },
  "list.statuses": { en: "Statuses of the escrow", zh: "托管状态" },
  "list.exit-codes": { en: "Exit codes", zh: "退出码" },
  "list.by-subject": { en: "Scenarios: {count}, by subject", zh: "场景共 {count} 个，按主题" },
  "list.by-kind": { en: "What else can be explained", zh: "其他可说明的内容" },
  "list.ask-kind": {
    en: "{corridor} list faults lists one kind.",
    zh: "{corridor} list 故障 --lang zh 列出一类。",
  },
  "list.ask-all": {
    en: "{corridor} list all lists everything.",
    zh: "{corridor} list 全部 --lang zh 列出全部。",
  },
  "list.ask-word": {
    en: "{corridor} list stale lists what has the word.",
    zh: "{corridor} list 汇率 --lang zh 列出含该词的内容。",
  },
  "list.ask-subject": {
    en: "{corridor} list --subject rates lists the scenarios of a subject.",
    zh: "{corridor} list --subject rates --lang zh 列出某一主题的场景。",
  },
  "list.ask-explain": {
    en: "{corridor} explain NAME shows the details.",
    zh: "{corridor} explain 名称：显示详细说明。",
  },
  "list.more": {
    en: "{corridor} explain NAME shows the details.",
    zh: "详细说明请用 {corridor} explain 名称查看。",
  },
} as const satisfies Record<string, Bilingual>;
