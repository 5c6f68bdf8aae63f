import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { openInProcessChain } from "../../src/chain/in-process.ts";
import { ensureBuild } from "../../src/cli/ensure-build.ts";
import { runScenario } from "../../src/simulate.ts";
import { consoleReport } from "../../src/report/console.ts";
import { happyPath } from "../../src/files/scenarios.ts";

const README = path.resolve(import.meta.dirname, "../../README.md");
const BEGIN = "<!-- what npm start prints, shortened; written by npm run check -->\n\n```\n";
const END = "```\n\n<!-- end -->";

/** Lines that a step's sentence and its movements go on in are left out: the first screen has room for one a step. */
function shortened(report: string): string {
  const lines = report.split("\n");
  const ruler = lines.findIndex((line) => /^-( {2}-+)+$/.test(line));
  const end = lines.indexOf("", ruler);
  const steps = lines.slice(ruler + 1, end).filter((line) => /^ *\d+ /.test(line));
  const allIn = lines.filter((line) => /^(All-in|reserve )/.test(line));
  return [...lines.slice(0, ruler + 1), ...steps, "...", ...allIn].join("\n");
}

await ensureBuild();
const report = consoleReport(await runScenario(happyPath(), await openInProcessChain()), "en");
const readme = readFileSync(README, "utf8");
const [before = "", rest = ""] = readme.split(BEGIN);
const after = rest.slice(rest.indexOf(END));
writeFileSync(README, `${before}${BEGIN}${shortened(report)}\n${after}`);
