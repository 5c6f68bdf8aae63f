import { expect } from "chai";
import fc from "fast-check";
import { chargeOption, type ChargeBearer } from "../../../src/fx/charge-bearer.ts";
import { mt103IdentityHolds } from "../../../src/messages/mt103/mt103-identity.ts";
import { chargedPayment } from "../../../src/messages/mt103/charged-payment.ts";
import { deskFixedReceive, deskFixedSend } from "../../../src/fx/desk/desk-quote.ts";
import type { DeskTerms } from "../../../src/fx/desk/desk-terms.ts";
import { euroRoute } from "../../../src/fx/desk/euro-route.ts";
import { formatAmount, type Money } from "../../../src/money/money.ts";
import { rational } from "../../../src/money/rational.ts";
import { refusal } from "../../support/oracle/refusal.ts";
import { holds, integerOfBits } from "../../support/oracle/seeded.ts";
import { of, pair, unit } from "../../fx/pairs.ts";
import { networkFaults } from "./network-rules.ts";

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

  it("E13: has no 71F beside OUR: with a fee in the asset bought, it is instructed by what is bought", () => {
    const terms: DeskTerms = { ...TERMS, tiers: [{ fee: { basisPoints: 50n, fixed: 0n } }], feeIn: "buy" };
    const amounts = chargedPayment(deskFixedSend(of("1000.00 EUR"), terms), "send", "DEBT", CHARGES);
    expect(networkFaults(amounts, "OUR")).to.deep.equal([]);
    const { senderCharges, exchangeRate, instructed, receiverCharges, settled } = amounts;
    expect([senderCharges, exchangeRate]).to.deep.equal([undefined, undefined]);
    expect([instructed, receiverCharges, settled].map(show)).to.deep.equal([
      "GBP 616.89",
      "GBP 4.00",
      "GBP 620.89",
    ]);
  });

  it("D57: has no 71G of zero", () => {
    const none = { account: of("0.00 EUR"), settlement: of("0.00 GBP") };
    const quote = deskFixedSend(of("1000.00 EUR"), TERMS);
    const amounts = chargedPayment(quote, "send", "DEBT", { ...CHARGES, receiver: none });
    expect([amounts.receiverCharges, show(amounts.settled)]).to.deep.equal([undefined, "GBP 619.99"]);
  });

  it("is instructed by what is bought at a rate that field 36 cannot state", () => {
    const mid = { ...pair("EUR/GBP", "1"), ...rational(2n, 3n) };
    const quote = deskFixedSend(of("1000.00 EUR"), { ...TERMS, route: { legs: [{ mid }] } });
    const amounts = chargedPayment(quote, "send", "SHAR", CHARGES);
    expect([show(amounts.instructed), amounts.exchangeRate]).to.deep.equal(["GBP 666.66", undefined]);
  });

  it("refuses an amount that has no room in its field", () => {
    const quote = deskFixedReceive({ ...of("0.00 GBP"), minor: 10n ** 14n + 1n }, TERMS);
    expect(refusal(() => chargedPayment(quote, "receive", "SHAR", CHARGES))).to.equal("MT_LIMIT");
  });

  const anyTerms = fc
    .record({
      numerator: integerOfBits(30, { least: 1n }),
      // Mostly rates as they are quoted, with decimals; some that no decimals can state.
      denominator: fc.oneof(
        fc.constantFrom(1n, 100n, 10_000n, 100_000_000n),
        integerOfBits(20, { least: 1n }),
      ),
      basisPoints: fc.oneof(fc.constant(0n), fc.bigInt({ min: 0n, max: 5_000n })),
      feeIn: fc.constantFrom<"sell" | "buy">("sell", "buy"),
    })
    .map(({ numerator, denominator, basisPoints, feeIn }): DeskTerms => {
      const mid = { ...pair("EUR/GBP", "1"), ...rational(numerator, denominator) };
      return { ...TERMS, route: { legs: [{ mid }] }, tiers: [{ fee: { basisPoints, fixed: 0n } }], feeIn };
    });
  const anyBearer = fc.constantFrom<ChargeBearer>("DEBT", "SHAR", "CRED", "SLEV");
  const anyCharges = fc
    .tuple(fc.constantFrom(0n, 310n), fc.constantFrom(0n, 400n))
    .map(([sender, receiver]) => ({
      ...CHARGES,
      sender: { account: of("5.00 EUR"), settlement: { ...of("0.00 GBP"), minor: sender } },
      receiver: { account: of("6.45 EUR"), settlement: { ...of("0.00 GBP"), minor: receiver } },
    }));

  it("passes the identity and the network's rules, or does not fit; every unit paid arrives or is charged", () => {
    const counted = { atRate: 0, tooLong: 0 };
    holds(
      fc.property(
        anyTerms,
        anyBearer,
        anyCharges,
        fc.boolean(),
        integerOfBits(46, { least: 1_000n }),
        (terms, bearer, charges, send, minor) => {
          const receive = deskFixedReceive({ ...of("0.00 GBP"), minor }, terms);
          const quote = send ? deskFixedSend(receive.sell, terms) : receive;
          const make = () => chargedPayment(quote, send ? "send" : "receive", bearer, charges);
          if (quote.sell.minor >= 10n ** 13n || quote.buy.minor >= 10n ** 13n) {
            counted.tooLong += 1;
            if (quote.buy.minor >= 10n ** 15n) expect(refusal(make)).to.equal("MT_LIMIT");
            return;
          }
          const amounts = make();
          const { settled, senderCharges, exchangeRate } = amounts;
          if (exchangeRate !== undefined) counted.atRate += 1;
          expect(networkFaults(amounts, chargeOption(bearer))).to.deep.equal([]);
          const fields = { ...amounts, senderCharges: senderCharges && [senderCharges] };
          expect(mt103IdentityHolds(fields)).to.equal(true);
          const off = (units: bigint) => ({ ...settled, minor: settled.minor + units });
          const bothHold = [off(1n), off(-1n)].every((wrong) =>
            mt103IdentityHolds({ ...fields, settled: wrong }),
          );
          expect(bothHold).to.equal(false);
          const [sender, receiver] = [charges.sender.settlement.minor, charges.receiver.settlement.minor];
          const charged = { DEBT: 0n, SHAR: receiver, SLEV: receiver, CRED: sender + receiver }[bearer];
          expect(amounts.beneficiaryCredit.minor).to.equal(quote.buy.minor - charged);
          const atDebit = { DEBT: 1_145n, SHAR: 500n, SLEV: 500n, CRED: 0n }[bearer];
          expect(amounts.customerDebit.minor).to.equal(quote.sell.minor + atDebit);
        },
      ),
      500,
    );
    expect(counted.atRate).to.be.above(40);
    expect(counted.tooLong).to.be.above(5);
  });
});
