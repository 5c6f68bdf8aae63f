import { expect } from "chai";
import { asset } from "../../src/money/asset.ts";
import { refusal } from "../support/oracle/refusal.ts";

describe("asset", () => {
  it("takes 0 to 77 decimals and codes of currencies and tokens", () => {
    expect(asset("XUSD", 0).decimals).to.equal(0);
    expect(asset("USDC.e", 77).code).to.equal("USDC.e");
    for (const [code, decimals] of [
      ["", 2],
      ["€", 2],
      ["1INCH", 2],
      ["EUR", -1],
      ["EUR", 78],
      ["EUR", 1.5],
      ["EUR", NaN],
    ] as const) {
      expect(refusal(() => asset(code, decimals))).to.equal("ASSET_INVALID");
    }
  });
});
