// `npm run check`: everything that can be said about the project without running it.
import { runChecks } from "./check/run-checks.ts";

const results = await runChecks();
if (results.some(({ passed }) => !passed)) process.exitCode = 1;
