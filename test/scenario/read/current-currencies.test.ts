import { expect } from "chai";
import type { SettlementError } from "../../../src/errors/settlement-error.ts";
import { GOOD, mistakesIn } from "../broken/read-broken.ts";

/** Where a currency that has ended is reported, and how often. */
function ended(text: string): string[] {
  return endings(text).map(({ code, place }) => `${place?.line ?? 0}:${place?.column ?? 0} ${code}`);
}

function endings(text: string): SettlementError[] {
  return mistakesIn(text)
    .problems.map(({ error }) => error)
    .filter(({ code }) => code === "CURRENCY_REPLACED" || code === "CURRENCY_WITHDRAWN");
}

const kuna = (text: string) => text.replace("country: CN, currency: CNY", "country: HR, currency: HRK");
const on = (clock: string) => (text: string) =>
  text.replace("clock: 2025-01-23T15:30:00Z", `clock: ${clock}`);

describe("currencies that had ended by the clock", () => {
  it("are refused where an account is in one, with the successor and the factor", () => {
    expect(ended(kuna(GOOD))).to.deep.equal(["10:36 CURRENCY_REPLACED"]);
    const [mistake] = endings(kuna(GOOD));
    expect(mistake?.message).to.include("1 EUR = 7.53450 HRK");
  });

  it("are refused once, at the first place at which they stand", () => {
    const rated = kuna(GOOD).replace("EUR/CNY: {", "EUR/HRK: {");
    expect(ended(rated)).to.deep.equal(["10:36 CURRENCY_REPLACED"]);
  });

  it("are refused where only a rate names one, and as the token's", () => {
    expect(ended(GOOD.replace("EUR/CHF:", "EUR/HRK:"))).to.deep.equal(["17:3 CURRENCY_REPLACED"]);
    expect(ended(GOOD.replace("currency: USD, decimals", "currency: DEM, decimals"))).to.deep.equal([
      "7:34 CURRENCY_REPLACED",
    ]);
  });

  it("are taken before their day, and from it on refused", () => {
    const lev = (text: string) => text.replace("country: CN, currency: CNY", "country: BG, currency: BGN");
    expect(ended(on("2025-12-31T23:59:59Z")(lev(GOOD)))).to.deep.equal([]);
    expect(ended(on("2026-01-01T00:00:00Z")(lev(GOOD)))).to.deep.equal(["10:36 CURRENCY_REPLACED"]);
  });

  it("are not asked about where the clock is wrong", () => {
    expect(ended(on("never")(kuna(GOOD)))).to.deep.equal([]);
  });
});
