import { expect } from "chai";
import fc from "fast-check";
import { euroFactor, triangulateHalfUp } from "../../../src/fx/euro.ts";
import { deskFixedReceive, deskFixedSend } from "../../../src/fx/desk/desk-quote.ts";
import { euroRoute } from "../../../src/fx/desk/euro-route.ts";
import { convertOver } from "../../../src/fx/desk/route.ts";
import { showIndicative } from "../../../src/messages/sep38/shown-quote.ts";
import { formatAmount } from "../../../src/money/money.ts";
import { refusal } from "../../support/oracle/refusal.ts";
import { holds, integerOfBits } from "../../support/oracle/seeded.ts";
import { of, unit } from "../pairs.ts";

const FREE = { tiers: [{ fee: { basisPoints: 0n, fixed: 0n } }], feeIn: "sell", feeBase: "gross" } as const;
const NAMES = { sellAsset: "iso4217:EUR", buyAsset: "iso4217:JPY" };

describe("euroRoute", () => {
  const [DEM, FRF, EUR] = [unit("DEM"), unit("FRF"), unit("EUR")];
  const CASES = [
    ["100.01 DEM", FRF, 3, "335.42", "B7: over 51.134 EUR"],
    ["0.01 DEM", FRF, 3, "0.03", "B7: over 0.005 EUR"],
    ["100.00 HRK", EUR, 3, "13.27", "E5: to the euro, in one leg"],
    ["12345.00 EUR", FRF, 3, "80977.89", "from the euro"],
    ["100.01 DEM", FRF, 6, "335.42", "with more decimals than there must be"],
  ] as const;

  for (const [amount, to, pivotDecimals, expected, description] of CASES) {
    it(`${amount} are ${expected} ${to.code}: ${description}`, () => {
      const debit = of(amount);
      const quote = deskFixedSend(debit, { ...FREE, route: euroRoute(debit.asset, to, { pivotDecimals }) });
      expect(formatAmount(quote.buy)).to.equal(expected);
    });
  }

  it("is shown with the pivot's decimals and the legal factors", () => {
    const quote = deskFixedSend(of("100.01 DEM"), { ...FREE, route: euroRoute(DEM, FRF) });
    expect(showIndicative(quote, NAMES).path).to.deep.equal([
      { pair: "DEM/EUR", rate: "0.511291881196", rounding: "3 HALF_UP" },
      { pair: "EUR/FRF", rate: "6.559570000000", rounding: "none" },
    ]);
  });

  it("refuses a pivot in cents, units that never were the euro's, and a unit to itself", () => {
    expect(refusal(() => euroRoute(DEM, FRF, { pivotDecimals: 2 }))).to.equal("EURO_PIVOT_TOO_COARSE");
    expect(refusal(() => euroRoute(DEM, unit("USD")))).to.equal("EURO_FACTOR_UNKNOWN");
    expect(refusal(() => euroRoute(DEM, DEM))).to.equal("PATH_INVALID");
  });

  it("agrees with triangulateHalfUp, and quotes the smallest debit for what is to arrive", () => {
    const route = euroRoute(DEM, FRF);
    holds(
      fc.property(integerOfBits(40, { least: 1n }), (minor) => {
        const { amount } = triangulateHalfUp(
          { units: minor, decimals: 2 },
          euroFactor("DEM"),
          euroFactor("FRF"),
          2,
        );
        expect(convertOver(route, minor)).to.equal(amount.units);
        const { sell } = deskFixedReceive({ minor, asset: FRF }, { ...FREE, route });
        expect(
          convertOver(route, sell.minor) >= minor && convertOver(route, sell.minor - 1n) < minor,
        ).to.equal(true);
      }),
    );
  });

  it("charges its fee like any other desk, and the residue may be what the rule gave more", () => {
    const tiers = [{ fee: { basisPoints: 100n, fixed: 0n } }];
    const route = euroRoute(DEM, FRF);
    const sold = deskFixedSend(of("101.02 DEM"), { ...FREE, tiers, route });
    expect([formatAmount(sold.fee), formatAmount(sold.buy)]).to.deep.equal(["1.02", "335.38"]);
    const bought = deskFixedSend(of("100.01 DEM"), { ...FREE, tiers, feeIn: "buy", route });
    expect([formatAmount(bought.fee), formatAmount(bought.buy)]).to.deep.equal(["3.36", "332.06"]);
    expect(bought.residue.numerator < 0n).to.equal(true);
    const asked = deskFixedReceive(bought.buy, { ...FREE, tiers, feeIn: "buy", route });
    expect(formatAmount(asked.sell)).to.equal("100.01");
    expect(formatAmount(asked.fee)).to.equal("3.36");
  });
});
