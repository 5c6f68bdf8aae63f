// `npm pack` calls this first: compiles src/ into dist/, and the contracts where they have changed.
import { cpSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ensureBuild } from "../src/cli/ensure-build.ts";
import { ensurePage } from "../src/cli/ensure-page.ts";
import { PAGE_FOLDER } from "../src/files/page-files.ts";
import { VECTORS_FOLDER } from "../src/files/published-vectors.ts";
import { binaryOf, ROOT, runNode } from "./check/run-tool.ts";
import { filesUnder } from "./check/source-files.ts";

/** The compiler's output for src/ and the contracts' types; the same as `outDir` of tsconfig.build.json. */
const STAGE = join(ROOT, "cache/package");
const DIST = join(ROOT, "dist");

await ensureBuild();
await ensurePage();
for (const folder of [STAGE, DIST]) rmSync(folder, { recursive: true, force: true });
const { passed, output } = await runNode(binaryOf("typescript", "tsc"), "-p", "tsconfig.build.json");
if (passed) layOut();
else console.error(output.trimEnd());
process.exitCode = passed ? 0 : 1;

/** dist/ is what src/ is, with the built page and the vectors; the contracts' types go into it, a folder nearer than in src/. */
function layOut(): void {
  renameSync(join(STAGE, "src"), DIST);
  for (const file of filesUnder("dist").filter((name) => name.endsWith(".d.ts"))) {
    const text = readFileSync(join(ROOT, file), "utf8");
    const nearer = text.replaceAll(/"\.\.\/((?:\.\.\/)*typechain-types\/)/g, '"$1');
    if (nearer !== text) writeFileSync(join(ROOT, file), nearer);
  }
  cpSync(PAGE_FOLDER, join(DIST, "web"), { recursive: true });
  cpSync(VECTORS_FOLDER, join(DIST, "vectors"), { recursive: true });
  renameSync(join(STAGE, "typechain-types"), join(DIST, "typechain-types"));
  leaveOutMocks(join(DIST, "typechain-types"));
}

/** The contracts of the tests are no part of `corridor/typechain`: their sources do not ship either. */
function leaveOutMocks(types: string): void {
  for (const folder of ["", "factories"]) {
    rmSync(join(types, folder, "mocks"), { recursive: true });
    for (const index of ["index.js", "index.d.ts"]) {
      const file = join(types, folder, index);
      const lines = readFileSync(file, "utf8").split("\n");
      writeFileSync(file, lines.filter((line) => !/\bmocks\b/.test(line)).join("\n"));
    }
  }
}
