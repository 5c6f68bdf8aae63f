import type { ErrorRow } from "./error-row.ts";

/** Errors of `init`, which begins a project. */
export const START_ERRORS = {
  PACKAGE_NOT_PACKED: {
    who: "environment",
    en: {
      what: "{folder} cannot be packed for the new project: {problem}",
      hint: "Install the package in a project by its tarball, and call {corridor} init there.",
    },
    zh: {
      what: "无法为新项目打包 {folder}：{problem}",
      hint: "请在某个项目中用软件包文件安装本程序，并在那里调用 {corridor} init。",
    },
  },
  START_NOT_FOLDER: {
    who: "input",
    en: {
      what: "{folder} is a file, or a link that leads to no folder",
      hint: "Name a new folder.",
    },
    zh: {
      what: "{folder} 是文件，或是未指向文件夹的链接",
      hint: "请指定一个新的文件夹。",
    },
  },
  START_TAKEN: {
    who: "input",
    en: {
      what: "{folder} already has {files}; nothing was written",
      hint: "Name a new folder, or move what is in the way.",
    },
    zh: {
      what: "{folder} 中已有 {files}；未写入任何文件",
      hint: "请指定一个新的文件夹，或移走同名文件。",
    },
  },
} as const satisfies Record<string, ErrorRow>;
