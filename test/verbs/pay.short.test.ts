import { expect } from "chai";
import { expectRefused, last, NOT_QUOTED, refusalOf } from "../support/step-outcomes.ts";
import { at, CNY, eur, PAYMENT, quoted, step } from "../support/step-scenarios.ts";

const pay = (amount: string, more: object = {}) =>
  step("pay", { parameters: { amount: eur(amount), ...more } });
const credited = pay("985.00", { onShort: "credit" });
/** 985.00 less 1.97 are 983.03 EUR; at 1.0404 less 0.25 %, rounded down. */
const TOKENS = 1_020_187_550n;
/** Less the escrow's 0.50 %, rounded up. */
const NET = TOKENS - 5_100_938n;

const figures = (arrived: string, more: object) => ({
  payment: PAYMENT,
  quoted: "1000.00 EUR",
  arrived: `${arrived} EUR`,
  ...more,
});

describe("a deposit that is not the quoted amount", () => {
  it("is refused by default where it is short, and where it is more, with all figures", async () => {
    await expectRefused(
      [quoted()],
      [
        [pay("985.00"), { error: "DEPOSIT_SHORT", args: figures("985.00", { missing: "15.00 EUR" }) }],
        [
          pay("985.00", { onShort: "refuse" }),
          { error: "DEPOSIT_SHORT", args: figures("985.00", { missing: "15.00 EUR" }) },
        ],
        [pay("1000.01"), { error: "DEPOSIT_SURPLUS", args: figures("1000.01", { surplus: "0.01 EUR" }) }],
        [
          pay("1000.01", { onShort: "credit" }),
          { error: "DEPOSIT_SURPLUS", args: figures("1000.01", { surplus: "0.01 EUR" }) },
        ],
      ],
    );
    expect((await last([quoted(), pay("985.00")])).changes).to.deep.equal([]);
    expect((await last([quoted(), pay("1000.00")])).changes).to.include("buyer XUSD +1035723402");
    const yuan = step("pay", { parameters: { amount: { minor: 1n, asset: CNY } } });
    expect((await refusalOf([quoted(), yuan])).error).to.equal("ASSET_MISMATCH");
    await expectRefused([], [[credited, NOT_QUOTED]]);
  });

  it("buys, credited, what arrived gives at the quote's rate and fee, and names what is missing", async () => {
    const { changes, narrated, step: done, trace } = await last([quoted(), credited]);
    expect(changes).to.deep.equal([
      "buyer EUR -98500",
      "desk EUR +98303",
      "platform EUR +197",
      `desk USD-reserve -${TOKENS}`,
      `reserve USD-reserve +${TOKENS}`,
      `buyer XUSD +${TOKENS}`,
    ]);
    expect(narrated[0]).to.equal(
      "pay.short: quoted 100000 EUR, arrived 98500 EUR, missing 1500 EUR, desk desk",
    );
    expect(done.fees[0]?.amount.minor).to.equal("197");
    expect(trace.totals.payments[0]?.sent.minor).to.equal("98500");
    expect(trace.outcome).to.equal("passed");
  });

  for (const mode of ["granular", "direct"] as const)
    it(`is followed by every later step, ${mode}`, async () => {
      const steps = [quoted(), credited, step("fund"), step("deliver"), step("release")];
      const released = await last(steps, mode);
      expect(released.changes.join()).to.include(
        mode === "granular" ? `seller XUSD +${NET}` : `escrow XUSD -${NET}`,
      );
      const { trace } = await last([...steps, step("redeem"), step("payout")], mode);
      expect(trace.outcome).to.equal("passed");
      expect(trace.totals.payments[0]?.received.minor).to.equal("736514");
    });

  it("leaves no quote behind that could be used as well", async () => {
    const again = await refusalOf([quoted(), credited, step("pay", { parameters: { deposit: "second" } })]);
    expect(again.error).to.equal("QuoteAlreadyUsed");
    expect((await refusalOf([quoted(), credited, credited])).error).to.equal("DepositAlreadyUsed");
    const { calls } = await last([quoted(), credited], "direct");
    expect(calls).to.deep.equal([
      "gateway.payIntoEscrowAtQuote by Rhein Bank",
      "gateway.cancelQuote by desk",
    ]);
  });

  it("that is refused leaves the quote as it was", async () => {
    const late = { ...credited, ...at("expiresAt", 1n) };
    expect((await refusalOf([quoted(), late])).error).to.equal("QuoteExpired");
    const tooMuch = {
      verb: "quote",
      parameters: { payment: PAYMENT, fixed: { send: eur("6000.00") }, validFor: 900n },
    } as const;
    const short = pay("5500.00", { onShort: "credit" });
    expect((await refusalOf([tooMuch, short])).args).to.include({ needed: "5500.00" });
    const { refusal } = await last([
      tooMuch,
      { ...short, expect: { error: "FUNDS_INSUFFICIENT" } },
      step("pay"),
    ]);
    expect(refusal?.args).to.include({ needed: "6000.00" });
    expect((await refusalOf([quoted(), pay("0.01", { onShort: "credit" })])).error).to.equal(
      "AMOUNT_TOO_SMALL",
    );
  });
});
