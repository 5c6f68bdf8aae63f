import { expect } from "chai";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { BootstrapProject, CHAIN } from "./bootstrap-project.ts";

const OLD = "20.20.2";

describe("bootstrap", () => {
  let project: BootstrapProject;

  beforeEach(() => {
    project = new BootstrapProject();
  });

  afterEach(() => {
    project.delete();
  });

  const installed = async () => {
    await project.start(["commands/show.cjs"]);
    project.delete("calls");
  };

  const shown = (stdout: string) =>
    JSON.parse(stdout) as { readonly args: string[]; readonly fetched: boolean; readonly path: string };

  describe("on a right Node", () => {
    it("runs npm ci once when node_modules is missing, and nothing the next time", async () => {
      const first = await project.start(["commands/show.cjs", "a", "b c"]);
      expect(first.code).to.equal(0);
      expect(shown(first.stdout).args).to.deep.equal(["a", "b c"]);
      expect(first.stderr).to.match(
        /^corridor: node_modules is missing.*npm ci.*\ncorridor: installed .* s\.\n$/,
      );
      expect(project.calls.map(({ args }) => args[0])).to.deep.equal(["ci"]);

      project.delete("calls");
      const second = await project.start(["commands/show.cjs"]);
      expect(second.stderr).to.equal("");
      expect(project.calls).to.deep.equal([]);
      expect(project.has(".node/node_modules")).to.equal(false);
    });

    it("puts the right Node and the project's binaries first on the PATH", async () => {
      const { stdout } = await project.start(["commands/show.cjs"]);
      const [first, second] = shown(stdout).path.split(":");
      expect(first).to.equal(join(process.execPath, ".."));
      expect(second).to.equal(join(project.root, "node_modules/.bin"));
    });

    it("runs a package's binary by its name", async () => {
      const { stdout } = await project.start(["tool", "--flag"]);
      expect(stdout).to.equal("tool --flag\n");
    });

    it("runs TypeScript", async () => {
      const { stdout } = await project.start(["commands/typed.ts"]);
      expect(stdout).to.equal("42\n");
    });

    it("refuses a name that is neither a script nor a package", async () => {
      const { code, stderr } = await project.start(["unknown"]);
      expect(code).to.equal(3);
      expect(stderr).to.contain('"unknown" is neither a script file nor the binary of an installed package');
    });
  });

  describe("when node_modules does not match the lock file", () => {
    const reinstallsAfter = async (spoil: () => void, reason: string) => {
      await installed();
      spoil();
      const { code, stderr } = await project.start(["commands/show.cjs"]);
      expect(code).to.equal(0);
      expect(stderr).to.contain(reason);
      expect(project.calls.map(({ args }) => args[0])).to.deep.equal(["ci"]);
    };

    it("installs again after an interrupted install", () =>
      reinstallsAfter(() => project.delete("node_modules/.package-lock.json"), "missing or incomplete"));

    it("installs again when the lock file has moved on", () =>
      reinstallsAfter(() => {
        const lock = readFileSync(join(project.root, "package-lock.json"), "utf8");
        project.write(
          "package-lock.json",
          lock.replace('"1.0.0","integrity":"sha512-tool"', '"2.0.0","integrity":"sha512-new"'),
        );
      }, "node_modules/tool is 1.0.0, not 2.0.0 as locked"));

    it("installs again when a package's folder is gone", () =>
      reinstallsAfter(() => project.delete("node_modules/tool"), "node_modules/tool is damaged"));

    it("installs again after an old Node left out the chain's binary", () =>
      reinstallsAfter(() => project.delete(CHAIN), `${CHAIN} is not installed`));

    it("says so when npm ci leaves the binary out again", async () => {
      const { code, stderr } = await project.start(["commands/show.cjs"], { npm: "no chain" });
      expect(code).to.equal(3);
      expect(stderr).to.contain("npm ci ended without an error, yet").and.to.contain("Delete node_modules");
    });

    it("shows npm's last lines when npm ci fails", async () => {
      const { code, stderr } = await project.start(["commands/show.cjs"], { npm: "npm error code EUSAGE" });
      expect(code).to.equal(3);
      expect(stderr).to.contain("npm ci failed:\nnpm error code EUSAGE\nDelete node_modules");
      expect(stderr).not.to.contain("    at ");
    });

    it("names the folder that cannot be written", async () => {
      const { code, stderr } = await project.start(["commands/show.cjs"], { npm: "npm error code EACCES" });
      expect(code).to.equal(3);
      expect(stderr).to.contain(`no permission to write ${join(project.root, "node_modules")}`);
    });
  });

  describe("on an old Node", () => {
    it("fetches a right Node, and runs npm ci and the command under it", async () => {
      const { code, stdout, stderr } = await project.start(["commands/show.cjs"], { version: OLD });
      expect(code).to.equal(0);
      expect(stderr).to.contain(`Hardhat needs Node 22.13 or newer and this is ${OLD}: fetching node-`);
      expect(project.calls.map(({ args, underFetchedNode }) => [args[0], underFetchedNode])).to.deep.equal([
        ["install", false],
        ["ci", true],
      ]);
      expect(shown(stdout).fetched).to.equal(true);
    });

    it("uses the Node it fetched before", async () => {
      await project.start(["commands/show.cjs"], { version: OLD });
      project.delete("calls");
      const { stdout, stderr } = await project.start(["commands/show.cjs"], { version: OLD });
      expect(shown(stdout).fetched).to.equal(true);
      expect(stderr).to.equal("");
      expect(project.calls).to.deep.equal([]);
    });

    it("fetches once when two commands start side by side", async () => {
      const both = [1, 2].map(() => project.start(["commands/show.cjs"], { version: OLD, npm: "slow" }));
      const runs = await Promise.all(both);
      expect(runs.map(({ code }) => code)).to.deep.equal([0, 0]);
      expect(project.calls.map(({ args }) => args[0])).to.deep.equal(["install", "ci"]);
      expect(project.has(".node/lock")).to.equal(false);
    });

    it("takes over from a start that was killed", async () => {
      // No process has this id: it is above the largest that Linux gives.
      project.write(".node/lock", "4194305");
      project.write(".node/part-4194305/node_modules/half", "");
      const { code } = await project.start(["commands/show.cjs"], { version: OLD });
      expect(code).to.equal(0);
      expect(project.has(".node/part-4194305")).to.equal(false);
    });

    const refuses = async (npm: string, ...sentences: string[]) => {
      const { code, stderr } = await project.start(["commands/show.cjs"], { version: OLD, npm });
      expect(code).to.equal(3);
      for (const sentence of sentences) expect(stderr).to.contain(sentence);
      expect(stderr).not.to.contain("    at ");
      expect(project.has(".node/lock")).to.equal(false);
    };

    it("says what to do when there is no registry", () =>
      refuses(
        "npm error code ENOTFOUND",
        "the npm registry cannot be reached (ENOTFOUND)",
        "Install Node 22.13 or newer by hand (https://nodejs.org)",
      ));

    it("says what to do when the registry does not carry Node", () =>
      refuses("npm error code E404", "does not carry node-", "Install Node 22.13 or newer by hand"));

    it("says what to do when the folder cannot be written", () =>
      refuses("npm error code EROFS", "no permission to write", "Make the project's folder writable"));

    it("finds npm on the PATH when it was not npm that started it", async () => {
      const path = [join(project.root, "npm/on-path"), join(process.execPath, ".."), "/usr/bin", "/bin"].join(
        ":",
      );
      const env = { npm_execpath: "/somewhere/yarn.js", PATH: path };
      const { code } = await project.start(["commands/show.cjs"], { version: OLD, env });
      expect(code).to.equal(0);
      expect(project.calls.map(({ args }) => args[0])).to.deep.equal(["install", "ci"]);
    });

    it("says what to do when there is no npm", async () => {
      const env = { npm_execpath: undefined, PATH: join(project.root, "empty") };
      const { code, stderr } = await project.start(["commands/show.cjs"], { version: OLD, env });
      expect(code).to.equal(3);
      expect(stderr).to.contain("npm is not found. Install Node with npm");
    });
  });

  describe("on a Node that cannot run the bootstrap", () => {
    it("says which Node to install", async () => {
      const { code, stderr } = await project.start(["commands/show.cjs"], { version: "12.22.12" });
      expect(code).to.equal(3);
      expect(stderr).to.match(/^corridor: Node 12\.22\.12 is too old\. Install Node 22\.13 or newer .*\n$/);
    });

    it("is written so that such a Node can read it", () => {
      const source = readFileSync(join(project.root, "scripts/bootstrap.cjs"), "utf8");
      const code = source.replaceAll(/\/\/.*$/gm, "");
      expect(code).not.to.match(/=>|`|\b(const|let|class|async|await)\b|\?\.|\?\?/);
    });
  });

  describe("the command", () => {
    beforeEach(installed);

    it("gives its exit code", async () => {
      expect((await project.start(["commands/fail.cjs"])).code).to.equal(42);
    });

    it("dies of a signal, and the bootstrap with it", async () => {
      expect((await project.start(["commands/die.cjs"])).signal).to.equal("SIGTERM");
    });

    it("gets an interrupt once and decides the exit code", async () => {
      const { code, stdout } = await project.start(["commands/interrupted.cjs"], {
        interruptWhenReady: true,
      });
      expect(stdout).to.equal("ready\ninterrupted 1\n");
      expect(code).to.equal(7);
    });
  });
});
