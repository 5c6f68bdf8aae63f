import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect } from "chai";
import { PACKAGE_ROOT } from "../../src/chain/package-root.ts";
import {
  besideScenario,
  foundScenario,
  isInstalled,
  suggestedScenario,
} from "../../src/files/find-scenario.ts";
import { LIBRARY_FOLDER } from "../../src/files/scenario-library.ts";
import { readScenarioFile, scenarioFiles } from "../../src/files/scenarios.ts";

const ARBITER = path.join(LIBRARY_FOLDER, "13-silent-arbiter.yaml");

describe("a scenario that is named", () => {
  const { INIT_CWD } = process.env;
  const here = process.cwd();
  let folder = "";
  // A folder with nothing of the library in it.
  before(() => {
    folder = mkdtempSync(path.join(tmpdir(), "corridor-"));
    process.chdir(folder);
    delete process.env["INIT_CWD"];
  });
  after(() => {
    process.chdir(here);
    if (INIT_CWD !== undefined) process.env["INIT_CWD"] = INIT_CWD;
    rmSync(folder, { recursive: true });
  });

  for (const name of [
    "13",
    "13-silent-arbiter",
    "13-silent-arbiter.yaml",
    "scenarios/13-silent-arbiter.yaml",
  ])
    it(`is found in the library from any folder: ${name}`, () =>
      expect(foundScenario(name)).to.equal(ARBITER));

  it("may be of a lesson, have a number of one figure, or be all of the library", () => {
    const lesson = "lessons/04-where-did-it-go/scenario.yaml";
    expect(foundScenario(lesson)).to.equal(path.join(PACKAGE_ROOT, lesson));
    expect(path.basename(foundScenario("1"))).to.equal("01-happy-path.yaml");
    expect(scenarioFiles(["scenarios"]))
      .to.include(ARBITER)
      .and.to.have.length.above(40);
  });

  for (const name of [
    "99",
    "mine.yaml",
    "../scenarios/13-silent-arbiter.yaml",
    "src/index.ts",
    "scenarios/../package.json",
  ])
    it(`is left as it is where there is none: ${name}`, () => expect(foundScenario(name)).to.equal(name));

  it("is the file that is there, before that of the library", () => {
    mkdirSync("scenarios", { recursive: true });
    writeFileSync("scenarios/13-silent-arbiter.yaml", "own");
    writeFileSync("13", "own");
    for (const name of ["scenarios/13-silent-arbiter.yaml", "13"]) expect(foundScenario(name)).to.equal(name);
    expect(scenarioFiles(["scenarios"])).to.deep.equal(["scenarios/13-silent-arbiter.yaml"]);
    rmSync("scenarios", { recursive: true });
    rmSync("13");
  });

  it("is suggested where a name is nearly one of the library, and not where a path is", () => {
    expect(suggestedScenario("13-silent-arbitr")).to.equal("13-silent-arbiter");
    expect(suggestedScenario("./13-silent-arbitr")).to.equal(undefined);
    expect(() => scenarioFiles(["01-hapy-path"]))
      .to.throw()
      .with.property("code", "NAME_MISSPELT");
  });

  it("is read by its name, and a copy of it finds the files that it names in the library", () => {
    expect(readScenarioFile("10").name).to.equal("10-franc-2015");
    expect(besideScenario(folder, "../package.json")).to.equal(path.join(folder, "../package.json"));
    const rates = path.join(LIBRARY_FOLDER, "rates");
    expect(besideScenario(folder, "rates")).to.equal(rates);
  });

  it("belongs to an installed package where it lies in one", () => {
    const installed = { isClone: false, root: PACKAGE_ROOT };
    expect(isInstalled(ARBITER, installed)).to.equal(true);
    expect(isInstalled("mine.yaml", installed)).to.equal(false);
    expect(isInstalled(ARBITER)).to.equal(false);
  });
});
