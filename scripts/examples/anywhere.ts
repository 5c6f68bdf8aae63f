// The installed command where a user may not write, and its errors where something is missing or gone.
import { createHash } from "node:crypto";
import { cpSync, mkdirSync, readdirSync, readFileSync, renameSync, statSync } from "node:fs";
import { join } from "node:path";
import { report, run, type Ended } from "./report.ts";

/** What every command is given here, in the folder `scenarios` of the project. */
const COMMANDS: readonly (readonly string[])[] = [
  ["run", "我的 #1%.yaml"],
  ["run", "我的 #1%.yaml", "02.yaml"],
  ["check", "我的 #1%.yaml"],
  ["explain", "FOLDER_GONE"],
  ["list"],
  ["lesson", "1"],
  ["vectors"],
  ["help"],
];

/** @param project A folder in which the package is installed. */
export async function anywhere(project: string): Promise<void> {
  const library = join(project, "node_modules/corridor/scenarios");
  const folder = join(project, "a b", "中文 #%'");
  mkdirSync(folder, { recursive: true });
  cpSync(join(library, "01-happy-path.yaml"), join(folder, "我的 #1%.yaml"));
  cpSync(join(library, "01-happy-path.yaml"), join(folder, "02.yaml"));
  const before = digest(project);
  for (const command of COMMANDS) {
    const { code, all } = await corridor(project, command, folder);
    report(`corridor ${command.join(" ")} works in a folder of any name`, code === 0 ? "" : all);
  }
  report("no command writes into the package", digest(project) === before ? "" : "Its files have changed.");
  await missing(project, folder);
  await goneFolder(project);
}

async function missing(project: string, folder: string): Promise<void> {
  const away = join(project, "away");
  const parts: [string, string][] = [
    ["hardhat", "HARDHAT_MISSING"],
    ["@nomicfoundation/edr", "CHAIN_MISSING"],
  ];
  for (const [name, code] of parts) {
    const place = join(project, "node_modules", name);
    renameSync(place, away);
    const ended = await corridor(project, ["run", "02.yaml"], folder);
    renameSync(away, place);
    refused(`a project without ${name}`, ended, code);
  }
}

async function goneFolder(project: string): Promise<void> {
  if (process.platform === "win32") return;
  const gone = join(project, "gone");
  mkdirSync(gone);
  const entry = join(project, "node_modules/corridor/bin/corridor.cjs");
  // Node keeps what it once read of its folder: it is deleted before Node begins.
  const script = 'rmdir "$PWD" && exec "$0" "$@"';
  const ended = await run("sh", ["-c", script, process.execPath, entry, "check", "x.yaml"], gone);
  refused("a folder that was deleted", ended, "FOLDER_GONE");
}

function refused(where: string, { code, all }: Ended, expected: string): void {
  const right = code === 3 && all.includes(expected) && !/\n\s+at /.test(all);
  report(`${where} is refused by ${expected}`, right ? "" : `exit ${String(code)}\n${all}`);
}

function corridor(project: string, args: readonly string[], cwd: string): Promise<Ended> {
  return run(process.execPath, [join(project, "node_modules/corridor/bin/corridor.cjs"), ...args], cwd);
}

/** Of all files of the package, by name and content. */
function digest(project: string): string {
  const hash = createHash("sha256");
  const root = join(project, "node_modules/corridor");
  const found = readdirSync(root, { recursive: true, encoding: "utf8" }).toSorted();
  for (const name of found) {
    hash.update(name);
    const file = join(root, name);
    if (statSync(file).isFile()) hash.update(readFileSync(file));
  }
  return hash.digest("hex");
}
