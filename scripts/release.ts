// `npm run release`: all that is released, built and checked, in release/. Nothing is published.
// -- --tag v1.2.3           the tag must be that of the version
// -- --parts notes,vectors  only these parts
// -- --rehearse            makes it although it would be refused, to see that it can be made
// -- --dry-run              what would be made, and why it would be refused
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { ROOT } from "./check/run-tool.ts";
import { checksums } from "./release/archive.ts";
import { PARTS, type Release } from "./release/parts.ts";
import { releaseFindings } from "./release/requirements.ts";
import { commitTime, releaseState } from "./release/state.ts";

const { values } = parseArgs({
  options: {
    tag: { type: "string" },
    parts: { type: "string" },
    rehearse: { type: "boolean", default: false },
    "dry-run": { type: "boolean", default: false },
  },
});
const names = values.parts?.split(",") ?? Object.keys(PARTS);
const unknown = names.find((name) => !(name in PARTS));
const state = releaseState(values.tag);
const findings = [
  ...(unknown === undefined
    ? []
    : [`There is no part ${unknown}; there are ${Object.keys(PARTS).join(", ")}.`]),
  ...releaseFindings(state),
];
for (const finding of findings) console.error(finding);
const isRehearsal = values.rehearse && unknown === undefined;
if (values["dry-run"]) for (const file of filesOf(names)) console.log(file);
else if (findings.length === 0 || isRehearsal) await make();
process.exitCode = findings.length === 0 || isRehearsal ? 0 : 1;

function filesOf(parts: readonly string[]): string[] {
  return parts.flatMap((name) => PARTS[name]?.files(state.version) ?? []);
}

async function make(): Promise<void> {
  const folder = join(ROOT, "release");
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  const scratch = mkdtempSync(join(tmpdir(), "corridor-release-"));
  const release: Release = { version: state.version, folder, scratch, time: commitTime() };
  try {
    for (const name of names) {
      const started = performance.now();
      await PARTS[name]?.make(release);
      console.log(`${name}: ${((performance.now() - started) / 1_000).toFixed(0)} s`);
    }
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
  const missing = filesOf(names).filter((file) => !existsSync(join(folder, file)));
  if (missing.length > 0) throw new Error(`Not made: ${missing.join(", ")}`);
  const sums = checksums(folder);
  writeFileSync(join(folder, "SHA256SUMS"), sums);
  console.log(sums.trimEnd());
}
