import { expect } from "chai";
import { existsSync, globSync, readFileSync } from "node:fs";
import path from "node:path";
import { PACKAGE_ROOT } from "../../src/chain/package-root.ts";

const PAGES = [
  ...globSync("*.md", { cwd: PACKAGE_ROOT }),
  ...globSync("{docs,examples,test}/**/*.md", { cwd: PACKAGE_ROOT }),
];

/** Where a page's links lead, apart from those to other hosts and to places in the same page. */
function linksOf(page: string): string[] {
  const text = readFileSync(path.join(PACKAGE_ROOT, page), "utf8").replaceAll(/^```.*?^```/gms, "");
  return [...text.matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)]
    .map(([, target = ""]) => target)
    .filter((target) => !/^[a-z]+:/.test(target));
}

describe("links of the documentation", () => {
  for (const page of PAGES.toSorted())
    it(`of ${page} lead somewhere`, () => {
      const lost = linksOf(page).filter(
        (target) => !existsSync(path.join(PACKAGE_ROOT, path.dirname(page), target)),
      );
      expect(lost).to.deep.equal([]);
    });

  it("are found at all", () => {
    expect(linksOf("README.md")).to.include("docs/how-to/test-your-converter.md");
  });
});
