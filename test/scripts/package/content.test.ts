import { expect } from "chai";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { contentFindings } from "../../../scripts/package/content.ts";

describe("the content of a package", () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "corridor-content-"));
  });

  afterEach(() => rmSync(folder, { recursive: true }));

  function findings(files: Readonly<Record<string, string>>): string[] {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
    return contentFindings(folder, Object.keys(files), ["/home/builder/corridor", "C:\\build"]);
  }

  it("is fine where all of it is for users", () => {
    const files = {
      "dist/a.js": "export const home = '/home';\n",
      "dist/latest.js": "",
      "docs/golden.md": "",
      "templates/a.test.js": "",
    };
    expect(findings(files)).to.deep.equal([]);
  });

  it("has no path of the machine that built it, in JSON neither", () => {
    expect(
      findings({
        "dist/a.js": 'const at = "/home/builder/corridor/src/a.ts";',
        "artifacts/A.json": '{ "inputSourceName": "C:\\\\build\\\\A.sol" }',
      }),
    ).to.deep.equal([
      "dist/a.js has /home/builder/corridor, a folder of the machine that built it",
      "artifacts/A.json has C:\\build, a folder of the machine that built it",
    ]);
  });

  it("has no tests and no golden traces", () => {
    expect(findings({ "dist/a.test.js": "", "scenarios/golden/1.json": "{}" })).to.deep.equal([
      "dist/a.test.js is for nobody who installs the package",
      "scenarios/golden/1.json is for nobody who installs the package",
    ]);
  });

  it("has no map that points nowhere, and names none that is not there", () => {
    const map = (source: string) => JSON.stringify({ version: 3, sources: [source] });
    expect(
      findings({
        "dist/a.js": "export {};\n//# sourceMappingURL=a.js.map\n",
        "dist/b.js": "export {};\n//# sourceMappingURL=b.js.map\n",
        "dist/b.js.map": map("../src/b.ts"),
        "dist/c.js.map": map("../src/c.ts"),
        "src/c.ts": "",
      }),
    ).to.deep.equal([
      "dist/a.js names a.js.map, which does not ship",
      "dist/b.js.map points to ../src/b.ts, which does not ship",
    ]);
  });
});
