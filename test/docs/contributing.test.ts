import { expect } from "chai";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { PACKAGE_ROOT } from "../../src/chain/package-root.ts";

const PAGE = readFileSync(path.join(PACKAGE_ROOT, "CONTRIBUTING.md"), "utf8");

/** The rows of the table under a heading, each as its cells. */
function rowsUnder(heading: string): string[][] {
  const [, section = ""] = PAGE.split(`${heading}\n`);
  const [, table = ""] = /\n(\|.*?)\n\n/s.exec(section) ?? [];
  const rows = table.split("\n").map((row) => row.split("|").slice(1, -1));
  return rows.slice(2).map((cells) => cells.map((cell) => cell.trim()));
}

const inCode = (cell: string): string[] => [...cell.matchAll(/`([^`]+)`/g)].map(([, code = ""]) => code);

describe("CONTRIBUTING", () => {
  const answers = rowsUnder("### Where is ...");

  it("answers where things are", () => {
    const questions = answers.map(([question]) => question);
    expect(questions).to.include.members([
      "the escrow fee rounded?",
      "a stale rate refused?",
      "the Chinese for `redeem`?",
      "what happens when a payout fails?",
    ]);
  });

  for (const [question = "", places = "", names = ""] of answers) {
    it(`leads in two hops to ${question}`, () => {
      const files = inCode(places);
      const [wanted = ""] = names.split(";");
      expect(files).to.have.lengthOf.within(1, 2);
      expect(inCode(wanted)).to.have.length(files.length);
      for (const [index, name] of inCode(wanted).entries())
        expect(readFileSync(path.join(PACKAGE_ROOT, files[index] ?? ""), "utf8"), files[index]).to.include(
          name,
        );
    });
  }

  it("maps every folder and file of src, and none that is not there", () => {
    const mapped = rowsUnder("## The map").flatMap(([places = ""]) => inCode(places));
    const inSrc = mapped.filter((place) => place.startsWith("src/")).map((place) => place.replace(/\/$/, ""));
    // The doors share a row, the others' folder being said once.
    const doors = mapped.filter((place) => /^[\w-]+\.ts$/.test(place)).map((file) => `src/${file}`);
    const there = readdirSync(path.join(PACKAGE_ROOT, "src")).map((name) => `src/${name}`);
    expect([...inSrc, ...doors]).to.have.members(there);
    for (const place of mapped.filter((each) => each.endsWith("/")))
      expect(existsSync(path.join(PACKAGE_ROOT, place)), place).to.equal(true);
  });
});
