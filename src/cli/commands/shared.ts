import { LANGUAGES } from "../../language.ts";
import { NETWORK_NAMES } from "../options.ts";
import type { Option } from "./command.ts";

/** Options that many commands have. */
export const LANG = {
  help: "Language of what is printed",
  choices: LANGUAGES,
  initial: "en",
} as const satisfies Option;

export const JSON_ONLY = {
  help: "Print one JSON object and nothing else",
  flag: true,
} as const satisfies Option;

export const FORCE = {
  help: "Write over a file that this program did not write",
  flag: true,
} as const satisfies Option;

/** What every command takes besides its own options. Hardhat has its own of these, but for the last. */
export const GLOBAL_OPTIONS = {
  verbose: {
    help: "With run: events and every expectation; twice (-vv), the calls inside each transaction too",
    flag: true,
    many: true,
    short: "v",
  },
  network: {
    help: "Run on the node of this network (http://127.0.0.1:8545), not on a chain in the process",
    choices: NETWORK_NAMES,
  },
  showStackTraces: { help: "Show where in the code an error came from", flag: true },
  help: { help: "Show what the command takes", flag: true, short: "h" },
  version: { help: "Print the version", flag: true, short: "V" },
} as const satisfies Readonly<Record<string, Option>>;
