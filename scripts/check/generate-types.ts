// Writes typechain-types from the contracts: a build into a folder of its own, then the differences carried over, so
// that what reads typechain-types meanwhile finds it whole, and types of contracts that are gone go too.
import { copyFileSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { createHardhatRuntimeEnvironment } from "hardhat/hre";
import config from "../../hardhat.config.ts";
import artifactOrder from "../hardhat/artifact-order.ts";
import { ROOT } from "./run-tool.ts";
import { filesUnder } from "./source-files.ts";

const TARGET = "typechain-types";
const FRESH = "cache/typechain-types";

rmSync(join(ROOT, FRESH), { recursive: true, force: true });
const plugins = [artifactOrder, ...(config.plugins ?? []).filter(({ id }) => id !== artifactOrder.id)];
const hre = await createHardhatRuntimeEnvironment({ ...config, plugins, typechain: { outDir: FRESH } });
await hre.tasks.getTask("build").run({ quiet: true });

const fresh = filesUnder(FRESH).map((file) => file.slice(FRESH.length + 1));
for (const file of fresh) {
  const [from, to] = [join(ROOT, FRESH, file), join(ROOT, TARGET, file)];
  if (sameContent(from, to)) continue;
  mkdirSync(dirname(to), { recursive: true });
  copyFileSync(from, to);
}
for (const file of filesUnder(TARGET)) {
  if (!fresh.includes(file.slice(TARGET.length + 1))) rmSync(join(ROOT, file));
}

function sameContent(left: string, right: string): boolean {
  try {
    return readFileSync(left).equals(readFileSync(right));
  } catch {
    return false;
  }
}
