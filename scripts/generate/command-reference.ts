// Writes docs/reference/{errors,exit-codes,command-line}.md from the tables that the commands themselves read.
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { format } from "prettier";
import {
  argumentUsage,
  optionUsage,
  usageOf,
  type Command,
  type Option,
} from "../../src/cli/commands/command.ts";
import { globalHelp, helpText } from "../../src/cli/commands/help-text.ts";
import { GLOBAL_OPTIONS } from "../../src/cli/commands/shared.ts";
import { COMMANDS } from "../../src/cli/commands/table.ts";
import { EXIT_CODES } from "../../src/cli/exit-codes.ts";
import { ERROR_CODES, ERRORS } from "../../src/errors/table.ts";
import type { Responsible } from "../../src/errors/error-row.ts";
import { BY_NPX, fillTemplate, type Language } from "../../src/language.ts";
import { CONTRACT_ERROR_EXPLANATIONS } from "../../src/report/words/explain/contract-errors.ts";
import { EXIT_CODE_EXPLANATIONS } from "../../src/report/words/explain/exit-codes.ts";
import { CONTRACT_ERRORS } from "../../src/scenario/contract-errors.ts";
import { COMMAND_LINE_WORDS } from "./words/command-line.ts";

const FOLDER = path.resolve(import.meta.dirname, "../../docs/reference");
const NOTE = "<!-- Written by scripts/generate/command-reference.ts; npm run check keeps it fresh. -->";

const WHO: Readonly<Record<Responsible, string>> = {
  input: "Something that was given is wrong: correct it.",
  expectation:
    "The simulated world said no. A scenario can expect it by its code; where nobody expected it, an expectation failed.",
  environment: "The machine or the network is not as it needs to be.",
  bug: "This must not happen: please report it.",
};

const STOP = { en: ".", zh: "。" } as const;
const HEADS = {
  options: { en: ["option", "what it does"], zh: ["选项", "作用"] },
  codes: { en: ["code", "meaning"], zh: ["退出码", "含义"] },
} as const;

mkdirSync(FOLDER, { recursive: true });
await write("errors.md", errorsPage());
await write("exit-codes.md", exitCodesPage());
await write("command-line.md", commandLinePage("en"));
await write("command-line.zh.md", commandLinePage("zh"));

function errorsPage(): string {
  const sections = (Object.keys(WHO) as Responsible[]).map((who) => {
    const own = ERROR_CODES.filter((code) => ERRORS[code].who === who);
    const rows = own.map((code) => [
      `\`${code}\``,
      `${fillTemplate(ERRORS[code].en.what, BY_NPX)}.`,
      fillTemplate(ERRORS[code].en.hint, BY_NPX),
    ]);
    return `## Exit code ${EXIT_CODES[who]}: ${who}\n\n${WHO[who]}\n\n${table(["code", "what happened", "what to try"], rows)}`;
  });
  const contracts = Object.entries(CONTRACT_ERROR_EXPLANATIONS).map(([name, { en }]) => [
    `\`${name}\``,
    (CONTRACT_ERRORS[name] ?? []).map((argument) => `\`${argument}\``).join(", "),
    en,
  ]);
  return `# Errors

${NOTE}

Every error has a code, and states what happened, with the values that it is about, and what to try. \`npx corridor explain CODE\` shows
it in the terminal, and \`--lang zh\` shows it in Chinese. Texts may change; codes and exit codes do not change without a
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
  const rows = Object.entries(EXIT_CODE_EXPLANATIONS).map(([code, { en }]) => [
    code,
    fillTemplate(en, BY_NPX),
  ]);
  return `# Exit codes

${NOTE}

Of every command:

${table(["code", "meaning"], rows)}

Where several scenarios end differently, the worst counts, in this order: 130, 4, 3, 2, 1, 5.
`;
}

function commandLinePage(language: Language): string {
  const { title, other, about, rest, all, completion, called, codes } = COMMAND_LINE_WORDS[language];
  const sections = COMMANDS.map((command) => commandSection(command, language));
  const texts = globalHelp(language);
  const common = Object.entries<Option>(GLOBAL_OPTIONS).map(([name, option]) => [
    `${option.short === undefined ? "" : `\`-${option.short}\`, `}\`${optionUsage(name, option)}\``,
    `${texts[name] ?? ""}${STOP[language]}`,
  ]);
  const exits = Object.entries(EXIT_CODE_EXPLANATIONS).map(([code, explanation]) => [
    code,
    fillTemplate(explanation[language], BY_NPX),
  ]);
  const parts = [
    title,
    NOTE,
    other,
    about,
    ...sections,
    all,
    table(HEADS.options[language], common),
    codes,
    table(HEADS.codes[language], exits),
    ...completion,
    ...called,
    ...rest,
  ];
  return `${parts.join("\n\n")}\n`;
}

function commandSection(command: Command, language: Language): string {
  const { name, arguments: positional, options, examples } = command;
  const text = helpText(command, language);
  const stop = STOP[language];
  const given = Object.entries(positional).map(([argument, declared]) => [
    `\`${argumentUsage(argument, declared)}\``,
    `${text.arguments[argument] ?? ""}${stop}`,
  ]);
  const named = Object.entries(options).map(([option, declared]) => [
    `\`${optionUsage(option, declared)}\``,
    `${text.options[option] ?? ""}${stop}`,
  ]);
  const usage = `\`${BY_NPX.corridor} ${usageOf(command)} [OPTIONS]\``;
  const lines = examples.map((example) => `${BY_NPX.corridor} ${example}`);
  return `## ${name}\n\n${text.help}${stop}\n\n${usage}\n\n${table(["", ""], [...given, ...named])}\n\n\`\`\`\n${lines.join("\n")}\n\`\`\``;
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
