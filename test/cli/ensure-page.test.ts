import fs from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { expect } from "chai";
import { ensurePage } from "../../src/cli/ensure-page.ts";
import { PAGE_FOLDER, readPage } from "../../src/files/page-files.ts";

describe("the page that is built", () => {
  it("is the small one whatever NODE_ENV is, which stays as it was", async function () {
    this.timeout(60_000);
    const given = process.env.NODE_ENV;
    fs.rmSync(path.join(PAGE_FOLDER, "built-from.sha256"), { force: true });
    process.env.NODE_ENV = "test";
    try {
      await ensurePage();
      expect(process.env.NODE_ENV).to.equal("test");
    } finally {
      if (given === undefined) delete process.env.NODE_ENV;
      else process.env.NODE_ENV = given;
    }
    expect(gzipSync(readPage().script).length).to.be.at.most(45_000);
  });
});
