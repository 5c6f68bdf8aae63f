// Packs this package, installs it in empty folders by the commands of the how-tos, and runs the projects under examples/
// and the examples of the pages there: what other people get through each door of the package.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { converterProject } from "./examples/converter-project.ts";
import { hostProject } from "./examples/host-project.ts";
import { pack } from "./examples/packed.ts";
import { pagePrograms } from "./examples/page-programs.ts";
import { counts } from "./examples/report.ts";

const folder = mkdtempSync(join(tmpdir(), "corridor-examples-"));
try {
  const tarball = await pack(folder);
  if (tarball !== undefined) {
    const project = await converterProject(tarball);
    if (project !== undefined) await pagePrograms(project);
    await hostProject(tarball);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
const { passed, failed } = counts();
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
process.send?.(counts(), () => process.disconnect());
