// `npm run build:package`, which `npm pack` calls first: compiles src/ into dist/, and the contracts where they have changed.
// `-- --update` writes the list of the files that ship, api/files.txt, anew.
import { cpSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ensureBuild } from "../src/cli/ensure-build.ts";
import { ensurePage } from "../src/cli/ensure-page.ts";
import { PAGE_FOLDER } from "../src/files/page-files.ts";
import { VECTORS_FOLDER } from "../src/files/published-vectors.ts";
import { binaryOf, ROOT, runNode } from "./check/run-tool.ts";
import { filesUnder } from "./check/source-files.ts";
import { doorTargets } from "./package/door-targets.ts";
import { namedAsBuilt } from "./package/named-as-built.ts";
import { CORRIDOR_FILES, writeFileList } from "./package/file-list.ts";
import { wouldShip } from "./package/shipped.ts";
import { trim } from "./package/trim.ts";

/** What is started or loaded by its path, from dist/. */
const PROGRAMS = ["cli/main", "workers/worker"];

/** The compiler's output for src/ and the contracts' types; the same as `outDir` of tsconfig.build.json. */
const STAGE = join(ROOT, "cache/package");
const DIST = join(ROOT, "dist");

await ensureBuild();
await ensurePage();
for (const folder of [STAGE, DIST]) rmSync(folder, { recursive: true, force: true });
const { passed, output } = await runNode(binaryOf("typescript", "tsc"), "-p", "tsconfig.build.json");
if (passed) layOut();
else console.error(output.trimEnd());
if (passed && process.argv.includes("--update"))
  writeFileList(
    CORRIDOR_FILES,
    wouldShip(ROOT).files.map(({ path }) => path),
  );
process.exitCode = passed ? 0 : 1;

/** dist/ is what src/ is, with the built page and the vectors; the contracts' types go into it, a folder nearer than in src/. */
function layOut(): void {
  renameSync(join(STAGE, "src"), DIST);
  for (const file of filesUnder("dist").filter((name) => name.endsWith(".d.ts"))) {
    const text = readFileSync(join(ROOT, file), "utf8");
    const nearer = text.replaceAll(/"\.\.\/((?:\.\.\/)*typechain-types\/)/g, '"$1');
    writeFileSync(join(ROOT, file), namedAsBuilt(nearer));
  }
  cpSync(PAGE_FOLDER, join(DIST, "web"), { recursive: true });
  cpSync(VECTORS_FOLDER, join(DIST, "vectors"), { recursive: true });
  renameSync(join(STAGE, "typechain-types"), join(DIST, "typechain-types"));
  trim({ folder: DIST, doors: doorTargets(), programs: PROGRAMS });
}
