/*
 * SettlementGateway.redeemReleased
 *   when the escrow releases
 *     given a standing instruction
 *       - burns out of the escrow what was released, and owes its worth to the payee
 *       - redeems a part as well
 *       - is payer's and payee's to ask for at whatever the hour brings within the cost
 *       - is possible for anyone once inspection has ended, where the payee has set a least rate
 *     given none, or one that does not allow it
 *       - refuses a payee without a standing instruction
 *       - refuses anyone but payer and payee where the payee has set no least rate
 *       - bounds <what> by the cost that the payee consented to
 *       - rounds what the cost leaves once, however small the part
 *       - refuses a corridor that counts in other decimals than when the payee agreed
 *       - bounds payer and payee too by the payee's least rate
 *       - rounds what the payee's least rate requires up
 *       - refuses a corridor that is not open, and a bank that is one no longer
 *     given an amount that comes to nothing
 *       - refuses what does not become one minor unit, and the payment stays where it is
 *   when anybody else calls
 *     - is for the escrow only
 * SettlementGateway.setStandingInstruction
 *   - is the caller's own, for each token
 *   - names a bank of the gateway's, or none
 *   - refuses a cost above everything
 *   - forgets the least rate of an instruction before
 *   - may change while payouts are owed, and leaves them as they are
 */
import { expect } from "chai";
import { ethers, time, type TestSystem } from "../../support/system.ts";
import { DAY } from "../../support/plan.ts";
import { SimulatedFeed__factory, type ISettlementGateway } from "../../../typechain-types/index.ts";
import { convertDown } from "../../../src/fx/convert.ts";
import {
  BALANCE,
  CNY,
  corridor,
  EUR,
  gatewaySystem,
  instruction,
  OWED,
  payoutOf,
  REDEEM,
  sold,
  terms,
  USD,
  USD_CNY,
  worsened,
} from "./fixture.ts";

/** What 99 XUSD are worth at mid: 717.45 CNY. */
const WORTH = convertDown(99_000_000n, USD_CNY, 6, 2);

/** A payment of 100 XUSD in escrow, and a payee who wants to be paid in CNY. */
async function funded(changed: Partial<ISettlementGateway.StandingInstructionStruct> = {}) {
  const system = await gatewaySystem();
  const { escrow, payer } = system;
  const agreed = await terms(system);
  await escrow.connect(payer).fund(agreed);
  await instruct(system, changed);
  return { ...system, agreed };
}

const instruct = (system: TestSystem, changed: Partial<ISettlementGateway.StandingInstructionStruct>) =>
  system.gateway.connect(system.payee).setStandingInstruction(system.token, instruction(system, changed));

/** The same, delivered and inspected, with the market open and its rates as they were. */
async function inspected(changed: Partial<ISettlementGateway.StandingInstructionStruct>) {
  const system = await funded(changed);
  const { escrow, carrier, eurUsd, eurCny, agreed } = system;
  await escrow.connect(carrier).deliver(agreed, ethers.id("proof"));
  // The plan's market opens again on Sunday evening.
  await time.increase(4n * DAY + 8n * 3_600n);
  await eurUsd.publish(104_720_000n);
  await eurCny.publish(758_910_000n);
  return system;
}

describe("SettlementGateway.redeemReleased", () => {
  it("burns out of the escrow what was released, and owes its worth to the payee", async () => {
    const { agreed, ...system } = await funded();
    const { gateway, escrow, token, payer, payee, payoutBank, feeRecipient } = system;
    // 1 % of the release is the escrow's fee; 99 XUSD are redeemed.
    const { out, fee, spread } = sold(99_000_000n);
    const sent = escrow.connect(payer).releaseAndRedeem(agreed, 100_000_000n);
    const payout = await payoutOf(system, sent);
    await expect(sent)
      .to.emit(gateway, "Redeemed")
      .withArgs(
        payout.id,
        payee.address,
        payoutBank.address,
        1n,
        payout.reportBy,
        agreed.token,
        99_000_000n,
        CNY,
        out,
        fee,
        spread,
        USD_CNY.numerator,
        USD_CNY.denominator,
      );
    expect(await token.balanceOf(payee.address)).to.equal(BALANCE);
    expect(await token.balanceOf(escrow)).to.equal(1_000_000n);
    expect(await escrow.feesOf(feeRecipient.address, token)).to.equal(1_000_000n);
    expect(await token.allowance(escrow, gateway)).to.equal(0n);
    expect(await gateway.payoutStatus(payout)).to.equal(OWED);
  });

  it("redeems a part as well", async () => {
    const { agreed, escrow, payer, ...system } = await funded();
    const payout = await payoutOf(
      { ...system, escrow, payer },
      escrow.connect(payer).releaseAndRedeem(agreed, 40_000_000n),
    );
    expect(payout.amount).to.equal(sold(39_600_000n).out);
  });

  it("refuses a payee without a standing instruction", async () => {
    const { agreed, ...system } = await funded();
    const { gateway, escrow, payer, payee } = system;
    await instruct(system, { bank: ethers.ZeroAddress });
    await expect(escrow.connect(payer).releaseAndRedeem(agreed, 100_000_000n))
      .to.be.revertedWithCustomError(gateway, "NoStandingInstruction")
      .withArgs(payee.address, agreed.token);
  });

  it("refuses anyone but payer and payee where the payee has set no least rate", async () => {
    const { agreed, gateway, escrow, token, carrier, stranger, payee } = await inspected({
      maximumCostBps: 10_000n,
    });
    for (const caller of [stranger, carrier])
      await expect(escrow.connect(caller).releaseAndRedeem(agreed, 100_000_000n))
        .to.be.revertedWithCustomError(gateway, "RedemptionNotConsented")
        .withArgs(payee.address, await token.getAddress());
    // The tokens themselves are the payee's at anyone's word.
    await escrow.connect(stranger).release(agreed, 100_000_000n);
  });

  for (const [what, cost, change] of [
    ["spread and fee together", 45n, async () => {}],
    [
      "a fee that was raised after the instruction",
      9_003n,
      async ({ gateway, token }: TestSystem) =>
        gateway.setCorridor(token, CNY, REDEEM, corridor({ feeBps: 9_000n })),
    ],
    [
      "a price of the token below par",
      4_025n,
      async ({ gateway, token, oracle, operator }: TestSystem) => {
        const feed = await new SimulatedFeed__factory(operator).deploy("XUSD / USD", 8);
        await feed.publish(60_000_000n);
        await oracle.setPair("0x585553", USD, {
          feed,
          maximumAge: 3_600n,
          minimumAnswer: 0n,
          maximumAnswer: 2n ** 96n - 1n,
          breakerBps: 0n,
          breakerCooldown: 0n,
          opensAtMinute: 0n,
          closesAtMinute: 0n,
          closedPolicy: 0n,
          closedSpreadBps: 0n,
          summerTime: 0n,
          calendar: 0n,
        });
        await gateway.setCorridor(token, CNY, REDEEM, corridor({ pegRule: 1n, pegCode: "0x585553" }));
      },
    ],
  ] as const)
    it(`bounds ${what} by the cost that the payee consented to`, async () => {
      const system = await funded();
      const { agreed, gateway, escrow, token, payer, payee } = system;
      await change(system);
      const redeem = escrow.connect(payer).releaseAndRedeem;
      const { amountOut: amount } = await gateway.previewSpot(token, CNY, REDEEM, 99_000_000n);
      // The least cost at which the payout is enough, and a basis point less.
      const least = 10_000n - (amount * 10_000n + 9_999n) / WORTH;
      expect(least >= cost - 25n && least <= cost + 25n, `${least} is near ${cost}`).to.equal(true);
      const minimum = (bps: bigint) => convertDown(99_000_000n, worsened(USD_CNY, bps), 6, 2);
      const enough = minimum(least) <= amount ? least : least + 1n;
      await instruct(system, { maximumCostBps: enough - 1n });
      await expect(redeem(agreed, 100_000_000n))
        .to.be.revertedWithCustomError(gateway, "CostTooHigh")
        .withArgs(amount, minimum(enough - 1n), enough - 1n);
      await instruct(system, { maximumCostBps: enough });
      const payout = await payoutOf(system, redeem(agreed, 100_000_000n));
      expect([payout.redeemer, payout.amount]).to.deep.equal([payee.address, amount]);
    });

  it("rounds what the cost leaves once, however small the part", async () => {
    const system = await funded({ maximumCostBps: 100n });
    const { agreed, gateway, escrow, token, payer } = system;
    await gateway.setCorridor(token, CNY, REDEEM, corridor({ spreadBps: 0n, feeBps: 100n }));
    // Of 4,170 minor units less the escrow's fee are 2.99 fen: less 1 % that is 2.96, and with a fee rounded up 1.
    const [net, least] = [4_170n - 42n, convertDown(4_170n - 42n, worsened(USD_CNY, 100n), 6, 2)];
    const worthOf = convertDown(net, USD_CNY, 6, 2);
    expect([worthOf, (worthOf * 9_900n) / 10_000n, least]).to.deep.equal([2n, 1n, 2n]);
    await expect(escrow.connect(payer).releaseAndRedeem(agreed, 4_170n))
      .to.be.revertedWithCustomError(gateway, "CostTooHigh")
      .withArgs(1n, least, 100n);
  });

  it("refuses a corridor that counts in other decimals than when the payee agreed", async () => {
    const system = await funded({ maximumCostBps: 10_000n });
    const { agreed, gateway, escrow, token, payer } = system;
    for (const currencyDecimals of [0n, 3n]) {
      await gateway.setCorridor(token, CNY, REDEEM, corridor({ currencyDecimals }));
      await expect(escrow.connect(payer).releaseAndRedeem(agreed, 100_000_000n))
        .to.be.revertedWithCustomError(gateway, "WrongCurrencyDecimals")
        .withArgs(currencyDecimals, 2n);
    }
    await instruct(system, { maximumCostBps: 10_000n });
    await escrow.connect(payer).releaseAndRedeem(agreed, 100_000_000n);
  });

  it("bounds payer and payee too by the payee's least rate", async () => {
    const system = await inspected({});
    const { agreed, gateway, escrow, payer, payee, stranger } = system;
    const { out } = sold(99_000_000n);
    // So much for a whole token, rounded up to what 99 tokens bring, and a unit more.
    const rate = out / 99n;
    await instruct(system, { minimumRate: rate + 1n });
    for (const caller of [payer, payee, stranger])
      await expect(escrow.connect(caller).releaseAndRedeem(agreed, 100_000_000n))
        .to.be.revertedWithCustomError(gateway, "BelowMinimumOut")
        .withArgs(out, (rate + 1n) * 99n);
    await instruct(system, { minimumRate: rate });
    await escrow.connect(payer).releaseAndRedeem(agreed, 100_000_000n);
  });

  it("rounds what the payee's least rate requires up", async () => {
    const system = await funded({ maximumCostBps: 10_000n });
    const { agreed, gateway, escrow, payer } = system;
    // 0.0198 XUSD bring 0.13 CNY: at 7.07 for a whole token 0.139986 are required.
    const { out } = sold(19_800n);
    await instruct(system, { minimumRate: 707n, maximumCostBps: 10_000n });
    await expect(escrow.connect(payer).releaseAndRedeem(agreed, 20_000n))
      .to.be.revertedWithCustomError(gateway, "BelowMinimumOut")
      .withArgs(out, 14n);
    expect(out).to.equal(13n);
  });

  it("refuses a corridor that is not open, and a bank that is one no longer", async () => {
    const { agreed, ...system } = await funded();
    const { gateway, escrow, payer, payoutBank } = system;
    await instruct(system, { currency: EUR });
    await expect(escrow.connect(payer).releaseAndRedeem(agreed, 100_000_000n))
      .to.be.revertedWithCustomError(gateway, "CorridorClosed")
      .withArgs(agreed.token, EUR, 1n);
    await instruct(system, {});
    await gateway.revokeRole(await gateway.BANK_ROLE(), payoutBank.address);
    await expect(escrow.connect(payer).releaseAndRedeem(agreed, 100_000_000n))
      .to.be.revertedWithCustomError(gateway, "NotABank")
      .withArgs(payoutBank.address);
  });

  it("refuses what does not become one minor unit, and the payment stays where it is", async () => {
    const { agreed, gateway, escrow, payer } = await funded();
    await expect(escrow.connect(payer).releaseAndRedeem(agreed, 100n))
      .to.be.revertedWithCustomError(gateway, "AmountTooSmall")
      .withArgs(99n);
    expect((await escrow.stateOf(await escrow.paymentId(agreed))).held).to.equal(100_000_000n);
  });

  it("is for the escrow only", async () => {
    const { gateway, token, payee, payer, bank } = await funded();
    for (const caller of [payee, payer, bank])
      await expect(gateway.connect(caller).redeemReleased(payee.address, token, 100n, true))
        .to.be.revertedWithCustomError(gateway, "UnexpectedCallback")
        .withArgs(caller.address);
  });

  it("is payer's and payee's to ask for at whatever the hour brings within the cost", async () => {
    const system = await inspected({ maximumCostBps: 100n });
    const { agreed, escrow, eurCny, payee } = system;
    // The yuan has gained a twentieth: less of it for a token, at the same cost.
    await eurCny.publish(720_964_500n);
    const payout = await payoutOf(system, escrow.connect(payee).releaseAndRedeem(agreed, 100_000_000n));
    const mid = { ...USD_CNY, numerator: 10n ** 8n * 720_964_500n };
    expect(payout.amount).to.equal(sold(99_000_000n, mid).out);
  });

  it("is possible for anyone once inspection has ended, where the payee has set a least rate", async () => {
    const system = await inspected({ minimumRate: 700n });
    const { agreed, escrow, stranger, payee } = system;
    const payout = await payoutOf(system, escrow.connect(stranger).releaseAndRedeem(agreed, 100_000_000n));
    expect([payout.redeemer, payout.amount]).to.deep.equal([payee.address, sold(99_000_000n).out]);
  });
});

describe("SettlementGateway.setStandingInstruction", () => {
  it("is the caller's own, for each token", async () => {
    const system = await gatewaySystem();
    const { gateway, token, escrow, payer, payee, payoutBank } = system;
    await expect(instruct(system, { maximumCostBps: 77n, minimumRate: 700n }))
      .to.emit(gateway, "StandingInstructionSet")
      .withArgs(payee.address, await token.getAddress(), payoutBank.address, CNY, 77n, 700n);
    expect(await gateway.standingInstruction(payee.address, token)).to.deep.equal([
      payoutBank.address,
      CNY,
      77n,
      700n,
    ]);
    for (const [who, what] of [
      [payer, token],
      [payee, escrow],
    ] as const)
      expect((await gateway.standingInstruction(who.address, what)).bank).to.equal(ethers.ZeroAddress);
  });

  it("names a bank of the gateway's, or none", async () => {
    const system = await gatewaySystem();
    const { gateway, stranger } = system;
    await expect(instruct(system, { bank: stranger.address }))
      .to.be.revertedWithCustomError(gateway, "NotABank")
      .withArgs(stranger.address);
    await instruct(system, { bank: ethers.ZeroAddress });
  });

  it("refuses a cost above everything", async () => {
    const system = await gatewaySystem();
    await expect(instruct(system, { maximumCostBps: 10_001n }))
      .to.be.revertedWithCustomError(system.gateway, "LimitTooHigh")
      .withArgs(10_001n, 10_000n);
    await instruct(system, { maximumCostBps: 10_000n });
  });

  it("forgets the least rate of an instruction before", async () => {
    const system = await inspected({ minimumRate: 700n });
    const { agreed, gateway, escrow, token, payee, stranger } = system;
    await instruct(system, {});
    await expect(
      escrow.connect(stranger).releaseAndRedeem(agreed, 100_000_000n),
    ).to.be.revertedWithCustomError(gateway, "RedemptionNotConsented");
    expect((await gateway.standingInstruction(payee.address, token)).minimumRate).to.equal(0n);
  });

  it("may change while payouts are owed, and leaves them as they are", async () => {
    const { agreed, ...system } = await funded();
    const { gateway, escrow, payer, payoutBank } = system;
    const payout = await payoutOf(system, escrow.connect(payer).releaseAndRedeem(agreed, 50_000_000n));
    await instruct(system, { bank: ethers.ZeroAddress, currency: EUR });
    expect(await gateway.payoutStatus(payout)).to.equal(OWED);
    await gateway.connect(payoutBank).confirmPayout(payout);
  });
});
