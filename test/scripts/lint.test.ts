import { expect } from "chai";
import { execFile } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { ROOT, binaryOf } from "../../scripts/check/run-tool.ts";

// Each of these must be refused, by the rule named, under the project's own configuration.
const FILES = {
  "test/unawaited.ts": [
    "no-floating-promises",
    `import { expect } from "chai";
     import "@nomicfoundation/hardhat-ethers-chai-matchers";
     describe("a test", () => {
       it("never looks", async () => {
         expect(Promise.resolve()).to.be.revertedWithCustomError({ interface: {} }, "Refused");
       });
     });`,
  ],
  "src/cycle-a.ts": ["no-cycle", `import { b } from "./cycle-b.ts";\nexport const a = () => b();`],
  "src/cycle-b.ts": ["no-cycle", `import { a } from "./cycle-a.ts";\nexport const b = (): unknown => a();`],
  "src/forgotten.ts": ["no-floating-promises", "export async function run() {\n  Promise.resolve(1);\n}"],
  "src/state.ts": [
    "switch-exhaustiveness-check",
    `export function name(state: "funded" | "released"): string {
       switch (state) {
         case "funded":
           return "Funded";
       }
       return "";
     }`,
  ],
} as const;

describe("lint", () => {
  const project = mkdtempSync(join(tmpdir(), "corridor-lint-"));
  let output: string;

  before((done) => {
    for (const file of [".oxlintrc.json", "tsconfig.json", "package.json"])
      copyFileSync(join(ROOT, file), join(project, file));
    symlinkSync(join(ROOT, "node_modules"), join(project, "node_modules"), "junction");
    for (const [path, [, text]] of Object.entries(FILES)) {
      mkdirSync(join(project, dirname(path)), { recursive: true });
      writeFileSync(join(project, path), text);
    }
    execFile(
      process.execPath,
      [binaryOf("oxlint"), "--format", "unix", "src", "test"],
      { cwd: project },
      (_error, stdout) => {
        output = stdout;
        done();
      },
    );
  });

  after(() => rmSync(project, { recursive: true }));

  for (const [path, [rule]] of Object.entries(FILES)) {
    it(`refuses ${path} by ${rule}`, () => {
      const lines = output.split("\n").filter((line) => line.startsWith(path) && line.includes(rule));
      expect(lines, output).to.have.length(1);
    });
  }
});
