// Packs this package, installs it in empty folders by the commands of the how-tos, and runs the projects under examples/
// and the examples of the pages there: what other people get through each door of the package.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { anywhere } from "./examples/anywhere.ts";
import { ROOT } from "./check/run-tool.ts";
import { corridorProject } from "./examples/corridor-project.ts";
import { editorFindsSchema } from "./examples/editor.ts";
import { hostProject } from "./examples/host-project.ts";
import { languageProjects } from "./examples/language-projects.ts";
import { oldNode } from "./examples/old-node.ts";
import { packageManagers } from "./examples/package-managers.ts";
import { pack, packKit } from "./examples/packed.ts";
import { pagePrograms, testingPrograms } from "./examples/page-programs.ts";
import { startRegistry } from "./examples/registry.ts";
import { counts, useEnvironment } from "./examples/report.ts";
import { runnerProjects } from "./examples/runner-projects.ts";
import { solidityProjects } from "./examples/solidity-projects.ts";
import { starts } from "./examples/starts.ts";
import { typescriptProjects } from "./examples/typescript-projects.ts";

const folder = mkdtempSync(join(tmpdir(), "corridor-examples-"));
const registry = await startRegistry(folder);
useEnvironment(registry.env);
try {
  await Promise.all([ofCorridor(), ofTheKit()]);
} finally {
  await registry.close();
  rmSync(folder, { recursive: true, force: true });
}

async function ofCorridor(): Promise<void> {
  const tarball = await pack(folder);
  if (tarball === undefined) return;
  registry.offer(tarball);
  await Promise.all([inATest(tarball), hostProject(tarball)]);
  await Promise.all([solidityProjects(tarball), typescriptProjects(tarball)]);
  await starts(folder);
  await packageManagers(folder);
  await oldNode(join(folder, "old-node"), join(ROOT, "scenarios/01-happy-path.yaml"), registry.url);
}

async function inATest(tarball: string): Promise<void> {
  const project = await corridorProject(tarball);
  if (project === undefined) return;
  await editorFindsSchema(project);
  await anywhere(project);
  await pagePrograms(project);
  await testingPrograms(project);
}

async function ofTheKit(): Promise<void> {
  const tarball = await packKit(folder);
  if (tarball === undefined) return;
  registry.offer(tarball);
  await Promise.all([runnerProjects(tarball), languageProjects(tarball)]);
}

const { passed, failed, skipped } = counts();
if (skipped > 0) console.log(`${skipped} skipped`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
process.send?.(counts(), () => process.disconnect());
