/** The Chinese of a command's help, by the names that the command itself has; without full stops. */
export interface ChineseHelp {
  readonly help: string;
  readonly arguments?: Readonly<Record<string, string>>;
  readonly options?: Readonly<Record<string, string>>;
}

const LANG = "输出所用的语言";
const JSON_ONLY = "只输出一个 JSON 对象";

/** Every command's help in Chinese; a test holds it against the commands. */
export const CHINESE_HELP: Readonly<Record<string, ChineseHelp>> = {
  run: {
    help: "运行场景，可多个并行。-v 显示事件，-vv 显示调用。退出码：0 正常，1 预期不符，2 用法错误或文件无效，3 环境问题，4 不变量被破坏，5 有偏差，130 被中断",
    arguments: { files: "场景文件（YAML）、存放场景的文件夹，或场景库中的编号与名称" },
    options: {
      seed: "替换文件中的种子",
      set: "替换文件中的一个值",
      fault: "在某一步骤之前注入故障；名称见 list，参数见 explain",
      until: "运行到某一步骤为止：步骤标签、步骤类型（pay）、类型与序号（pay 2）或文件中的步骤编号",
      noExpect: "运行到底：预期仍记录是否符合，但不中止运行，也不影响结论",
      break: "--fault 的旧名",
      trace: "把轨迹写入此文件；运行多个场景时写入此文件夹",
      detail: "轨迹另外记录的内容：calls，即每笔交易内部的调用及其在源代码中的行号",
      savePaths:
        "把每个货币对的市场汇率与其喂价源发布的汇率写入此文件夹：可供“path:”读取的表格与存储路径；运行多个场景时各写入一个文件夹",
      report: "把 HTML 报告写入此文件",
      junit: "把 JUnit XML 写入此文件",
      force: "允许覆盖其他程序的文件；本次要读取的文件绝不覆盖",
      format:
        "问题的输出格式：“text”；“json”（一个 JSON 对象）；“unix”（每处一行，格式同编译器，供编辑器识别）；“github”（每处一条工作流命令）",
      json: "在标准输出只输出一个 JSON 对象，含结论与轨迹，同 --format json",
      jsonl: "每个步骤一完成即在标准输出写出一行 JSON 对象；最后一行含退出码",
      watch: "场景文件或它读取的文件保存后重新运行；按 Ctrl-C 结束",
      bail: "有场景未通过时不再开始新的场景；有场景无法读取时一个也不开始",
      update: "写出基准轨迹（场景旁的 golden/NAME.json）",
      check: "与基准轨迹比较；不同时以 5 退出",
      events: "显示事件与每项预期，同 -v",
      calls: "再显示每笔交易内部的调用，同 -vv",
      lang: LANG,
    },
  },
  lesson: {
    help: "上一课：先展示运行过程直到提问，接受回答后再展示其余部分。课程或答案不存在时以 2 退出",
    arguments: { lessons: "课程编号；未指定时列出全部课程" },
    options: {
      answer: "直接给出答案，不再提示输入；有多道题时按顺序作答，以逗号分隔",
      stage: "只显示这一环节",
      teacher: "教师用书，含全部答案",
      handout: "把学生讲义写入此文件（HTML，含两种语言，可用 A4 纸打印）",
      page: "把本课写入此文件（HTML，无需服务器，可直接从磁盘打开，含两种语言）",
      answers: "在讲义最后一页附上答案",
      force: "允许覆盖其他程序的文件",
      lang: LANG,
    },
  },
  list: {
    help: "列出场景及其教学要点、步骤类型、故障、状态、术语、错误与退出码：概览、某一类，或含某个词的内容。没有时以 2 退出",
    arguments: {
      what: "类别（场景、步骤类型、故障、状态、术语、错误码、合约错误、退出码）、“全部”，或名称与首句中的词；未指定时显示概览",
    },
    options: { subject: "只列出该主题的场景", json: JSON_ONLY, lang: LANG },
  },
  explain: {
    help: "说明一个场景、步骤类型、故障、状态、术语、退出码、错误码或合约错误；没有该名称时以 2 退出",
    arguments: { what: "名称（中英文均可），见 list；或场景的编号、场景文件" },
    options: { json: JSON_ONLY, lang: LANG },
  },
  check: {
    help: "校验场景文件并列出全部错误；找出轨迹中被改动之处。退出码 0 或 2",
    arguments: { files: "场景文件（YAML）、存放场景的文件夹、场景库中的编号与名称，或轨迹（JSON）" },
    options: {
      format:
        "错误的输出格式：“text”；“json”（一个 JSON 对象）；“unix”（每处一行，格式同编译器，供编辑器识别）；“github”（每处一条工作流命令）",
      json: "只输出一个 JSON 对象，同 --format json",
      lang: LANG,
    },
  },
  compare: {
    help: "逐步比较两条轨迹，以金额说明；-v 另列哈希、地址与 gas。退出码：0 相同，5 不同",
    arguments: { left: "一条轨迹（run --trace 写出的 JSON）", right: "另一条轨迹" },
    options: { json: "把全部差异输出为一个 JSON 对象", lang: LANG },
  },
  report: {
    help: "由轨迹生成报告：html、markdown、csv、csv-movements、mermaid、mermaid-states、junit、json 或 text",
    arguments: { traces: "轨迹（run --trace 写出的 JSON）" },
    options: {
      format: "报告格式；未指定时由 --out 的扩展名决定，否则为 html",
      out: "写入此文件；未指定时写到标准输出",
      force: "允许覆盖其他程序的文件；所读取的轨迹绝不覆盖",
      lang: "报告所用的语言；HTML 报告含两种语言",
    },
  },
  serve: {
    help: "在本机打开页面：逐步查看场景、注入故障、修改数值、学习课程。按 Ctrl-C 结束",
    arguments: { folders: "自编场景的文件夹或文件；新场景保存在第一个文件夹中" },
    options: { port: "127.0.0.1 的端口；未指定时用 5173 或其后的空闲端口", lang: LANG },
  },
  site: {
    help: "把场景库、课程和术语写成静态文件，供学校的网站服务器使用",
    arguments: { folder: "新的或空的文件夹，或已有此类网站的文件夹（将被替换）" },
    options: { lang: "输出所用的语言；网站含两种语言" },
  },
  init: {
    help: "在文件夹中（未指定时为当前文件夹）建立自己的项目，并说明下一步。不覆盖任何文件。已有同名文件时以 2 退出",
    arguments: { folders: "用于新项目的文件夹：新的，或没有同名文件的" },
    options: {
      template: "“minimal”（一个场景）、“study”（课堂用场景）、“hardhat”（另含合约）或“tests”（测试工具）",
      lang: "文件与消息的语言：en 或 zh",
    },
  },
  vectors: {
    help: "用程序库与合约逐条检验汇率向量：已发布的向量，或指定的文件",
    arguments: { files: "案例的 JSON 文件；不指定则检验已发布的向量" },
    options: { op: "只检验此运算的案例", json: JSON_ONLY, lang: LANG },
  },
  completion: {
    help: "输出 shell 读取的补全脚本：按 Tab 键补全命令、选项、文件、场景及其他名称",
    arguments: { shell: "读取脚本的 shell" },
    options: { lang: LANG },
  },
  help: {
    help: "显示各命令的用法，可用中文",
    arguments: { commands: "命令名称；未指定时列出全部命令" },
    options: { lang: LANG },
  },
};

/** The options of every command in Chinese, by their names. */
export const CHINESE_GLOBAL: Readonly<Record<string, string>> = {
  verbose: "用于 run：显示事件与每项预期；写两次（-vv）时再显示每笔交易内部的调用",
  network:
    "在此节点上运行：localhost（http://127.0.0.1:8545）或其地址，而不是进程内的链；在 Hardhat 中为项目的网络",
  showStackTraces: "显示错误来自代码何处",
  help: "显示命令的用法",
  version: "显示版本",
};
