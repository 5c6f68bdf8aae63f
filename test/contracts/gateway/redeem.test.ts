/*
 * SettlementGateway.redeemAtSpot
 *   when the redeemer redeems
 *     - burns the tokens and owes the payout, with mid, spread and fee told apart
 *     - gives what the library of src says, for small and large amounts
 *     - numbers a redeemer's payouts in a token from one
 *     - has its bank report within thirty days
 *     - makes the rates the references of their pairs' breakers
 *   when less than the minimum, or nothing, would be paid
 *     - gives the redeemer's minimum or nothing
 *     - refuses what does not become one minor unit
 *   when the tokens cannot come
 *     - needs the redeemer's approval and balance
 *     - is stopped by a freeze and a pause of the token
 *   when the bank or the corridor is not open
 *     - pays out at a bank of the gateway's only
 *     - needs an open corridor of that currency and direction
 * SettlementGateway.redeemAtQuote
 *   - burns what the quote sells and owes what it buys
 *   - pays out at a bank of the gateway's only
 */
import { expect } from "chai";
import { DAY } from "../../support/plan.ts";
import { ethers } from "../../support/system.ts";
import {
  BALANCE,
  CNY,
  EUR,
  gatewaySystem,
  latest,
  OWED,
  payoutOf,
  REDEEM,
  redeemQuote,
  sign,
  sold,
  USD_CNY,
} from "./fixture.ts";

const AMOUNT = 100_000_000n;

describe("SettlementGateway.redeemAtSpot", () => {
  it("burns the tokens and owes the payout, with mid, spread and fee told apart", async () => {
    const system = await gatewaySystem();
    const { gateway, token, payee, payoutBank } = system;
    // 100 XUSD are 724.70 CNY at mid, 722.89 less 0.25 %, and 721.44 after a fee of 1.45.
    const sent = gateway.connect(payee).redeemAtSpot(token, AMOUNT, payoutBank.address, CNY, 72_144n);
    const payout = await payoutOf(system, sent);
    await expect(sent)
      .to.emit(gateway, "Redeemed")
      .withArgs(
        await gateway.payoutId(payout),
        payee.address,
        payoutBank.address,
        1n,
        payout.reportBy,
        await token.getAddress(),
        AMOUNT,
        CNY,
        72_144n,
        145n,
        181n,
        USD_CNY.numerator,
        USD_CNY.denominator,
      );
    expect(await token.balanceOf(payee.address)).to.equal(BALANCE - AMOUNT);
    expect(await token.totalSupply()).to.equal(2n * BALANCE - AMOUNT);
    expect(await gateway.payoutStatus(payout)).to.equal(OWED);
  });

  it("gives what the library of src says, for small and large amounts", async () => {
    const { gateway, token, payee, payoutBank } = await gatewaySystem();
    for (const amount of [2_800n, 27_675n, 999_999n, 123_456_789n, BALANCE]) {
      const payout = await gateway
        .connect(payee)
        .redeemAtSpot.staticCall(token, amount, payoutBank.address, CNY, 0n);
      expect(payout.amount, String(amount)).to.equal(sold(amount).out);
    }
  });

  it("has its bank report within thirty days", async () => {
    const system = await gatewaySystem();
    const { gateway, token, payee, payoutBank } = system;
    const payout = await payoutOf(
      system,
      gateway.connect(payee).redeemAtSpot(token, AMOUNT, payoutBank.address, CNY, 0n),
    );
    expect(payout.reportBy).to.equal((await latest()) + 30n * DAY);
    expect(await gateway.PAYOUT_PERIOD()).to.equal(30n * DAY);
  });

  it("makes the rates the references of their pairs' breakers", async () => {
    const system = await gatewaySystem();
    const { gateway, oracle, eurCny, token, payee, payoutBank } = system;
    await eurCny.publish(760_000_000n);
    await gateway.connect(payee).redeemAtSpot(token, AMOUNT, payoutBank.address, CNY, 0n);
    expect((await oracle.breaker(EUR, CNY)).accepted).to.equal(760_000_000n);
  });

  it("gives the redeemer's minimum or nothing", async () => {
    const { gateway, token, payee, payoutBank } = await gatewaySystem();
    const { out } = sold(AMOUNT);
    await expect(gateway.connect(payee).redeemAtSpot(token, AMOUNT, payoutBank.address, CNY, out + 1n))
      .to.be.revertedWithCustomError(gateway, "BelowMinimumOut")
      .withArgs(out, out + 1n);
  });

  it("refuses what does not become one minor unit", async () => {
    const { gateway, token, payee, payoutBank } = await gatewaySystem();
    // 0.01 CNY of gross is all fee; 0.02 leaves one.
    const least = 2_767n;
    for (const amount of [0n, 1n, least - 1n])
      await expect(gateway.connect(payee).redeemAtSpot(token, amount, payoutBank.address, CNY, 0n))
        .to.be.revertedWithCustomError(gateway, "AmountTooSmall")
        .withArgs(amount);
    expect(sold(least).out).to.equal(1n);
    await gateway.connect(payee).redeemAtSpot(token, least, payoutBank.address, CNY, 1n);
  });

  it("needs the redeemer's approval and balance", async () => {
    const { gateway, token, payee, payoutBank } = await gatewaySystem();
    await token.connect(payee).approve(gateway, AMOUNT - 1n);
    await expect(gateway.connect(payee).redeemAtSpot(token, AMOUNT, payoutBank.address, CNY, 0n))
      .to.be.revertedWithCustomError(token, "ERC20InsufficientAllowance")
      .withArgs(await gateway.getAddress(), AMOUNT - 1n, AMOUNT);
    await token.connect(payee).approve(gateway, ethers.MaxUint256);
    await expect(gateway.connect(payee).redeemAtSpot(token, BALANCE + 1n, payoutBank.address, CNY, 0n))
      .to.be.revertedWithCustomError(token, "ERC20InsufficientBalance")
      .withArgs(payee.address, BALANCE, BALANCE + 1n);
  });

  it("pays out at a bank of the gateway's only", async () => {
    const { gateway, token, payee, stranger } = await gatewaySystem();
    await expect(gateway.connect(payee).redeemAtSpot(token, AMOUNT, stranger.address, CNY, 0n))
      .to.be.revertedWithCustomError(gateway, "NotABank")
      .withArgs(stranger.address);
  });

  it("needs an open corridor of that currency and direction", async () => {
    const { gateway, token, payee, payoutBank } = await gatewaySystem();
    await expect(gateway.connect(payee).redeemAtSpot(token, AMOUNT, payoutBank.address, EUR, 0n))
      .to.be.revertedWithCustomError(gateway, "CorridorClosed")
      .withArgs(await token.getAddress(), EUR, REDEEM);
  });

  it("is stopped by a freeze and a pause of the token", async () => {
    const { gateway, token, payee, payoutBank } = await gatewaySystem();
    const redeem = () => gateway.connect(payee).redeemAtSpot(token, AMOUNT, payoutBank.address, CNY, 0n);
    await token.setFrozen(payee.address, true);
    await expect(redeem()).to.be.revertedWithCustomError(token, "AccountFrozen").withArgs(payee.address);
    await token.setFrozen(payee.address, false);
    await token.pause();
    await expect(redeem()).to.be.revertedWithCustomError(token, "TokenPaused");
  });

  it("numbers a redeemer's payouts in a token from one", async () => {
    const system = await gatewaySystem();
    const { gateway, token, payer, payee, payoutBank } = system;
    const redeem = (who: typeof payer) =>
      payoutOf(system, gateway.connect(who).redeemAtSpot(token, AMOUNT, payoutBank.address, CNY, 0n));
    expect((await redeem(payee)).number).to.equal(1n);
    expect((await redeem(payee)).number).to.equal(2n);
    expect((await redeem(payer)).number).to.equal(1n);
  });
});

describe("SettlementGateway.redeemAtQuote", () => {
  it("burns what the quote sells and owes what it buys", async () => {
    const system = await gatewaySystem();
    const { gateway, token, payee, payoutBank } = system;
    const quote = await redeemQuote(system);
    const sent = gateway.connect(payee).redeemAtQuote(quote, await sign(system, quote), payoutBank.address);
    const payout = await payoutOf(system, sent);
    await expect(sent)
      .to.emit(gateway, "Redeemed")
      .withArgs(
        payout.id,
        payee.address,
        payoutBank.address,
        1n,
        payout.reportBy,
        await token.getAddress(),
        AMOUNT,
        CNY,
        72_000n,
        150n,
        // 724.70 at mid, less 720.00 and 1.50 of fee.
        320n,
        USD_CNY.numerator,
        USD_CNY.denominator,
      );
    expect(await token.balanceOf(payee.address)).to.equal(BALANCE - AMOUNT);
    expect(await gateway.isQuoteUsed(quote)).to.equal(true);
  });

  it("pays out at a bank of the gateway's only", async () => {
    const system = await gatewaySystem();
    const { gateway, payee, stranger } = system;
    const quote = await redeemQuote(system);
    await expect(gateway.connect(payee).redeemAtQuote(quote, await sign(system, quote), stranger.address))
      .to.be.revertedWithCustomError(gateway, "NotABank")
      .withArgs(stranger.address);
  });
});
