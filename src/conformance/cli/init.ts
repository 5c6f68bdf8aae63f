import { cpSync, existsSync, mkdirSync, readdirSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { packagePath } from "./package-files.ts";
import { UsageError } from "./usage-error.ts";

/** How a driver of a language is tried and run; `{}` is where it lies. */
interface Language {
  readonly try: string;
  readonly driver: string;
}

const LANGUAGES: Readonly<Record<string, Language>> = {
  python: {
    try: `echo '{"id":0,"call":"hello","args":{"protocol":1}}' | python3 {}/example.py`,
    driver: "python3 {}/example.py",
  },
  rust: { try: "rustc --edition 2021 -O -o {}/converter {}/converter.rs", driver: "{}/converter" },
  java: { try: "javac -d {} {}/Converter.java", driver: "java -cp {} Converter" },
};

/**
 * Copies the files of a driver to start from into a folder, and overwrites nothing.
 *
 * @returns What to do next, for people.
 * @throws UsageError
 */
export function copyDriver(words: readonly string[], from: string): string {
  const [name = "", given = ".", ...more] = words;
  const language = Object.hasOwn(LANGUAGES, name) ? LANGUAGES[name] : undefined;
  if (language === undefined)
    throw new UsageError(
      `init ${JSON.stringify(name.slice(0, 60))} is unknown; there are ${Object.keys(LANGUAGES).join(", ")}`,
    );
  if (more.length > 0)
    throw new UsageError(`init takes one folder, and ${JSON.stringify(more[0])} is one too many`);
  const source = packagePath(join("drivers", name));
  if (source === undefined) throw new UsageError(`The package has no drivers/${name}; install it anew`);
  const folder = resolve(from, given);
  const files = readdirSync(source).filter((file) => !/^(\.|__)|\.(class|pyc)$/.test(file));
  const there = files.find((file) => existsSync(join(folder, file)));
  if (there !== undefined)
    throw new UsageError(
      `${shownPath(from, join(folder, there))} is there already, and nothing is overwritten; name another folder`,
    );
  try {
    mkdirSync(folder, { recursive: true });
    for (const file of files)
      cpSync(join(source, file), join(folder, file), { errorOnExist: true, force: false });
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new UsageError(`${shownPath(from, folder)} cannot be written: ${why}`);
  }
  return nextSteps(language, shownPath(from, folder), files);
}

function nextSteps(language: Language, folder: string, files: readonly string[]): string {
  const here = (command: string): string => command.replaceAll("{}", folder);
  return [
    `Copied ${files.join(", ")} into ${folder}. Put your converter in the marked place, then:`,
    "",
    `  ${here(language.try)}`,
    `  npx exchange-rate-conformance --driver ${JSON.stringify(here(language.driver))}`,
    "",
  ].join("\n");
}

function shownPath(from: string, path: string): string {
  const near = relative(from, path);
  if (near === "") return ".";
  return near.startsWith("..") ? path : `./${near.replaceAll("\\", "/")}`;
}
