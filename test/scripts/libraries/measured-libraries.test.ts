import { expect } from "chai";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { format } from "prettier";
import { ROOT } from "../../../scripts/check/run-tool.ts";
import { LIBRARIES } from "../../../scripts/libraries/all-libraries.ts";
import { FAULTS } from "../../../scripts/libraries/faults/faults.ts";
import { isModule } from "../../../scripts/libraries/library.ts";
import { readMeasurements, type Measurements } from "../../../scripts/libraries/measurements.ts";
import { libraryPage } from "../../../scripts/libraries/page.ts";
import { TOOLCHAINS } from "../../../scripts/libraries/toolchains/toolchains.ts";

const measured = readMeasurements();

describe("the libraries that are measured", () => {
  it("are at least twenty of at least four languages, each measured", () => {
    expect(measured.rows.map(({ id }) => id)).to.have.members(LIBRARIES.map(({ id }) => id));
    const names = new Set(LIBRARIES.map(({ language, name }) => `${language} ${name}`));
    expect(names.size).to.be.at.least(20);
    expect(new Set(LIBRARIES.map(({ language }) => language)).size).to.be.at.least(4);
  });

  it("have an id each", () => {
    const ids = LIBRARIES.map(({ id }) => id);
    expect(ids).to.deep.equal([...new Set(ids)]);
    for (const id of ids) expect(id).to.match(/^[a-z0-9-]+$/);
  });

  it("are got at an exact version", () => {
    for (const library of LIBRARIES) {
      if (isModule(library))
        for (const one of library.npm) expect(one).to.match(/^(@[^/]+\/)?[^@]+@\d+(\.\d+)+$/);
      else for (const one of library.debian) expect(one).to.match(/^[a-z0-9.+-]+=\S+$/);
    }
  });

  it("are of a language that has a driver", () => {
    const languages = TOOLCHAINS.map(({ language }) => language);
    for (const library of LIBRARIES)
      if (!isModule(library)) expect(languages, library.id).to.include(library.language);
  });

  it("are no dependencies of this project, but for what it uses anyway", () => {
    const { dependencies, devDependencies } = JSON.parse(
      readFileSync(join(ROOT, "package.json"), "utf8"),
    ) as Record<"dependencies" | "devDependencies", Record<string, string>>;
    const own = new Set(Object.keys({ ...dependencies, ...devDependencies }));
    const packages = LIBRARIES.filter(isModule).flatMap(({ npm }) => npm);
    const names = packages.map((one) => one.slice(0, one.lastIndexOf("@")));
    expect([...new Set(names.filter((name) => own.has(name)))]).to.deep.equal(["big.js"]);
  });

  it("add up: what passed, failed and is not offered is all that the profiles have", () => {
    for (const { id, of, passed, failed, notOffered, failures } of measured.rows) {
      expect(passed + failed + notOffered, id).to.equal(of);
      expect(new Set(failures.map((one) => one.id)).size, id).to.equal(failed);
    }
  });
});

describe("the faults of libraries", () => {
  it("are each of a library that is measured, and were shown", () => {
    const ids = FAULTS.map(({ id }) => id);
    expect(ids).to.deep.equal([...new Set(ids)]);
    for (const { library } of FAULTS) expect(LIBRARIES.map(({ id }) => id)).to.include(library);
    expect(measured.faults.map(({ id }) => id)).to.have.members(ids);
  });

  it("are wrong by exact integers", () => {
    for (const { id, got, right } of FAULTS) expect(got, id).not.to.equal(right());
  });

  it("printed what the record has", () => {
    for (const { id, got } of FAULTS) expect(measured.faults.find((one) => one.id === id)?.got).to.equal(got);
  });
});

describe("the page on libraries", () => {
  const page = libraryPage(measured, LIBRARIES, FAULTS);

  it("is the one that is committed", async () => {
    const committed = readFileSync(join(ROOT, "docs/reference/libraries-measured.md"), "utf8");
    const options = { parser: "markdown", printWidth: 110, embeddedLanguageFormatting: "off" } as const;
    expect(committed).to.equal(await format(page, options));
  });

  it("has the program, both figures and the sum of each fault", () => {
    for (const { program, got, right, sum } of FAULTS) {
      expect(page).to.include(program.code);
      expect(page).to.include(
        `Printed **${got.replaceAll("\n", " ")}**; right is **${right().replaceAll("\n", " ")}**: ${sum}.`,
      );
    }
  });

  it("leaves out a fault that is shown no longer, and marks a row that is of another day", () => {
    const [first, ...rows] = measured.rows;
    if (first === undefined) throw new Error("nothing is measured");
    const older: Measurements = { rows: [{ ...first, skipped: "no compiler" }, ...rows], faults: [] };
    const shown = libraryPage(older, LIBRARIES, FAULTS);
    expect(shown).to.include(`${first.date}; since then skipped: no compiler`);
    for (const { sum } of FAULTS) expect(shown).not.to.include(sum);
  });
});
