import { expect } from "chai";
import { importFindings, pageFindings, webFindings } from "../../scripts/check/import-direction.ts";
import { readPageFiles, readSourceFiles } from "../../scripts/check/source-files.ts";

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
    ["calls, in a verb", "src/verbs/pay.ts", 'import { call } from "../chain/call.ts";'],
    [
      "what is known of contracts, in the engine",
      "src/engine/token-ledger.ts",
      'import { CONTRACTS } from "../chain/contracts/contracts.ts";',
    ],
    [
      "contract types, in calls",
      "src/chain/contracts/abi.ts",
      'import type * as Compiled from "../../../typechain-types/index.ts";',
    ],
    ["the disk, in src/files", "src/files/disk.ts", 'import { writeFile } from "node:fs/promises";'],
    ["the disk, for the compiled contracts", "src/chain/artifact.ts", 'import fs from "node:fs";'],
    [
      "the writing of figures, where the trace is written",
      "src/engine/trace-step.ts",
      'import { traceMoney } from "../trace/trace-figures.ts";',
    ],
    [
      "the reading of figures, in a report",
      "src/report/speaker.ts",
      'import { rationalOf } from "../trace/trace-figures.ts";',
    ],
    ["the kit, in src/testing", "src/testing/index.ts", 'export * from "../conformance/index.ts";'],
    [
      "Node, in the kit's driver",
      "src/conformance/driver/open-driver.ts",
      'import { spawn } from "node:child_process";',
    ],
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
    [
      "the kit, in what it judges",
      "src/fx/rate.ts",
      'import { rounded } from "../conformance/exact/rounding.ts";',
      "the kit judges",
    ],
    [
      "a package, in the kit",
      "src/conformance/asking/asked.ts",
      'import { expect } from "chai";',
      "without dependencies",
    ],
    [
      "Node, in the kit's cases",
      "src/conformance/cases/feeds.ts",
      'import assert from "node:assert";',
      "without dependencies",
    ],
    [
      "the library, in the kit",
      "src/conformance/exact/rational.ts",
      'import { rational } from "../../money/rational.ts";',
      "is above",
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
      "a scenario, in a report",
      "src/report/html.ts",
      'import { readScenario } from "../scenario/read-scenario.ts";',
      "a report reads a trace",
    ],
    [
      "a verb's types, in a report",
      "src/report/words/explain/verbs.ts",
      'import type { VerbName } from "../../../verbs/verbs.ts";',
      "a report reads a trace",
    ],
    [
      "what is known of contracts, in a field",
      "src/fields/fields.ts",
      'import { CONTRACTS } from "../chain/contracts/contracts.ts";',
      "knows no contracts",
    ],
    [
      "ethers, in a contract's row",
      "src/chain/contracts/escrow.ts",
      'import { id } from "ethers";',
      "plain values",
    ],
    ["ethers, in calls", "src/chain/call.ts", 'import type { Interface } from "ethers";', "plain values"],
    [
      "the chain, in a contract's row",
      "src/chain/contracts/escrow.ts",
      'import { artifact } from "../artifact.ts";',
      "plain values",
    ],
    [
      "what typechain made, to be loaded",
      "src/testing/fixtures.ts",
      'import { X__factory } from "../../typechain-types/index.ts";',
      "only its types",
    ],
    [
      "an internal path of Hardhat",
      "src/chain/in-process.ts",
      'import { keccak256 } from "hardhat/internal/native-crypto";',
      "changes without notice",
    ],
    [
      "figures as text in the engine's sums",
      "src/engine/totals.ts",
      'import { rationalOf } from "../trace/trace-figures.ts";',
      "figures become text where the trace is written",
    ],
    [
      "figures as text in a verb",
      "src/verbs/shared/narrate.ts",
      'import { traceMoney } from "../../trace/trace-figures.ts";',
      "figures become text where the trace is written",
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

describe("what the page loads with the reports' blocks", () => {
  /** A project of files by their paths. */
  const findingsOf = (files: Readonly<Record<string, string>>) =>
    pageFindings(Object.entries(files).map(([path, text]) => ({ path, text })));

  it("is traces, figures, errors and words", () => {
    const files = {
      "src/report/document.ts": "export type Tone = string;",
      "src/report/sections/where.ts": 'import { speak } from "../speaker.ts";',
      "src/report/speaker.ts": `import { isoTime } from "../trace/iso-time.ts";
import { STATUSES } from "../escrow/status.ts";
import { convert } from "../fx/convert.ts";
import { dictionary } from "./words/dictionary.ts";`,
      "src/fx/convert.ts": 'import { rational } from "../money/rational.ts";',
      "src/money/rational.ts": 'import { SettlementError } from "../errors/settlement-error.ts";',
      "src/report/words/dictionary.ts": 'import { LANGUAGES } from "../../language.ts";',
    };
    expect(findingsOf(files)).to.deep.equal([]);
  });

  it("is not what only its types come from, nor what other reports load", () => {
    const files = {
      "src/report/sections/steps.ts": `import type { Step } from "../../verbs/verb.ts";
import type {
  Rate,
} from "../../fx/oracle/guarded-rate.ts";
export type { Quote } from "../../fx/quote.ts";`,
      "src/report/table.ts": 'import stringWidth from "string-width";',
    };
    expect(findingsOf(files)).to.deep.equal([]);
  });

  const REFUSED = [
    ["a package", "src/report/sections/books.ts", 'import width from "string-width";', "string-width"],
    ["Node", "src/report/words/names.ts", 'import { readFileSync } from "node:fs";', "node:fs"],
    ["a verb", "src/report/document.ts", 'import { pay } from "../verbs/pay.ts";', "../verbs/pay.ts"],
    [
      "transitions, which the trace has",
      "src/report/sections/machine.ts",
      'import { TRANSITIONS } from "../../escrow/transitions.ts";',
      "../../escrow/transitions.ts",
    ],
    [
      "scenarios on demand",
      "src/report/sections/steps.ts",
      'await import("../../scenario/scenario.ts");',
      "../../scenario/scenario.ts",
    ],
    [
      "a value beside a type",
      "src/report/sections/steps.ts",
      'import { type Quote, quote } from "../../fx/quote.ts";',
      "../../fx/quote.ts",
    ],
  ] as const;

  for (const [what, path, text, specifier] of REFUSED) {
    it(`may not be ${what}`, () => {
      const found = findingsOf({ [path]: `import type { T } from\n"../../x.ts";\n${text}` });
      expect(found).to.have.length(1);
      expect(found[0]).to.contain(`${path}:3 imports ${specifier}: the page would load it`);
    });
  }

  it("is looked for through other files", () => {
    const files = {
      "src/report/sections/groups.ts": 'import { groups } from "../payment-groups.ts";',
      "src/report/payment-groups.ts": 'export { read } from "../trace/parse-trace.ts";',
      "src/trace/parse-trace.ts": '\nimport { z } from "zod";',
    };
    expect(findingsOf(files)).to.have.length(1);
    expect(findingsOf(files)[0]).to.contain("src/trace/parse-trace.ts:2 imports zod");
  });

  it("is nothing else in this project", () => {
    const files = readSourceFiles();
    expect(files.filter(({ path }) => path.startsWith("src/report/sections/"))).to.not.have.length(0);
    expect(pageFindings(files)).to.deep.equal([]);
  });
});

describe("imports of the page in the browser", () => {
  const ofWeb = (text: string) => webFindings([{ path: "web/player/player.tsx", text }]);

  it("are documents, and what works on them", () => {
    expect(webFindings(readPageFiles())).to.deep.equal([]);
    expect(ofWeb('import { compareRuns } from "../../src/report/player/compare-runs.ts";')).to.deep.equal([]);
    expect(ofWeb('import type { Text } from "../../src/report/player/player-document.ts";')).to.deep.equal(
      [],
    );
  });

  it("are nothing that brings dictionaries or the rest of the program", () => {
    expect(
      ofWeb('import { playerDocument } from "../../src/report/player/make-document.ts";'),
    ).to.have.length(1);
    expect(ofWeb('import { dictionary } from "../../src/report/words/dictionary.ts";')).to.have.length(2);
    expect(ofWeb('import type { Trace } from "../../src/trace/trace.ts";')).to.have.length(1);
  });

  it("lead one way: nothing of src knows the page", () => {
    expect(findings("src/serve/app.ts", 'import { App } from "../../web/shell/app.tsx";')).to.have.length(1);
  });
});
