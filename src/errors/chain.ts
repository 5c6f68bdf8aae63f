import type { ErrorRow } from "./error-row.ts";

/** Errors between this process and a chain. */
export const CHAIN_ERRORS = {
  CALL_REFUSED: {
    who: "bug",
    en: {
      what: "The query {contract}.{method} was refused: {error}",
      hint: "Report it with the scenario; a query of a contract should never be refused.",
    },
    zh: {
      what: "查询 {contract}.{method} 被拒绝：{error}",
      hint: "请附上场景报告；对合约的查询不应被拒绝。",
    },
  },
  CHAIN_TOO_OLD: {
    who: "environment",
    en: {
      what: "The chain {chain} ({client}) has rules from before Cancun, under which the contracts cannot run",
      hint: 'Give the network hardfork: "cancun" or a later one. Nothing was sent.',
    },
    zh: {
      what: "链 {chain}（{client}）的规则早于“Cancun”，合约无法在其上运行",
      hint: "请将该网络的“hardfork”设为“cancun”或更新的版本。未发送任何内容。",
    },
  },
  CHAIN_MISSING: {
    who: "environment",
    en: {
      what: "Hardhat's chain is not installed for {machine}",
      hint: "Package managers leave it out under a Node older than 22, and where optional packages are left out. Under Node 22.13 or newer: {command}",
    },
    zh: {
      what: "未安装适用于 {machine} 的 Hardhat 链",
      hint: "包管理器在低于 22 的 Node 下，或在略去可选包时，不会安装它。请在 Node 22.13 或更新版本下执行：{command}",
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
  HARDHAT_MISSING: {
    who: "environment",
    en: {
      what: "Hardhat {needed} is needed, and there is none",
      hint: "Install it: {command}",
    },
    zh: {
      what: "需要 Hardhat {needed}，但未安装",
      hint: "请安装：{command}",
    },
  },
  HARDHAT_UNSUPPORTED: {
    who: "environment",
    en: {
      what: "Hardhat {needed} is needed, and {found} is installed",
      hint: "Install one of those versions: {command}",
    },
    zh: {
      what: "需要 Hardhat {needed}，而安装的是 {found}",
      hint: "请安装所需版本之一：{command}",
    },
  },
  NODE_UNREACHABLE: {
    who: "environment",
    en: {
      what: "No response from {url}",
      hint: "Start a node there, for example with {hardhat} node, or leave out --network.",
    },
    zh: {
      what: "{url} 无响应",
      hint: "请在那里启动节点，例如 {hardhat} node，或去掉 --network。",
    },
  },
  NOT_A_DEVELOPMENT_CHAIN: {
    who: "environment",
    en: {
      what: "The chain {chain} ({client}) has no {method}, so it is not one for development",
      hint: "Use a network of Hardhat's in this process, hardhat node or anvil. No transaction was sent.",
    },
    zh: {
      what: "链 {chain}（{client}）没有 {method}，因此不是开发链",
      hint: "请使用 Hardhat 的进程内网络、hardhat node 或 anvil。未发送任何交易。",
    },
  },
  NOT_COMPILED: {
    who: "environment",
    en: {
      what: "{contract} is not compiled",
      hint: "An installed package comes with it: install it again. In a clone, run {hardhat} build.",
    },
    zh: {
      what: "{contract} 尚未编译",
      hint: "安装的软件包自带编译结果：请重新安装。在克隆的仓库中，请运行 {hardhat} build。",
    },
  },
  SETUP_REFUSED: {
    who: "bug",
    en: {
      what: "{contract}.{method} refused the settings: {error}",
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
      what: "The node did not accept a transaction of {from}: {problem}",
      hint: "Use a fresh node that mines every transaction at once; its clock must not be ahead of the scenario's.",
    },
    zh: {
      what: "节点没有接受 {from} 的交易：{problem}",
      hint: "请使用每笔交易立即出块的新节点；其时钟不得超前于场景。",
    },
  },
} as const satisfies Record<string, ErrorRow>;
