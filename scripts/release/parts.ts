import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ensureBuild } from "../../src/cli/ensure-build.ts";
import { allLessons } from "../../src/lessons/read-lesson.ts";
import { ROOT, runNode } from "../check/run-tool.ts";
import { run } from "../examples/report.ts";
import { archive } from "./archive.ts";
import { writeHandouts } from "./handouts.ts";
import { releaseNotes } from "./requirements.ts";

/** Where a part is made. */
export interface Release {
  readonly version: string;
  /** The folder with what is released. */
  readonly folder: string;
  /** A folder for what is packed, which is removed at the end. */
  readonly scratch: string;
  /** Unix seconds of the commit. */
  readonly time: string;
}

/** A part of a release: the files that it makes, of which the names follow from the version alone. */
export interface Part {
  files(version: string): readonly string[];
  /** @throws with what went wrong */
  make(release: Release): Promise<void> | void;
}

const KIT = "exchange-rate-conformance";

/** Every part of a release by its name, in the order in which they are made: what fails soon comes first. */
export const PARTS: Readonly<Record<string, Part>> = {
  notes: {
    files: () => ["RELEASE-NOTES.md"],
    make: ({ version, folder }) => {
      const notes = releaseNotes(readFileSync(join(ROOT, "CHANGELOG.md"), "utf8"), version);
      // A release that is only tried may have no notes yet; any other is refused before.
      writeFileSync(
        join(folder, "RELEASE-NOTES.md"),
        notes ?? `No notes of ${version} are in CHANGELOG.md.\n`,
      );
    },
  },
  licences: {
    files: () => ["LICENSE", "LICENSE-lessons", "LICENSE-vectors"],
    make: ({ folder }) => {
      cpSync(join(ROOT, "LICENSE"), join(folder, "LICENSE"));
      cpSync(join(ROOT, "lessons/LICENSE"), join(folder, "LICENSE-lessons"));
      cpSync(join(ROOT, "kit/vectors/LICENSE"), join(folder, "LICENSE-vectors"));
    },
  },
  schemas: {
    files: () => ["scenario.schema.json", "trace.schema.json"],
    make: ({ folder }) => {
      for (const name of ["scenario.schema.json", "trace.schema.json"])
        cpSync(join(ROOT, "docs/schema", name), join(folder, name));
    },
  },
  vectors: {
    files: (version) => [`corridor-vectors-${version}.tar.gz`],
    make: ({ version, folder, time }) =>
      archive(join(folder, `corridor-vectors-${version}.tar.gz`), join(ROOT, "kit"), ["vectors"], time),
  },
  packages: {
    files: (version) => [`corridor-${version}.tgz`, `${KIT}-${version}.tgz`],
    make: async ({ folder }) => {
      const built = await runNode("scripts/build-kit.ts");
      if (!built.passed) throw new Error(built.output);
      for (const source of [ROOT, join(ROOT, "dist-kit")]) await npmPack(source, folder);
    },
  },
  page: {
    files: (version) => [`corridor-page-${version}.html`],
    make: ({ version, folder }) =>
      corridor(
        "run",
        "scenarios/01-happy-path.yaml",
        "--report",
        join(folder, `corridor-page-${version}.html`),
      ),
  },
  handouts: {
    files: (version) => [`corridor-handouts-en-${version}.tar.gz`, `corridor-handouts-zh-${version}.tar.gz`],
    make: async ({ version, folder, scratch, time }) => {
      await ensureBuild();
      for (const name of await writeHandouts(scratch, allLessons())) {
        cpSync(join(ROOT, "lessons/LICENSE"), join(scratch, name, "LICENSE"));
        archive(join(folder, `corridor-${name}-${version}.tar.gz`), scratch, [name], time);
      }
    },
  },
  site: {
    files: (version) => [`corridor-site-${version}.tar.gz`],
    make: async ({ version, folder, scratch, time }) => {
      const name = `corridor-site-${version}`;
      await corridor("site", join(scratch, name));
      cpSync(join(ROOT, "LICENSE"), join(scratch, name, "LICENSE"));
      cpSync(join(ROOT, "lessons/LICENSE"), join(scratch, name, "LICENSE-lessons"));
      archive(join(folder, `${name}.tar.gz`), scratch, [name], time);
    },
  },
};

/** A command of this project. @throws with what it printed where it does not end with 0 */
async function corridor(...args: string[]): Promise<void> {
  const { passed, output } = await runNode("src/cli/main.ts", ...args);
  if (!passed) throw new Error(`corridor ${args.join(" ")}:\n${output}`);
}

async function npmPack(source: string, folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const { code, all } = await run("npm", ["pack", "--pack-destination", folder], source);
  if (code !== 0) throw new Error(`npm pack in ${source}:\n${all}`);
}
