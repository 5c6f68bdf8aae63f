import { expect } from "chai";
import { existsSync, globSync, readFileSync } from "node:fs";
import path from "node:path";
import { PACKAGE_ROOT } from "../../src/chain/package-root.ts";

const read = (file: string): string => readFileSync(path.join(PACKAGE_ROOT, file), "utf8");

/** The pages in Chinese, each beside the English one. */
const PAGES = globSync(["*.zh.md", "docs/**/*.zh.md"], { cwd: PACKAGE_ROOT }).toSorted();
const HAN = /\p{Script=Han}/u;

/** The levels of the headings of a page, in order. */
function headings(page: string): number[] {
  return [...withoutBlocks(page).matchAll(/^(#+) /gm)].map(([, marks = ""]) => marks.length);
}

/** The fenced blocks, without the output that is generated and without comments, which are translated. */
function blocks(page: string): string[] {
  const written = page.replaceAll(/<!-- [^>]*npm run check[^>]*-->\n\n```\n.*?^```$/gms, "");
  return [...written.matchAll(/^```\w*\n.*?^```$/gms)].map(([block]) => block.replaceAll(/ *# .*$/gm, ""));
}

function withoutBlocks(page: string): string {
  return page.replaceAll(/^```.*?^```$/gms, "");
}

/** Where the links of a page lead, as the English page would have it; the switch of languages apart. */
function links(page: string): string[] {
  return [...withoutBlocks(page).matchAll(/\[([^\]]*)\]\(([^)\s]+)\)/g)]
    .filter(([, text]) => text !== "English" && text !== "中文")
    .map(([, , target = ""]) => target.replace(/\.zh\.md$/, ".md").replace(/-zh\.png$/, "-en.png"));
}

describe("pages in Chinese", () => {
  it("are the README, the tutorial and the command line at least", () => {
    expect(PAGES.map((page) => path.basename(page))).to.include.members([
      "README.zh.md",
      "a-corridor-of-your-own.zh.md",
      "command-line.zh.md",
    ]);
  });

  for (const page of PAGES) {
    const english = page.replace(/\.zh\.md$/, ".md");

    it(`have the headings, the code and the links of the English one: ${page}`, () => {
      expect(existsSync(path.join(PACKAGE_ROOT, english))).to.equal(true);
      const [chinese, original] = [read(page), read(english)];
      expect(headings(chinese)).to.deep.equal(headings(original));
      expect(blocks(chinese)).to.deep.equal(blocks(original));
      expect(links(chinese).toSorted()).to.deep.equal(links(original).toSorted());
    });

    it(`lead to the other language at the top: ${page}`, () => {
      const top = (text: string): string => text.split("\n").slice(0, 6).join("\n");
      expect(top(read(page))).to.contain(`[English](${path.basename(english)})`);
      expect(top(read(english))).to.contain(`[中文](${path.basename(page)})`);
    });

    it(`are in Chinese, every paragraph of them: ${page}`, () => {
      const paragraphs = withoutBlocks(read(page))
        .split(/\n\n+/)
        .filter(
          (part) =>
            /[a-zA-Z]/.test(part) &&
            !/^(<!--|\[English\]|# Corridor|\[CONTRIBUTING\]|## [a-z]+$|`[^`]+`$|\|)/.test(part),
        );
      for (const part of paragraphs) expect(part).to.match(HAN);
    });
  }
});

describe("the notice on the law", () => {
  for (const page of ["README.md", "README.zh.md"])
    it(`stands in ${page}`, () => expect(read(page)).to.contain("银发〔2021〕237号"));
});
