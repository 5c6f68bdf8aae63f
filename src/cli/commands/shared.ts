import { LANGUAGES } from "../../language.ts";
import type { Option } from "./command.ts";

/** Options that many commands have. */
export const LANG = {
  help: "Language of what is printed",
  choices: LANGUAGES,
  initial: "en",
} as const satisfies Option;

/**
 * How a command prints what is wrong: for people, as one JSON object, a line each for editors, or a command each for
 * GitHub Actions.
 */
export const OUTPUT_FORMATS = ["text", "json", "unix", "github"] as const;

export const OUTPUT_FORMAT = {
  help: "How what is wrong is printed: for people, as one JSON object, a line each as compilers do (unix), or a workflow command each (github)",
  value: "FORMAT",
  choices: OUTPUT_FORMATS,
  initial: "text",
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
    help: "Run on this node, localhost (http://127.0.0.1:8545) or an address, not on a chain in the process; in Hardhat, a network of the project",
    value: "NETWORK",
    kind: "network",
  },
  showStackTraces: { help: "Show where in the code an error came from", flag: true },
  help: { help: "Show what the command takes", flag: true, short: "h" },
  version: { help: "Print the version", flag: true, short: "V" },
} as const satisfies Readonly<Record<string, Option>>;
