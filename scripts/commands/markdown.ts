// The commands of a Markdown page. Its author's rules stand in CONTRIBUTING under "Commands on pages".
import { isCommand, withoutComment } from "./command-line.ts";
import type { Given, Page, Shown } from "./shown.ts";

interface Fence {
  readonly language: string;
  readonly lines: readonly string[];
  /** The number of its first line of text. */
  readonly first: number;
  /** The paragraph above it. */
  readonly above: string;
}

/** `Save this as \`my-corridor.yaml\``, in either language; also in a folder. */
const SAVED = /(?:Save this as|This is|存为) `(?<name>[\w.-]+(?:\/[\w.-]+)?)`/;

/** A command of a list of commands in a block without a language: words on it follow after two blanks. */
const LISTED = /;\s{2,}/;

/** @param commands Names of the commands of `corridor`. */
export function commandsOfPage(file: string, text: string, commands: readonly string[]): Page {
  const lines = text.split("\n");
  const parts: (Shown | Given)[] = [];
  let prose: string[] = [];
  const endProse = (at: number): void => {
    const first = at - prose.length + 1;
    parts.push(...namedIn(prose.join("\n"), (line) => `${file}:${first + line}`, commands));
    prose = [];
  };
  for (let at = 0; at < lines.length; at += 1) {
    const open = /^(?<indent>\s*)(?<ticks>`{3,})(?<language>\w*)/.exec(lines[at] ?? "")?.groups;
    if (open === undefined) {
      prose.push(lines[at] ?? "");
      continue;
    }
    const above = paragraphAbove(prose);
    endProse(at);
    const inside: string[] = [];
    const first = at + 2;
    for (at += 1; at < lines.length && lines[at]?.trim() !== open["ticks"]; at += 1)
      inside.push((lines[at] ?? "").slice((open["indent"] ?? "").length));
    const fence = { language: open["language"] ?? "", lines: inside, first, above };
    parts.push(...fileOf(fence), ...commandsOfFence(fence, file, commands));
  }
  endProse(lines.length);
  return { file, parts };
}

/** Code in a sentence that is a command: `npx corridor explain NAME`. */
function namedIn(prose: string, placeOf: PlaceOf, commands: readonly string[]): Shown[] {
  return [...prose.matchAll(/(?<ticks>`+)(?<code>.+?)\k<ticks>/gs)]
    .map(({ index, groups }) => ({
      place: placeOf(prose.slice(0, index).split("\n").length - 1),
      command: (groups?.["code"] ?? "").replaceAll(/\s+/g, " ").replaceAll("\\|", "|").trim(),
      typed: false,
    }))
    .filter(({ command }) => isCommand(command, commands));
}

function paragraphAbove(prose: readonly string[]): string {
  const withoutNotes = prose.filter((line) => !/^\s*<!--/.test(line)).join("\n");
  return (
    withoutNotes
      .trimEnd()
      .split(/\n\s*\n/)
      .at(-1) ?? ""
  );
}

function fileOf({ lines, above, language }: Fence): Given[] {
  const { name } = SAVED.exec(above)?.groups ?? {};
  return name === undefined || language === "" || language === "sh"
    ? []
    : [{ name, text: `${lines.join("\n")}\n` }];
}

function commandsOfFence(fence: Fence, file: string, commands: readonly string[]): Shown[] {
  const { language, lines, first } = fence;
  if (language === "sh" || language === "bash") return typedLines(lines, (at) => `${file}:${first + at}`);
  if (language === "console") return consoleLines(lines, (at) => `${file}:${first + at}`);
  if (language === "yaml") return jobLines(lines, (at) => `${file}:${first + at}`);
  return language === "" && isCommand(`${lines[0] ?? ""} `, commands)
    ? listedLines(lines, (at) => `${file}:${first + at}`, commands)
    : [];
}

type PlaceOf = (at: number) => string;

/** A command a line; one that ends with a backslash goes on. Where one goes to another folder, all are one command. */
function typedLines(lines: readonly string[], placeOf: PlaceOf): Shown[] {
  const shown = lineByLine(lines, placeOf);
  if (!shown.some(({ command }) => command.startsWith("cd "))) return shown;
  const command = shown.map((each) => each.command).join(" && ");
  return [{ place: placeOf(0), command, typed: true }];
}

function lineByLine(lines: readonly string[], placeOf: PlaceOf): Shown[] {
  const shown: Shown[] = [];
  let begun = "";
  for (const [at, line] of lines.entries()) {
    begun += line.replace(/\\$/, "");
    if (line.endsWith("\\")) continue;
    const found = withoutComment(begun.replace(/\s+(?=-)/g, " "));
    if (found.command !== "" && !found.command.startsWith("#"))
      shown.push({ place: placeOf(at), typed: true, ...found });
    begun = "";
  }
  return shown;
}

/** `$ ` before each command, and below it what it prints. */
function consoleLines(lines: readonly string[], placeOf: PlaceOf): Shown[] {
  const shown: (Shown & { readonly output: string[] })[] = [];
  for (const [at, line] of lines.entries()) {
    if (line.startsWith("$ "))
      shown.push({ place: placeOf(at), typed: true, ...withoutComment(line.slice(2)), output: [] });
    else shown.at(-1)?.output.push(line);
  }
  return shown;
}

/** What a job of a CI system runs. */
function jobLines(lines: readonly string[], placeOf: PlaceOf): Shown[] {
  return lines.flatMap((line, at) => {
    const { command } = /^\s*(?:- )?run: (?<command>.+)$/.exec(line)?.groups ?? {};
    return command === undefined ? [] : [{ place: placeOf(at), command, typed: true }];
  });
}

/** A block without a language that begins with a command: words on each may follow after two blanks. */
function listedLines(lines: readonly string[], placeOf: PlaceOf, commands: readonly string[]): Shown[] {
  return lines.flatMap((line, at) =>
    line
      .split(LISTED)
      .map((part) => withoutComment(part))
      .map(({ command, ...rest }) => ({ command: command.replace(/\s{2,}.*/, ""), ...rest }))
      .filter(({ command }) => isCommand(`${command} `, commands))
      .map((found) => ({ place: placeOf(at), typed: true, ...found })),
  );
}
