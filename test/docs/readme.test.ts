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
});
