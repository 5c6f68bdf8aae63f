// Where the commands are run: a copy of this clone, and a folder of a reader who has installed the packages.
import { spawnSync } from "node:child_process";
import { copyFileSync, cpSync, linkSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { ROOT } from "../check/run-tool.ts";
import { pack, packKit } from "../examples/packed.ts";
import { report, run } from "../examples/report.ts";
import { oldNode, readersEnvironment } from "./environment.ts";

export interface Place {
  readonly name: "clone" | "package";
  readonly folder: string;
  readonly environmentFor: (command: string) => NodeJS.ProcessEnv;
  readonly runs: (command: string) => boolean;
  /** What `npx corridor` starts here. */
  readonly program: string;
}

/** What a copy of the clone does without; packages and the fetched Node are linked, being only read. */
const LEFT_OUT = [".git", "coverage", "dist", "dist-kit"];
const LINKED = ["node_modules", ".node"];

/** Commands of the kit's own package, which no clone has under this name, and compilers of what it copies. */
const OF_THE_KIT = /^npx exchange-rate-conformance|^rustc |^javac /;

/** Commands of the clone: npm's scripts, plain Hardhat, and all goldens. */
const OF_THE_CLONE =
  /^npm |^node scripts\/|^npx hardhat |^anvil |^(?:npx corridor|npm run settle --) (?:run scenarios(?:\/\*| |$)|site |check scenarios\/\*|vectors kit\/)|^git /;

/** Programs that are run at all; npm by the scripts that there are. */
const PROGRAMS =
  /^(?:npx (?:corridor|hardhat|exchange-rate-conformance)|anvil|rustc|javac|cp|sed|git diff)(?= |$)|^node scripts\//;

/** Whether a command is one that is run in some place. */
export function runnable(command: string): boolean {
  const script = /^npm (?:run )?(?<name>[\w:-]+)(?: -- |$)/.exec(command)?.groups?.["name"];
  return script === undefined ? PROGRAMS.test(command) : Object.hasOwn(SCRIPTS, script);
}

const { scripts: SCRIPTS } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as {
  readonly scripts: Readonly<Record<string, string>>;
};

/** Paths that only a folder with the installed package has. */
const OF_THE_PACKAGE = /node_modules\/corridor/;

/** A copy of this clone as it stands, and an old Node where there is one, under which the bootstrap has to find another. */
export function cloneIn(parent: string, name: string = "clone"): Place {
  const folder = join(parent, name);
  mkdirSync(folder);
  for (const entry of readdirSync(ROOT).filter((each) => !LEFT_OUT.includes(each)))
    if (LINKED.includes(entry)) linkTree(join(ROOT, entry), join(folder, entry));
    else cpSync(join(ROOT, entry), join(folder, entry), { recursive: true });
  keep(folder);
  const old = oldNode();
  const cache = join(parent, "compiled");
  const [right, reader] = [readersEnvironment(cache), readersEnvironment(cache, old?.folder)];
  return {
    name: "clone",
    folder,
    // Hardhat's own command checks the Node that it is started with.
    environmentFor: (command) => (command.startsWith("npx hardhat ") ? right : reader),
    runs: (command) => !OF_THE_KIT.test(command) && !OF_THE_PACKAGE.test(command),
    program: "node bin/corridor.cjs",
  };
}

/** An empty folder with both packed packages installed; nothing where they could not be. */
export async function packageIn(parent: string): Promise<Place | undefined> {
  const folder = join(parent, "reader");
  mkdirSync(folder);
  // What is said of the packages themselves is said by test:examples.
  const [corridor, kit] = [await pack(parent, false), await packKit(parent, false)];
  if (corridor === undefined || kit === undefined) return undefined;
  const files = [corridor, kit].map((file) => JSON.stringify(file)).join(" ");
  const begin = `npm init -y && npm pkg set type=module && npm install --save-dev ${files}`;
  const { code, all } = await run(begin, [], folder, true);
  report("the packages are installed in an empty folder", code === 0 ? "" : all);
  if (code !== 0) return undefined;
  writeFileSync(join(folder, ".gitignore"), "/node_modules/\n");
  const environment = readersEnvironment(join(parent, "compiled"));
  return {
    name: "package",
    folder,
    environmentFor: () => environment,
    runs: (command) => !OF_THE_CLONE.test(command),
    program: "node_modules/.bin/corridor",
  };
}

/** Remembers a folder as it is: what a page leaves there is taken away before the next one. */
export function keep(folder: string): void {
  git(folder, "init", "-q");
  git(folder, "add", "-A");
  git(folder, "-c", "user.name=reader", "-c", "user.email=reader@example.org", "commit", "-qm", "As it was");
}

export function asKept({ folder }: Place): void {
  git(folder, "checkout", "-q", "--", ".");
  git(folder, "clean", "-fdq");
}

function git(folder: string, ...args: string[]): void {
  const { status, stderr } = spawnSync("git", args, { cwd: folder, encoding: "utf8" });
  if (status !== 0) throw new Error(`git ${args.join(" ")}: ${stderr}`);
}

/** Links where the file system can, as the tree is only read. */
function linkTree(from: string, to: string): void {
  mkdirSync(to);
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) linkTree(source, target);
    else if (entry.isSymbolicLink()) cpSync(source, target, { verbatimSymlinks: true });
    else linkOrCopy(source, target);
  }
}

function linkOrCopy(source: string, target: string): void {
  try {
    linkSync(source, target);
  } catch {
    mkdirSync(dirname(target), { recursive: true });
    copyFileSync(source, target);
  }
}
