// Every command line that a text of this project shows.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { COMMANDS } from "../../src/cli/commands/table.ts";
import { filesUnder, readPageFiles } from "../check/source-files.ts";
import { ROOT } from "../check/run-tool.ts";
import { commandsOfHints } from "./hints.ts";
import { commandsOfPage } from "./markdown.ts";
import { commandsInSentence } from "./sentence.ts";
import type { Page, Shown } from "./shown.ts";

const COMMAND_NAMES = COMMANDS.map(({ name }) => name);

/** Pages, and what goes out with the packages. The pages of templates/ are typed by scripts/examples/starts.ts, in what they begin. */
const FOLDERS = ["docs", "examples", "kit", "lessons", "test/data"];

/** Files whose comments and texts may name commands. */
const TEXTS = ["scenarios", "lessons", "templates", "kit", "examples"];

/** CHANGELOG states what was; its commands are those of the version that it is about. */
export function pages(): Page[] {
  const files = [...filesOfRoot(), ...FOLDERS.flatMap((folder) => filesUnder(folder))];
  return files
    .filter((file) => file.endsWith(".md") && !/(?:^|\/)(?:node_modules|CHANGELOG\.md)/.test(file))
    .map((file) => commandsOfPage(file, read(file), COMMAND_NAMES));
}

/** What is shown outside Markdown: hints, comments of scenarios and templates, texts of the page in the browser. */
export async function texts(): Promise<Shown[]> {
  const files = TEXTS.flatMap((folder) => filesUnder(folder)).filter((file) =>
    /\.(?:ya?ml|py|rs|java|ts|js|sol)$/.test(file),
  );
  const comments = files.flatMap((file) => commandsOfText(file, commentsOf(read(file))));
  const web = readPageFiles().flatMap(({ path, text }) => commandsOfText(path, text));
  return [...(await commandsOfHints()), ...comments, ...web];
}

function commandsOfText(place: string, text: string): Shown[] {
  return commandsInSentence(text).map((command) => ({ place, command, typed: false }));
}

function commentsOf(text: string): string {
  return text
    .split("\n")
    .filter((line) => /^\s*(?:#|\/\/|\*)|\s#\s|\s\/\/\s/.test(line))
    .join("\n");
}

function filesOfRoot(): string[] {
  return ["CONTRIBUTING.md", "README.md", "README.zh.md", "SECURITY.md"];
}

function read(file: string): string {
  return readFileSync(join(ROOT, file), "utf8");
}
