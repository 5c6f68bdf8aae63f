import { expect } from "chai";
import { calledAs, calledByHardhat, wordsFor } from "../../src/cli/called-as.ts";
import { IS_CLONE } from "../../src/files/clone.ts";

const NPM = { npm_command: "run-script", npm_package_name: "corridor" };

describe("how the command line was called", () => {
  const CASES: [string, Record<string, string>, string, string][] = [
    [
      "a script of the clone",
      { ...NPM, npm_lifecycle_event: "settle" },
      "/usr/bin/node",
      "npm run settle --",
    ],
    ["npm run page", { ...NPM, npm_lifecycle_event: "page" }, "/usr/bin/node", "npm run settle --"],
    ["npx", { npm_command: "exec", npm_lifecycle_event: "npx" }, "/usr/bin/node", "npx corridor"],
    [
      "npx with a Node of its own",
      { npm_command: "exec" },
      "/home/a/.npm/_npx/1f/node_modules/node/bin/node",
      "npx -y -p node@24 -p corridor corridor",
    ],
    [
      "a script of another project",
      { npm_command: "run-script", npm_package_name: "shop", npm_lifecycle_event: "settle" },
      "/usr/bin/node",
      "npx corridor",
    ],
    ["a shell", {}, "/usr/bin/node", "corridor"],
  ];
  for (const [what, env, node, words] of CASES)
    it(`knows ${what}`, () => expect(calledAs({ env, node })).to.equal(words));

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
