import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import { bundledNotices } from "../../web/bundled-notices.ts";
import { ensurePage } from "../../src/cli/ensure-page.ts";
import { readPage } from "../../src/files/page-files.ts";

const preact = createRequire(import.meta.url).resolve("preact");

describe("the notices of what is bundled in the page", () => {
  it("have the text that the licence asks for, once a package", () => {
    const notices = bundledNotices([preact, `${preact}?used`, "/src/ours.ts"]);
    expect(notices).to.contain("Copyright (c) 2015-present Jason Miller");
    expect(notices).to.contain("The above copyright notice and this permission notice shall be included");
    expect(notices.match(/preact \d/g)).to.have.lengthOf(1);
  });

  it("are none where all is ours", () => {
    expect(bundledNotices(["/src/ours.ts"])).to.equal("");
  });

  it("refuse a licence that does not let the page be given on", () => {
    const folder = mkdtempSync(join(tmpdir(), "corridor-notices-"));
    const root = join(folder, "node_modules/strict");
    try {
      mkdirSync(root, { recursive: true });
      writeFileSync(join(root, "package.json"), '{"name":"strict","version":"1.0.0","license":"AGPL-3.0"}');
      expect(() => bundledNotices([join(root, "index.js")])).to.throw("strict has the licence AGPL-3.0");
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it("are in the page as it is built", async function () {
    this.timeout(120_000);
    await ensurePage();
    const { html } = readPage();
    for (const name of ["preact", "@preact/signals", "@preact/signals-core"])
      expect(html).to.match(new RegExp(`${name} \\d+\\.\\d+`));
  });
});
