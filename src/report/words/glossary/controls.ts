import type { TermGroup } from "./term.ts";

/** Who may stop what, and what a run injects. */
export const CONTROL_TERMS: TermGroup = {
  title: { en: "Controls and faults", zh: "控制与故障" },
  terms: [
    {
      id: "guardian",
      name: { en: "guardian", zh: "风控管理员" },
      also: { en: ["risk officer"], zh: ["风控"] },
      means: {
        en: "The role that may halt a currency pair, and reset its circuit breaker after looking into a jump. It moves no money and sets no price.",
        zh: "可以暂停某货币对的兑换，并在核实异常波动后将熔断器复位的角色。它不动用资金，也不设定价格。",
      },
      source: { en: "practice of price oracles", zh: "价格预言机的通行做法" },
      verbs: ["halt", "resume", "reset"],
      avoid: [
        { language: "zh", word: "守护者", instead: "风控管理员" },
        { language: "zh", word: "监护人", instead: "风控管理员" },
      ],
    },
    {
      id: "three-powers",
      name: { en: "deny-list, freeze, pause", zh: "黑名单、冻结与暂停" },
      also: {
        en: ["deny-list", "denylist", "blocklist", "three powers", "sanctions"],
        zh: ["黑名单", "列入黑名单", "冻结", "止付", "暂停", "制裁名单"],
      },
      means: {
        en: "Three different powers: one stops a party, one a balance, one a whole token. None of them changes whose money it is.",
        zh: "三种不同的权力：分别针对一方、一个账户余额、整个代币。任何一种都不改变资金归属。",
      },
      source: {
        en: "sanctions law; controls of stable tokens (ERC-20 extensions)",
        zh: "制裁法律；稳定币的控制功能（ERC-20 扩展）",
      },
      verbs: ["block", "freeze", "pause"],
      table: {
        head: [
          { en: "power", zh: "权力" },
          { en: "what stops", zh: "停止什么" },
          { en: "who is meant", zh: "针对谁" },
          { en: "lifted by", zh: "解除方式" },
        ],
        rows: [
          [
            { en: "deny-list (block)", zh: "列入黑名单（block）" },
            {
              en: "deposits and payouts of the party; its tokens are frozen too",
              zh: "该方的存款与付款；其代币同时冻结",
            },
            { en: "a participant", zh: "一个参与方" },
            { en: "unblock", zh: "移出黑名单（unblock）" },
          ],
          [
            { en: "freeze", zh: "冻结（freeze）" },
            { en: "transfers to and from the account", zh: "该账户的转入与转出" },
            { en: "a balance", zh: "一个账户余额" },
            { en: "unfreeze", zh: "解冻（unfreeze）" },
          ],
          [
            { en: "pause", zh: "暂停（pause）" },
            {
              en: "all transfers of the token, or new payments into the escrow",
              zh: "该代币的一切转账，或托管合约的新付款",
            },
            { en: "a token or the escrow", zh: "一种代币或托管合约" },
            { en: "unpause", zh: "解除暂停（unpause）" },
          ],
        ],
      },
      avoid: [
        { language: "zh", word: "封锁", instead: "列入黑名单" },
        { language: "zh", word: "解禁", instead: "移出黑名单" },
      ],
    },
    {
      id: "fault",
      name: { en: "fault", zh: "故障" },
      also: { en: ["injected fault", "fault injection"], zh: ["故障注入"] },
      means: {
        en: "Something that a run makes go wrong on purpose, to show what is refused and which way leads out. It is put before a step with --fault NAME@STEP or fault: in the file.",
        zh: "运行中有意制造的异常，用来展示会被怎样拒绝、如何脱身。用 --fault NAME@STEP 或文件中的“fault:”放在某一步骤之前。",
      },
      source: { en: "software testing (fault injection)", zh: "软件测试（故障注入）" },
      avoid: [
        { language: "en", word: "put here by the breaker", instead: "injected fault" },
        { language: "en", word: "--break", instead: "--fault" },
      ],
    },
    {
      id: "circuit-breaker",
      name: { en: "circuit breaker", zh: "熔断器" },
      also: { en: ["breaker"], zh: ["熔断", "熔断机制"] },
      means: {
        en: "The oracle refuses a price that moved further than allowed since the last accepted one. Once tripped, it stays open until its cooldown ends or the guardian resets it. It suspends and does not judge, and it is not a fault.",
        zh: "价格相对上次采用值的变动超过允许幅度时，预言机予以拒绝。触发后保持断开，直到冷却期结束或由风控管理员复位。熔断器只暂停，不判断；它不是故障。",
      },
      source: {
        en: "market regulation (trading halts); practice of price oracles",
        zh: "市场监管（熔断）；价格预言机的通行做法",
      },
      verbs: ["trip", "reset"],
    },
  ],
};
