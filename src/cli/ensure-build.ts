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
  const { default: runtime } = await import("hardhat");
  await runtime.tasks.getTask("build").run({ quiet: true });
  stampBuild(digest);
}
