// What is said of a packed package before anything of it runs: what would be published, what ships, and whether resolvers
// and compilers find every door.
import { binaryOf } from "../check/run-tool.ts";
import { contentFindings } from "../package/content.ts";
import { type FileList, fileFindings } from "../package/file-list.ts";
import { packedIn } from "../package/shipped.ts";
import { report, run } from "./report.ts";

interface Subject {
  readonly name: string;
  /** Where its manifest is, and its files as they were packed. */
  readonly folder: string;
  readonly list: FileList;
  readonly tarball: string;
}

export async function packageQuality(subject: Subject): Promise<void> {
  await wouldPublish(subject);
  await resolves(subject);
}

/** A dry run: nobody is logged in, and nothing is sent. */
async function wouldPublish({ name, folder, list }: Subject): Promise<void> {
  const { code, out, errors, all } = await run(
    "npm",
    ["publish", "--dry-run", "--json", "--ignore-scripts"],
    folder,
  );
  const published = code === 0 ? packedIn(out) : undefined;
  // npm publishes a manifest that it does not understand without what it does not understand.
  const corrected = errors.includes("auto-corrected") ? errors : "";
  report(`${name} could be published as it is`, published === undefined ? all : corrected);
  const files = published?.files.map(({ path }) => path) ?? [];
  report(`${name} would be published with the files of ${list.file}`, fileFindings(list, files).join("\n"));
  report(
    `${name} ships no test, no lost map and no path of this machine`,
    contentFindings(folder, files).join("\n"),
  );
}

async function resolves({ name, tarball, folder }: Subject): Promise<void> {
  const linted = await run(process.execPath, [binaryOf("publint"), tarball, "--strict"], folder);
  report(`${name}: publint finds nothing`, linted.code === 0 ? "" : linted.all);
  // Modules of the language alone, which Node 22 and newer can require as well; no resolver of TypeScript before 4.7.
  const types = [binaryOf("@arethetypeswrong/cli", "attw"), tarball, "--profile", "esm-only", "--no-color"];
  const checked = await run(process.execPath, types, folder);
  report(`${name}: its types are found by every resolver`, checked.code === 0 ? "" : checked.all);
}
