import path from "node:path";
import type { HardhatRuntimeEnvironment } from "hardhat/types/hre";
import { PACKAGE_ROOT } from "../chain/package-root.ts";
import { buildSources, isBuiltFrom, stampBuild } from "../files/build-stamp.ts";

/**
 * Compiles the contracts where they have changed since they were compiled. Looking takes a few milliseconds, where
 * asking Hardhat takes a second.
 *
 * @param announce Called before a compilation, which takes a while.
 */
export async function ensureBuild(announce: () => void = () => {}): Promise<void> {
  const digest = buildSources();
  if (digest === undefined || isBuiltFrom(digest)) return;
  announce();
  const runtime = await runtimeOfThisProject();
  await runtime.tasks.getTask("build").run({ quiet: true });
  stampBuild(digest);
}

/** Not that of the folder in which the command happens to be called. */
async function runtimeOfThisProject(): Promise<HardhatRuntimeEnvironment> {
  const { createHardhatRuntimeEnvironment, importUserConfig } = await import("hardhat/hre");
  const config = path.join(PACKAGE_ROOT, "hardhat.config.ts");
  return createHardhatRuntimeEnvironment(await importUserConfig(config), { config }, PACKAGE_ROOT);
}
