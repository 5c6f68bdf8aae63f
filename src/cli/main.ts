// The command line: `corridor`, and `npm run settle --` in a clone.
import { calledAs } from "./called-as.ts";
import { TERMINAL } from "./command.ts";
import { runCommandLine } from "./command-line.ts";

const words = calledAs({ env: process.env, node: process.execPath });
await runCommandLine(process.argv.slice(2), { terminal: TERMINAL, calledAs: words });
