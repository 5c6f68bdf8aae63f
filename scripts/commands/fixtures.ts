// Files that pages take for granted: a scenario of the reader's own, two traces, cases, a converter.
import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../check/run-tool.ts";
import { perform } from "./perform.ts";
import { keep, type Place } from "./places.ts";
import { isShown, type Given, type Page } from "./shown.ts";

const TUTORIAL = "docs/tutorial/a-corridor-of-your-own.md";
const MISTAKEN = "scenarios/mine.yaml";
const DRIVERS = "docs/how-to/test-a-converter-in-any-language.md";

/** Puts them into a place. @returns What went wrong, empty where nothing did. */
export async function fixtures(place: Place, pages: readonly Page[]): Promise<string> {
  const { folder } = place;
  const scenario = givenOf(pages, TUTORIAL, "my-corridor.yaml");
  for (const name of ["my-corridor.yaml", "payment.yaml", "my-scenarios/my-corridor.yaml"])
    write(folder, name, scenario);
  write(folder, "cases.json", JSON.stringify(publishedVectors().slice(0, 3)));
  const run = "npx corridor run my-corridor.yaml --no-expect";
  const changed = `${run} --set escrow.feeBps=100 --trace after.json`;
  for (const command of [`${run} --trace before.json`, changed]) {
    const { code, out, errors } = await perform(command, folder, place.environmentFor(command));
    if (code !== 0) return `${command} ends with ${code ?? "no code"}\n${out}${errors}`;
  }
  cpSync(join(folder, "before.json"), join(folder, "trace.json"));
  mkdirSync(join(folder, "traces"));
  for (const name of ["before.json", "after.json"]) cpSync(join(folder, name), join(folder, "traces", name));
  keep(folder);
  return "";
}

/**
 * For a page on the kit a converter in JavaScript, and one in each language of a driver; a page that begins with a driver has
 * its reader make them.
 */
export function converters(folder: string, page: Page, pages: readonly Page[]): void {
  const commands = page.parts.filter(isShown).map(({ command }) => command);
  const isOnTheKit = commands.some((command) =>
    /^(?:npx exchange-rate-conformance|rustc|javac) /.test(command),
  );
  if (!isOnTheKit || commands.some((command) => /-conformance init \w+$/.test(command))) return;
  write(folder, "my_converter.py", givenOf(pages, DRIVERS, "my_converter.py"));
  for (const language of ["python", "rust", "java"])
    cpSync(join(ROOT, "kit/drivers", language), folder, { recursive: true });
  for (const name of ["mine.js", "my-converter.js"])
    cpSync(join(ROOT, "examples/conformance-node-test", name), join(folder, name));
}

/** A scenario with a mistake in its first line, for a page that shows it. */
export function mistaken(folder: string, page: Page, pages: readonly Page[]): boolean {
  if (!page.parts.some((part) => isShown(part) && part.command.includes(MISTAKEN))) return false;
  const text = givenOf(pages, TUTORIAL, "my-corridor.yaml");
  write(folder, MISTAKEN, text.slice(text.indexOf("title:")).replace("title:", "titel:"));
  return true;
}

/** The text of a file that a page has its reader save. */
function givenOf(pages: readonly Page[], file: string, name: string): string {
  const parts = pages.find((page) => page.file === file)?.parts ?? [];
  const found = parts.find((part): part is Given => !isShown(part) && part.name === name);
  if (found === undefined) throw new Error(`${file} has its reader save no ${name}.`);
  return found.text;
}

function publishedVectors(): readonly unknown[] {
  return JSON.parse(
    readFileSync(join(ROOT, "kit/vectors/exchange-rates.json"), "utf8"),
  ) as readonly unknown[];
}

export function write(folder: string, name: string, text: string): void {
  mkdirSync(join(folder, name, ".."), { recursive: true });
  writeFileSync(join(folder, name), text);
}
