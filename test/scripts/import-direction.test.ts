import { expect } from "chai";
import { importFindings } from "../../scripts/check/import-direction.ts";

const findings = (path: string, text: string) => importFindings({ path, text });

describe("import direction", () => {
  const ALLOWED = [
    ["a folder below", "src/engine/run.ts", 'import { convert } from "../fx/convert.ts";'],
    [
      "the file below all",
      "src/money/money.ts",
      'import { SettlementError } from "../errors/settlement-error.ts";',
    ],
    ["its own folder", "src/fx/sources/ecb/fix.ts", 'import { x } from "../../rate.ts";'],
    ["ethers, in src/chain", "src/chain/deploy.ts", 'import { Contract } from "ethers";'],
    [
      "contract types, in src/testing",
      "src/testing/fixtures.ts",
      'import type { X } from "../../typechain-types/index.js";',
    ],
    [
      "Hardhat, in the plugin",
      "src/plugin.ts",
      'import type { HardhatPlugin } from "hardhat/types/plugins";',
    ],
    ["the disk, in src/files", "src/files/disk.ts", 'import { writeFile } from "node:fs/promises";'],
    ["the disk, for the compiled contracts", "src/chain/artifact.ts", 'import fs from "node:fs";'],
    ["anything, outside src", "scripts/demo.ts", 'import { ethers } from "ethers";'],
    [
      "what only a comment mentions",
      "src/fx/rate.ts",
      '// import { run } from "../engine/run.ts";\n/* from "ethers" */',
    ],
  ] as const;

  for (const [what, path, text] of ALLOWED) {
    it(`lets a file import ${what}`, () => expect(findings(path, text)).to.deep.equal([]));
  }

  const REFUSED = [
    [
      "a folder above",
      "src/money/money.ts",
      'import { convert } from "../fx/convert.ts";',
      "src/fx is above src/money",
    ],
    [
      "a folder above, from deeper down",
      "src/fx/sources/ecb.ts",
      'export * from "../../engine/run.ts";',
      "src/engine is above",
    ],
    ["a folder above, on demand", "src/verbs/pay.ts", 'await import("../chain/deploy.ts");', "asks ports"],
    [
      "a folder above, for its types",
      "src/escrow/states.ts",
      'import type { P } from "../ports.ts";',
      "src/ports.ts is above",
    ],
    ["the barrel", "src/cli/run.ts", 'import { run } from "../index.ts";', "src/index.ts is above src/cli"],
    [
      "ethers outside src/chain",
      "src/rails/bank.ts",
      'import { id } from "ethers";',
      "only src/chain and src/testing",
    ],
    [
      "contract types",
      "src/engine/run.ts",
      'import type { X } from "../../typechain-types/index.js";',
      "only src/chain",
    ],
    ["Hardhat", "src/report/console.ts", 'import hre from "hardhat";', "only src/plugin.ts, src/cli"],
    [
      "a Hardhat plugin",
      "src/rails/bank.ts",
      'import "@nomicfoundation/hardhat-ethers";',
      "only src/plugin.ts, src/cli",
    ],
    [
      "files in a pure part",
      "src/scenario/read.ts",
      'import { readFileSync } from "node:fs";',
      "the only door to the disk",
    ],
    [
      "files in a report",
      "src/report/html.ts",
      'import { writeFile } from "node:fs/promises";',
      "the only door to the disk",
    ],
    [
      "the chain, in a verb",
      "src/verbs/pay.ts",
      'import { EvmChain } from "../chain/evm-chain.ts";',
      "asks ports",
    ],
    [
      "an internal path of Hardhat",
      "src/chain/in-process.ts",
      'import { keccak256 } from "hardhat/internal/native-crypto";',
      "changes without notice",
    ],
    [
      "scripts",
      "src/chain/deploy.ts",
      'import { x } from "../../scripts/deploy.ts";',
      "src is what the others are built on",
    ],
  ] as const;

  for (const [what, path, text, why] of REFUSED) {
    it(`refuses ${what}`, () => {
      const found = findings(path, `const a = 1;\n${text}`);
      expect(found).to.have.length(1);
      expect(found[0]).to.contain(`${path}:2 imports `).and.to.contain(why);
    });
  }

  it("asks for a row for a new folder", () => {
    expect(findings("src/novelty/a.ts", "")[0]).to.contain("src/novelty is in no layer");
  });
});
