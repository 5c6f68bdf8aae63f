import { readFileSync } from "node:fs";
import path from "node:path";
import { expect } from "chai";
import { PACKAGE_ROOT } from "../../../src/chain/package-root.ts";
import { compareRuns, type ComparedResult } from "../../../src/report/player/compare-runs.ts";
import type { PlayerDocument, PlayerResult } from "../../../src/report/player/player-document.ts";
import { sample, samples } from "./support/documents.ts";

const compared = (a: string, b: string) => compareRuns(sample(a).document, sample(b).document);

const result = (a: string, b: string, id: string): ComparedResult | undefined =>
  compared(a, b).results.find((one) => one.id === id);

/** A run with one figure and no step. */
const run = (exact: PlayerResult["exact"]): PlayerDocument => ({
  ...sample("01-happy-path").document,
  steps: [],
  results: [{ id: "figure", label: "figure", text: "", ...(exact ? { exact } : {}) }],
});

const difference = (a: string, b: string, denominator = "1", decimals = 2, symbol = "EUR") => {
  const [one] = compareRuns(
    run({ numerator: a, denominator: "1", decimals, symbol }),
    run({ numerator: b, denominator, decimals, symbol }),
  ).results;
  return [one?.difference, one?.by];
};

describe("two runs compared", () => {
  it("differ by sign and word, to the last digit", () => {
    expect(result("01-happy-path", "31-firm-rate", "received")).to.deep.equal({
      id: "received",
      label: { en: "seller receives", zh: "卖方收到" },
      lead: true,
      a: "7,477.30 CNY",
      b: "7,346.25 CNY",
      difference: "less",
      by: "−131.05 CNY",
    });
    const words = ["cost", "market", "state", "time", "refused", "gas", "gain:seller:rate-move:CNY"].map(
      (id) => {
        const { difference: word, by } = result("01-happy-path", "31-firm-rate", id) ?? {};
        return [id, word, by];
      },
    );
    expect(words.slice(0, 5)).to.deep.equal([
      ["cost", "less", "≈−0.591101 CNY"],
      ["market", "more", "≈+131.641101 CNY"],
      ["state", "same", undefined],
      ["time", "more", { en: "+3 d", zh: "+3 天" }],
      ["refused", "same", undefined],
    ]);
    expect(words[6]).to.deep.equal(["gain:seller:rate-move:CNY", "only-b", undefined]);
    expect(result("31-firm-rate", "01-happy-path", "gain:seller:rate-move:CNY")?.difference).to.equal(
      "only-a",
    );
    expect(result("01-happy-path", "14-lost-parcel", "state")?.difference).to.equal("other");
    expect(result("01-happy-path", "04-yen-no-decimals", "received")?.difference).to.equal("other");
  });

  it("take fractions from each other exactly, and show some of every difference", () => {
    expect(difference("100", "100")).to.deep.equal(["same", undefined]);
    expect(difference("100", "123456789")).to.deep.equal(["more", "+1,234,566.89 EUR"]);
    expect(difference("123456789", "100")).to.deep.equal(["less", "−1,234,566.89 EUR"]);
    expect(difference("0", "1", "3")).to.deep.equal(["more", "≈+0.003333 EUR"]);
    expect(difference("0", "-2", "3")).to.deep.equal(["less", "≈−0.006667 EUR"]);
    expect(difference("0", "1", "3000000000")).to.deep.equal(["more", "≈+0.00000000000333 EUR"]);
    expect(difference("7", "9", "1", 0, "")).to.deep.equal(["more", "+2"]);
    expect(difference("5", "6", "1", 3, "KWD")).to.deep.equal(["more", "+0.001 KWD"]);
  });

  it("align their steps by what was done and refused", () => {
    expect(compared("01-happy-path", "20-stale-rate").steps).to.deep.equal([
      { a: 1, b: 1 },
      { a: 2, b: 2 },
      { a: 3 },
      { a: 4, b: 3 },
      { a: 5, b: 4 },
      { a: 6, b: 5 },
      { a: 7, b: 6 },
      { b: 7 },
      { a: 8, b: 8 },
      { a: 9, b: 9 },
    ]);
  });

  it("have every step of both once and in order, and are the same as themselves", () => {
    const [first] = samples();
    for (const { name, document } of samples()) {
      if (first === undefined || document.steps.length > 100) continue;
      const { steps } = compareRuns(first.document, document);
      const side = (of: "a" | "b"): number[] => steps.flatMap((step) => step[of] ?? []);
      expect(side("a"), name).to.deep.equal(first.document.steps.map(({ index }) => index));
      expect(side("b"), name).to.deep.equal(document.steps.map(({ index }) => index));
      const own = compareRuns(document, document);
      expect(
        own.steps.every(({ a, b }) => a === b),
        name,
      ).to.equal(true);
      expect(new Set(own.results.map((one) => one.difference)), name).to.deep.equal(new Set(["same"]));
    }
  });

  it("bring no dictionary and no schema into a browser", () => {
    const imported = new Set<string>();
    const follow = (file: string): void => {
      if (imported.has(file)) return;
      imported.add(file);
      const text = readFileSync(file, "utf8");
      for (const [, target = ""] of text.matchAll(/^import (?!type\b)[^;]*?from "([^"]+)";/gm))
        follow(path.resolve(path.dirname(file), target));
    };
    follow(path.join(PACKAGE_ROOT, "src/report/player/compare-runs.ts"));
    expect([...imported].map((file) => path.basename(file))).to.deep.equal([
      "compare-runs.ts",
      "align-steps.ts",
      "digits.ts",
      "spans.ts",
    ]);
  });
});
