import path from "node:path";
import { ContractFactory } from "ethers";
import Mocha from "mocha";
import { artifact } from "../../src/chain/artifact.ts";
import { loadTsx } from "../../scripts/test/load-tsx.ts";
import type { Compiled } from "./compile.ts";

/** What failed first of some tests. */
export interface Failure {
  /** The tests' file, as mutants name it. */
  readonly file: string;
  readonly reason: string;
  /** Whether an expectation failed: not a hook, and not the time that a test has. */
  readonly isVerdict: boolean;
}

/** The tests of the contracts, loaded once and run any number of times, each time on other contracts. */
export interface ContractTests {
  /**
   * Runs files until the first failure.
   *
   * @throws where a file cannot be loaded, or the system cannot be deployed from these contracts.
   */
  readonly firstFailure: (files: readonly string[], contracts: Compiled) => Promise<Failure | undefined>;
}

type Deployment = ContractFactory["getDeployTransaction"];

const FOLDER = path.resolve(import.meta.dirname, "../contracts");
const TIMEOUT = 60_000;

/** To be opened before anything else loads the chain of the tests, of which there is one in a process. */
export async function openContractTests(): Promise<ContractTests> {
  await loadTsx();
  const { default: hre } = await import("hardhat");
  // Mutants are compiled without the optimizer.
  Object.assign(hre.config.networks.default ?? {}, { allowUnlimitedContractSize: true });
  const { deployTestSystem, loadFixture, startOverWith } = await import("../support/system.ts");

  let failure: Failure | undefined;
  /** Keeps silent. */
  class FirstFailure extends Mocha.reporters.Base {
    constructor(runner: Mocha.Runner, options: Mocha.MochaOptions) {
      super(runner, options);
      runner.on("fail", (test, error: unknown) => (failure ??= failureOf(test, error)));
    }
  }
  const mocha = new Mocha({ bail: true, timeout: TIMEOUT, reporter: FirstFailure });
  mocha.cleanReferencesAfterRun(false);
  const suites = new Map<string, Mocha.Suite[]>();

  /** A file's own suites. Modules are loaded once, so that a file adds them once. */
  const suitesIn = async (file: string): Promise<Mocha.Suite[]> => {
    let found = suites.get(file);
    if (found === undefined) {
      mocha.suite.suites = [];
      mocha.files = [pathOf(file)];
      await mocha.loadFilesAsync();
      found = mocha.suite.suites;
      suites.set(file, found);
    }
    return found;
  };

  const firstFailure = async (
    files: readonly string[],
    contracts: Compiled,
  ): Promise<Failure | undefined> => {
    const chosen: Mocha.Suite[] = [];
    for (const file of files) chosen.push(...(await suitesIn(file)));
    mocha.suite.suites = chosen;
    failure = undefined;
    await startOverWith((name) => contracts.get(name) ?? artifact(name));
    await loadFixture(deployTestSystem);
    const withdraw = deployByFactories(contracts);
    try {
      await new Promise((done) => mocha.run(done));
    } finally {
      withdraw();
    }
    return failure;
  };
  return { firstFailure };
}

/** What typechain's factories deploy from now on in place of the build's contracts, until it is withdrawn. */
function deployByFactories(contracts: Compiled): () => void {
  const codes = new Map([...contracts].map(([name, { bytecode }]) => [artifact(name).bytecode, bytecode]));
  const { prototype } = ContractFactory;
  const original = Reflect.get(prototype, "getDeployTransaction") as Deployment;
  prototype.getDeployTransaction = function (this: ContractFactory, ...args) {
    const value = codes.get(this.bytecode) ?? this.bytecode;
    return original.apply(Object.create(this, { bytecode: { value } }) as ContractFactory, args);
  };
  return () => {
    prototype.getDeployTransaction = original;
  };
}

function failureOf(test: Mocha.Runnable, error: unknown): Failure {
  const [message = ""] = (error instanceof Error ? error.message : String(error)).split("\n");
  return {
    file: path
      .relative(FOLDER, test.file ?? "")
      .replaceAll(path.sep, "/")
      .replace(/\.test\.ts$/, ""),
    reason: `${test.fullTitle()}: ${message}`,
    isVerdict: test instanceof Mocha.Test && !test.timedOut,
  };
}

const pathOf = (file: string): string => path.join(FOLDER, `${file}.test.ts`);
