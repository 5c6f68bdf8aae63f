import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect } from "chai";
import { startProject } from "../../src/cli/init.ts";
import { ended, scratchFolder, type Ended } from "./support/command.ts";

const MINE = "mine, not to be touched\n";

describe("init", () => {
  const inFolder = scratchFolder();
  const init = (folders: readonly string[], options: { template?: string; lang?: string } = {}) =>
    ended((context) => startProject({ template: "minimal", lang: "en", ...options, folders }, context));

  /** Refused with a code, and everything as it was. */
  function refused({ code, errors }: Ended, expected: string, ...named: readonly string[]): void {
    expect(code).to.equal(2);
    expect(errors).to.contain(expected);
    for (const name of named) expect(errors).to.contain(name);
  }

  it("names every file in the way, and writes none of the others", async () => {
    const folder = inFolder("taken");
    mkdirSync(folder);
    writeFileSync(path.join(folder, "package.json"), MINE);
    writeFileSync(path.join(folder, "payment.yaml"), MINE);
    refused(
      await init([folder]),
      "START_TAKEN",
      folder,
      "package.json",
      "payment.yaml",
      "nothing was written",
    );
    expect(readdirSync(folder).toSorted()).to.deep.equal(["package.json", "payment.yaml"]);
    expect(readFileSync(path.join(folder, "payment.yaml"), "utf8")).to.equal(MINE);
  });

  it("does not write through links: of a file that is not there, and of a folder of the start", async () => {
    const [folder, outside] = [inFolder("links"), inFolder("outside")];
    mkdirSync(folder);
    mkdirSync(outside);
    symlinkSync(path.join(outside, "README.md"), path.join(folder, "README.md"));
    symlinkSync(outside, path.join(folder, ".vscode"));
    refused(await init([folder]), "START_TAKEN", "README.md", ".vscode");
    expect(readdirSync(outside)).to.deep.equal([]);
  });

  it("refuses a file, and a link that leads nowhere, as the folder", async () => {
    writeFileSync(inFolder("file"), MINE);
    symlinkSync(inFolder("nowhere"), inFolder("dangling"));
    refused(await init([inFolder("file")]), "START_NOT_FOLDER", inFolder("file"));
    refused(await init([inFolder("dangling")]), "START_NOT_FOLDER");
    expect(readFileSync(inFolder("file"), "utf8")).to.equal(MINE);
    expect(existsSync(inFolder("nowhere"))).to.equal(false);
  });

  it("refuses a template that there is not, and a second folder, before it writes", async () => {
    const folder = inFolder("unknown");
    refused(await init([folder], { template: "vue" }), "OPTION_INVALID", "vue", "minimal");
    refused(await init([folder, "another"]), "OPTIONS_EXCLUSIVE", "another");
    refused(await init([folder], { lang: "fr" }), "OPTION_INVALID", "fr");
    expect(existsSync(folder)).to.equal(false);
  });
});
