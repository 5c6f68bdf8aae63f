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

const HEADING = /^## (?:Unreleased|\[?(\d+\.\d+\.\d+(?:-[\w.]+)?)\]?(?: .*)?)$/gm;

/** Where the manifests and the changelog's newest version differ. What a release needs besides, its own command asks for. */
export function versionFindings({ manifest, kit, changelog }: Stated): string[] {
  const headings = [...changelog.matchAll(HEADING)].map(([, version]) => version);
  const newest = headings.find((version) => version !== undefined);
  return [
    ...(headings.length > 0 ? [] : ["CHANGELOG.md has no heading ## Unreleased and none of a version"]),
    ...(kit === undefined || kit === manifest
      ? []
      : [`kit/package.json has version ${kit}, and package.json ${manifest}: both go out together`]),
    ...(newest === undefined || newest === manifest
      ? []
      : [`CHANGELOG.md has ${newest} as its newest version, and package.json ${manifest}`]),
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
