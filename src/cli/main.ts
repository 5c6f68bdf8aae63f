// The command line: `corridor`, and `npm run settle --` in a clone.
import { calledAs } from "./called-as.ts";
import { TERMINAL } from "./command.ts";
import { runCommandLine } from "./command-line.ts";

const { env, execPath: node, argv, versions } = process;
const words = calledAs({ env, node, version: versions.node, entry: argv[1] ?? "" });
await runCommandLine(argv.slice(2), { terminal: TERMINAL, calledAs: words });
