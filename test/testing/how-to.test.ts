import { readFileSync } from "node:fs";
import { expect } from "chai";
import { CASES } from "../../src/conformance/cases/families.ts";

const ROOT = new URL("../../", import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, ROOT), "utf8");

const page = read("docs/how-to/test-your-converter.md");
const quotations = [...page.matchAll(/<!-- (examples\/\S+) -->\n\n```js\n([\s\S]*?)```/g)];

describe("docs/how-to/test-your-converter.md", () => {
  it("quotes four files of the example", () => {
    expect(quotations).to.have.length(4);
  });

  for (const [, file = "", code] of quotations) {
    it(`has ${file} as it runs`, () => {
      expect(code).to.equal(read(file));
    });
  }

  it("installs as ES modules and with all that its examples import, which scripts/test-examples.ts runs", () => {
    const [, command = ""] = /```sh\n(npm init [^`]*)```/.exec(page) ?? [];
    expect(command).to.match(/npm pkg set type=module && npm install --save-dev \S+\.tgz /);
    const imported = quotations.flatMap(([, , code = ""]) =>
      [...code.matchAll(/from "([a-z]+)"/g)].map(([, name = ""]) => name),
    );
    expect(imported).to.include("chai");
    for (const name of imported) expect(command.split(/\s+/)).to.include(name);
  });

  it("shows a converter whose work is done in ten lines", () => {
    const [, body = ""] = /rounding }\) \{\n([\s\S]*?)\n {2}\},/.exec(read(quotations[0]?.[1] ?? "")) ?? [];
    expect(body.split("\n").length).to.be.at.most(10).and.to.be.above(0);
  });

  it("tells the number of cases and their titles as they are", () => {
    expect(page).to.contain(`[${CASES.length} ways to get exchange rates wrong]`);
    for (const id of ["A1", "D4"]) {
      const rule = CASES.find((one) => one.id === id)?.rule ?? "";
      expect(page).to.contain(`${id} ${rule}`);
    }
    expect(page).to.contain(`A2 ${CASES.find(({ id }) => id === "A2")?.failure ?? ""}`);
  });
});
