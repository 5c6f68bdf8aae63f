import { expect } from "chai";
import { documentHash } from "../../src/escrow/document-hash.ts";
import { happyPath } from "../support/happy-path.ts";
import { expectRefused, last, NOT_QUOTED, refusalOf } from "../support/step-outcomes.ts";
import { at, eur, moved, PAID, PAYMENT, quoted, REDEEMED, step, system } from "../support/step-scenarios.ts";

const TOKENS = 1_035_723_402n;

describe("pay", () => {
  it("takes the fiat, and mints the tokens of the quote to the payer out of the desk's money", async () => {
    const { step: done, narrated, changes, calls } = await last(PAID);
    expect(done.actor).to.equal("buyer");
    expect(calls).to.deep.equal(["gateway.payAtQuote by Rhein Bank"]);
    expect(changes).to.deep.equal([
      "buyer EUR -100000",
      "desk EUR +99800",
      "platform EUR +200",
      `desk USD-reserve -${TOKENS}`,
      `reserve USD-reserve +${TOKENS}`,
      `buyer XUSD +${TOKENS}`,
    ]);
    expect(narrated).to.deep.equal([
      `pay: payer buyer, bank Rhein Bank, sell 100000 EUR, fee 200 EUR, buy ${TOKENS} XUSD`,
    ]);
    expect(done.fees).to.deep.equal([
      {
        name: "pay",
        amount: { minor: "200", asset: "EUR" },
        paidBy: "buyer",
        paidTo: "platform",
        basisPoints: "20",
        base: { minor: "100000", asset: "EUR" },
      },
    ]);
    // 998.00 at 1.0404 are 1,038.319200.
    expect(done.spreads).to.have.length(1);
    expect(done.spreads[0]).to.deep.include({
      name: "pay",
      amount: { minor: (1_038_319_200n - TOKENS).toString(), asset: "XUSD" },
      keptBy: "desk",
      basisPoints: "25",
    });
  });

  it("directly puts the tokens straight into escrow", async () => {
    const { step: done, narrated, changes, calls } = await last(PAID, "direct");
    expect(calls).to.deep.equal(["gateway.payIntoEscrowAtQuote by Rhein Bank"]);
    expect(changes).to.include(`escrow XUSD +${TOKENS}`).and.not.include(`buyer XUSD +${TOKENS}`);
    expect(done.status).to.deep.equal({ before: "None", after: "Funded" });
    expect(narrated).to.deep.equal([
      `pay.direct: payer buyer, bank Rhein Bank, sell 100000 EUR, fee 200 EUR, buy ${TOKENS} XUSD`,
    ]);
  });

  it("costs the desk what the market moved while its quote was firm", async () => {
    const { step: done } = await last([quoted(), moved("1.0410"), step("pay")]);
    // 998.00 times 0.0006: what was bought is worth less euros now, and the desk gains below zero.
    expect(done.moves).to.have.length(1);
    expect(done.moves[0]).to.deep.include({
      name: "rate-lock",
      asset: "XUSD",
      fraction: { numerator: "-598800", denominator: "1" },
      lostBy: "desk",
      keptBy: "",
    });
  });

  it("is good for one deposit, and for one quote", async () => {
    const depositReference = documentHash("deposit", PAYMENT);
    const another = step("pay", { parameters: { deposit: "another" } });
    await expectRefused(PAID, [
      [step("pay"), { error: "DepositAlreadyUsed", args: { bank: "Rhein Bank", depositReference } }],
      [another, { error: "QuoteAlreadyUsed", args: { provider: "desk", nonce: "0" } }],
    ]);
  });

  it("is good in the quote's last second, and refused one later", async () => {
    expect((await last([quoted(), step("pay", at("expiresAt"))])).error).to.equal("");
    expect(await refusalOf([quoted(), step("pay", at("expiresAt", 1n))])).to.deep.equal({
      error: "QuoteExpired",
      args: { expiresAt: "1737647100", timestamp: "1737647101" },
    });
  });

  it("is refused before a quote", async () => {
    await expectRefused([], [[step("pay"), NOT_QUOTED]]);
  });

  it("is refused where the payer has less than the quote asks for", async () => {
    const dear = system({
      verb: "quote",
      parameters: { payment: PAYMENT, fixed: { send: eur("5000.01") }, validFor: 900n },
    });
    expect(await refusalOf([dear, step("pay")])).to.deep.equal({
      error: "FUNDS_INSUFFICIENT",
      args: {
        account: "buyer",
        bank: "Rhein Bank",
        asset: "EUR",
        held: "5000.00",
        needed: "5000.01",
        reference: PAYMENT,
      },
    });
  });

  it("is refused where the desk's money backs redeemed tokens that are not paid out", async () => {
    const { payments, tokens } = happyPath();
    const second = { name: "second", token: "XUSD", payer: "buyer", payee: "seller" };
    const other = { payment: "second" };
    const steps = [
      ...REDEEMED,
      { verb: "quote", parameters: { ...other, fixed: { send: eur("1000.00") }, validFor: 900n } },
      { verb: "pay", parameters: other },
    ] as const;
    // Enough for one payment and a half: attested is more, since what waits for the payout is counted, too.
    const scarce = {
      payments: [...payments, second],
      tokens: tokens.map((token) => ({ ...token, prefunding: 1_500_000_000n })),
      // A firm quote would be refused by itself.
      desk: { reserves: false, forwardPoints: 0n },
    };
    expect(await refusalOf(steps, scarce)).to.deep.equal({
      error: "FUNDS_INSUFFICIENT",
      args: {
        account: "desk",
        bank: "custodian",
        asset: "USD",
        held: "464.276598",
        needed: "1035.723402",
        reference: "backing new tokens",
      },
    });
  });
});
