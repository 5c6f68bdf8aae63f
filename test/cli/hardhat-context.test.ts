import { expect } from "chai";
import { createHardhatRuntimeEnvironment } from "hardhat/hre";
import { contextOf } from "../../src/cli/hardhat-context.ts";

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
});
