import type { ErrorRow } from "./error-row.ts";

/** Errors between this process and a chain. */
export const CHAIN_ERRORS = {
  CALL_REFUSED: {
    who: "bug",
    en: {
      what: "{contract}.{method} was asked and answered {error}",
      hint: "Report it with the scenario; a question to a contract should not be refused.",
    },
    zh: {
      what: "查询 {contract}.{method} 得到 {error}",
      hint: "请附上场景报告；对合约的查询不应被拒绝。",
    },
  },
  CONTRACT_UNKNOWN: {
    who: "bug",
    en: {
      what: 'There is no contract "{contract}" on this chain; there are {known}',
      hint: "Deploy it first, or correct the name.",
    },
    zh: {
      what: "这条链上没有合约“{contract}”；现有 {known}",
      hint: "请先部署，或更正名称。",
    },
  },
  DEPLOYMENT_REFUSED: {
    who: "bug",
    en: {
      what: "{contract} could not be deployed: {error}",
      hint: "Rebuild the contracts, and report it if that does not help.",
    },
    zh: {
      what: "{contract} 无法部署：{error}",
      hint: "请重新编译合约；若仍不行，请报告。",
    },
  },
  NODE_UNREACHABLE: {
    who: "environment",
    en: {
      what: "Nothing answers at {url}",
      hint: "Start a node there, for example with npm run hardhat -- node, or leave out --network.",
    },
    zh: {
      what: "{url} 没有应答",
      hint: "请在那里启动节点，例如 npm run hardhat -- node，或去掉 --network。",
    },
  },
  NOT_COMPILED: {
    who: "environment",
    en: {
      what: "{contract} is not compiled",
      hint: "Run npm run build.",
    },
    zh: {
      what: "{contract} 尚未编译",
      hint: "请运行 npm run build。",
    },
  },
  SETUP_REFUSED: {
    who: "bug",
    en: {
      what: "{contract}.{method} refused to be set up: {error}",
      hint: "Correct the settings of the scenario.",
    },
    zh: {
      what: "{contract}.{method} 拒绝设置：{error}",
      hint: "请更正场景的设置。",
    },
  },
  TRANSACTION_NOT_MINED: {
    who: "environment",
    en: {
      what: "The node did not take a transaction of {from}: {problem}",
      hint: "Use a fresh node that mines every transaction at once; its clock must not be ahead of the scenario's.",
    },
    zh: {
      what: "节点没有接受 {from} 的交易：{problem}",
      hint: "请使用每笔交易立即出块的新节点；其时钟不得超前于场景。",
    },
  },
} as const satisfies Record<string, ErrorRow>;
