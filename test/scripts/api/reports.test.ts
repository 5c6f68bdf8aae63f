import { expect } from "chai";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { accept, differences, shown } from "../../../scripts/api/reports.ts";

const REPORTS = { folder: "api", ending: ".api.md" };

describe("committed reports", () => {
  let root: string;

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), "corridor-reports-"));
    mkdirSync(join(root, "api"));
    writeFileSync(join(root, "api/kept.api.md"), "a\nb\nc\n");
    writeFileSync(join(root, "api/gone.api.md"), "old\n");
    writeFileSync(join(root, "api/unexported.txt"), "not a report\n");
  });

  afterEach(() => rmSync(root, { recursive: true }));

  it("differ where a door changed, came or went", () => {
    const fresh = new Map([
      ["kept.api.md", "a\nB\nc\n"],
      ["new.api.md", "new\n"],
    ]);
    const found = differences(REPORTS, fresh, root);
    expect(found.map(({ file }) => file)).to.deep.equal([
      "api/gone.api.md",
      "api/kept.api.md",
      "api/new.api.md",
    ]);
    accept(found, root);
    expect(differences(REPORTS, fresh, root)).to.deep.equal([]);
    expect(readFileSync(join(root, "api/unexported.txt"), "utf8")).to.equal("not a report\n");
  });

  it("are the same where nothing changed", () => {
    const same = new Map([
      ["kept.api.md", "a\nb\nc\n"],
      ["gone.api.md", "old\n"],
    ]);
    expect(differences(REPORTS, same, root)).to.deep.equal([]);
  });

  it("are shown by the lines that came and went, with two around them", () => {
    const lines = (last: string) => [last, "1", "2", "3", "4", "5", "6", last].join("\n");
    expect(shown({ file: "api/kept.api.md", before: lines("old"), after: lines("new") })).to.equal(
      ["api/kept.api.md:", "- old", "+ new", "  1", "  2", "  ...", "  5", "  6", "- old", "+ new"].join(
        "\n",
      ),
    );
  });
});
