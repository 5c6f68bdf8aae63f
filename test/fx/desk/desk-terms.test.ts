import { expect } from "chai";
import { requireDeskTerms, shown } from "../../../src/fx/desk/desk-terms.ts";
import { refusal, refusedWith } from "../../support/oracle/refusal.ts";
import { of, pair } from "../pairs.ts";
import { BANDS, desk } from "./terms.ts";

describe("requireDeskTerms", () => {
  it("gives the bands of terms that make sense, a minimum that is the maximum included", () => {
    const limits = { minimum: of("2.00 EUR"), maximum: of("2.00 EUR") };
    expect(
      requireDeskTerms(desk({ tiers: BANDS, ...limits })).map(({ from, upTo }) => [from, upTo]),
    ).to.deep.equal([
      [1n, 100_000n],
      [100_001n, undefined],
    ]);
  });

  const WRONG = [
    ["DESK_TERMS_INVALID", { minimum: of("1.00 USD") }, "a minimum in the asset bought"],
    ["DESK_TERMS_INVALID", { minimum: of("2.00 EUR"), maximum: of("1.00 EUR") }, "a maximum below it"],
    ["FEE_TIERS_INVALID", { tiers: [] }, "no band"],
    [
      "SPREAD_INVALID",
      { route: { legs: [{ mid: pair("EUR/USD", "1"), spreadBps: 10_000n }] } },
      "no rate left",
    ],
    ["PATH_INVALID", { route: { legs: [] } }, "no leg"],
  ] as const;

  for (const [code, changed, description] of WRONG) {
    it(`refuses ${description}`, () => {
      expect(refusal(() => requireDeskTerms(desk(changed)))).to.equal(code);
    });
  }

  it("names both limits, also the one that is not there", () => {
    expect(refusedWith(() => requireDeskTerms(desk({ maximum: of("1.00 USD") })))).to.deep.equal({
      code: "DESK_TERMS_INVALID",
      parameters: { minimum: "nothing", maximum: "1.00 USD" },
    });
  });
});

describe("shown", () => {
  it("writes the amount with its decimals, and its code", () => {
    expect([of("100.00 EUR"), of("5 JPY"), of("1.000000 SET")].map(shown)).to.deep.equal([
      "100.00 EUR",
      "5 JPY",
      "1.000000 SET",
    ]);
  });
});
