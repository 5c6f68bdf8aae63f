import { expect } from "chai";
import { houseRuleFindings } from "../../scripts/check/house-rules.ts";

// Put together here, or the check would find them in this file.
const marker = (sign: string) => sign.repeat(7);
const only = (name: string) => [name, "only('x', () => {});"].join(".");
const suppression = ["oxlint", "disable-next-line eqeqeq"].join("-");

describe("house rules", () => {
  const REFUSED = [
    ["a bare error in src", "src/rails/bank.ts", 'throw new Error("no");', "throw a SettlementError"],
    [
      "any other error class in src",
      "src/rails/bank.ts",
      'throw new RangeError("no");',
      "throw a SettlementError",
    ],
    [
      "Number() in src/money",
      "src/money/parse.ts",
      "const x = Number(text);",
      "amounts and rates are bigint",
    ],
    [
      "parseFloat in src/fx",
      "src/fx/rate.ts",
      "const x = Number.parseFloat(text);",
      "amounts and rates are bigint",
    ],
    ["the wall clock in src/engine", "src/engine/run.ts", "const now = Date.now();", "come from ports"],
    ["chance in src/rails", "src/rails/bank.ts", "if (Math.random() < 0.5) fail();", "come from ports"],
    ["a test that excludes the others", "test/fx/rate.ts", only("it"), "the other tests would not run"],
    [
      "a suite that excludes the others",
      "test/fx/rate.ts",
      only("describe"),
      "the other tests would not run",
    ],
    [
      "a suppression without a reason",
      "src/cli/run.ts",
      `// ${suppression}`,
      "a suppression carries its reason",
    ],
    ["our side of a merge", "contracts/A.sol", `${marker("<")} HEAD`, "a merge was not finished"],
    ["the middle of a merge", "bench/gas.ts", marker("="), "a merge was not finished"],
    ["their side of a merge", "src/fx/rate.ts", `${marker(">")} other`, "a merge was not finished"],
  ] as const;

  for (const [what, path, line, why] of REFUSED) {
    it(`refuse ${what}`, () => {
      const found = houseRuleFindings({ path, text: `const a = 1;\n${line}\n` });
      expect(found).to.have.length(1);
      expect(found[0]).to.contain(`${path}:2 has "`).and.to.contain(why);
    });
  }

  const ALLOWED = [
    ["a SettlementError", "src/rails/bank.ts", 'throw new SettlementError("X", {});'],
    ["a bare error in a script", "scripts/demo.ts", 'throw new Error("no");'],
    ["Number() in src/report", "src/report/table.ts", "const width = Number(columns);"],
    ["a rule's name in a comment", "src/fx/rate.ts", "// never Number(text), never parseFloat"],
    ["a suppression with its reason", "src/cli/run.ts", `// ${suppression} -- null and undefined alike`],
    ["a given date", "src/engine/run.ts", "const day = new Date(0);"],
  ] as const;

  for (const [what, path, text] of ALLOWED) {
    it(`allow ${what}`, () => expect(houseRuleFindings({ path, text })).to.deep.equal([]));
  }
});
