import { expect } from "chai";
import { findPath } from "../../src/fx/path.ts";

/** The path as the pairs that it takes, each with its direction: `USD/EUR!` is EUR/USD inverted. */
function pathOver(pairs: readonly string[], from: string, to: string): string | undefined {
  const legs = findPath(new Map(pairs.map((pair) => [pair, pair])), from, to);
  return legs
    ?.map(({ quoted, reversed, to: end }) => `${quoted}${reversed ? "!" : ""} ends at ${end}`)
    .join(", ");
}

describe("findPath", () => {
  for (const [description, pairs, from, to, path] of [
    ["needs no leg from a currency to itself", ["EUR/USD"], "EUR", "EUR", ""],
    ["needs none where the currency is not quoted either", [], "EUR", "EUR", ""],
    ["takes a pair as it is quoted", ["EUR/USD"], "EUR", "USD", "EUR/USD ends at USD"],
    ["takes a pair the other way round", ["EUR/USD"], "USD", "EUR", "EUR/USD! ends at EUR"],
    ["prefers the pair as it is quoted", ["USD/EUR", "EUR/USD"], "EUR", "USD", "EUR/USD ends at USD"],
    ["prefers one leg to two", ["EUR/USD", "EUR/CNY", "USD/CNY"], "USD", "CNY", "USD/CNY ends at CNY"],
    [
      "takes two over a vehicle, each in its own direction",
      ["EUR/USD", "EUR/CNY"],
      "USD",
      "CNY",
      "EUR/USD! ends at EUR, EUR/CNY ends at CNY",
    ],
    [
      "takes the vehicle of the pair that comes first",
      ["GBP/USD", "EUR/USD", "EUR/CNY", "GBP/CNY"],
      "USD",
      "CNY",
      "GBP/USD! ends at GBP, GBP/CNY ends at CNY",
    ],
    [
      "takes a pair's base for a vehicle before its quote",
      ["EUR/GBP", "USD/GBP", "GBP/CNY", "USD/EUR", "EUR/CNY"],
      "USD",
      "CNY",
      "USD/EUR ends at EUR, EUR/CNY ends at CNY",
    ],
    ["finds nothing where only one end is quoted", ["EUR/USD"], "USD", "CNY", undefined],
    ["looks for no third leg", ["EUR/USD", "EUR/GBP", "GBP/CNY"], "USD", "CNY", undefined],
  ] as const) {
    it(description, () => {
      expect(pathOver(pairs, from, to)).to.equal(path);
    });
  }
});
