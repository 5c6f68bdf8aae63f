import type { ArgumentsOf, Command, Shape } from "./command.ts";
import { JSON_ONLY, LANG } from "./shared.ts";

const shape = {
  arguments: {
    left: { help: "A trace (JSON, by run --trace)", kind: "file" },
    right: { help: "Another one", kind: "file" },
  },
  options: {
    json: { ...JSON_ONLY, help: "Print all differences as one JSON object and nothing else" },
    lang: LANG,
  },
} as const satisfies Shape;

/** Arguments of `corridor compare`. */
export type CompareArguments = ArgumentsOf<typeof shape>;

export const compare: Command = {
  name: "compare",
  help: "Compares two traces step by step, in amounts; -v adds hashes, addresses and gas. Exit code 0 when equal, 5 when different",
  ...shape,
  examples: ["compare before.json after.json"],
  load: () => import("../compare.ts").then(({ settleCompare }) => settleCompare),
};
