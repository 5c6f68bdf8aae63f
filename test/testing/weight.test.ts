import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { expect } from "chai";

const execute = promisify(execFile);

/** What a program loads, in a process of its own: packages by name, files of ours by folder and name. */
async function loadedBy(program: string): Promise<string[]> {
  const listing = `
    import { registerHooks } from "node:module";
    const loaded = [];
    registerHooks({ load: (url, context, next) => (loaded.push(url), next(url, context)) });
    ${program}
    process.stdout.write(JSON.stringify(loaded), () => process.exit(0));`;
  const { stdout } = await execute(process.execPath, ["--input-type=module", "--eval", listing], {
    cwd: new URL("../../", import.meta.url),
    maxBuffer: 2 ** 24,
  });
  const urls: string[] = JSON.parse(stdout);
  return urls.map(
    (url) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(url)?.[1] ?? url.replace(/^.*\/src\//, ""),
  );
}

/** What only a chain, or the reader of scenarios, needs. */
const HEAVY =
  /^(hardhat|ethers|@nomicfoundation\/.*|@openzeppelin\/.*|yaml|zod|chai|mocha|fast-check)$|^(engine|verbs|chain\/(?!call|contracts\/abi))/;

const door = (name: string): string => `await import("./src/testing/${name}");`;

describe("the weight of corridor/testing", () => {
  for (const name of ["index.ts", "matchers/chai.ts", "matchers/expect.ts"])
    it(`loads no chain, no library of it and no reader of scenarios with ${name}`, async () => {
      const loaded = await loadedBy(door(name));
      expect(loaded.length).to.be.above(50);
      expect([...new Set(loaded.filter((one) => HEAVY.test(one)))]).to.deep.equal([]);
    });

  it("loads them when a scenario is run, so that what is looked for would be found", async () => {
    const run = `const { runScenario } = await import("./src/testing/index.ts");
      await runScenario("scenarios/01-happy-path.yaml", { until: "quote" });`;
    const loaded = await loadedBy(run);
    expect(loaded).to.include.members(["hardhat", "ethers", "yaml", "zod", "chain/evm-chain.ts"]);
  });

  it("loads fast-check with the arbitraries, and no chain", async () => {
    const loaded = await loadedBy(door("arbitraries/index.ts"));
    expect(loaded).to.include("fast-check");
    expect([...new Set(loaded.filter((one) => HEAVY.test(one)))]).to.deep.equal(["fast-check"]);
  });
});
