// `npm pack` calls this first: compiles src/ into dist/, and the contracts where they have changed.
import { rmSync } from "node:fs";
import { join } from "node:path";
import { ensureBuild } from "../src/cli/ensure-build.ts";
import { binaryOf, ROOT, runNode } from "./check/run-tool.ts";

await ensureBuild();
rmSync(join(ROOT, "dist"), { recursive: true, force: true });
const { passed, output } = await runNode(binaryOf("typescript", "tsc"), "-p", "tsconfig.build.json");
if (!passed) console.error(output.trimEnd());
process.exitCode = passed ? 0 : 1;
