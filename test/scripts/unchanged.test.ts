import { expect } from "chai";
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { Inputs } from "../../scripts/check/unchanged.ts";

describe("the inputs of a check", () => {
  let root: string;
  const write = (file: string, text: string) => writeFileSync(path.join(root, file), text);
  const inputs = () => new Inputs("a check", ["src/**"], root, path.join(root, "cache"));

  beforeEach(() => {
    root = mkdtempSync(path.join(tmpdir(), "inputs-"));
    mkdirSync(path.join(root, "src"));
    write("src/a.ts", "a");
    write("src/b.ts", "b");
    write("package-lock.json", "{}");
    const first = inputs();
    expect(first.areKnown()).to.equal(false);
    first.record();
  });

  afterEach(() => rmSync(root, { recursive: true }));

  it("are known as long as nothing changes", () => {
    write("other.ts", "beside them");
    expect(inputs().areKnown()).to.equal(true);
  });

  it("are new when they changed while the check was running", () => {
    write("src/a.ts", "checked");
    const running = inputs();
    expect(running.areKnown()).to.equal(false);
    write("src/a.ts", "written meanwhile");
    running.record();
    expect(inputs().areKnown()).to.equal(false);
  });

  const CHANGES: readonly (readonly [string, () => void])[] = [
    ["a file changes", () => write("src/a.ts", "aa")],
    ["a file is added", () => write("src/c.ts", "")],
    ["a file is gone", () => rmSync(path.join(root, "src/b.ts"))],
    ["a file has another name", () => renameSync(path.join(root, "src/b.ts"), path.join(root, "src/c.ts"))],
    ["text moves from one file to the next", () => (write("src/a.ts", "ab"), write("src/b.ts", ""))],
    ["the packages change", () => write("package-lock.json", "{ }")],
  ];
  for (const [what, change] of CHANGES)
    it(`are new when ${what}`, () => {
      change();
      expect(inputs().areKnown()).to.equal(false);
    });
});
