import { expect } from "chai";
import { readFileSync } from "node:fs";
import path from "node:path";
import { PACKAGE_ROOT } from "../../src/chain/package-root.ts";
import { pageExamples } from "./page-examples.ts";

const read = (file: string): string => readFileSync(path.join(PACKAGE_ROOT, file), "utf8");

/** What pages show of projects that `npm run test:examples` runs. */
const SHOWN = {
  "docs/how-to/use-in-hardhat.md": [
    "examples/hardhat-project/hardhat.config.ts",
    "examples/hardhat-project/payment.test.ts",
  ],
  "docs/how-to/use-the-contracts.md": [
    "examples/solidity-hardhat/contracts/Prices.sol",
    "examples/solidity-hardhat/contracts/FixedFeed.sol",
    "examples/solidity-hardhat/hardhat.config.ts",
  ],
} as const;

describe("pages on Hardhat and Solidity", () => {
  for (const [page, files] of Object.entries(SHOWN))
    it(`${page} shows files of an example as they are`, () => {
      const blocks = pageExamples(read(page)).map(({ text }) => text);
      for (const file of files) expect(blocks, file).to.include(read(file));
    });

  it("both projects of the contracts have the same ones, and the settings that the page names", () => {
    for (const name of ["Prices.sol", "FixedFeed.sol"])
      expect(read(`examples/solidity-foundry/src/${name}`)).to.equal(
        read(`examples/solidity-hardhat/contracts/${name}`),
      );
    const settings = pageExamples(read("docs/how-to/use-the-contracts.md")).find(
      ({ language }) => language === "toml",
    );
    for (const line of settings?.text.trimEnd().split("\n") ?? ["none"])
      expect(read("examples/solidity-foundry/foundry.toml").split("\n")).to.include(line);
  });
});
