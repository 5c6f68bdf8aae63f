import { expect } from "chai";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../../../scripts/check/run-tool.ts";
import { CORRIDOR_FILES, fileFindings, KIT_FILES } from "../../../scripts/package/file-list.ts";

describe("lists of shipped files", () => {
  it("find what would ship unseen, and what would no longer ship", () => {
    expect(fileFindings(KIT_FILES, ["dist/a.js", "dist/b.js"], ["dist/a.js", "dist/c.js"])).to.deep.equal([
      "dist/b.js would ship and is not in kit/files.txt; if that is meant, npm run build:kit -- --update",
      "dist/c.js is in kit/files.txt and would not ship; if that is meant, npm run build:kit -- --update",
    ]);
    expect(fileFindings(KIT_FILES, ["dist/a.js"], ["dist/a.js"])).to.deep.equal([]);
  });

  it("have no test, no golden trace, no source, and of the contracts for tests no source", () => {
    const listed = readFileSync(join(ROOT, CORRIDOR_FILES.file), "utf8").split("\n").filter(Boolean);
    expect(listed).to.include.members(["package.json", "LICENSE", "dist/index.js", "dist/index.d.ts"]);
    const strange = listed.filter((file) =>
      /^(?!templates\/).*\.test\.|\/golden\/|\.map$|^(src|test|scripts|bench)\/|^contracts\/mocks/.test(file),
    );
    expect(strange).to.deep.equal([]);
  });

  it("have the artifact of every contract for tests whose types ship", () => {
    const listed = readFileSync(join(ROOT, CORRIDOR_FILES.file), "utf8").split("\n");
    const names = listed.flatMap(
      (file) => /^dist\/typechain-types\/mocks\/(?!index)(\w+)\.d\.ts$/.exec(file)?.[1] ?? [],
    );
    expect(names).to.include("RateMathHarness");
    const artifacts = names.map((name) => `artifacts/contracts/mocks/${name}.sol/${name}.json`);
    expect(artifacts.filter((file) => !listed.includes(file))).to.deep.equal([]);
    expect(artifacts.filter((file) => !existsSync(join(ROOT, file)))).to.deep.equal([]);
  });
});
