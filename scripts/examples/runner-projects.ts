// The kit's package in a project of each test runner: what a stranger's ten lines give there.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { binaryOf, ROOT } from "../check/run-tool.ts";
import { commandOf, install } from "./packed.ts";
import { commandPasses, report, run } from "./report.ts";
import { vectorProject } from "./vector-project.ts";
import { RUNNERS, type Outcomes, type Runner } from "./runners.ts";

const PAGE = "docs/how-to/test-your-converter.md";

/** What every runner has to print of the wrong converter, whose inverse is stored with six decimals. */
const FINDING = /60000\.00 DOP at 1 EUR = 60 DOP.*: expected 1000\.00 EUR, got 1000\.02 EUR/;

/** Lines of the kit's own sources, which nobody has to read in the failure of a converter. */
const OWN_LINES = /dist\/(runner|report|asking)\//;

/** Prints what the kit finds without any runner. */
const CORE = `
import { checkExchangeRateConformance } from "exchange-rate-conformance";
import { mine } from "./mine.js";
import { wrong } from "./wrong.js";
const found = await Promise.all([mine, wrong].map((converter) => checkExchangeRateConformance(converter)));
const ids = (reports, ...wanted) => reports.filter(({ outcome }) => wanted.includes(outcome)).map(({ id }) => id);
const [right, bad] = found.map((reports) => ({
  passed: ids(reports, "passed"),
  failed: ids(reports, "failed"),
  skipped: ids(reports, "skipped", "not-offered"),
}));
console.log(JSON.stringify({ right, bad }));
`;

/** One after the other: their installs share npm's cache, and the machine may have two cores. */
export async function runnerProjects(tarball: string): Promise<void> {
  for (const runner of RUNNERS) {
    const how = { page: PAGE, command: "npm install --save-dev exchange", first: ["package.json"] };
    const project = await install(runner.example, how, tarball);
    if (project !== undefined) await tryRunner(runner, project);
  }
}

async function tryRunner(runner: Runner, project: string): Promise<void> {
  const { name, ending, command } = runner;
  const shown = await run(commandOf(PAGE, command), [], project, true);
  const plain = stripVTControlCharacters(shown.all);
  report(`${name}: ten lines pass all that they offer`, shown.code === 0 ? "" : shown.all);
  report(`${name}: what is skipped has its reason beside it`, runner.reason.test(plain) ? "" : plain);
  await sameAsCore(runner, project);
  const failed = await run("npm run test:wrong", [], project, true);
  const readable =
    failed.code !== 0 && FINDING.test(stripVTControlCharacters(failed.all)) && !OWN_LINES.test(failed.all);
  report(`${name}: a failure has question and figures, and no lines of the kit`, readable ? "" : failed.all);
  writeFileSync(join(project, `opened.${ending}`), openedOnce(runner));
  const opened = await run(runner.machine(`opened.${ending}`), [], project, true);
  report(`${name}: a converter is opened once, and closed`, opened.code === 0 ? "" : opened.all);
  await describes(runner, project);
  await typesResolve(runner, project);
  await commandPasses(`${name}: the example's own script passes`, project, "npm test");
  if (name === "node:test") await vectorProject(project);
}

/** The same cases pass, fail and are skipped as without a runner, and the wrong converter's stored inverse is one of them. */
async function sameAsCore({ name, ending, machine, read }: Runner, project: string): Promise<void> {
  writeFileSync(join(project, "core.js"), CORE);
  const core = await run(process.execPath, ["core.js"], project);
  if (core.code !== 0) return report(`${name}: the kit runs without a runner`, core.all);
  const { right, bad } = JSON.parse(core.out) as Record<string, Outcomes>;
  for (const [file, wanted] of [
    ["mine", right],
    ["wrong", bad],
  ] as const) {
    const { out, all } = await run(machine(`${file}.${ending}`), [], project, true);
    const found = outcomesIn(read, out);
    const same = JSON.stringify(found) === JSON.stringify(wanted);
    const named = file === "mine" ? found?.failed.length === 0 : found?.failed.includes("B2") === true;
    const differs = `without a runner ${JSON.stringify(wanted)}\nin it ${JSON.stringify(found)}\n${all}`;
    report(`${name}: ${file} fails and passes by name as without a runner`, same && named ? "" : differs);
  }
}

function outcomesIn(read: Runner["read"], out: string): Outcomes | undefined {
  try {
    return read(out);
  } catch {
    return undefined;
  }
}

function openedOnce({ imports, test, after }: Runner): string {
  return `
import { exchangeRateCases } from "exchange-rate-conformance";
${imports}
import { mine } from "./mine.js";
const steps = [];
const cases = exchangeRateCases(async () => {
  steps.push("open");
  return { ...mine, close: () => steps.push("close") };
});
for (const one of cases) ${test}(one.title, one.run);
${after}(async () => {
  await cases.close();
  if (steps.join() !== "open,close") throw new Error(steps.join());
});
`;
}

/** The one call registers the cases where the runner has globals; elsewhere it names the line that does. */
async function describes(
  { name, ending, machine, read, describes: has }: Runner,
  project: string,
): Promise<void> {
  const file = `described.${ending}`;
  const lines = [
    'import { describeExchangeRateConformance } from "exchange-rate-conformance";',
    'import { mine } from "./mine.js";',
    'describeExchangeRateConformance(mine, { skip: { A1: "a reason" } });',
  ];
  writeFileSync(join(project, file), `${lines.join("\n")}\n`);
  const { code, out, all } = await run(machine(file) + (has?.options ?? ""), [], project, true);
  const right =
    has === undefined
      ? code !== 0 && all.includes("for (const one of exchangeRateCases(mine)) test(one.title, one.run);")
      : code === 0 && outcomesIn(read, out)?.skipped.includes("A1") === true;
  const what = has === undefined ? "names the line for a runner without globals" : "registers the cases";
  report(`${name}: describeExchangeRateConformance ${what}`, right ? "" : all);
}

/** A strict project in TypeScript compiles, with the runner's own types. */
async function typesResolve({ name, imports, test }: Runner, project: string): Promise<void> {
  const known = name === "jest" ? 'import { test } from "@jest/globals";' : imports;
  const program = `
import { exchangeRateCases, NotOffered, type Converter } from "exchange-rate-conformance";
${known}
const mine: Converter = {
  name: "typed",
  convert({ amount, rate }) {
    if (rate.per !== 1n) throw new NotOffered("rates for one unit");
    return amount * rate.answer;
  },
};
for (const one of exchangeRateCases(mine)) ${test}(one.title, one.run);
`;
  writeFileSync(join(project, "types.ts"), program);
  const options = "--noEmit --strict --module nodenext --target es2022 --skipLibCheck --types node,mocha";
  const roots = ["--typeRoots", join(ROOT, "node_modules/@types"), "types.ts"];
  const tsc = [binaryOf("typescript", "tsc"), ...options.split(" "), ...roots];
  const { code, all } = await run(process.execPath, tsc, project);
  report(`${name}: ten lines of TypeScript compile`, code === 0 ? "" : all);
}
