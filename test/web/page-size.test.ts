import { gzipSync } from "node:zlib";
import { expect } from "chai";
import { ensurePage } from "../../src/cli/ensure-page.ts";
import { readPage } from "../../src/files/page-files.ts";

describe("the page's size", () => {
  before(ensurePage);

  it("is at most 45 kB of JavaScript and 15 kB of style, compressed", () => {
    const { script, style } = readPage();
    expect(gzipSync(script).length).to.be.at.most(45_000);
    expect(gzipSync(style).length).to.be.at.most(15_000);
  });
});
