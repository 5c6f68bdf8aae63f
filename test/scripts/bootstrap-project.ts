// A small project to try the bootstrap on: its own copy of the scripts, a lock file, and an npm that only pretends.
import { spawn } from "node:child_process";
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";

const SCRIPTS = join(import.meta.dirname, "../../scripts");
const BOOTSTRAP = [
  "bootstrap.cjs",
  "bootstrap-run.cjs",
  "bootstrap-state.cjs",
  "bootstrap-install.cjs",
  "bootstrap-lock.cjs",
];
export const CHAIN = `node_modules/@nomicfoundation/edr-${process.platform}-${process.arch}-test`;

const LOCK = {
  packages: {
    "": { name: "tiny" },
    "node_modules/tool": { version: "1.0.0", integrity: "sha512-tool" },
    "node_modules/elsewhere": { version: "1.0.0", optional: true, os: ["nowhere"], cpu: ["none"] },
    [CHAIN]: {
      version: "1.0.0",
      integrity: "sha512-chain",
      optional: true,
      os: [process.platform],
      cpu: [process.arch],
    },
  },
};

// What the pretended npm does: `install` brings a Node, `ci` brings the packages, and a mode makes either fail.
const NPM = `
const fs = require("node:fs");
const { join } = require("node:path");
const args = process.argv.slice(2);
fs.appendFileSync(process.env.FAKE_CALLS, JSON.stringify({ args, underFetchedNode: process.env.FETCHED_NODE === "yes" }) + "\\n");
const mode = process.env.FAKE_NPM;
if (mode && mode !== "slow" && mode !== "no chain") {
  console.error(mode);
  process.exit(1);
}
if (mode === "slow") Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 600);
const write = (path, text) => {
  fs.mkdirSync(join(path, ".."), { recursive: true });
  fs.writeFileSync(path, text);
};
if (args[0] === "install") {
  const [name, version] = args.at(-1).split("@");
  const folder = join(process.cwd(), "node_modules", name);
  write(join(folder, "package.json"), JSON.stringify({ version }));
  write(join(folder, "bin/node"), "#!/bin/sh\\nFETCHED_NODE=yes exec '${process.execPath}' \\"$@\\"\\n");
  fs.chmodSync(join(folder, "bin/node"), 0o755);
} else {
  const lock = JSON.parse(fs.readFileSync("package-lock.json", "utf8"));
  for (const place of ["node_modules/tool", "${CHAIN}"]) write(join(place, "package.json"), "{}");
  write("node_modules/tool/package.json", JSON.stringify({ bin: { tool: "cli.js" } }));
  write("node_modules/tool/cli.js", "console.log('tool', ...process.argv.slice(2))");
  if (mode !== "no chain") write("${CHAIN}/chain.node", "");
  write("node_modules/.package-lock.json", JSON.stringify(lock));
}
`;

const COMMANDS = {
  "show.cjs": `console.log(JSON.stringify({ args: process.argv.slice(2), fetched: process.env.FETCHED_NODE === "yes", path: process.env.PATH }));`,
  "fail.cjs": "process.exit(42);",
  "die.cjs": "process.kill(process.pid, 'SIGTERM'); setTimeout(() => {}, 5000);",
  "interrupted.cjs": `
    let times = 0;
    process.on("SIGINT", () => { times += 1; setTimeout(() => { console.log("interrupted " + times); process.exit(7); }, 150); });
    setTimeout(() => process.exit(1), 5000);
    console.log("ready");`,
  "typed.ts": "const answer: number = 42; console.log(answer);",
};

export interface Call {
  readonly args: readonly string[];
  readonly underFetchedNode: boolean;
}

export interface Run {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

interface StartOptions {
  /** The version that the running Node pretends to be. */
  readonly version?: string;
  readonly npm?: string;
  readonly env?: NodeJS.ProcessEnv;
  readonly interruptWhenReady?: true;
}

export class BootstrapProject {
  readonly root = mkdtempSync(join(tmpdir(), "corridor bootstrap-"));
  readonly #calls = join(this.root, "calls");

  constructor() {
    for (const file of BOOTSTRAP) cpSync(join(SCRIPTS, file), join(this.root, "scripts", file));
    cpSync(join(SCRIPTS, "../bin/node-packages.cjs"), join(this.root, "bin/node-packages.cjs"));
    this.write("package-lock.json", JSON.stringify(LOCK));
    this.write("npm/npm-cli.js", NPM);
    this.write("npm/on-path/npm", `#!/bin/sh\nexec node '${join(this.root, "npm/npm-cli.js")}' "$@"\n`);
    chmodSync(join(this.root, "npm/on-path/npm"), 0o755);
    for (const [name, text] of Object.entries(COMMANDS)) this.write(`commands/${name}`, text);
  }

  write(path: string, text: string): void {
    mkdirSync(dirname(join(this.root, path)), { recursive: true });
    writeFileSync(join(this.root, path), text);
  }

  has(path: string): boolean {
    return existsSync(join(this.root, path));
  }

  delete(path = ""): void {
    rmSync(join(this.root, path), { recursive: true, force: true });
  }

  /** Everything npm was asked for so far. */
  get calls(): Call[] {
    if (!existsSync(this.#calls)) return [];
    const lines = readFileSync(this.#calls, "utf8").trimEnd().split("\n");
    return lines.map((line) => JSON.parse(line) as Call);
  }

  /** As `npm run` would start it. */
  start(
    command: readonly string[],
    { version, npm = "", env = {}, interruptWhenReady }: StartOptions = {},
  ): Promise<Run> {
    const flags: string[] = [];
    if (version !== undefined) {
      const versions = `{ value: { ...process.versions, node: "${version}" } }`;
      this.write(`pretend-${version}.cjs`, `Object.defineProperty(process, "versions", ${versions});`);
      flags.push("-r", join(this.root, `pretend-${version}.cjs`));
    }
    const child = spawn(process.execPath, [...flags, join(this.root, "scripts/bootstrap.cjs"), ...command], {
      cwd: this.root,
      // Away from the terminal that the tests may have, which would send an interrupt to the child itself.
      detached: true,
      env: {
        PATH: [dirname(process.execPath), process.env["PATH"]].join(delimiter),
        npm_execpath: join(this.root, "npm/npm-cli.js"),
        FAKE_CALLS: this.#calls,
        FAKE_NPM: npm,
        ...env,
      },
    });
    let [stdout, stderr] = ["", ""];
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      stdout += text;
      if (interruptWhenReady && text.includes("ready")) child.kill("SIGINT");
    });
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      stderr += text;
    });
    return new Promise((done) => {
      child.on("close", (code, signal) => done({ code, signal, stdout, stderr }));
    });
  }
}
