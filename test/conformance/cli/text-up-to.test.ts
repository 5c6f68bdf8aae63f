import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import { textUpTo } from "../../../src/conformance/cli/text-up-to.ts";

describe("A file of vectors", () => {
  const folder = mkdtempSync(join(tmpdir(), "kit-text-"));
  after(() => rmSync(folder, { recursive: true }));

  it("is read up to its cap, and refused with one byte more", () => {
    const file = join(folder, "vectors.json");
    writeFileSync(file, "[1,2]");
    expect(textUpTo(file, 5)).to.equal("[1,2]");
    expect(() => textUpTo(file, 4)).to.throw("it has more than 4 bytes");
  });

  it("ends where a device does not", function () {
    if (!existsSync("/dev/zero")) this.skip();
    expect(() => textUpTo("/dev/zero", 3_000_000)).to.throw("it has more than 3000000 bytes");
  });
});
