import type { Language } from "../../../src/language.ts";

/** What the page on the command line has besides the commands' own help. */
interface CommandLineWords {
  readonly title: string;
  /** The link to the other language. */
  readonly other: string;
  readonly about: string;
  /** Sections behind those of the commands. */
  readonly rest: readonly string[];
  readonly all: string;
  /** Options of every command, each with what it does. */
  readonly options: readonly (readonly [string, string])[];
}

export const COMMAND_LINE_WORDS: Readonly<Record<Language, CommandLineWords>> = {
  en: {
    title: "# The command line",
    other: "[中文](command-line.zh.md)",
    about: `\`npx hardhat settle COMMAND\` (Node 22.13 or newer), or \`npm run settle -- COMMAND\` (Node 18 or newer). Output for
programs goes to stdout, messages for people to stderr. There is no colour where \`NO_COLOR\` is set or the output
is not a terminal. What each command ends with: [exit codes](exit-codes.md). Help is in Chinese with \`--lang zh\`, and
\`--help\` also where \`LANG\` begins with \`zh\`.`,
    rest: [
      "## What is written",
      `A file takes its name once it is whole; until then it lies beside it as \`.corridor-....tmp\`, and what cannot be finished is
removed. Refused with 2, before anything runs, is a file that the command reads (the scenario, its rates, a golden trace that
it compares with, a trace), one that it writes a second time, and a folder, however the path is written; and, without
\`--force\`, a file of another program. A file is known as this program's own by its beginning: the \`format\` of its JSON, the
head of its CSV, the title of its text, the name of its JUnit suites, or a comment "Written by Corridor"; an empty one may be
written over. \`/dev/stdout\`, \`/dev/null\`, pipes and terminals are written straight into. A full disk, a pipe whose reader has
gone and a folder that vanished end with 3.`,
    ],
    all: "## For all of them",
    options: [
      [
        "`--network localhost`",
        "runs on the node at http://127.0.0.1:8545 instead of a chain in the process",
      ],
      ["`-v`, `-vv`", "with `run`: events and every expectation; the calls inside each transaction too"],
      ["`--show-stack-traces`", "shows where in the code an error came from"],
      ["`--help`", "what a command takes"],
    ],
  },
  zh: {
    title: "# 命令行",
    other: "[English](command-line.md)",
    about:
      "使用 `npx hardhat settle COMMAND`（Node 22.13 或更新），或 `npm run settle -- COMMAND`（Node 18 或更新）。供程序读取的输出写到 stdout，给人看的信息写到 stderr。设置了 `NO_COLOR` 或输出不是终端时没有颜色。各命令的退出码见[退出码](exit-codes.md)（英文）。加 `--lang zh` 显示中文帮助；`LANG` 以 `zh` 开头时，`--help` 也显示中文。",
    rest: [
      "## 写出的文件",
      "文件写完整之后才使用其名称，此前以 `.corridor-....tmp` 存放在旁边；无法完成的会被删除。以下情况在运行之前即以 2 拒绝，无论路径怎样书写：命令要读取的文件（场景、汇率、用于比较的基准轨迹、轨迹）、同一文件写两次、文件夹；以及未加 `--force` 时其他程序的文件。本程序依据开头认出自己的文件：JSON 的 `format`、CSV 的表头、文本的标题、JUnit 测试集的名称，或注释“Written by Corridor”；空文件可以覆盖。`/dev/stdout`、`/dev/null`、管道与终端直接写入。磁盘已满、管道的读取端已关闭、文件夹消失时以 3 退出。",
    ],
    all: "## 所有命令通用",
    options: [
      ["`--network localhost`", "在 http://127.0.0.1:8545 的节点上运行，而不是进程内的链"],
      ["`-v`、`-vv`", "用于 `run`：显示事件与每项预期；再显示每笔交易内部的调用"],
      ["`--show-stack-traces`", "显示错误来自代码何处"],
      ["`--help`", "显示某个命令的参数"],
    ],
  },
};
