import { expect } from "chai";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { requireHardhat, unopened } from "../../src/chain/hardhat.ts";
import { SettlementError } from "../../src/errors/settlement-error.ts";

const NEEDED = ">=3.17.0 <3.19.0";
const THROWN = new Error("HHE200");

describe("the Hardhat of the place that it is used in", () => {
  let project: string;
  let module: string;

  beforeEach(() => {
    project = realpathSync(mkdtempSync(path.join(tmpdir(), "corridor-hardhat-")));
    module = path.join(project, "module.js");
  });

  afterEach(() => rmSync(project, { recursive: true }));

  function write(name: string, manifest: object): void {
    const folder = path.join(project, "node_modules", name);
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, "package.json"), JSON.stringify(manifest));
    writeFileSync(path.join(folder, "index.js"), "");
  }

  function refusal(): SettlementError | undefined {
    try {
      requireHardhat(module);
      return undefined;
    } catch (error) {
      if (error instanceof SettlementError) return error;
      throw error;
    }
  }

  it("is asked for with its range and a command where there is none", () => {
    const { code, parameters, who } = refusal() ?? {};
    expect({ code, who }).to.deep.equal({ code: "HARDHAT_MISSING", who: "environment" });
    expect(parameters).to.have.property("needed", NEEDED);
    expect(parameters)
      .to.have.property("command")
      .that.matches(/ hardhat@3\.18$/);
  });

  for (const version of ["2.26.3", "3.16.9", "3.19.0", "4.0.0", ""])
    it(`is refused in version "${version}", with both versions`, () => {
      write("hardhat", { version });
      const { code, parameters } = refusal() ?? {};
      expect(code).to.equal("HARDHAT_UNSUPPORTED");
      expect(parameters).to.include({ found: version, needed: NEEDED });
    });

  for (const version of ["3.17.0", "3.18.0", "3.18.12"])
    it(`is taken in version ${version}`, () => {
      write("hardhat", { version });
      expect(refusal()).to.equal(undefined);
    });

  it("has no chain where none of the binaries is installed, and its own errors where one is", () => {
    write("hardhat", { version: "3.18.0" });
    const missing = unopened(THROWN, module);
    expect(missing)
      .to.be.instanceOf(SettlementError)
      .and.to.include({ code: "CHAIN_MISSING", cause: THROWN });
    write("@nomicfoundation/edr", { optionalDependencies: { "edr-here": "1", "edr-there": "1" } });
    expect(unopened(THROWN, module)).to.include({ code: "CHAIN_MISSING" });
    write("edr-there", {});
    expect(unopened(THROWN, module)).to.equal(THROWN);
  });
});
