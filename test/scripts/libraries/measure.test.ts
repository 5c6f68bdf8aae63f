import { expect } from "chai";
import { mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { BIG } from "../../../scripts/libraries/adapters/decimals.ts";
import { NUMBER } from "../../../scripts/libraries/adapters/numbers.ts";
import { Unavailable } from "../../../scripts/libraries/command.ts";
import { Debian } from "../../../scripts/libraries/debian.ts";
import type { Fault } from "../../../scripts/libraries/faults/fault.ts";
import { exactly } from "../../../scripts/libraries/faults/exactly.ts";
import type { DriverLibrary, Load } from "../../../scripts/libraries/library.ts";
import { measureLibraries, showFaults, type Sources } from "../../../scripts/libraries/measure-all.ts";
import { measure } from "../../../scripts/libraries/measure.ts";
import { attempt, versionOf } from "../../../scripts/libraries/sources.ts";

const load: Load = createRequire(import.meta.url);
const PYTHON: DriverLibrary = {
  id: "decimal-of-python",
  name: "decimal",
  language: "Python",
  debian: ["python3-decimal=1.0-1"],
};
const NOTHING = { profiles: ["arithmetic"], of: 1, passed: 1, failed: 0, notOffered: 0, failures: [] };

describe("measuring a library", () => {
  it("finds nothing wrong with big.js", async () => {
    const { passed, failures } = await measure(BIG.open(load));
    expect(failures).to.deep.equal([]);
    expect(passed).to.be.greaterThan(10);
  });

  it("finds what a double cannot hold", async () => {
    const { failures, failed } = await measure(NUMBER.open(load));
    expect(failed).to.be.greaterThan(0);
    expect(failures.map(({ id }) => id)).to.include("A11");
  });

  it("has the version of its package, or that of the language", () => {
    expect(versionOf(BIG, "24.0.0")).to.equal("7.0.1");
    expect(versionOf(NUMBER, "24.0.0")).to.equal("24.0.0");
    expect(versionOf({ ...PYTHON, debian: ["libgmp-dev=2:6.2.1+dfsg1-1.1"] }, "3")).to.equal("6.2.1");
  });
});

describe("a library that cannot be had", () => {
  const folder = mkdtempSync(join(tmpdir(), "corridor-sources-"));
  after(() => rmSync(folder, { recursive: true }));
  const noted: string[] = [];
  const sources: Sources = {
    modules: {
      folder,
      require: () => {
        throw new Unavailable("npm's big.js@7.0.1 cannot be had here");
      },
      run: () => Promise.resolve("1"),
    },
    debian: new Debian(join(folder, "debian")),
    languages: new Map([["Python", { missing: "no python3 on this machine" }]]),
  };
  const last = {
    rows: [{ id: PYTHON.id, version: "1.0", date: "2026-01-01", ...NOTHING }],
    faults: [{ id: "half", got: "0.11", date: "2026-01-01" }],
  };
  const fault: Fault = {
    id: "half",
    library: PYTHON.id,
    what: "A half",
    program: { code: "print(0.11)" },
    got: "0.11",
    right: () => exactly(["0.105"], 2, "half-even"),
    sum: "0.105 is half-way",
  };
  const note = (line: string): unknown => noted.push(line);

  it("keeps its last row, with the reason", async () => {
    const rows = await measureLibraries([BIG, PYTHON], sources, last, "2026-02-02", note);
    expect(rows).to.deep.equal([{ ...last.rows[0], skipped: "no python3 on this machine" }]);
    expect(noted).to.include("big: skipped: npm's big.js@7.0.1 cannot be had here");
  });

  it("keeps the day on which its fault was last shown", async () => {
    expect(await showFaults([fault], [PYTHON], sources, last, "2026-02-02", note)).to.deep.equal(last.faults);
  });

  it("loses a fault that its program no longer shows", async () => {
    const had: Sources = { ...sources, modules: { ...sources.modules, require: () => undefined } };
    const ofBig = { ...fault, library: BIG.id };
    expect(await showFaults([ofBig], [BIG], had, last, "2026-02-02", note)).to.deep.equal([]);
    expect(noted.at(-1)).to.include("half is shown no longer: it printed 1, and 0.11 before; right is 0.10");
    const still = { ...ofBig, got: "1" };
    expect(await showFaults([still], [BIG], had, last, "2026-02-02", note)).to.deep.equal([
      { id: "half", got: "1", date: "2026-02-02" },
    ]);
  });

  it("is named where Debian has it not", async () => {
    const debian = new Debian(join(folder, "empty"));
    const path = process.env["PATH"];
    process.env["PATH"] = folder;
    try {
      await debian.get(["python3-decimal=1.0-1"]);
    } finally {
      process.env["PATH"] = path;
    }
    const why = await attempt(() => Promise.resolve(debian.require(PYTHON.debian)));
    expect(why).to.equal("this machine has no packages of Debian");
  });
});
