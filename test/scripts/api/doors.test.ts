import { execFileSync } from "node:child_process";
import { expect } from "chai";
import { existsSync, globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { doors } from "../../../scripts/api/doors.ts";
import { ROOT } from "../../../scripts/check/run-tool.ts";

describe("doors of the packages", () => {
  it("are those of both manifests that have types which people wrote", () => {
    expect(doors().map(({ specifier }) => specifier)).to.include.members([
      "corridor",
      "corridor/rates",
      "corridor/hardhat",
      "corridor/testing",
      "corridor/testing/chai",
      "corridor/testing/expect",
      "corridor/testing/arbitraries",
      "exchange-rate-conformance",
      "exchange-rate-conformance/driver",
    ]);
    expect(doors().map(({ specifier }) => specifier)).not.to.include("corridor/typechain");
  });

  for (const { specifier, name, source } of doors())
    it(`${specifier} has its source, its report and its page, which the index leads to`, () => {
      const files = [source, `api/${name}.api.md`, `docs/reference/api/${name}.md`];
      expect(files.filter((file) => !existsSync(join(ROOT, file)))).to.deep.equal([]);
      expect(readFileSync(join(ROOT, "docs/README.md"), "utf8")).to.include(`](reference/api/${name}.md)`);
    });

  for (const { specifier, name } of doors())
    it(`${specifier} exports nothing without a word on what it is`, () => {
      const report = readFileSync(join(ROOT, `api/${name}.api.md`), "utf8");
      const bare = [...report.matchAll(/^\/\/ @public.*\(undocumented\)\n(.*)$/gm)].map(([, line]) => line);
      expect(bare).to.deep.equal([]);
    });

  it("can be required from CommonJS: nothing in them is awaited as they are loaded", function () {
    this.timeout(60_000);
    const sources = JSON.stringify(doors().map(({ source }) => join(ROOT, source)));
    const program = `for (const source of ${sources}) console.log(Object.keys(require(source)).length)`;
    const counts = execFileSync(process.execPath, ["--no-warnings", "-e", program], { encoding: "utf8" });
    expect(counts.trim().split("\n")).to.have.lengthOf(doors().length);
    expect(counts).not.to.match(/^0$/m);
  });

  it("are all that there are reports and pages for", () => {
    const names = doors().map(({ name }) => name);
    const reports = globSync("*.api.md", { cwd: join(ROOT, "api") }).map((file) => file.slice(0, -7));
    const pages = globSync("*.md", { cwd: join(ROOT, "docs/reference/api") }).map((file) =>
      file.slice(0, -3),
    );
    expect(reports.toSorted()).to.deep.equal(names.toSorted());
    expect(pages.toSorted()).to.deep.equal(names.toSorted());
  });
});
