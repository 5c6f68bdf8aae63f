import { expect } from "chai";
import { mt103IdentityHolds } from "../../../src/messages/mt103/mt103-identity.ts";
import { refusal } from "../../support/oracle/refusal.ts";
import { of, pair } from "../../fx/pairs.ts";

describe("mt103IdentityHolds", () => {
  it("33B × 36 + 71G − 71F is 32A, the product rounded either way, and not a unit off", () => {
    // 1,000.00 at 0.61999 is 619.99; 0.03 at it is 0.0186, which is 0.01 or 0.02.
    const exchangeRate = pair("EUR/GBP", "0.61999");
    const fields = { instructed: of("1000.00 EUR"), exchangeRate, receiverCharges: of("4.00 GBP") };
    const senderCharges = [of("3.10 GBP")];
    for (const [settled, agrees] of [
      ["620.88 GBP", false],
      ["620.89 GBP", true],
      ["620.90 GBP", false],
    ] as const)
      expect(mt103IdentityHolds({ ...fields, senderCharges, settled: of(settled) })).to.equal(agrees);
    for (const [settled, agrees] of [
      ["0.00 GBP", false],
      ["0.01 GBP", true],
      ["0.02 GBP", true],
      ["0.03 GBP", false],
    ] as const)
      expect(mt103IdentityHolds({ instructed: of("0.03 EUR"), exchangeRate, settled: of(settled) })).to.equal(
        agrees,
      );
  });

  it("does not count a field that is not there", () => {
    expect(mt103IdentityHolds({ instructed: of("1.00 EUR"), settled: of("1.00 EUR") })).to.equal(true);
    expect(mt103IdentityHolds({ instructed: of("1.00 EUR"), settled: of("1.01 EUR") })).to.equal(false);
  });

  it("counts every occurrence of 71F", () => {
    const fields = {
      instructed: of("100.00 GBP"),
      senderCharges: [of("1.00 GBP"), of("2.00 GBP")],
      settled: of("97.00 GBP"),
    };
    expect(mt103IdentityHolds(fields)).to.equal(true);
    expect(refusal(() => mt103IdentityHolds({ ...fields, settled: of("97.00 USD") }))).to.equal(
      "ASSET_MISMATCH",
    );
  });
});
