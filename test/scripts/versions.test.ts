import { expect } from "chai";
import { statedVersions, versionFindings } from "../../scripts/check/versions.ts";

const CHANGELOG = "# Changelog\n\n## Unreleased\n\n- More.\n\n## 0.2.0 - 2026-01-31\n\n- Much.\n\n## 0.1.0\n";
const RELEASED = CHANGELOG.replace("## Unreleased\n\n- More.\n\n", "");

describe("versions", () => {
  it("agree where the changelog's newest is the manifest's, whatever is unreleased", () => {
    expect(versionFindings({ manifest: "0.2.0", kit: undefined, changelog: CHANGELOG })).to.deep.equal([]);
    expect(versionFindings({ manifest: "0.2.0", kit: "0.2.0", changelog: RELEASED })).to.deep.equal([]);
    const first = { manifest: "0.1.0", kit: undefined, changelog: "## Unreleased\n" };
    expect(versionFindings(first)).to.deep.equal([]);
  });

  it("differ where one of them went up alone", () => {
    expect(versionFindings({ manifest: "0.3.0", kit: "0.2.0", changelog: CHANGELOG })).to.deep.equal([
      "kit/package.json has version 0.2.0, and package.json 0.3.0: both go out together",
      "CHANGELOG.md has 0.2.0 as its newest version, and package.json 0.3.0",
    ]);
  });

  it("are found by a heading", () => {
    expect(versionFindings({ manifest: "0.1.0", kit: undefined, changelog: "# Changelog\n" })).to.deep.equal([
      "CHANGELOG.md has no heading ## Unreleased and none of a version",
    ]);
  });

  it("of this project agree", () => {
    expect(versionFindings(statedVersions())).to.deep.equal([]);
  });
});
