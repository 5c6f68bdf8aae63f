/*
 * SettlementGateway below par (E6)
 *   given the rule of par
 *     - counts a token as one unit under the rule of par, whatever its price
 *   given the rule of the market
 *     - pays the market's price under the rule of the market
 *   given the rule of the halt
 *     - redeems nothing below par under the rule of the halt
 *   given a price of one or more
 *     - pays par at most: at <price> under the rules of the market and of the halt
 *   given no good price
 *     - needs the price: without a good one nothing is redeemed
 *   when the conversion is a quote, a release, a payment or a preview
 *     - counts for a quote as well: it is measured against the lower price
 *     - counts for a release that is redeemed at once
 *     - makes the price the reference of its pair's breaker
 *     - does not count where fiat becomes tokens
 *     - shows in a preview
 */
import { expect } from "chai";
import { convertDown } from "../../../src/fx/convert.ts";
import { SimulatedFeed__factory } from "../../../typechain-types/index.ts";
import type { RateFraction } from "../../../src/fx/rate.ts";
import { ethers, type TestSystem } from "../../support/system.ts";
import {
  bought,
  CNY,
  corridor,
  deposit,
  gatewaySystem,
  instruction,
  PAY,
  payoutOf,
  REDEEM,
  redeemQuote,
  sign,
  sold,
  terms,
  USD,
  USD_CNY,
  worsened,
} from "./fixture.ts";

/** The code under which the oracle quotes the token's own price. */
const XUS = "0x585553";
const [PAR, MARKET, HALT] = [0n, 1n, 2n];
const ONE = 10n ** 8n;
const AMOUNT = 100_000_000n;

/** The redeeming corridor under a rule, and the token at a price in its own currency. */
async function atPrice(price: bigint, pegRule: bigint, breakerBps = 0n) {
  const system = await gatewaySystem();
  const { gateway, oracle, token, operator } = system;
  const feed = await new SimulatedFeed__factory(operator).deploy("XUSD / USD", 8);
  await feed.publish(price);
  await oracle.setPair(XUS, USD, {
    feed,
    maximumAge: 3_600n,
    minimumAnswer: 0n,
    maximumAnswer: 2n ** 96n - 1n,
    breakerBps,
    breakerCooldown: 0n,
    opensAtMinute: 0n,
    closesAtMinute: 0n,
    closedPolicy: 0n,
    closedSpreadBps: 0n,
    summerTime: 0n,
    calendar: 0n,
  });
  await gateway.setCorridor(token, CNY, REDEEM, corridor({ pegRule, pegCode: XUS }));
  return { ...system, feed };
}

const lowered = (price: bigint): RateFraction => ({
  numerator: USD_CNY.numerator * price,
  denominator: USD_CNY.denominator * ONE,
});

const redeem = (system: TestSystem) => {
  const { gateway, token, payee, payoutBank } = system;
  return gateway.connect(payee).redeemAtSpot(token, AMOUNT, payoutBank.address, CNY, 0n);
};

describe("SettlementGateway below par (E6)", () => {
  it("counts a token as one unit under the rule of par, whatever its price", async () => {
    const system = await atPrice(88_000_000n, PAR);
    expect((await payoutOf(system, redeem(system))).amount).to.equal(sold(AMOUNT).out);
  });

  it("pays the market's price under the rule of the market", async () => {
    const system = await atPrice(88_000_000n, MARKET);
    const { out, fee, spread } = sold(AMOUNT, lowered(88_000_000n));
    const sent = redeem(system);
    const payout = await payoutOf(system, sent);
    expect(payout.amount).to.equal(out);
    const { numerator, denominator } = lowered(88_000_000n);
    await expect(sent)
      .to.emit(system.gateway, "Redeemed")
      .withArgs(
        payout.id,
        payout.redeemer,
        payout.bank,
        1n,
        payout.reportBy,
        payout.token,
        AMOUNT,
        CNY,
        out,
        fee,
        spread,
        numerator,
        denominator,
      );
  });

  for (const price of [ONE, ONE + 1n, 2n * ONE]) {
    it(`pays par at most: at ${price} under the rules of the market and of the halt`, async () => {
      for (const rule of [MARKET, HALT]) {
        const system = await atPrice(price, rule);
        expect((await payoutOf(system, redeem(system))).amount).to.equal(sold(AMOUNT).out);
      }
    });
  }

  it("redeems nothing below par under the rule of the halt", async () => {
    const system = await atPrice(ONE - 1n, HALT);
    await expect(redeem(system))
      .to.be.revertedWithCustomError(system.gateway, "BelowPar")
      .withArgs(await system.token.getAddress(), ONE - 1n, ONE);
  });

  it("counts for a quote as well: it is measured against the lower price", async () => {
    const system = await atPrice(88_000_000n, MARKET);
    const { gateway, payee, payoutBank } = system;
    const atPar = await redeemQuote(system);
    await expect(gateway.connect(payee).redeemAtQuote(atPar, await sign(system, atPar), payoutBank.address))
      .to.be.revertedWithCustomError(gateway, "QuoteOffMarket")
      .withArgs(72_150n, 63_773n, 100n);
    const lower = await redeemQuote(system, { buyAmount: 63_400n });
    await gateway.connect(payee).redeemAtQuote(lower, await sign(system, lower), payoutBank.address);
  });

  it("counts for a release that is redeemed at once", async () => {
    const system = await atPrice(ONE / 2n, MARKET);
    const { gateway, escrow, token, payer, payee } = system;
    const instruct = (maximumCostBps: bigint) =>
      gateway.connect(payee).setStandingInstruction(token, instruction(system, { maximumCostBps }));
    const agreed = await terms(system);
    await escrow.connect(payer).fund(agreed);
    // Half of 717.45 CNY at par, less what the corridor charges: the price counts as cost.
    await instruct(5_022n);
    await expect(escrow.connect(payer).releaseAndRedeem(agreed, AMOUNT))
      .to.be.revertedWithCustomError(gateway, "CostTooHigh")
      .withArgs(
        sold(99_000_000n, lowered(ONE / 2n)).out,
        convertDown(99_000_000n, worsened(USD_CNY, 5_022n), 6, 2),
        5_022n,
      );
    await instruct(5_024n);
    const payout = await payoutOf(system, escrow.connect(payer).releaseAndRedeem(agreed, AMOUNT));
    expect(payout.amount).to.equal(sold(99_000_000n, lowered(ONE / 2n)).out);
  });

  it("needs the price: without a good one nothing is redeemed", async () => {
    for (const rule of [MARKET, HALT]) {
      const system = await atPrice(ONE, rule);
      await system.feed.setReverting(true);
      await expect(redeem(system))
        .to.be.revertedWithCustomError(system.oracle, "FeedReverted")
        .withArgs("0x585553555344", await system.feed.getAddress());
    }
  });

  it("makes the price the reference of its pair's breaker", async () => {
    const system = await atPrice(99_000_000n, MARKET, 500n);
    await redeem(system);
    expect((await system.oracle.breaker(XUS, USD)).accepted).to.equal(99_000_000n);
  });

  it("does not count where fiat becomes tokens", async () => {
    const system = await atPrice(ONE / 2n, HALT);
    const { gateway, token, bank } = system;
    await gateway.setCorridor(token, "0x455552", PAY, corridor({ pegRule: HALT, pegCode: XUS }));
    expect(
      await gateway
        .connect(bank)
        .payAtSpot.staticCall(deposit(system, { depositReference: ethers.id("b") }), token, 0n),
    ).to.equal(bought(10_000n).out);
  });

  it("shows in a preview", async () => {
    const system = await atPrice(88_000_000n, MARKET);
    const { out, fee, spread } = sold(AMOUNT, lowered(88_000_000n));
    expect(await system.gateway.previewSpot(system.token, CNY, REDEEM, AMOUNT)).to.deep.equal([
      out,
      fee,
      spread,
    ]);
    const halted = await atPrice(88_000_000n, HALT);
    await expect(halted.gateway.previewSpot(halted.token, CNY, REDEEM, AMOUNT)).to.be.revertedWithCustomError(
      halted.gateway,
      "BelowPar",
    );
  });
});
