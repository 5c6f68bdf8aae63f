import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

/**
 * From now on this process can load the generated contract types, which use namespaces, which Node does not strip;
 * Hardhat's command line loads tsx for the same. The tsx is Hardhat's: this project does not depend on it otherwise.
 */
export async function loadTsx(): Promise<void> {
  const hardhatRequire = createRequire(createRequire(import.meta.url).resolve("hardhat/package.json"));
  await import(pathToFileURL(hardhatRequire.resolve("tsx/esm")).href);
}
