// Writes docs/reference/{errors,exit-codes,command-line}.md from the tables that the commands themselves read.
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { format } from "prettier";
import type { Command } from "../../src/cli/commands/command.ts";
import { COMMANDS } from "../../src/cli/commands/table.ts";
import { EXIT_CODES } from "../../src/cli/exit-codes.ts";
import { ERROR_CODES, ERRORS } from "../../src/errors/table.ts";
import type { Responsible } from "../../src/errors/error-row.ts";
import { CONTRACT_ERROR_EXPLANATIONS } from "../../src/report/words/explain/contract-errors.ts";
import { EXIT_CODE_EXPLANATIONS } from "../../src/report/words/explain/exit-codes.ts";
import { CONTRACT_ERRORS } from "../../src/scenario/contract-errors.ts";

const FOLDER = path.resolve(import.meta.dirname, "../../docs/reference");
const NOTE = "<!-- Written by scripts/generate/command-reference.ts; npm run check keeps it fresh. -->";

/** Examples of each command, which a reader can copy. */
const EXAMPLES: Readonly<Record<string, readonly string[]>> = {
  run: [
    "settle run scenarios/01-happy-path.yaml",
    "settle run scenarios/01-happy-path.yaml --fault stale-rate@pay -v",
    "settle run scenarios/01-happy-path.yaml --set escrow.feeBps=100,seed=7 --trace trace.json --report report.html",
    "settle run scenarios --check --junit results.xml",
    "settle run scenarios/01-happy-path.yaml --network localhost",
  ],
  list: ["settle list", "settle list --json"],
  explain: ["settle explain stale-rate", "settle explain IllegalTransition --lang zh", "settle explain 5"],
  check: ["settle check scenarios/*.yaml"],
  compare: ["settle compare before.json after.json"],
  report: [
    "settle report trace.json --out report.html",
    "settle report trace.json --format mermaid",
    "settle report traces/*.json --format csv-movements --out movements.csv",
  ],
  vectors: ["settle vectors test/testing/vectors/exchange-rates.json"],
};

const WHO: Readonly<Record<Responsible, string>> = {
  input: "Something that was given is wrong: correct it.",
  expectation:
    "The simulated world said no. A scenario can expect it by its code; where nobody expected it, an expectation failed.",
  environment: "The machine or the network is not as it needs to be.",
  bug: "This must not happen: please report it.",
};

mkdirSync(FOLDER, { recursive: true });
await write("errors.md", errorsPage());
await write("exit-codes.md", exitCodesPage());
await write("command-line.md", commandLinePage());

function errorsPage(): string {
  const sections = (Object.keys(WHO) as Responsible[]).map((who) => {
    const own = ERROR_CODES.filter((code) => ERRORS[code].who === who);
    const rows = own.map((code) => [`\`${code}\``, `${ERRORS[code].en.what}.`, ERRORS[code].en.hint]);
    return `## Exit code ${EXIT_CODES[who]}: ${who}\n\n${WHO[who]}\n\n${table(["code", "what happened", "what to try"], rows)}`;
  });
  const contracts = Object.entries(CONTRACT_ERROR_EXPLANATIONS).map(([name, { en }]) => [
    `\`${name}\``,
    (CONTRACT_ERRORS[name] ?? []).map((argument) => `\`${argument}\``).join(", "),
    en,
  ]);
  return `# Errors

${NOTE}

Every error has a code, says what happened with the values that it is about, and what to try. \`settle explain CODE\` shows
it in the terminal, and \`--lang zh\` tells it in Chinese. Texts may change; codes and exit codes do not change without a
note in the changelog.

A code in CAPITALS is refused off the chain, before any transaction is sent: it costs no gas. A name in CamelCase is refused
by a contract: the transaction is undone, and its gas is spent.

${sections.join("\n\n")}

## Errors of the contracts

A bound of time is said in one of two ways: what is valid *through* 15:45:00 still is in that second, and what must come
*before* 08:30:00 is too late in that second.

A scenario expects one with \`expect: { revert: NAME }\`, and arguments with \`{ revert: { NAME: { argument: value } } }\`: see
[Expect a refusal](../how-to/expect-a-refusal.md).

${table(["error", "arguments", "when"], contracts)}
`;
}

function exitCodesPage(): string {
  const rows = Object.entries(EXIT_CODE_EXPLANATIONS).map(([code, { en }]) => [code, en]);
  return `# Exit codes

${NOTE}

Of every \`settle\` command:

${table(["code", "meaning"], rows)}

Where several scenarios end differently, the worst counts, in this order: 130, 4, 3, 2, 1, 5.
`;
}

function commandLinePage(): string {
  return `# The command line

${NOTE}

\`npx hardhat settle COMMAND\` (Node 22.13 or newer), or \`npm run settle -- COMMAND\` (Node 18 or newer). What is for
programs goes to stdout, what is for people beside it to stderr. There is no colour where \`NO_COLOR\` is set or the output
is no terminal. What each command ends with: [exit codes](exit-codes.md).

${COMMANDS.map(commandSection).join("\n\n")}

## What is written

A file takes its name once it is whole; until then it lies beside it as \`.corridor-....tmp\`, and what cannot be finished is
removed. Refused with 2, before anything runs, is a file that the command reads (the scenario, its rates, a golden trace that
it compares with, a trace), one that it writes a second time, and a folder, however the path is written; and, without
\`--force\`, a file of another program. A file is known as this program's own by its beginning: the \`format\` of its JSON, the
head of its CSV, the title of its text, the name of its JUnit suites, or a comment "Written by Corridor"; an empty one may be
written over. \`/dev/stdout\`, \`/dev/null\`, pipes and terminals are written straight into. A full disk, a pipe whose reader has
gone and a folder that vanished end with 3.

## For all of them

| option | what it does |
| --- | --- |
| \`--network localhost\` | runs on the node at http://127.0.0.1:8545 instead of a chain in the process |
| \`-v\`, \`-vv\` | with \`run\`: events and every expectation; the calls inside each transaction too |
| \`--show-stack-traces\` | shows where in the code an error came from |
| \`--help\` | what a command takes |
`;
}

function commandSection({ name, help, arguments: positional, options }: Command): string {
  const given = Object.entries(positional).map(([argument, about]) => [
    `\`${argument.toUpperCase()}${about.many ? "..." : ""}\``,
    `${about.help}.`,
  ]);
  const named = Object.entries(options).map(([option, about]) => [
    `\`--${option}${about.flag ? "" : " TEXT"}\``,
    `${about.help}.`,
  ]);
  const examples = (EXAMPLES[name] ?? []).map((example) => `npx hardhat ${example}`);
  return `## settle ${name}\n\n${help}.\n\n${table(["", ""], [...given, ...named])}\n\n\`\`\`\n${examples.join("\n")}\n\`\`\``;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [head, head.map(() => "---"), ...rows.map((row) => row.map(cell))];
  return lines.map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

/** What Markdown would take for the end of a cell, or for a tag. */
function cell(text: string): string {
  return text.replaceAll("|", "\\|").replaceAll("<", "&lt;").replaceAll("*", "\\*");
}

async function write(file: string, text: string): Promise<void> {
  writeFileSync(path.join(FOLDER, file), await format(text, { parser: "markdown", printWidth: 110 }));
}
