import { expect } from "chai";
import fc from "fast-check";
import type { ChargeOption } from "../../../src/fx/charge-bearer.ts";
import { mt103IdentityHolds } from "../../../src/messages/mt103/mt103-identity.ts";
import { mt103Amounts } from "../../../src/messages/mt103/mt103.ts";
import { formatAmount, type Money } from "../../../src/money/money.ts";
import { formatDecimal } from "../../../src/money/decimal.ts";
import { holds, integerOfBits } from "../../support/oracle/seeded.ts";
import { refusal } from "../../support/oracle/refusal.ts";
import { of, pair } from "../../fx/pairs.ts";
import { networkFaults } from "./network-rules.ts";

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

  it("D57: has no 71G where the receiver charges nothing, and a 71F of zero with BEN, which must have one", () => {
    const none = { account: of("0.00 EUR"), settlement: of("0.00 GBP") };
    const free = (charges: ChargeOption) =>
      mt103Amounts({ ...order("1000.00 EUR", charges), senderCharge: none, receiverCharge: none });
    expect([free("OUR").receiverCharges, show(free("OUR").settled)]).to.deep.equal([undefined, "GBP 619.99"]);
    expect(show(free("BEN").senderCharges)).to.equal("GBP 0.00");
  });

  it("refuses what has no room in its field", () => {
    expect(refusal(() => mt103Amounts(order("9999999999999.99 EUR", "SHA")))).to.equal("MT_LIMIT");
    const long = { ...order("1000.00 EUR", "SHA"), rate: pair("EUR/GBP", "16305.12345678") };
    expect(refusal(() => mt103Amounts(long))).to.equal("MT_LIMIT");
    const short = { ...long, instructed: of("1000.00 GBP") };
    expect(mt103Amounts(short).exchangeRate).to.equal(undefined);
  });

  it("passes the identity and the network's rules, whatever is instructed, charged and by whom", () => {
    const options = fc.constantFrom<ChargeOption>("OUR", "SHA", "BEN");
    const charge = fc.bigInt({ min: 0n, max: 500n });
    holds(
      fc.property(
        fc.record({
          minor: integerOfBits(36, { least: 100_000n }),
          units: integerOfBits(24, { least: 1_000n }),
          equivalent: fc.boolean(),
          charges: options,
          sender: charge,
          receiver: charge,
        }),
        ({ minor, units, equivalent, charges, sender, receiver }) => {
          const exchange = pair("EUR/GBP", formatDecimal({ units, decimals: 5 }));
          const instructed = { ...of(equivalent ? "0.00 EUR" : "0.00 GBP"), minor };
          const taken = (part: bigint) => ({
            account: { ...of("0.00 EUR"), minor: part },
            settlement: { ...of("0.00 GBP"), minor: part },
          });
          const asked = {
            instructed,
            charges,
            rate: exchange,
            senderCharge: taken(sender),
            receiverCharge: taken(receiver),
          };
          const amounts = mt103Amounts(asked);
          const { senderCharges } = amounts;
          expect(networkFaults(amounts, charges)).to.deep.equal([]);
          const fields = { ...amounts, senderCharges: senderCharges && [senderCharges] };
          expect(mt103IdentityHolds(fields)).to.equal(true);
        },
      ),
    );
  });
});
