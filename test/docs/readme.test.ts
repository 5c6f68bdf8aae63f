import { expect } from "chai";
import { readFileSync } from "node:fs";
import path from "node:path";
import { PACKAGE_ROOT } from "../../src/chain/package-root.ts";

const read = (file: string): string => readFileSync(path.join(PACKAGE_ROOT, file), "utf8");

describe("README.md", () => {
  it("has the test kit's example as the example project runs it", () => {
    const [, file = "", code] = /<!-- (examples\/\S+) -->\n\n```js\n(.*?)```/s.exec(read("README.md")) ?? [];
    expect(code).to.equal(read(file));
  });

  for (const file of ["README.md", "README.zh.md"])
    it(`shows what npm start prints once, and shortened (${file})`, () => {
      const [, output = ""] = /\n```\n(Corridor .*?)\n```\n\n<!-- end -->/s.exec(read(file)) ?? [];
      const lines = output.split("\n");
      expect(lines.filter((line) => line.startsWith("Corridor  "))).to.have.lengthOf(1);
      expect(lines.length).to.be.within(50, 80);
      expect(output)
        .to.contain("≈1.3926%")
        .and.to.match(/\n(PASSED|通过)\n/);
    });
});
