import { expect } from "chai";
import { measureFindings } from "../../../scripts/kit/measure.ts";
import { targetFindings } from "../../../scripts/kit/targets.ts";

describe("The kit's package", () => {
  describe("targetFindings", () => {
    const manifest = {
      name: "kit",
      version: "1.0.0",
      exports: {
        ".": { types: "./dist/index.d.ts", default: "./dist/index.js" },
        "./vectors/*.json": "./vectors/*.json",
      },
      bin: { kit: "./dist/cli.js" },
      files: ["dist", "vectors"],
    };
    const files = ["package.json", "dist/index.js", "dist/index.d.ts", "dist/cli.js", "vectors/round.json"];

    it("finds nothing where every door leads somewhere and every file ships", () => {
      expect(targetFindings(manifest, files)).to.deep.equal([]);
    });

    it("finds a door, a pattern, a command and a folder that lead nowhere", () => {
      expect(targetFindings(manifest, ["dist/index.js"])).to.deep.equal([
        "kit/package.json names dist/index.d.ts, and there is no such file",
        "kit/package.json names vectors/*.json, and there is no such file",
        "kit/package.json names dist/cli.js, and there is no such file",
        "kit/package.json ships vectors, and there is none",
      ]);
    });

    it("finds what would be left behind, and what is for nobody", () => {
      expect(targetFindings(manifest, [...files, "drivers/mine.py", "dist/index.js.map"])).to.deep.equal([
        'drivers/mine.py is built, and "files" of kit/package.json leaves it behind',
        "dist/index.js.map is for nobody",
      ]);
    });
  });

  describe("measureFindings", () => {
    it("holds size and import to their budgets, at the budget and above it", () => {
      expect(measureFindings({ bytes: 1_000_000, milliseconds: 100 })).to.deep.equal([]);
      expect(measureFindings({ bytes: 1_000_001, milliseconds: 100.4 })).to.have.length(2);
    });
  });
});
