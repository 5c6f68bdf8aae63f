import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect } from "chai";
import { codeTexts } from "../../scripts/check/language/code-texts.ts";
import { COMMAND_WORDS } from "../../src/cli/command-words.ts";
import { COMMANDS } from "../../src/cli/commands/table.ts";
import { LANGUAGES } from "../../src/language.ts";

const ROOT = path.resolve(import.meta.dirname, "../..");
const NAMES = COMMANDS.map(({ name }) => name).join("|");

/** A command that is named otherwise than by `{corridor}` and `{hardhat}`, which the caller's words take the place of. */
const NAMED = new RegExp(
  String.raw`(?<!of |\{|\{hardhat\} )\b(?:settle|corridor) (?:${NAMES})\b|npx (?:hardhat|corridor)|npm (?:run|start)\b`,
);

/** Where the words themselves are, and marks in files, by which they are known again. */
const WORDS = ["src/language.ts", "src/cli/called-as.ts", "src/report/own-mark.ts"];

function namedIn(file: string, text: string): string[] {
  return codeTexts(file, text)
    .filter(({ kind, text: found }) => kind === "string" && NAMED.test(found))
    .map(({ line, text: found }) => `${file}:${line} ${found.slice(0, 80)}`);
}

describe("the words of commands", () => {
  const files = globSync(["src/**/*.ts", "web/**/*.{ts,tsx}"], { cwd: ROOT })
    .map((file) => file.replaceAll("\\", "/"))
    .filter((file) => !WORDS.includes(file) && !file.startsWith("web/dist/"));

  it("stand in no text of the source but where they are filled in", () => {
    expect(files.length).to.be.above(300);
    const found = files.flatMap((file) => namedIn(file, readFileSync(path.join(ROOT, file), "utf8")));
    expect(found).to.deep.equal([]);
  });

  for (const text of ["npx hardhat node", "Use settle run.", "npm run page", "See corridor list."])
    it(`finds ${text}`, () => expect(namedIn("x.ts", `const a = "${text}";`)).to.have.length(1));

  it("finds none where they are filled in", () => {
    expect(
      namedIn("x.ts", 'const a = "See {corridor} list, {hardhat} node, or {hardhat} settle run.";'),
    ).to.deep.equal([]);
  });

  it("are filled in every language alike", () => {
    for (const [key, texts] of Object.entries(COMMAND_WORDS)) {
      const [english, chinese] = LANGUAGES.map((language) => texts[language].includes("{corridor}"));
      expect(chinese, key).to.equal(english);
    }
  });
});
