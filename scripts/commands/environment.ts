// The Node and the variables that commands are run with, as in a terminal of a reader.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";

/** What Hardhat needs. */
const NEEDED = [22, 13] as const;

/** The oldest that the bootstrap fetches a right Node under. */
const OLDEST_MAJOR = 18;

const KEPT = /^npm_config_(?:cache|registry|prefer_offline|userconfig)$/i;

/**
 * The variables of this process without those that npm and the bootstrap have set for it, by which a command would take
 * itself for one of theirs.
 *
 * @param cache A folder where Node keeps what it has compiled; it changes nothing but how long a command takes.
 * @param node The folder of the Node that comes first; that of this process unless given.
 */
export function readersEnvironment(
  cache: string,
  node: string = dirname(process.execPath),
): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(
    ([name]) => !/^(?:npm_|NODE_OPTIONS$|INIT_CWD$|FORCE_COLOR$)/i.test(name) || KEPT.test(name),
  );
  return {
    ...Object.fromEntries(own),
    npm_config_audit: "false",
    npm_config_fund: "false",
    npm_config_prefer_offline: "true",
    npm_config_update_notifier: "false",
    NODE_COMPILE_CACHE: cache,
    PATH: [node, process.env["PATH"]].join(delimiter),
  };
}

export interface OldNode {
  readonly folder: string;
  readonly version: string;
}

/** A Node on this machine that Hardhat cannot be run with, and its npm; nothing where there is none. */
export function oldNode(): OldNode | undefined {
  for (const folder of new Set((process.env["PATH"] ?? "").split(delimiter))) {
    if (!existsSync(join(folder, "node")) || !existsSync(join(folder, "npx"))) continue;
    const version = spawnSync(join(folder, "node"), ["--version"], { encoding: "utf8" }).stdout.trim();
    const [major = 0, minor = 0] = version.slice(1).split(".").map(Number);
    const old = major < NEEDED[0] || (major === NEEDED[0] && minor < NEEDED[1]);
    if (old && major >= OLDEST_MAJOR) return { folder, version };
  }
  return undefined;
}

/** Programs that a machine may lack; a command of any other fails where there is none. */
const TOOLCHAINS = ["anvil", "java", "javac", "jq", "python3", "rustc"];

/** The driver that pages have compiled by rustc, from whichever folder. */
const COMPILED = /^(?:\.\/)?(?:converter\/)?converter$/;

/** Toolchains of a command line that this machine does not have. */
export function missingPrograms(command: string): string[] {
  const programs = command.split(/\|\||&&|\||;/).map((part) => part.trim().split(/\s/)[0] ?? "");
  const driver = /--driver ["']?(?<program>[\w./]+)/.exec(command)?.groups?.["program"] ?? "";
  return [...programs, COMPILED.test(driver) ? "rustc" : driver].filter(
    (program) =>
      TOOLCHAINS.includes(program) && spawnSync(`command -v ${program}`, { shell: true }).status !== 0,
  );
}
