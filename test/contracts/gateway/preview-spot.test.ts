/*
 * SettlementGateway.previewSpot
 *   when the conversion would go through
 *     - says what a deposit would buy, and a payment then buys exactly that
 *     - says what tokens would sell for, and a redemption then pays exactly that
 *     - needs no rate for the token's own currency
 *     - follows the decimals of the currency and the token
 *   when it would not
 *     - refuses what the conversion would refuse
 * SettlementGateway while the market is closed
 *   given the policy to widen
 *     - pays and redeems at a wider spread, where the pair's policy is to widen
 *     - asks the payee's consent to the wider spread
 *     - refuses where the spreads together would leave nothing
 *   given the policy to reject
 *     - refuses where the pair's policy is to reject
 */
import { expect } from "chai";
import { convertDown } from "../../../src/fx/convert.ts";
import { ethers, time, type TestSystem } from "../../support/system.ts";
import { HOUR } from "../../support/plan.ts";
import {
  bought,
  CNY,
  corridor,
  deposit,
  EUR,
  eventOf,
  gatewaySystem,
  instruction,
  PAY,
  payoutOf,
  REDEEM,
  sold,
  terms,
  USD,
  USD_CNY,
  worsened,
} from "./fixture.ts";

/** Saturday noon after the plan's Thursday. */
const SATURDAY = 1_737_806_400n;

/** Both pairs widen while the market is closed, EUR/USD by 100 bps and EUR/CNY by 30. */
async function widening(): Promise<TestSystem> {
  const system = await gatewaySystem();
  const { oracle, eurUsd, eurCny } = system;
  await oracle.setPath(USD, CNY, [EUR], 10n * 86_400n, HOUR);
  for (const [quote, feed, closedSpreadBps] of [
    [USD, eurUsd, 100n],
    [CNY, eurCny, 30n],
  ] as const) {
    const { config } = await oracle.pairConfig(EUR, quote);
    await oracle.setPair(EUR, quote, {
      feed,
      maximumAge: 2n * 86_400n,
      minimumAnswer: config.minimumAnswer,
      maximumAnswer: config.maximumAnswer,
      breakerBps: 0n,
      breakerCooldown: 0n,
      opensAtMinute: config.opensAtMinute,
      closesAtMinute: config.closesAtMinute,
      closedPolicy: 1n,
      closedSpreadBps,
      summerTime: 0n,
      calendar: 1n,
    });
  }
  return system;
}

describe("SettlementGateway.previewSpot", () => {
  it("says what a deposit would buy, and a payment then buys exactly that", async () => {
    const system = await gatewaySystem();
    const { gateway, token, bank } = system;
    for (const amount of [2n, 333n, 10_000n, 7_654_321n]) {
      const { out, fee, spread } = bought(amount);
      expect(await gateway.previewSpot(token, EUR, PAY, amount)).to.deep.equal([out, fee, spread]);
      const made = deposit(system, { amount, depositReference: ethers.id(`${amount}`) });
      const paid = await eventOf(system, gateway.connect(bank).payAtSpot(made, token, 0n), "Paid");
      expect([paid.tokenAmount, paid.fee, paid.spread]).to.deep.equal([out, fee, spread]);
    }
  });

  it("says what tokens would sell for, and a redemption then pays exactly that", async () => {
    const system = await gatewaySystem();
    const { gateway, token, payee, payoutBank } = system;
    for (const amount of [2_800n, 1_000_000n, 123_456_789n]) {
      const { out, fee, spread } = sold(amount);
      expect(await gateway.previewSpot(token, CNY, REDEEM, amount)).to.deep.equal([out, fee, spread]);
      const sent = gateway.connect(payee).redeemAtSpot(token, amount, payoutBank.address, CNY, out);
      const redeemed = await eventOf(system, sent, "Redeemed");
      expect([redeemed.amount, redeemed.fee, redeemed.spread]).to.deep.equal([out, fee, spread]);
    }
  });

  it("refuses what the conversion would refuse", async () => {
    const { gateway, oracle, token, eurUsd } = await gatewaySystem();
    await expect(gateway.previewSpot(token, EUR, PAY, 1n))
      .to.be.revertedWithCustomError(gateway, "AmountTooSmall")
      .withArgs(1n);
    await expect(gateway.previewSpot(token, CNY, REDEEM, 1n))
      .to.be.revertedWithCustomError(gateway, "AmountTooSmall")
      .withArgs(1n);
    await expect(gateway.previewSpot(token, CNY, PAY, 1n))
      .to.be.revertedWithCustomError(gateway, "CorridorClosed")
      .withArgs(await token.getAddress(), CNY, PAY);
    await eurUsd.setReverting(true);
    await expect(gateway.previewSpot(token, EUR, PAY, 10_000n)).to.be.revertedWithCustomError(
      oracle,
      "FeedReverted",
    );
  });

  it("needs no rate for the token's own currency", async () => {
    const { gateway, token, eurUsd, eurCny } = await gatewaySystem();
    for (const feed of [eurUsd, eurCny]) await feed.setReverting(true);
    const free = corridor({ spreadBps: 0n, feeBps: 0n });
    for (const direction of [PAY, REDEEM]) await gateway.setCorridor(token, USD, direction, free);
    expect(await gateway.previewSpot(token, USD, PAY, 12_345n)).to.deep.equal([123_450_000n, 0n, 0n]);
    expect(await gateway.previewSpot(token, USD, REDEEM, 123_459_999n)).to.deep.equal([12_345n, 0n, 0n]);
  });

  it("follows the decimals of the currency and the token", async () => {
    const { gateway, token } = await gatewaySystem();
    const free = { spreadBps: 0n, feeBps: 0n };
    // A2 and A3: 10 000 JPY and 1.234 KWD, were they worth what the euro is.
    for (const [currencyDecimals, amount, expected] of [
      [0n, 10_000n, 10_472_000_000n],
      [3n, 1_234n, 1_292_244n],
      [8n, 123n, 1n],
    ] as const) {
      await gateway.setCorridor(token, EUR, PAY, corridor({ ...free, currencyDecimals }));
      expect((await gateway.previewSpot(token, EUR, PAY, amount)).amountOut).to.equal(expected);
    }
  });
});

describe("SettlementGateway while the market is closed", () => {
  it("pays and redeems at a wider spread, where the pair's policy is to widen", async () => {
    const system = await widening();
    const { gateway, token, bank, payee, payoutBank } = system;
    await time.increaseTo(SATURDAY);
    const { out, spread } = bought(10_000n, undefined, 125n);
    expect(await gateway.previewSpot(token, EUR, PAY, 10_000n)).to.deep.equal([out, 20n, spread]);
    await gateway.connect(bank).payAtSpot(deposit(system), token, out);
    // Each leg of the path adds its own: 25 + 100 + 30.
    const { out: paid } = sold(100_000_000n, undefined, 155n);
    await gateway.connect(payee).redeemAtSpot(token, 100_000_000n, payoutBank.address, CNY, paid);
  });

  it("asks the payee's consent to the wider spread", async () => {
    const system = await widening();
    const { gateway, escrow, token, payer, payee } = system;
    const agreed = await terms(system);
    await escrow.connect(payer).fund(agreed);
    await time.increaseTo(SATURDAY);
    const { out } = sold(99_000_000n, undefined, 155n);
    const instruct = (maximumCostBps: bigint) =>
      gateway.connect(payee).setStandingInstruction(token, instruction(system, { maximumCostBps }));
    // The fee of 20 is charged on what the spread of 155 has left.
    await instruct(174n);
    await expect(escrow.connect(payer).releaseAndRedeem(agreed, 100_000_000n))
      .to.be.revertedWithCustomError(gateway, "CostTooHigh")
      .withArgs(out, convertDown(99_000_000n, worsened(USD_CNY, 174n), 6, 2), 174n);
    await instruct(175n);
    const payout = await payoutOf(system, escrow.connect(payer).releaseAndRedeem(agreed, 100_000_000n));
    expect(payout.amount).to.equal(out);
  });

  it("refuses where the spreads together would leave nothing", async () => {
    const system = await widening();
    const { gateway, token, bank } = system;
    await gateway.setCorridor(token, EUR, PAY, corridor({ spreadBps: 9_900n }));
    await time.increaseTo(SATURDAY);
    for (const attempt of [
      () => gateway.connect(bank).payAtSpot(deposit(system), token, 0n),
      () => gateway.previewSpot(token, EUR, PAY, 10_000n),
    ])
      await expect(attempt())
        .to.be.revertedWithCustomError(gateway, "SpreadTooWide")
        .withArgs(10_000n, 9_999n);
  });

  it("refuses where the pair's policy is to reject", async () => {
    const system = await gatewaySystem();
    const { gateway, oracle, token } = system;
    await time.increaseTo(SATURDAY);
    await expect(gateway.previewSpot(token, EUR, PAY, 10_000n))
      .to.be.revertedWithCustomError(oracle, "MarketClosed")
      .withArgs("0x455552555344", SATURDAY, 1_737_928_800n);
  });
});
