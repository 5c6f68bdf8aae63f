import { expect } from "chai";
import type { ChargeOption } from "../../../src/fx/charge-bearer.ts";
import { mt103IdentityHolds } from "../../../src/messages/mt103/mt103-identity.ts";
import { mt103Amounts } from "../../../src/messages/mt103/mt103.ts";
import { formatAmount, type Money } from "../../../src/money/money.ts";
import { refusal } from "../../support/oracle/refusal.ts";
import { of, pair } from "../../fx/pairs.ts";

const rate = pair("EUR/GBP", "0.61999");
const order = (instructed: string, charges: ChargeOption) => ({
  instructed: of(instructed),
  charges,
  rate,
  senderCharge: { account: of("5.00 EUR"), settlement: of("3.10 GBP") },
  receiverCharge: { account: of("6.45 EUR"), settlement: of("4.00 GBP") },
});
const show = (amount: Money | undefined) =>
  amount === undefined ? "-" : `${amount.asset.code} ${formatAmount(amount)}`;

describe("mt103Amounts", () => {
  // SWIFT User Handbook, MT 103, "Usage Rules for Amount Related Fields", transactions A and B.
  const CASES = [
    ["1000.00 EUR", "OUR", "EUR 1011.45", "GBP 4.00", "-", "GBP 623.99", "GBP 619.99"],
    ["1000.00 EUR", "SHA", "EUR 1005.00", "-", "-", "GBP 619.99", "GBP 615.99"],
    ["1000.00 EUR", "BEN", "EUR 1000.00", "-", "GBP 3.10", "GBP 616.89", "GBP 612.89"],
    ["1000.00 GBP", "OUR", "EUR 1624.38", "GBP 4.00", "-", "GBP 1004.00", "GBP 1000.00"],
    ["1000.00 GBP", "SHA", "EUR 1617.93", "-", "-", "GBP 1000.00", "GBP 996.00"],
    ["1000.00 GBP", "BEN", "EUR 1612.93", "-", "GBP 3.10", "GBP 996.90", "GBP 992.90"],
  ] as const;

  for (const [instructed, charges, debit, prepaid, taken, settled, credit] of CASES) {
    it(`${instructed} ${charges}: debit ${debit}, 32A ${settled}, credit ${credit}`, () => {
      const amounts = mt103Amounts(order(instructed, charges));
      expect([
        show(amounts.customerDebit),
        show(amounts.receiverCharges),
        show(amounts.senderCharges),
        show(amounts.settled),
        show(amounts.beneficiaryCredit),
      ]).to.deep.equal([debit, prepaid, taken, settled, credit]);
      expect(amounts.exchangeRate).to.equal(instructed.endsWith("EUR") ? rate : undefined);
      const { senderCharges, ...rest } = amounts;
      const fields = { ...rest, senderCharges: senderCharges === undefined ? [] : [senderCharges] };
      expect(mt103IdentityHolds(fields)).to.equal(true);
      expect(mt103IdentityHolds({ ...fields, settled: of("1.00 GBP") })).to.equal(false);
    });
  }

  it("refuses charges that leave nothing", () => {
    expect(refusal(() => mt103Amounts(order("4.00 GBP", "SHA")))).to.equal("CHARGES_EXCEED_AMOUNT");
    expect(show(mt103Amounts(order("4.01 GBP", "SHA")).beneficiaryCredit)).to.equal("GBP 0.01");
  });

  it("carries no rate within one currency", () => {
    const charge = { account: of("5.00 EUR"), settlement: of("5.00 EUR") };
    const same = { instructed: of("100.00 EUR"), charges: "OUR", rate: pair("EUR/EUR", "1") } as const;
    const amounts = mt103Amounts({ ...same, senderCharge: charge, receiverCharge: charge });
    expect(amounts.exchangeRate).to.equal(undefined);
    expect([amounts.customerDebit, amounts.settled].map(show)).to.deep.equal(["EUR 110.00", "EUR 105.00"]);
  });
});
