import { expect } from "chai";
import { branchFindings, type TitlePath } from "../../scripts/check/branch-list.ts";

const PATH = "test/contracts/escrow/release.test.ts";
const found = (list: readonly string[], tests: readonly TitlePath[]) => {
  const comment = list.length === 0 ? "" : `/*\n${list.map((line) => ` * ${line}\n`).join("")} */\n`;
  return branchFindings({ path: PATH, text: `${comment}import { expect } from "chai";\n` }, tests);
};
const TESTS: readonly TitlePath[] = [
  ["release", "pays the payee"],
  ["release", "reverts when the terms", "name no payee"],
  ["release", "reverts when the terms", "name no payer"],
  ["release", "reverts before 10:00"],
];
const LIST = [
  "release",
  "  given a payment that holds something",
  "    when the payer releases",
  "      - pays the payee",
  "  reverts when the terms",
  "    - name no payee",
  "    - name no payer",
  "  - reverts before <time>",
];
const without = (line: number) => LIST.filter((_, index) => index !== line);

describe("the list of branches of a file of tests", () => {
  it("passes where it has every test once, in whatever order and under whatever conditions", () => {
    expect(found(LIST, TESTS)).to.deep.equal([]);
    expect(found(LIST, TESTS.toReversed())).to.deep.equal([]);
  });

  it("is needed from the fourth test on", () => {
    expect(found([], TESTS.slice(1))).to.deep.equal([]);
    expect(found([], TESTS)).to.deep.equal([`${PATH} has 4 tests and no list of its branches at its top`]);
  });

  it("fails by name for a test that it leaves out", () => {
    expect(found(without(5), TESTS)).to.deep.equal([
      `${PATH} lists its test "release > reverts when the terms > name no payee" nowhere`,
    ]);
  });

  it("fails by line for a branch that is no test, or was one under another title", () => {
    const renamed = LIST.map((line) => line.replace("pays the payee", "pays the seller"));
    expect(found(renamed, TESTS)).to.deep.equal([
      `${PATH}:5 lists "release > pays the seller", which is not a test`,
      `${PATH} lists its test "release > pays the payee" nowhere`,
    ]);
  });

  it("fails for a suite that has another title, and for one that is left out", () => {
    const renamed = LIST.map((line) => line.replace("when the terms", "where the terms"));
    expect(found(renamed, TESTS)).to.have.length(4);
    const flat = LIST.filter((line) => line !== "  reverts when the terms").map((line) =>
      line.replace("    - name", "  - name"),
    );
    expect(found(flat, TESTS)).to.have.length(4);
  });

  it("fails for a test that two branches may be, unless one of them has its very title", () => {
    expect(found([...LIST, "  - reverts <when>"], TESTS)).to.deep.equal([
      `${PATH} lists its test "release > reverts before 10:00" 2 times`,
    ]);
    const exact = [...LIST, "  - reverts before 11:00"];
    expect(found(exact, [...TESTS, ["release", "reverts before 11:00"]])).to.deep.equal([]);
  });

  it("fails for a condition without a branch", () => {
    expect(found([...LIST, "  when nothing is held"], TESTS)).to.deep.equal([
      `${PATH}:10 "when nothing is held" has no branch below it`,
    ]);
  });

  it("takes signs of patterns as they are", () => {
    const titles: TitlePath[] = [["a", "takes 2^96 - 1 (all) of 1.5 * x?"]];
    expect(found(["a", "  - takes 2^96 - 1 (all) of <figure> * x?"], titles)).to.deep.equal([]);
    expect(found(["a", "  - takes 2^96 - 1 (all) of 1x5 * x?"], titles)).to.have.length(2);
  });
});
