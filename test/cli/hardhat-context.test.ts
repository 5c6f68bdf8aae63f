import { expect } from "chai";
import { createHardhatRuntimeEnvironment } from "hardhat/hre";
import { contextOf } from "../../src/cli/hardhat-context.ts";
import { runScenario } from "../../src/simulate.ts";
import { happyPath } from "../support/happy-path.ts";
import { refusalOf } from "../support/refusal.ts";

describe("the context of a command that Hardhat calls", () => {
  const { argv } = process;
  afterEach(() => (process.argv = argv));

  const cases: [string, string[], 0 | 1 | 2, boolean][] = [
    ["nothing", ["settle", "run", "a.yaml"], 0, false],
    ["-v", ["settle", "run", "a.yaml", "-v"], 1, false],
    ["-vv and --show-stack-traces", ["settle", "run", "-vv", "--show-stack-traces"], 2, true],
    ["the same of another program", ["test", "-vv", "--show-stack-traces"], 0, false],
  ];
  for (const [what, args, verbosity, stackTraces] of cases)
    it(`reads from the command line: ${what}`, async () => {
      process.argv = ["node", "hardhat", ...args];
      const context = contextOf(await createHardhatRuntimeEnvironment({}));
      expect(context).to.include({ verbosity, stackTraces, network: undefined });
    });

  it("opens the networks of the project, and names them where there is no such one", async () => {
    const early = { type: "edr-simulated", chainType: "l1", initialDate: "1999-01-01T00:00:00Z" } as const;
    const old = { ...early, hardfork: "shanghai" } as const;
    const gone = { type: "http", url: "http://127.0.0.1:1/KEY" } as const;
    const { openNetwork } = contextOf(
      await createHardhatRuntimeEnvironment({ networks: { early, old, gone } }),
    );
    const rpc = await openNetwork("early");
    expect((await runScenario(happyPath(), rpc)).outcome).to.equal("passed");
    await rpc.close();
    const unknown = await refusalOf(() => openNetwork("mainnet"));
    expect(unknown.code).to.equal("OPTION_INVALID");
    expect(unknown.parameters).to.deep.include({ option: "--network", value: "mainnet" });
    expect(unknown.message).to.match(/early.*old.*gone/);
    expect((await refusalOf(() => openNetwork("old"))).code).to.equal("CHAIN_TOO_OLD");
    const silent = await refusalOf(() => openNetwork("gone"));
    expect([silent.code, silent.message.includes("KEY")]).to.deep.equal(["NODE_UNREACHABLE", false]);
  });
});
