import { expect } from "chai";
import { readFileSync } from "node:fs";
import path from "node:path";
import { PACKAGE_ROOT } from "../../src/chain/package-root.ts";
import { TEMPLATES } from "../../src/files/templates.ts";
import { pageExamples } from "./page-examples.ts";

const read = (file: string): string => readFileSync(path.join(PACKAGE_ROOT, file), "utf8");

describe("README.md", () => {
  for (const [file, heading] of [
    ["README.md", "Four ways in"],
    ["README.zh.md", "四种入门方式"],
  ] as const)
    it(`has four ways in before anything else, of at most six lines and a link each (${file})`, () => {
      const page = read(file);
      expect(/^## (.+)$/m.exec(page)?.[1]).to.equal(heading);
      const ways = pageExamples(page).filter((example) => example.heading === heading);
      expect(ways).to.have.lengthOf(4);
      for (const { language, text } of ways) {
        expect(language).to.equal("sh");
        expect(text.trimEnd().split("\n").length).to.be.within(2, 6);
      }
      const [, section = ""] = page.split(`## ${heading}\n`);
      const bold = section
        .split(/^### /m, 1)
        .join("")
        .split("\n\n")
        .filter((part) => part.startsWith("**"));
      expect(bold).to.have.lengthOf(4);
      for (const part of bold) expect(part.match(/\]\(/g)).to.have.lengthOf(1);
    });

  it("calls every template of init, or names it", () => {
    for (const template of TEMPLATES.filter((name) => name !== "minimal"))
      expect(read("README.md")).to.contain(`--template ${template}`);
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
