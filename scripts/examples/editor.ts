// The schema of the installed package in an editor: completion, hover texts and mistakes, by the server that editors use.
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pageExamples } from "../../test/docs/page-examples.ts";
import { ROOT } from "../check/run-tool.ts";
import { YamlLanguageServer, type Diagnostic, type Position } from "./language-server.ts";
import { commandOf } from "./packed.ts";
import { report, run } from "./report.ts";

const PAGE = "docs/how-to/use-an-editor.md";

/** The line by which a file names its schema, as the page shows it. */
const SCHEMA_LINE =
  "# yaml-language-server: $schema=./node_modules/corridor/docs/schema/scenario.schema.json";

/** @param project A folder in which the packed package is installed. */
export async function editorFindsSchema(project: string): Promise<void> {
  const shown = pageExamples(readFileSync(join(ROOT, PAGE), "utf8")).some(({ text }) =>
    text.startsWith(SCHEMA_LINE),
  );
  report("the page on editors shows the line that names the schema", shown ? "" : `${PAGE} lacks it.`);
  const { code, all } = await run(commandOf(PAGE, "npm install"), [], project, true);
  report("the language server is installed", code === 0 ? "" : all);
  if (code !== 0) return;
  const server = await YamlLanguageServer.open(project);
  try {
    await ofTheLibrary(server);
    await whileWriting(server);
  } catch (error) {
    report("the language server answers", String(error));
  } finally {
    server.close();
  }
}

/** Every scenario that can be run is one to the editor too. */
async function ofTheLibrary(server: YamlLanguageServer): Promise<void> {
  const files = globSync(["scenarios/*.yaml", "lessons/*/scenario.yaml"], { cwd: ROOT }).toSorted();
  const wrong: string[] = [];
  for (const file of files) {
    const text = withSchema(readFileSync(join(ROOT, file), "utf8"));
    const found = await server.diagnostics(file.replaceAll("/", "-"), text);
    wrong.push(...found.map((one) => `${file}:${one.range.start.line}: ${one.message}`));
  }
  report(`the editor marks nothing in ${files.length} scenarios of the library`, wrong.join("\n"));
}

async function whileWriting(server: YamlLanguageServer): Promise<void> {
  const lines = withSchema(readFileSync(join(ROOT, "scenarios/01-happy-path.yaml"), "utf8")).split("\n");
  const at = lines.findIndex((line) => line.startsWith("  - fund:"));
  const before = lines.slice(0, at);
  const after = lines.slice(at);
  const offered = async (typed: string): Promise<readonly string[]> => {
    const name = `typing-${typed.length}.yaml`;
    const rows = typed.split("\n");
    await server.diagnostics(name, [...before, ...rows, ...after].join("\n"));
    const position = { line: at + rows.length - 1, character: rows.at(-1)?.length ?? 0 };
    return (await server.completions(name, position)).map(({ label }) => label);
  };
  requireAll("a step's name is completed", await offered("  - "), ["quote", "pay", "release", "fault"]);
  leavesOut("an old name is not offered", await offered("  - "), ["break", "report"]);
  requireAll("what a step takes is completed", await offered("  - pay:\n      "), ["amount", "onShort"]);
  requireAll("a fault's name is completed", await offered("  - fault: "), ["stale-rate", "freeze-party"]);
  requireAll("a contract's error is completed", await offered("  - pay:\n    expect:\n      revert: "), [
    "StaleRate",
  ]);

  const given = lines.findIndex((line) => line.startsWith("rates:"));
  const keysOffered = async (typed: string): Promise<readonly string[]> => {
    const name = `key-${typed.length}.yaml`;
    const rows = typed.split("\n");
    await server.diagnostics(name, [...lines.slice(0, given), ...rows, ...lines.slice(given)].join("\n"));
    const position = { line: given + rows.length - 1, character: rows.at(-1)?.length ?? 0 };
    return (await server.completions(name, position)).map(({ label }) => label);
  };
  requireAll("guards are completed", await keysOffered("guards:\n  "), ["breakerBps", "hours", "pairs"]);
  requireAll("names of hours are completed", await keysOffered("guards:\n  hours: "), ["fx-week", "always"]);
  requireAll("calendars are completed", await keysOffered("calendars:\n  "), ["currencies", "valueDate"]);

  await server.diagnostics("hover.yaml", lines.join("\n"));
  const shown = await server.hover("hover.yaml", { line: at, character: 5 });
  const wanted = "The payer signs the terms once";
  report("a step's name is explained", shown.includes(wanted) ? "" : `"${shown}" lacks "${wanted}"`);

  const typo = [...before, "  - found:", ...after.slice(1)].join("\n");
  const [mistake, ...others] = await server.diagnostics("typo.yaml", typo);
  const isAt = others.length === 0 && isSame(mistake, { line: at, character: 4 });
  report("a misspelt name is marked in its place", isAt ? "" : JSON.stringify([mistake, ...others]));
}

function withSchema(text: string): string {
  return `${SCHEMA_LINE}\n${text.replaceAll(/^# yaml-language-server: .*\n/gm, "")}`;
}

function requireAll(what: string, offered: readonly string[], wanted: readonly string[]): void {
  const missing = wanted.filter((one) => !offered.includes(one));
  report(what, missing.length === 0 ? "" : `${missing.join(", ")} missing among ${offered.join(", ")}`);
}

function leavesOut(what: string, offered: readonly string[], unwanted: readonly string[]): void {
  const found =
    offered.length === 0 ? ["nothing is offered"] : unwanted.filter((one) => offered.includes(one));
  report(what, found.join(", "));
}

function isSame(found: Diagnostic | undefined, { line, character }: Position): boolean {
  return found?.range.start.line === line && found.range.start.character === character;
}
