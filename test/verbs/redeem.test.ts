import { expect } from "chai";
import { expectRefused, last } from "../support/step-outcomes.ts";
import {
  CNY,
  DELIVERED,
  eur,
  moved,
  PAID,
  PAYMENT,
  REDEEMED,
  RELEASED,
  step,
} from "../support/step-scenarios.ts";

const NET = 1_030_544_784n;

describe("redeem", () => {
  it("burns the payee's tokens, and what backed them waits for the payout", async () => {
    const { step: done, changes, narrated, calls } = await last(REDEEMED);
    expect(done.actor).to.equal("seller");
    expect(calls).to.deep.equal(["gateway.redeemAtSpot by seller"]);
    expect(changes).to.deep.equal([
      `reserve USD-reserve -${NET}`,
      `payouts USD-reserve +${NET}`,
      `seller XUSD -${NET}`,
    ]);
    expect(narrated).to.deep.equal([
      `redeem: tokens ${NET} XUSD, amount 747730 CNY, fee 1499 CNY, feeBps 20, bank Pearl Bank`,
      "quote.rate: rate 75829/10404, spread 25",
    ]);
    // 0.20 % of 7,492.29 are 14.98458, rounded up.
    expect(done.fees).to.deep.equal([
      {
        name: "redeem",
        amount: { minor: "1499", asset: "CNY" },
        paidBy: "seller",
        paidTo: "platform",
        basisPoints: "20",
        base: { minor: "749229", asset: "CNY" },
      },
    ]);
    expect(done.spreads).to.have.length(1);
    expect(done.spreads[0]).to.deep.include({
      name: "redeem",
      amount: { minor: "1878", asset: "CNY" },
      keptBy: "desk",
      basisPoints: "25",
    });
    expect(done.moves).to.deep.equal([]);
  });

  it("at another rate than was quoted names what the move cost the payee", async () => {
    const { step: done } = await last([...RELEASED, moved("7.60", "EUR/CNY"), step("redeem")]);
    expect(done.moves.map(({ name, lostBy }) => [name, lostBy])).to.deep.equal([["rate-move", "seller"]]);
    // The yuan fell: the payee gets more, and lost less than nothing.
    expect(done.moves[0]?.fraction.numerator).to.match(/^-/);
  });

  it("burns nothing that the desk has no money for at the bank that would owe it", async () => {
    const needed = "7492.29";
    const elsewhere = step("redeem", { parameters: { bank: "Rhein Bank" } });
    for (const [redeem, bank, more] of [
      [elsewhere, "Rhein Bank", {}],
      [step("redeem"), "Pearl Bank", { inventory: [] }],
      // With the fee that is the platform's.
      [step("redeem"), "Pearl Bank", { inventory: [{ minor: 749_228n, asset: CNY }] }],
    ] as const) {
      const { refusal, calls, changes } = await last([...RELEASED, redeem], more);
      expect(refusal?.args).to.deep.include({ account: "desk", bank, asset: "CNY", needed });
      expect([refusal?.error, calls, changes]).to.deep.equal(["FUNDS_INSUFFICIENT", [], []]);
    }
    const covered = { inventory: [{ minor: 749_229n, asset: CNY }] };
    expect((await last([...REDEEMED, step("payout")], covered)).error).to.equal("");
  });

  it("directly finds it done, and sends nothing", async () => {
    const { narrated, calls, changes } = await last(REDEEMED, "direct");
    expect(narrated).to.deep.equal(["redeem.done: amount 747730 CNY"]);
    expect([calls, changes]).to.deep.equal([[], []]);
  });

  it("is refused below what the payee accepts", async () => {
    const minimum = (minor: bigint) => step("redeem", { parameters: { minimum: { minor, asset: CNY } } });
    const euros = step("redeem", { parameters: { minimum: eur("1.00") } });
    await expectRefused(RELEASED, [
      [minimum(747_731n), { error: "BelowMinimumOut", args: { amountOut: "747730", minimumOut: "747731" } }],
      [euros, { error: "ASSET_MISMATCH", args: { left: "EUR (2 decimals)", right: "CNY (2 decimals)" } }],
    ]);
    expect((await last([...RELEASED, minimum(747_730n)])).error).to.equal("");
  });

  it("is refused where there is nothing to redeem", async () => {
    const nothing = { error: "AmountTooSmall", args: { amount: "0" } };
    await expectRefused(REDEEMED, [[step("redeem"), nothing]]);
    await expectRefused(DELIVERED, [[step("redeem"), nothing]]);
    const missing = { error: "PAYOUT_MISSING", args: { payment: PAYMENT } };
    await expectRefused(PAID, [[step("redeem"), missing]], "direct");
  });
});
