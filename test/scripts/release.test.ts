import { execFileSync } from "node:child_process";
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import { archive, checksums } from "../../scripts/release/archive.ts";
import { writeHandouts } from "../../scripts/release/handouts.ts";
import { PARTS } from "../../scripts/release/parts.ts";
import { releaseFindings, releaseNotes, type ReleaseState } from "../../scripts/release/requirements.ts";
import { releaseState } from "../../scripts/release/state.ts";
import { lessonOf } from "../../src/lessons/read-lesson.ts";

const CHANGELOG =
  "# Changelog\n\n## Unreleased\n\n- Soon.\n\n## 1.2.3 (2026-11-28)\n\n- Done.\n- More.\n\n## 1.2.2\n\n- Old.\n";
const READY: ReleaseState = {
  version: "1.2.3",
  versions: { "kit/package.json": "1.2.3" },
  changelog: CHANGELOG,
  tag: "v1.2.3",
  changed: [],
};

describe("a release", () => {
  let folder = "";
  before(() => {
    folder = mkdtempSync(join(tmpdir(), "corridor-release-"));
  });
  after(() => rmSync(folder, { recursive: true }));

  it("is made of what is ready, with a tag or on trial", () => {
    expect(releaseFindings(READY)).to.deep.equal([]);
    expect(releaseFindings({ ...READY, tag: undefined })).to.deep.equal([]);
  });

  const refused: [name: string, state: Partial<ReleaseState>, told: readonly string[]][] = [
    ["a tree with changes", { changed: ["a.ts", "b.ts"] }, ["2 files", "a.ts, b.ts"]],
    [
      "a version without its notes",
      { version: "1.2.4", versions: {}, tag: "v1.2.4" },
      ['no section "## 1.2.4"'],
    ],
    ["versions that differ", { versions: { "kit/package.json": "1.2.2" } }, ["1.2.2", "1.2.3"]],
    ["a lock file without a version", { versions: { "package-lock.json": undefined } }, ["(none)", "1.2.3"]],
    ["a tag that is not the version", { tag: "v1.2.2" }, ["v1.2.2", "v1.2.3"]],
    ["a tag without its letter", { tag: "1.2.3" }, ["The tag is 1.2.3"]],
    ["what is no version", { version: "1.2", versions: {}, tag: "v1.2" }, ["the version 1.2;"]],
  ];
  for (const [name, state, told] of refused)
    it(`is not made of ${name}`, () => {
      const findings = releaseFindings({ ...READY, ...state });
      expect(findings).to.not.deep.equal([]);
      for (const text of told) expect(findings.join("\n")).to.contain(text);
    });

  it("has the notes of its version alone", () => {
    expect(releaseNotes(CHANGELOG, "1.2.3")).to.equal("- Done.\n- More.\n");
    expect(releaseNotes(CHANGELOG, "1.2.2")).to.equal("- Old.\n");
    expect(releaseNotes(CHANGELOG, "1.2")).to.equal(undefined);
    expect(releaseNotes("## 1.2.3\n\n## 1.2.2\n- Old.\n", "1.2.3")).to.equal(undefined);
  });

  it("looks at the project as it stands", () => {
    const { version, versions } = releaseState(undefined);
    expect(version).to.match(/^\d+\.\d+\.\d+/);
    expect(Object.values(versions)).to.deep.equal(Object.values(versions).map(() => version));
  });

  it("packs the same bytes at any time", function () {
    for (const [at, name] of ["one", "two"].entries()) {
      mkdirSync(join(folder, name, "part"), { recursive: true });
      for (const file of at === 0 ? ["b", "a"] : ["a", "b"]) {
        writeFileSync(join(folder, name, "part", file), file);
        utimesSync(join(folder, name, "part", file), 1_000_000 + at, 1_000_000 + at);
      }
      archive(join(folder, `${name}.tar.gz`), join(folder, name), ["part"], "1700000000");
    }
    if (!execFileSync("tar", ["--version"], { encoding: "utf8" }).includes("GNU tar")) this.skip();
    const [one, two] = ["one", "two"].map((name) => readFileSync(join(folder, `${name}.tar.gz`)));
    expect(one?.equals(two ?? Buffer.alloc(0))).to.equal(true);
    expect(readdirSync(folder)).to.not.include("one.tar.gz.tar");
  });

  it("makes the files that it names, and sums that fit them", async () => {
    const made = join(folder, "made");
    mkdirSync(made);
    const release = { version: "1.2.3", folder: made, scratch: join(folder, "scratch"), time: "1700000000" };
    const quick = ["notes", "licences", "schemas", "vectors"];
    for (const name of quick) await PARTS[name]?.make(release);
    const files = quick.flatMap((name) => PARTS[name]?.files("1.2.3") ?? []);
    expect(readdirSync(made)).to.have.members(files);
    writeFileSync(join(made, "SHA256SUMS"), checksums(made));
    const lines = readFileSync(join(made, "SHA256SUMS"), "utf8").trimEnd().split("\n");
    expect(lines.map((line) => line.split("  ")[1])).to.have.members(files);
    for (const line of lines) expect(line).to.match(/^[0-9a-f]{64} {2}\S+$/);
    const inside = execFileSync("tar", ["-tzf", join(made, "corridor-vectors-1.2.3.tar.gz")], {
      encoding: "utf8",
    });
    expect(inside).to.contain("vectors/exchange-rates.json").and.to.contain("vectors/LICENSE");
  });

  it("has handouts for each language, whose own comes first, under their licence", async function () {
    this.timeout(60_000);
    const names = await writeHandouts(join(folder, "paper"), [lessonOf("0")]);
    expect(names).to.deep.equal(["handouts-en", "handouts-zh"]);
    for (const [name, first] of [
      ["handouts-en", "en"],
      ["handouts-zh", "zh"],
    ] as const) {
      const files = readdirSync(join(folder, "paper", name)).toSorted();
      expect(files).to.deep.equal(["lesson-0-answers.html", "lesson-0-teacher.html", "lesson-0.html"]);
      for (const file of files) {
        const html = readFileSync(join(folder, "paper", name, file), "utf8");
        expect(/<article lang="([a-z]+)/.exec(html)?.[1]).to.equal(first);
        expect(html).to.contain("CC BY 4.0");
      }
    }
  });

  it("names every file by its version, or as it is always called", () => {
    const files = Object.values(PARTS).flatMap((part) => part.files("1.2.3"));
    expect(new Set(files).size).to.equal(files.length);
    for (const file of files)
      expect(file).to.match(/-1\.2\.3\.(tgz|tar\.gz|html)$|^LICENSE|^RELEASE-NOTES|schema\.json$/);
  });
});
