import type { WordKey } from "../report/words/dictionary.ts";
import type { TopicKind } from "./topic.ts";

/** What can be listed: how it is asked for, its heading, and whether names alone are listed unless a word is looked for. */
export interface ListedKind {
  /** As it is typed, several words of it or one, in either language. */
  readonly words: readonly [name: string, ...others: string[]];
  readonly kind: TopicKind;
  readonly title: WordKey;
  /** The key under which JSON has them. */
  readonly json: string;
  readonly byName?: true;
}

/** In the order in which they are listed. */
export const LISTED: readonly ListedKind[] = [
  { words: ["scenarios", "scenario", "场景"], kind: "scenario", title: "list.scenarios", json: "scenarios" },
  { words: ["verbs", "verb", "steps", "步骤", "步骤类型"], kind: "verb", title: "list.verbs", json: "verbs" },
  { words: ["faults", "fault", "故障"], kind: "fault", title: "list.faults", json: "faults" },
  { words: ["statuses", "status", "状态"], kind: "status", title: "list.statuses", json: "statuses" },
  {
    words: ["exit-codes", "exit-code", "退出码"],
    kind: "exit-code",
    title: "list.exit-codes",
    json: "exitCodes",
  },
  { words: ["terms", "term", "术语"], kind: "term", title: "list.terms", json: "terms" },
  {
    words: ["errors", "error", "错误", "错误码"],
    kind: "error",
    title: "list.errors",
    json: "errors",
    byName: true,
  },
  {
    words: ["contract-errors", "contract-error", "合约错误"],
    kind: "contract-error",
    title: "list.contract-errors",
    json: "contractErrors",
    byName: true,
  },
];

/** Asks for everything, where no word is asked for an overview. */
export const ALL_WORDS: readonly string[] = ["all", "全部"];
