import { expect } from "chai";
import fc from "fast-check";
import type { ChargeBearer } from "../../../src/fx/charge-bearer.ts";
import { isBalanced, mt103IdentityHolds } from "../../../src/messages/mt103/mt103-identity.ts";
import { chargedPayment } from "../../../src/messages/mt103/charged-payment.ts";
import { deskFixedReceive, deskFixedSend } from "../../../src/fx/desk/desk-quote.ts";
import type { DeskTerms } from "../../../src/fx/desk/desk-terms.ts";
import { euroRoute } from "../../../src/fx/desk/euro-route.ts";
import { formatAmount, type Money } from "../../../src/money/money.ts";
import { rational } from "../../../src/money/rational.ts";
import { refusal } from "../../support/oracle/refusal.ts";
import { holds, integerOfBits } from "../../support/oracle/seeded.ts";
import { of, pair, unit } from "../../fx/pairs.ts";

const TERMS: DeskTerms = {
  route: { legs: [{ mid: pair("EUR/GBP", "0.61999") }] },
  tiers: [{ fee: { basisPoints: 0n, fixed: 0n } }],
  feeIn: "sell",
  feeBase: "gross",
};
const CHARGES = {
  from: "bank",
  to: "payoutBank",
  sender: { account: of("5.00 EUR"), settlement: of("3.10 GBP") },
  receiver: { account: of("6.45 EUR"), settlement: of("4.00 GBP") },
};
const show = (amount: Money | undefined) =>
  amount === undefined ? "-" : `${amount.asset.code} ${formatAmount(amount)}`;

describe("chargedPayment", () => {
  // The charges of SWIFT's User Handbook, MT 103, "Usage Rules for Amount Related Fields".
  const CASES = [
    ["send", "DEBT", "EUR 1000.00", "EUR 1011.45", "GBP 4.00", "-", "GBP 623.99", "GBP 619.99"],
    ["send", "SHAR", "EUR 1000.00", "EUR 1005.00", "-", "-", "GBP 619.99", "GBP 615.99"],
    ["send", "SLEV", "EUR 1000.00", "EUR 1005.00", "-", "-", "GBP 619.99", "GBP 615.99"],
    ["send", "CRED", "EUR 1000.00", "EUR 1000.00", "-", "GBP 3.10", "GBP 616.89", "GBP 612.89"],
    ["receive", "DEBT", "GBP 1000.00", "EUR 1624.38", "GBP 4.00", "-", "GBP 1004.00", "GBP 1000.00"],
    ["receive", "SHAR", "GBP 1000.00", "EUR 1617.93", "-", "-", "GBP 1000.00", "GBP 996.00"],
    ["receive", "CRED", "GBP 1000.00", "EUR 1612.93", "-", "GBP 3.10", "GBP 996.90", "GBP 992.90"],
  ] as const;

  for (const [fixed, bearer, instructed, debit, prepaid, taken, settled, credit] of CASES) {
    it(`fixed to ${fixed}, ${bearer}: debit ${debit}, 32A ${settled}, credit ${credit}`, () => {
      const quote =
        fixed === "send"
          ? deskFixedSend(of("1000.00 EUR"), TERMS)
          : deskFixedReceive(of("1000.00 GBP"), TERMS);
      const amounts = chargedPayment(quote, fixed, bearer, CHARGES);
      const { senderCharges, ...rest } = amounts;
      expect([
        show(amounts.instructed),
        show(amounts.customerDebit),
        show(amounts.receiverCharges),
        show(senderCharges),
        show(amounts.settled),
        show(amounts.beneficiaryCredit),
      ]).to.deep.equal([instructed, debit, prepaid, taken, settled, credit]);
      const fields = { ...rest, senderCharges: senderCharges === undefined ? [] : [senderCharges] };
      expect(mt103IdentityHolds(fields)).to.equal(true);
    });
  }

  it("states a fee in the asset bought as a charge of the sender's", () => {
    const terms: DeskTerms = { ...TERMS, tiers: [{ fee: { basisPoints: 100n, fixed: 0n } }], feeIn: "buy" };
    const amounts = chargedPayment(deskFixedSend(of("1000.00 EUR"), terms), "send", "CRED", CHARGES);
    // 6.20 of fee and 3.10 of charge.
    expect([amounts.senderCharges, amounts.settled].map(show)).to.deep.equal(["GBP 9.30", "GBP 610.69"]);
  });

  it("has no one rate for a route that rounds on the way, and is instructed by what is bought", () => {
    const terms = { ...TERMS, route: euroRoute(unit("DEM"), unit("FRF")) };
    const [account, settlement] = [of("1.00 DEM"), of("3.00 FRF")];
    const charges = { ...CHARGES, sender: { account, settlement }, receiver: { account, settlement } };
    const amounts = chargedPayment(deskFixedSend(of("100.01 DEM"), terms), "send", "SHAR", charges);
    expect(amounts.exchangeRate).to.equal(undefined);
    expect([amounts.instructed, amounts.customerDebit, amounts.beneficiaryCredit].map(show)).to.deep.equal([
      "FRF 335.42",
      "DEM 101.01",
      "FRF 332.42",
    ]);
  });

  it("refuses charges that leave nothing, and charges in a third currency", () => {
    const small = deskFixedReceive(of("4.00 GBP"), TERMS);
    expect(refusal(() => chargedPayment(small, "receive", "SHAR", CHARGES))).to.equal(
      "CHARGES_EXCEED_AMOUNT",
    );
    const dollars = { ...CHARGES, receiver: { account: of("1.00 EUR"), settlement: of("1.00 USD") } };
    expect(refusal(() => chargedPayment(small, "receive", "DEBT", dollars))).to.equal("ASSET_MISMATCH");
  });

  it("balances whatever the rate, the fee and who bears the charges; every unit paid arrives or is charged", () => {
    const anyTerms = fc
      .record({
        numerator: integerOfBits(30, { least: 1n }),
        denominator: integerOfBits(20, { least: 1n }),
        basisPoints: fc.bigInt({ min: 0n, max: 5_000n }),
        feeIn: fc.constantFrom<"sell" | "buy">("sell", "buy"),
      })
      .map(({ numerator, denominator, basisPoints, feeIn }): DeskTerms => {
        const mid = { ...pair("EUR/GBP", "1"), ...rational(numerator, denominator) };
        return { ...TERMS, route: { legs: [{ mid }] }, tiers: [{ fee: { basisPoints, fixed: 0n } }], feeIn };
      });
    const anyBearer = fc.constantFrom<ChargeBearer>("DEBT", "SHAR", "CRED", "SLEV");
    holds(
      fc.property(
        anyTerms,
        anyBearer,
        fc.boolean(),
        integerOfBits(40, { least: 1_000n }),
        (terms, bearer, send, minor) => {
          const receive = deskFixedReceive({ ...of("0.00 GBP"), minor }, terms);
          const quote = send ? deskFixedSend(receive.sell, terms) : receive;
          const amounts = chargedPayment(quote, send ? "send" : "receive", bearer, CHARGES);
          expect(isBalanced(amounts)).to.equal(true);
          const { settled } = amounts;
          const wrong = { ...settled, minor: settled.minor + 1n };
          expect(isBalanced({ ...amounts, settled: wrong }) && isBalanced({ ...amounts, settled: { ...settled, minor: settled.minor - 1n } })).to.equal(false); // prettier-ignore
          const { receiver, sender } = CHARGES;
          const charged = { DEBT: 0n, SHAR: 400n, SLEV: 400n, CRED: 710n }[bearer];
          expect(amounts.beneficiaryCredit.minor).to.equal(quote.buy.minor - charged);
          const atDebit = {
            DEBT: receiver.account.minor + sender.account.minor,
            SHAR: 500n,
            SLEV: 500n,
            CRED: 0n,
          };
          expect(amounts.customerDebit.minor).to.equal(quote.sell.minor + atDebit[bearer]);
        },
      ),
    );
  });
});
