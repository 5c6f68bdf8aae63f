import type { ErrorRow } from "./error-row.ts";

/** Errors of traces that are too long, or no longer as they were written, by the hashes in them. */
export const TRACE_ERRORS = {
  TEXT_TOO_LONG: {
    who: "environment",
    en: {
      what: "This is a text of more than {most} characters, more than can be held at once",
      hint: "Write the trace into a file with {corridor} run SCENARIO --trace TRACE, which has no such limit, or end the run earlier with --until.",
    },
    zh: {
      what: "该文本超过 {most} 个字符，无法一次性存放",
      hint: "请用 {corridor} run SCENARIO --trace TRACE 把轨迹写入文件（不受此限制），或用 --until 让运行更早结束。",
    },
  },
  TRACE_CHANGED: {
    who: "input",
    en: {
      what: "{file}: {link} was changed: its hash is {actual}, and {next} states {expected}",
      hint: "Run the scenario again with {corridor} run --trace; {corridor} compare lists what differs.",
    },
    zh: {
      what: "{file}：{link}被改动过：其哈希值为 {actual}，而{next}记载的是 {expected}",
      hint: "请用 {corridor} run --trace 重新运行该场景；{corridor} compare 会列出差异。",
    },
  },
  TRACE_LINK_CHANGED: {
    who: "input",
    en: {
      what: "{file}: the field previous of {link} was changed: it is {actual}, and the hash of {before} is {expected}",
      hint: "Nothing else of it was: put the hash back, or run the scenario again with {corridor} run --trace.",
    },
    zh: {
      what: "{file}：{link}记载的前一哈希值被改动过：其值为 {actual}，而{before}的哈希值为 {expected}",
      hint: "其余内容未变：请改回该哈希值，或用 {corridor} run --trace 重新运行该场景。",
    },
  },
  TRACE_STEP_ADDED: {
    who: "input",
    en: {
      what: "{file}: {link}, in place {place} of the steps, was added: its hash is {actual}, and {next} states {expected}",
      hint: "Take it out, or run the scenario again with {corridor} run --trace.",
    },
    zh: {
      what: "{file}：步骤列表第 {place} 位的{link}是后来加入的：其哈希值为 {actual}，而{next}记载的是 {expected}",
      hint: "请删去该步骤，或用 {corridor} run --trace 重新运行该场景。",
    },
  },
  TRACE_STEP_MISSING: {
    who: "input",
    en: {
      what: "{file}: {link} missing: the hash of {before} is {actual}, and {next} states {expected}",
      hint: "Run the scenario again with {corridor} run --trace.",
    },
    zh: {
      what: "{file}：缺少{link}：{before}的哈希值为 {actual}，而{next}记载的是 {expected}",
      hint: "请用 {corridor} run --trace 重新运行该场景。",
    },
  },
  TRACE_STEP_MOVED: {
    who: "input",
    en: {
      what: "{file}: {link} is in place {place} of the steps, with the hash {actual}; {wanted} belongs there, with {expected}",
      hint: "Put the steps in the order of their numbers, or run the scenario again with {corridor} run --trace.",
    },
    zh: {
      what: "{file}：{link}位于步骤列表第 {place} 位，其哈希值为 {actual}；该处应为{wanted}，其哈希值为 {expected}",
      hint: "请按编号排列步骤，或用 {corridor} run --trace 重新运行该场景。",
    },
  },
} as const satisfies Record<string, ErrorRow>;
