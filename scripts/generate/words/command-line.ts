import type { Language } from "../../../src/language.ts";

/** What the page on the command line has besides the commands' own help. */
interface CommandLineWords {
  readonly title: string;
  /** The link to the other language. */
  readonly other: string;
  readonly about: string;
  /** Sections behind those of the commands. */
  readonly rest: readonly string[];
  /** Heads of the options of every command, and of the exit codes. */
  readonly all: string;
  readonly codes: string;
  /** How a shell completes commands. */
  readonly completion: readonly string[];
  /** How else the commands are called. */
  readonly called: readonly string[];
}

export const COMMAND_LINE_WORDS: Readonly<Record<Language, CommandLineWords>> = {
  en: {
    title: "# The command line",
    other: "[中文](command-line.zh.md)",
    about: `\`npx corridor COMMAND [OPTIONS]\`, in a project with the package, in a clone, and in any other folder once
\`npm install --global corridor\` has made it \`corridor\`. Options may stand before and behind the command, as \`--option value\` or
\`--option=value\`; what follows \`--\` is no option. Output for programs goes to stdout, messages for people to stderr. There is no
colour where \`NO_COLOR\` is set or the output is not a terminal. What a command prints is in English, and in Chinese with
\`--lang zh\`; help, and what is wrong with a command line, are in Chinese also where \`LC_ALL\`, \`LC_MESSAGES\` or \`LANG\` begins
with \`zh\`.

Where a scenario is asked for, a file or a folder that is there is taken. Otherwise it is one of the library, from any folder: by
its path (\`scenarios/13-silent-arbiter.yaml\`), its name (\`13-silent-arbiter\`) or its number (\`13\`); \`scenarios\` is all of them.`,
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
    all: "## Options of every command",
    codes: "## Exit codes",
    completion: [
      "## Completion",
      `\`corridor completion SHELL\` prints what bash, zsh, fish or PowerShell reads; its first line names the file that it belongs in, such
as \`source <(corridor completion bash)\` in \`~/.bashrc\`. The Tab key then completes \`corridor\`: commands, options, what they can be,
files, scenarios, lessons, topics, faults with the steps where they work, and operations of vectors. The names are asked for
when the key is pressed, so that a new version needs no new script.`,
    ],
    called: [
      "## The same commands elsewhere",
      `In a Hardhat project that has [the plugin](../how-to/use-in-hardhat.md), every command but the options of all is a task:
\`npx hardhat settle run FILE\`. Hardhat takes an option once: several values of one have commas between them (\`--fault a@pay,b@redeem\`).
\`--network\` is there any network of the project. In a clone, \`npm run settle -- run FILE\` is the same as
\`npx corridor run FILE\`. Hints name a command by the words with which this one was called.`,
    ],
  },
  zh: {
    title: "# 命令行",
    other: "[English](command-line.md)",
    about:
      "使用 `npx corridor COMMAND [OPTIONS]`：在装有本软件包的项目中、在克隆的仓库中均可；执行 `npm install --global corridor` 之后，在任何文件夹中都可使用 `corridor`。选项可放在命令之前或之后，写作 `--option value` 或 `--option=value`；`--` 之后的内容不作为选项。供程序读取的输出写到 stdout，给人看的信息写到 stderr。设置了 `NO_COLOR` 或输出不是终端时没有颜色。命令的输出默认为英文，加 `--lang zh` 为中文；`LC_ALL`、`LC_MESSAGES` 或 `LANG` 以 `zh` 开头时，帮助与命令行的错误信息也为中文。\n\n需要场景之处，先使用该路径上的文件或文件夹；没有时，在任何文件夹中都使用场景库中的场景：可用路径（`scenarios/13-silent-arbiter.yaml`）、名称（`13-silent-arbiter`）或编号（`13`）；`scenarios` 表示全部场景。",
    rest: [
      "## 写出的文件",
      "文件写完整之后才使用其名称，此前以 `.corridor-....tmp` 存放在旁边；无法完成的会被删除。以下情况在运行之前即以 2 拒绝，无论路径怎样书写：命令要读取的文件（场景、汇率、用于比较的基准轨迹、轨迹）、同一文件写两次、文件夹；以及未加 `--force` 时其他程序的文件。本程序依据开头认出自己的文件：JSON 的 `format`、CSV 的表头、文本的标题、JUnit 测试集的名称，或注释“Written by Corridor”；空文件可以覆盖。`/dev/stdout`、`/dev/null`、管道与终端直接写入。磁盘已满、管道的读取端已关闭、文件夹消失时以 3 退出。",
    ],
    all: "## 所有命令通用的选项",
    codes: "## 退出码",
    completion: [
      "## 补全",
      "`corridor completion SHELL` 输出 bash、zsh、fish 或 PowerShell 读取的脚本；脚本第一行说明应写入哪个文件，例如在 `~/.bashrc` 中写入 `source <(corridor completion bash)`。此后按 Tab 键即可补全 `corridor` 的命令、选项、选项的取值、文件、场景、课程、可说明的名称、故障及其适用的步骤，以及向量的运算。名称在按键时查询，因此新版本无需新脚本。",
    ],
    called: [
      "## 其他调用方式",
      "在装有[插件](../how-to/use-in-hardhat.md)（英文）的 Hardhat 项目中，每个命令都是一个任务：`npx hardhat settle run FILE`；通用选项则由 Hardhat 提供。Hardhat 的每个选项只能给出一次，多个值之间用逗号（`--fault a@pay,b@redeem`）；`--network` 可以是该项目的任何网络。在克隆的仓库中，`npm run settle -- run FILE` 与 `npx corridor run FILE` 相同。提示中的命令与当前的调用方式一致。",
    ],
  },
};
