import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "chai";
import { freshFolder, LIBRARY, run } from "./run.ts";

const RIGHT = "(amount * rate.answer) / 10n ** BigInt(rate.decimals)";
const converter = (convert: string): string => `export default {
  name: "mine",
  roundings: ["floor"],
  convert: ({ amount, rate }) => ${convert},
  answerVector: ({ op }) => {
    if (op === "mine.twice") return { amount: "4" };
    const none = new Error("no word for it");
    none.code = "NotOffered";
    throw none;
  },
};
`;
const VECTORS = [
  {
    id: "one",
    source: "a book",
    inputs: { op: "convert.source", rate: "1.25", source_amount: "10001" },
    expected: { amount: "12501" },
  },
  { id: "two", inputs: { op: "mine.twice", of: "2" }, expected: { amount: "4.00" } },
  { id: "three", inputs: { op: "mine.thrice", of: "2" }, expected: { amount: "6" } },
];

/** A folder with a converter and a file of vectors. */
function folderOf(convert = RIGHT, vectors: unknown = VECTORS): string {
  const folder = freshFolder();
  writeFileSync(join(folder, "mine.mjs"), converter(convert));
  writeFileSync(join(folder, "v.json"), JSON.stringify(vectors));
  return folder;
}

const MINE = ["--module", "mine.mjs", "--vectors"];

describe("The command with --vectors", function () {
  this.timeout(60_000);

  it("ends with 0 where all that is answered agrees, with what is not offered by reason", async () => {
    const { code, out, error } = await run([...MINE, "v.json"], folderOf());
    expect([code, error]).to.deep.equal([0, ""]);
    expect(out).to.include("✔ convert  1 of 1 cases passed; 1 of 1 examples were asked");
    expect(out).to.include("has no word for mine.thrice: three");
    expect(out).to.include("2 of 3 cases passed, 1 not offered; 2 of 3 examples were asked.");
    expect(out).to.include("  npx exchange-rate-conformance --module mine.mjs --vectors v.json\n");
  });

  it("ends with 1 where a vector differs, with its source and both figures in every report", async () => {
    const folder = folderOf(`${RIGHT} + 1n`);
    const { code, out } = await run([...MINE, "v.json"], folder);
    expect(code).to.equal(1);
    expect(out).to.match(
      /✖ one convert\.source\n.*\n {4}expected amount 12501\n {4}got {6}amount 12502\n {2}why: {2}The case is from a book\.\n/,
    );
    const json = JSON.parse((await run([...MINE, "v.json", "--json"], folder)).out);
    expect(json).to.not.have.any.keys("seed", "questions");
    expect(json.cases.map(({ outcome }: { outcome: string }) => outcome)).to.deep.equal([
      "failed",
      "passed",
      "not-offered",
    ]);
    const { out: junit } = await run([...MINE, "v.json", "--junit"], folder);
    expect(junit).to.include('<testsuite name="convert" tests="1" failures="1"');
    expect(junit).to.include('<testcase name="one convert.source" classname="convert" time="0">');
    const { out: markdown } = await run([...MINE, "v.json", "--markdown"], folder);
    expect(markdown).to.include("## one convert.source");
    expect(markdown).to.include("| mine | 1 | 0 | 1 | 0 | 1 of 2 |");
  });

  it("puts the published vectors without a file, to drivers too", async () => {
    const options = ["--only", "convert.source", "--only", "dinero-div-01", "--skip", "rafiki-src-02=known"];
    const { code, out } = await run(["--driver", LIBRARY, "--vectors", ...options]);
    expect(code).to.equal(0);
    expect(out).to.include("known: rafiki-src-02").and.include("refuses what converts to nothing: sos-05");
    expect(out).to.include("7 of 9 cases passed, 1 not offered, 1 skipped; 7 of 9 examples were asked.");
  });

  it("reads several files, and refuses the same id in two", async () => {
    const folder = folderOf();
    writeFileSync(join(folder, "w.json"), JSON.stringify([{ ...VECTORS[0], id: "four" }]));
    expect((await run([...MINE, "v.json", "w.json"], folder)).out).to.include("3 of 4 cases passed");
    const twice = await run([...MINE, "v.json", "v.json"], folder);
    expect([twice.code, twice.error.includes('"one"')]).to.deep.equal([2, true]);
  });

  it("ends with 2 where it is used wrongly, with the place and what to try", async () => {
    const folder = folderOf(RIGHT, { cases: VECTORS });
    const wrong: readonly (readonly [args: readonly string[], told: string])[] = [
      [["none.json"], "--vectors none.json cannot be read"],
      [["v.json"], "--vectors v.json has no list of vectors"],
      [["mine.mjs"], "--vectors mine.mjs cannot be read"],
      [["--only", "A1"], '--only "A1" is unknown; with --vectors it names the id of a vector, such as'],
      [["--skip", "A1=no"], '--skip "A1" is unknown'],
      [["--seed", "x"], "--seed is for the cases"],
      [["--profile", "desk"], "--profile is for the cases"],
      [["--only", "fsm.table"], "nothing was asked"],
    ];
    for (const [args, told] of wrong) {
      const { code, error } = await run([...MINE, ...args], folder);
      expect({ args, code }).to.deep.equal({ args, code: 2 });
      expect(error).to.include(told);
    }
  });
});
