/** What a release is made from, as it stands. */
export interface ReleaseState {
  /** Version of package.json. */
  readonly version: string;
  /** Versions elsewhere, by the file that has them. */
  readonly versions: Readonly<Record<string, string | undefined>>;
  readonly changelog: string;
  /** The tag that is being released; none where a release is only tried. */
  readonly tag: string | undefined;
  /** Files that are changed or not committed. */
  readonly changed: readonly string[];
}

/** Files that are named of a tree with changes. */
const SHOWN = 5;

/** Why there is no release of this: a line each, with both values and what to do; none where there may be one. */
export function releaseFindings({ version, versions, changelog, tag, changed }: ReleaseState): string[] {
  return [
    ...(/^\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?$/.test(version)
      ? []
      : [`package.json has the version ${version}; write one as Semantic Versioning has it, 1.2.3.`]),
    ...Object.entries(versions)
      .filter(([, other]) => other !== version)
      .map(
        ([file, other]) =>
          `${file} has the version ${other ?? "(none)"}, and package.json ${version}; write the same into both.`,
      ),
    ...(releaseNotes(changelog, version) === undefined
      ? [`CHANGELOG.md has no section "## ${version}" with a line; give what is under Unreleased its name.`]
      : []),
    ...(tag === undefined || tag === `v${version}`
      ? []
      : [`The tag is ${tag}, and package.json has the version ${version}; tag the commit as v${version}.`]),
    ...(changed.length === 0
      ? []
      : [
          `${changed.length} files are not committed (${changed.slice(0, SHOWN).join(", ")}${changed.length > SHOWN ? ", ..." : ""}); commit them, so that a release is what a commit has.`,
        ]),
  ];
}

/** What the changelog has under a version, without its heading; nothing where it has no section, or an empty one. */
export function releaseNotes(changelog: string, version: string): string | undefined {
  const sections = changelog.split(/^## /m).slice(1);
  const own = sections.find((section) => {
    const [heading = ""] = section.split("\n");
    return heading === version || heading.startsWith(`${version} `);
  });
  const text = own?.slice(own.indexOf("\n") + 1).trim() ?? "";
  return text === "" ? undefined : `${text}\n`;
}
