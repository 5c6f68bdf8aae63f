import type { ErrorRow } from "./error-row.ts";

/** Errors of the page's server, and of runs that it stops. */
export const SERVE_ERRORS = {
  BODY_TOO_LARGE: {
    who: "input",
    en: {
      what: "The request is larger than {limit} kB",
      hint: "Run a scenario of that size with {corridor} run.",
    },
    zh: {
      what: "请求超过 {limit} kB",
      hint: "这样大的场景请用 {corridor} run 运行。",
    },
  },
  HOST_REFUSED: {
    who: "input",
    en: {
      what: "The request is for {host}, but this server answers as {known} only",
      hint: "Open the address that {corridor} serve printed.",
    },
    zh: {
      what: "请求的主机是 {host}，而本服务器只以 {known} 的名义应答",
      hint: "请打开 {corridor} serve 显示的地址。",
    },
  },
  ORIGIN_REFUSED: {
    who: "input",
    en: {
      what: "A page of {origin} asked for something, but only the page at {known} may",
      hint: "Use the page that {corridor} serve opens.",
    },
    zh: {
      what: "来自 {origin} 的网页发出了请求，而只有 {known} 的页面可以请求",
      hint: "请使用 {corridor} serve 提供的页面。",
    },
  },
  PAGE_NOT_BUILT: {
    who: "environment",
    en: {
      what: "The page is not in {folder}",
      hint: "An installed package comes with it: install it again. In a clone, {corridor} serve builds it.",
    },
    zh: {
      what: "{folder} 中没有页面文件",
      hint: "安装的软件包自带页面：请重新安装。在克隆的仓库中，{corridor} serve 会构建页面。",
    },
  },
  PORT_INVALID: {
    who: "input",
    en: {
      what: "{port} is not a port",
      hint: "Use a whole number from 0 to 65535; 0 takes any that is free.",
    },
    zh: {
      what: "{port} 不是端口",
      hint: "请使用 0 至 65535 的整数；0 表示任意空闲端口。",
    },
  },
  PORT_TAKEN: {
    who: "environment",
    en: {
      what: "The port {port} of 127.0.0.1 cannot be used: {problem}",
      hint: "Choose another one with --port.",
    },
    zh: {
      what: "无法使用 127.0.0.1 的端口 {port}：{problem}",
      hint: "请用 --port 指定另一个端口。",
    },
  },
  REQUEST_INVALID: {
    who: "input",
    en: {
      what: "The request cannot be read: {problem}",
      hint: "Reload the page; it may be older than the server.",
    },
    zh: {
      what: "无法读取请求：{problem}",
      hint: "请重新加载页面，它可能比服务器旧。",
    },
  },
  ROUTE_UNKNOWN: {
    who: "input",
    en: {
      what: "There is nothing at {path}",
      hint: "Open the address that {corridor} serve printed.",
    },
    zh: {
      what: "{path} 处没有内容",
      hint: "请打开 {corridor} serve 显示的地址。",
    },
  },
  RUN_CANCELLED: {
    who: "environment",
    en: {
      what: "The run was cancelled",
      hint: "Start it again.",
    },
    zh: {
      what: "运行已取消",
      hint: "请重新运行。",
    },
  },
  RUN_FORGOTTEN: {
    who: "input",
    en: {
      what: "The server no longer has the run {run}",
      hint: "Run the scenario again; the last {kept} runs are kept.",
    },
    zh: {
      what: "服务器上已没有运行 {run}",
      hint: "请重新运行场景；只保留最近 {kept} 次运行。",
    },
  },
  RUN_OUT_OF_MEMORY: {
    who: "input",
    en: {
      what: "The run took more than {megabytes} MB of memory and was stopped",
      hint: "Use a smaller scenario, or run it with {corridor} run, which has no limit.",
    },
    zh: {
      what: "运行占用的内存超过 {megabytes} MB，已被停止",
      hint: "请缩小场景，或用没有此限制的 {corridor} run 运行。",
    },
  },
  RUN_TOO_LARGE: {
    who: "input",
    en: {
      what: "The scenario has {steps} steps, but the page runs {limit} at most",
      hint: "Use a smaller scenario, or run it with {corridor} run, which has no limit.",
    },
    zh: {
      what: "场景有 {steps} 个步骤，而页面最多运行 {limit} 个",
      hint: "请缩小场景，或用没有此限制的 {corridor} run 运行。",
    },
  },
  RUN_TOO_LONG: {
    who: "input",
    en: {
      what: "The run took longer than {seconds} s and was stopped",
      hint: "Use a smaller scenario, or run it with {corridor} run, which has no limit.",
    },
    zh: {
      what: "运行超过 {seconds} 秒，已被停止",
      hint: "请缩小场景，或用没有此限制的 {corridor} run 运行。",
    },
  },
  SAVE_NAME_INVALID: {
    who: "input",
    en: {
      what: "{name} cannot be the name of a scenario",
      hint: "Use 1 to 60 small letters, digits and hyphens, such as payment-2.",
    },
    zh: {
      what: "{name} 不能作为场景名",
      hint: "请使用 1 至 60 个小写字母、数字和连字符，例如“payment-2”。",
    },
  },
  SAVE_NOWHERE: {
    who: "input",
    en: {
      what: "The server has no folder to save scenarios in",
      hint: "Start it with one: {corridor} serve my-scenarios",
    },
    zh: {
      what: "服务器没有可保存场景的文件夹",
      hint: "启动时请指定一个：{corridor} serve my-scenarios",
    },
  },
  SAVE_TAKEN: {
    who: "input",
    en: {
      what: "{file} is there already, and the page did not write it",
      hint: "Save the scenario under another name.",
    },
    zh: {
      what: "{file} 已存在，且不是由页面写出的",
      hint: "请换一个名称保存。",
    },
  },
  SERVER_BUSY: {
    who: "environment",
    en: {
      what: "{workers} runs are being made and {waiting} wait already",
      hint: "Try again when one of them is over.",
    },
    zh: {
      what: "已有 {workers} 次运行正在进行，{waiting} 次在等待",
      hint: "请在其中一次结束后重试。",
    },
  },
  SITE_FOREIGN: {
    who: "input",
    en: {
      what: "{folder} has files that {corridor} site did not write",
      hint: "Name a new folder, or an empty one.",
    },
    zh: {
      what: "{folder} 中有并非 {corridor} site 写出的文件",
      hint: "请指定一个新的或空的文件夹。",
    },
  },
} as const satisfies Record<string, ErrorRow>;
