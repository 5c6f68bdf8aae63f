import { copyFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect } from "chai";
import stringWidth from "string-width";
import { PACKAGE_ROOT } from "../../src/chain/package-root.ts";
import { settleExplain } from "../../src/cli/explain.ts";
import { LANGUAGES } from "../../src/language.ts";
import { ended, scratchFolder } from "./support/command.ts";

describe("explaining a scenario", () => {
  const inFolder = scratchFolder();
  const explain = (what: string, lang = "en", json = false) =>
    ended((context) => settleExplain({ what, lang, json }, context));

  it("states what it runs with, of the library and of a file", async () => {
    const file = inFolder("mine.yaml");
    copyFileSync(path.join(PACKAGE_ROOT, "scenarios/01-happy-path.yaml"), file);
    for (const what of ["01", file]) {
      const { code, out } = await explain(what);
      expect(code).to.equal(0);
      expect(out).to.match(/escrow\.feeBps +50 \(0\.50%\) +the file/);
      expect(out).to.match(/operators\.carrier +carrier +default/);
      expect(out).to.match(/system\.pairs\.\*\.breakerBps +10\.00% +worked out/);
    }
    expect((await explain(file, "zh")).out).to.contain("推算");
    expect(JSON.parse((await explain(file, "en", true)).out)[0].text).to.contain("system.payoutWithin");
  });

  it("refuses a file that is none, with what is wrong in it", async () => {
    expect((await explain(inFolder("none.yaml"))).errors).to.contain("FILE_UNREADABLE");
    writeFileSync(inFolder("bad.yaml"), "titel: {}\n");
    const { code, errors } = await explain(inFolder("bad.yaml"));
    expect(code).to.equal(2);
    expect(errors).to.contain("titel");
  });

  for (const language of LANGUAGES)
    it(`fits the narrowest terminal (${language})`, async () => {
      for (const what of ["01", "30", "44"]) {
        const { out } = await explain(what, language);
        for (const line of out.split("\n")) expect(stringWidth(line), line).to.be.at.most(100);
      }
    });
});
