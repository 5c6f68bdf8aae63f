import { expect } from "chai";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { execFileSync } from "node:child_process";
import { tmpdir } from "node:os";
import path from "node:path";
import { addCommand, againCommand } from "../../src/chain/install-command.ts";

const by = (agent: string) => ({ npm_config_user_agent: `${agent} npm/? node/v24.21.0` });

describe("the command that installs", () => {
  let project: string;

  beforeEach(() => {
    project = mkdtempSync(path.join(tmpdir(), "corridor-install-"));
    writeFileSync(path.join(project, "package.json"), "{}");
  });

  afterEach(() => rmSync(project, { recursive: true, force: true }));

  const MANAGERS: [object, string, string][] = [
    [{}, "npm install --save-dev x", "npm install"],
    [by("npm/11.19.1"), "npm install --save-dev x", "npm install"],
    [by("pnpm/10.34.9"), "pnpm add --save-dev x", "pnpm install --force"],
    [by("yarn/1.22.22"), "yarn add --dev x", "yarn install --force"],
    [by("bun/1.3.0"), "bun add --dev x", "bun install --force"],
  ];
  for (const [env, add, again] of MANAGERS)
    it(`is ${add}, and ${again}, in the words of who is asked`, () => {
      expect(addCommand("x", { env: { ...env } })).to.equal(add);
      const root = path.join(project, "node_modules/corridor");
      expect(againCommand({ env: { ...env }, root })).to.equal(again);
    });

  it("installs for the machine what belongs to no project", () => {
    const root = path.join(project, "lib/node_modules/corridor");
    expect(againCommand({ env: {}, root })).to.equal("npm install --global corridor");
  });

  it("deletes the copy of npx, and no other", () => {
    const [own, other] = ["7c", "1f"].map((name) => path.join(project, "_npx", name));
    for (const folder of [own, other])
      mkdirSync(path.join(folder ?? "", "node_modules/corridor"), { recursive: true });
    const root = path.join(own ?? "", "node_modules/corridor");
    execFileSync(againCommand({ env: {}, root }), { shell: true });
    expect(execFileSync("ls", [path.join(project, "_npx")], { encoding: "utf8" })).to.equal("1f\n");
  });
});
