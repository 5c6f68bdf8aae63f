import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./run-tool.ts";

/** Where a version is stated. */
export interface Stated {
  /** Of the package. */
  readonly manifest: string;
  /** Of the kit's package; nothing where its build takes the package's. */
  readonly kit: string | undefined;
  readonly changelog: string;
}

const HEADING = /^## (?:Unreleased|\[?(\d+\.\d+\.\d+(?:-[\w.]+)?)\]?(.*))$/gm;

/**
 * Whether the manifests and the changelog's newest version agree.
 *
 * @param release Whether this is what goes out: then the changes have their version and its day.
 */
export function versionFindings({ manifest, kit, changelog }: Stated, release = false): string[] {
  const headings = [...changelog.matchAll(HEADING)].map(([line, version, day = ""]) => ({
    line,
    version,
    day,
  }));
  const [first] = headings;
  const newest = headings.find(({ version }) => version !== undefined);
  return [
    ...(first === undefined ? ["CHANGELOG.md has no heading ## Unreleased and none of a version"] : []),
    ...(kit === undefined || kit === manifest
      ? []
      : [`kit/package.json has version ${kit}, and package.json ${manifest}: both go out together`]),
    ...(newest?.version === undefined || newest.version === manifest
      ? []
      : [`CHANGELOG.md has ${newest.version} as its newest version, and package.json ${manifest}`]),
    ...(!release || (first?.version === manifest && /^ - \d{4}-\d{2}-\d{2}$/.test(first.day))
      ? []
      : [
          `CHANGELOG.md begins with "${first?.line ?? ""}"; a release needs "## ${manifest} - YYYY-MM-DD" there`,
        ]),
  ];
}

/** What this project states. */
export function statedVersions(): Stated {
  return {
    manifest: versionOf("package.json") ?? "",
    kit: versionOf("kit/package.json"),
    changelog: textOf("CHANGELOG.md"),
  };
}

function versionOf(file: string): string | undefined {
  return (JSON.parse(textOf(file)) as { readonly version?: string }).version;
}

function textOf(file: string): string {
  return readFileSync(join(ROOT, file), "utf8");
}
