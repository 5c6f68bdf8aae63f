import { ensureBuild } from "../src/cli/ensure-build.ts";
import { exitWith } from "../src/cli/exit-with.ts";
import { scriptOptions } from "../src/cli/script-options.ts";
import { simulate } from "../src/simulate.ts";
import { consoleReport } from "../src/report/console.ts";
import { happyPath } from "../src/files/scenarios.ts";

try {
  const { language, url } = scriptOptions("npm start", process.argv.slice(2));
  await ensureBuild(() => console.error("Compiling the contracts, once; this takes about 40 seconds ..."));
  const trace = await simulate(happyPath(), url === undefined ? {} : { url });
  console.log(consoleReport(trace, language));
} catch (error) {
  exitWith(error);
}
