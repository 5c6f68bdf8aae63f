import { expect } from "chai";
import { quoted, unit } from "../../../src/conformance/cases/figures.ts";
import { outOfScope, type Scope } from "../../../src/conformance/cases/scope.ts";
import { resolveClaims, type Claims } from "../../../src/conformance/converter/claims.ts";

const [EUR, USD, JPY] = [unit("EUR"), unit("USD"), unit("JPY")];
const [EUR_USD, USD_JPY] = [quoted("EUR/USD 1.0835"), quoted("USD/JPY 157.32")];
const PER_100 = quoted("JPY/USD 0.6356", { per: 100n });

const ONE_WAY: Claims = { direction: "base-to-quote" };

const ROWS: readonly (readonly [what: string, scope: Scope, claims: Claims, reason: string | undefined])[] = [
  ["a known currency", { assets: [EUR] }, { assets: [EUR] }, undefined],
  ["another currency", { from: EUR, to: USD }, { assets: [EUR] }, "does not know USD with 2 decimals"],
  [
    "a known currency with other decimals",
    { assets: [{ code: "EUR", decimals: 6 }] },
    { assets: [EUR] },
    "does not know EUR with 6 decimals",
  ],
  [
    "a currency of ISO 4217 with other decimals",
    { assets: [{ code: "JPY", decimals: 2 }] },
    { assets: "iso-4217" },
    "does not know JPY with 2 decimals",
  ],
  ["rates from base to quote", { from: EUR, to: JPY, rates: [EUR_USD, USD_JPY] }, ONE_WAY, undefined],
  [
    "a second rate from quote to base",
    { from: JPY, to: EUR, rates: [quoted("JPY/USD 0.006356"), EUR_USD] },
    ONE_WAY,
    "applies a rate from its base to its quote only",
  ],
  [
    "a currency into itself",
    { from: EUR, to: EUR },
    { sameCurrency: false },
    "converts no currency into itself",
  ],
  ["a rate for 100 units", { rates: [PER_100] }, { perUnit: "one" }, "takes rates for one unit only"],
  ["as many digits as are kept", { figures: [123_000n] }, { digits: 3 }, undefined],
  ["a digit more than is kept", { figures: [1_234n] }, { digits: 3 }, "keeps 3 significant digits"],
  ["the largest figure, below zero", { figures: [-100n] }, { largest: 100n }, undefined],
  ["a larger figure, below zero", { figures: [-101n] }, { largest: 100n }, "takes figures up to 100"],
  ["a larger figure that must be refused", { figures: [101n], anySize: true }, { largest: 100n }, undefined],
  ["an amount below zero", { figures: [-1n] }, { signed: false }, "takes no amounts below zero"],
];

describe("The scope of a question", () => {
  for (const [what, scope, claims, reason] of ROWS) {
    it(`${reason === undefined ? "has" : "leaves out"} ${what}`, () => {
      expect(outOfScope(scope, resolveClaims(claims))).to.equal(reason);
    });
  }
});
