import { expect } from "chai";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Generator, generatedFilesFresh } from "../../scripts/check/generated-files.ts";
import { ROOT } from "../../scripts/check/run-tool.ts";

const FOLDER = `cache/test-generated-files-${process.pid}`;
const path = (name: string) => join(ROOT, FOLDER, name);

const generator = (generate: () => void): Generator => ({
  name: "pages",
  paths: [FOLDER],
  generate: async () => {
    generate();
    return { passed: true, output: "" };
  },
});

describe("generated files", () => {
  beforeEach(() => {
    mkdirSync(join(ROOT, FOLDER), { recursive: true });
    writeFileSync(path("a.md"), "a");
    writeFileSync(path("b.md"), "b");
  });

  afterEach(() => rmSync(join(ROOT, FOLDER), { recursive: true }));

  it("pass when nothing changes, written anew or not", async () => {
    const outcome = await generatedFilesFresh([generator(() => writeFileSync(path("a.md"), "a"))]);
    expect(outcome.passed).to.equal(true);
  });

  it("fail by name when one was stale, one missing and one is generated no longer", async () => {
    const outcome = await generatedFilesFresh([
      generator(() => {
        writeFileSync(path("a.md"), "new");
        rmSync(path("b.md"));
        writeFileSync(path("c.md"), "c");
      }),
    ]);
    expect(outcome.passed).to.equal(false);
    expect(outcome.output.split("\n").slice(0, 3)).to.deep.equal([
      `${FOLDER}/a.md was stale`,
      `${FOLDER}/b.md is generated no longer`,
      `${FOLDER}/c.md was missing`,
    ]);
  });

  it("stay fresh, so that the next check passes", async () => {
    const fresh = [generator(() => writeFileSync(path("a.md"), "new"))];
    expect((await generatedFilesFresh(fresh)).passed).to.equal(false);
    expect(readFileSync(path("a.md"), "utf8")).to.equal("new");
    expect((await generatedFilesFresh(fresh)).passed).to.equal(true);
  });

  it("fail with the generator's output when it fails", async () => {
    const failing = { ...generator(() => {}), generate: async () => ({ passed: false, output: "line 3" }) };
    const outcome = await generatedFilesFresh([failing]);
    expect(outcome).to.deep.equal({ passed: false, output: "pages could not be generated:\nline 3" });
  });
});
