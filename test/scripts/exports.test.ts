import { expect } from "chai";
import { execFile } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { ROOT, binaryOf } from "../../scripts/check/run-tool.ts";

/** A small project under this one's own configuration: what a door, a command or a script reaches, and what nothing does. */
const FILES: Readonly<Record<string, string>> = {
  "src/index.ts": `export { shown } from "./subject.ts";\nexport const door = 1;`,
  "src/plugin.ts": `export default { load: () => import("./cli/run.ts").then(({ run }) => run) };`,
  "src/cli/run.ts": `export const run = () => 1;\nexport const beside = 1;`,
  "src/workers/worker.ts": `import { help } from "../help.ts";\nhelp();`,
  "src/help.ts": `export const help = () => 1;`,
  "src/subject.ts": `
    export const shown = 1;
    export const written = 2;
    export const onlyTested = () => onlyHere();
    export const onlyHere = () => 3;
    export type Unnamed = string;`,
  "src/forgotten.ts": "export const forgotten = 1;",
  "src/only-tested.ts": "export const tested = 1;",
  "scripts/demo.ts": `import { written } from "../src/subject.ts";\nimport "./part/used.ts";\nconsole.log(written);`,
  "scripts/part/used.ts": "console.log(1);",
  "scripts/part/unused.ts": "console.log(2);",
  "test/subject.test.ts": `
    import { onlyTested } from "../src/subject.ts";
    import { tested } from "../src/only-tested.ts";
    console.log(onlyTested(), tested);`,
};

describe("exports", () => {
  const project = mkdtempSync(join(tmpdir(), "corridor-exports-"));
  let found: string[];
  let code: unknown;

  before((done) => {
    for (const file of ["knip.json", "tsconfig.json", "package.json"])
      copyFileSync(join(ROOT, file), join(project, file));
    symlinkSync(join(ROOT, "node_modules"), join(project, "node_modules"), "junction");
    for (const [path, text] of Object.entries(FILES)) {
      mkdirSync(join(project, dirname(path)), { recursive: true });
      writeFileSync(join(project, path), text);
    }
    const tool = [binaryOf("knip"), "--production", "--no-progress"];
    execFile(process.execPath, tool, { cwd: project }, (error, stdout) => {
      code = error?.code;
      found = stdout
        .split("\n")
        .filter((line) => line !== "")
        .map((line) => line.replaceAll("\\", "/").trim().replaceAll(/\s+/g, " "));
      done();
    });
  });

  after(() => rmSync(project, { recursive: true }));

  it("are refused where only a test, only their own file or nothing uses them", () => {
    expect(code).to.equal(1);
    const exports = found.slice(found.indexOf("Unused exports (3)"));
    expect(exports, found.join("\n")).to.deep.equal([
      "Unused exports (3)",
      "beside src/cli/run.ts:2:14",
      "onlyTested src/subject.ts:4:18",
      "onlyHere src/subject.ts:5:18",
      "Unused exported types (1)",
      "Unnamed type src/subject.ts:6:17",
    ]);
  });

  it("are refused with the files that nothing reaches but a test", () => {
    const files = found.slice(0, found.indexOf("Unused exports (3)"));
    expect(files, found.join("\n")).to.deep.equal([
      "Unused files (3)",
      "scripts/part/unused.ts",
      "src/forgotten.ts",
      "src/only-tested.ts",
    ]);
  });
});
