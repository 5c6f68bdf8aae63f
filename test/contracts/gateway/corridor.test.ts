/*
 * SettlementGateway.setCorridor
 *   when the admin sets a corridor
 *     - sets a way in one direction, and leaves the other as it is
 *     - closes a way
 *   when its figures make no sense
 *     - refuses a spread that leaves nothing, and a fee above everything
 *     - refuses limits above everything, which would be none
 *     - refuses to open a way with other decimals or another currency than the token's
 *   when anyone else sets one
 *     - is for the admin only, and so is its limit
 * SettlementGateway.setCorridorLimit
 *   when tokens are bought
 *     - is counted in minor units of the token, in each direction by itself
 *     - bounds what is bought, not what of it goes into the escrow
 *   when a quote or a release is used
 *     - bounds quotes and releases as well
 *   when time passes
 *     - refills evenly over its window
 *   when there is no limit, or nothing passes
 *     - counts nothing where there is none, and lets nothing pass where there was never one
 *     - is not used up by what is refused
 *   when a payout comes back
 *     - has again what <ending> gives back
 *     - gives back no more than is used
 *   when a window passes
 *     - lets up to twice as much through within one window as at once
 */
import { expect } from "chai";
import { ethers, time } from "../../support/system.ts";
import {
  bought,
  CNY,
  corridor,
  deposit,
  EUR,
  gatewaySystem,
  instruction,
  latest,
  payoutOf,
  PAY,
  payQuote,
  REDEEM,
  sign,
  terms,
  USD,
} from "./fixture.ts";

const UNLIMITED = 2n ** 88n - 1n;
/** ISO 20022: the account is closed. */
const AC04 = ethers.hexlify(ethers.toUtf8Bytes("AC04"));

describe("SettlementGateway.setCorridor", () => {
  it("sets a way in one direction, and leaves the other as it is", async () => {
    const { gateway, token } = await gatewaySystem();
    const way = corridor({ feeBps: 10_000n, spreadBps: 9_999n, pegRule: 1n, pegCode: "0x585553" });
    await expect(gateway.setCorridor(token, EUR, PAY, way))
      .to.emit(gateway, "CorridorSet")
      .withArgs(await token.getAddress(), EUR, PAY, Object.values(way));
    expect((await gateway.corridor(token, EUR, PAY))[0]).to.deep.equal(Object.values(way));
    expect((await gateway.corridor(token, EUR, REDEEM))[0].open).to.equal(false);
    expect((await gateway.corridor(token, CNY, REDEEM))[0].feeBps).to.equal(20n);
  });

  it("closes a way", async () => {
    const system = await gatewaySystem();
    const { gateway, token, bank } = system;
    await gateway.setCorridor(token, EUR, PAY, corridor({ open: false }));
    await expect(gateway.connect(bank).payAtSpot(deposit(system), token, 0n))
      .to.be.revertedWithCustomError(gateway, "CorridorClosed")
      .withArgs(await token.getAddress(), EUR, PAY);
    await expect(gateway.previewSpot(token, EUR, PAY, 1n)).to.be.revertedWithCustomError(
      gateway,
      "CorridorClosed",
    );
  });

  it("refuses a spread that leaves nothing, and a fee above everything", async () => {
    const { gateway, token } = await gatewaySystem();
    await expect(gateway.setCorridor(token, EUR, PAY, corridor({ spreadBps: 10_000n })))
      .to.be.revertedWithCustomError(gateway, "SpreadTooWide")
      .withArgs(10_000n, 9_999n);
    await expect(gateway.setCorridor(token, EUR, PAY, corridor({ feeBps: 10_001n })))
      .to.be.revertedWithCustomError(gateway, "FeeTooHigh")
      .withArgs(10_001n, 10_000n);
  });

  it("refuses limits above everything, which would be none", async () => {
    const { gateway, token } = await gatewaySystem();
    for (const limit of ["maximumFeeBps", "maximumDeviationBps"] as const) {
      await expect(gateway.setCorridor(token, EUR, PAY, corridor({ [limit]: 10_001n })))
        .to.be.revertedWithCustomError(gateway, "LimitTooHigh")
        .withArgs(10_001n, 10_000n);
      await gateway.setCorridor(token, EUR, PAY, corridor({ [limit]: 10_000n }));
    }
  });

  it("refuses to open a way with other decimals or another currency than the token's", async () => {
    const { gateway, token } = await gatewaySystem();
    for (const tokenDecimals of [5n, 8n])
      await expect(gateway.setCorridor(token, EUR, PAY, corridor({ tokenDecimals })))
        .to.be.revertedWithCustomError(gateway, "WrongTokenDecimals")
        .withArgs(tokenDecimals, 6n);
    await expect(gateway.setCorridor(token, EUR, PAY, corridor({ tokenCurrency: CNY })))
      .to.be.revertedWithCustomError(gateway, "WrongTokenCurrency")
      .withArgs(CNY, USD);
    // One that is closed converts nothing, and can always be closed.
    await gateway.setCorridor(
      token,
      EUR,
      PAY,
      corridor({ open: false, tokenCurrency: CNY, tokenDecimals: 8n }),
    );
  });

  it("is for the admin only, and so is its limit", async () => {
    const { gateway, token, bank, provider } = await gatewaySystem();
    for (const caller of [bank, provider])
      for (const attempt of [
        () => gateway.connect(caller).setCorridor(token, EUR, PAY, corridor()),
        () => gateway.connect(caller).setCorridorLimit(token, EUR, PAY, 1n, 1n),
      ])
        await expect(attempt())
          .to.be.revertedWithCustomError(gateway, "AccessControlUnauthorizedAccount")
          .withArgs(caller.address, ethers.ZeroHash);
  });
});

describe("SettlementGateway.setCorridorLimit", () => {
  const { out } = bought(10_000n);
  const NEXT = ethers.id("another booking");

  it("is counted in minor units of the token, in each direction by itself", async () => {
    const system = await gatewaySystem();
    const { gateway, token, bank, payee, payoutBank } = system;
    await expect(gateway.setCorridorLimit(token, EUR, PAY, out, 0n))
      .to.emit(gateway, "CorridorLimitSet")
      .withArgs(await token.getAddress(), EUR, PAY, out, 0n);
    await gateway.setCorridorLimit(token, CNY, REDEEM, 100n, 0n);
    expect((await gateway.corridor(token, EUR, PAY)).available).to.equal(out);
    await gateway.connect(bank).payAtSpot(deposit(system), token, 0n);
    expect((await gateway.corridor(token, EUR, PAY)).available).to.equal(0n);
    await expect(
      gateway.connect(bank).payAtSpot(deposit(system, { amount: 2n, depositReference: NEXT }), token, 0n),
    )
      .to.be.revertedWithCustomError(gateway, "CorridorLimitExceeded")
      .withArgs(bought(2n).out, 0n);
    await expect(gateway.connect(payee).redeemAtSpot(token, 5_000n, payoutBank.address, CNY, 0n))
      .to.be.revertedWithCustomError(gateway, "CorridorLimitExceeded")
      .withArgs(5_000n, 100n);
  });

  it("bounds what is bought, not what of it goes into the escrow", async () => {
    const system = await gatewaySystem();
    const { gateway, token, bank } = system;
    await gateway.setCorridorLimit(token, EUR, PAY, out - 1n, 0n);
    const small = await terms(system, { amount: 1n });
    await expect(gateway.connect(bank).payIntoEscrowAtSpot(small, EUR, 10_000n, 0n))
      .to.be.revertedWithCustomError(gateway, "CorridorLimitExceeded")
      .withArgs(out, out - 1n);
  });

  it("bounds quotes and releases as well", async () => {
    const system = await gatewaySystem();
    const { gateway, escrow, token, bank, payer, payee } = system;
    await gateway.setCorridorLimit(token, EUR, PAY, 104_299_999n, 0n);
    const quote = await payQuote(system);
    await expect(gateway.connect(bank).payAtQuote(quote, await sign(system, quote), NEXT))
      .to.be.revertedWithCustomError(gateway, "CorridorLimitExceeded")
      .withArgs(104_300_000n, 104_299_999n);

    await gateway.setCorridorLimit(token, CNY, REDEEM, 98_999_999n, 0n);
    await gateway.connect(payee).setStandingInstruction(token, instruction(system));
    const agreed = await terms(system);
    await escrow.connect(payer).fund(agreed);
    await expect(escrow.connect(payer).releaseAndRedeem(agreed, 100_000_000n))
      .to.be.revertedWithCustomError(gateway, "CorridorLimitExceeded")
      .withArgs(99_000_000n, 98_999_999n);
    // The payee is not locked in: the same money can be released in tokens.
    await escrow.connect(payer).release(agreed, 100_000_000n);
  });

  it("refills evenly over its window", async () => {
    const system = await gatewaySystem();
    const { gateway, token, bank } = system;
    await gateway.setCorridorLimit(token, EUR, PAY, 2n * out, 1_000n);
    await gateway.connect(bank).payAtSpot(deposit(system), token, 0n);
    const used = await latest();
    await time.increaseTo(used + 250n);
    expect((await gateway.corridor(token, EUR, PAY)).available).to.equal(out + out / 2n);
    await time.increaseTo(used + 500n);
    expect((await gateway.corridor(token, EUR, PAY)).available).to.equal(2n * out);
  });

  it("counts nothing where there is none, and lets nothing pass where there was never one", async () => {
    const system = await gatewaySystem();
    const { gateway, token, bank } = system;
    await gateway.setCorridorLimit(token, EUR, PAY, UNLIMITED, 0n);
    await gateway.connect(bank).payAtSpot(deposit(system), token, 0n);
    expect((await gateway.corridor(token, EUR, PAY)).available).to.equal(UNLIMITED);
    await gateway.setCorridor(token, CNY, PAY, corridor());
    await expect(
      gateway.connect(bank).payAtSpot(deposit(system, { currency: CNY, depositReference: NEXT }), token, 0n),
    ).to.be.revertedWithCustomError(gateway, "CorridorLimitExceeded");
  });

  it("is not used up by what is refused", async () => {
    const system = await gatewaySystem();
    const { gateway, token, bank } = system;
    await gateway.setCorridorLimit(token, EUR, PAY, out, 0n);
    await token.pause();
    await expect(gateway.connect(bank).payAtSpot(deposit(system), token, 0n)).to.be.revertedWithCustomError(
      token,
      "TokenPaused",
    );
    expect((await gateway.corridor(token, EUR, PAY)).available).to.equal(out);
  });

  for (const [ending, end] of [
    ["a payout that fails", "failPayout"],
    ["a payout that expires", "claimReturn"],
  ] as const)
    it(`has again what ${ending} gives back`, async () => {
      const system = await gatewaySystem();
      const { gateway, token, attester, payee, payoutBank } = system;
      await gateway.setCorridorLimit(token, CNY, REDEEM, 100_000_000n, 0n);
      const redeem = (amount: bigint) =>
        payoutOf(system, gateway.connect(payee).redeemAtSpot(token, amount, payoutBank.address, CNY, 0n));
      const payout = await redeem(40_000_000n);
      // What another payout took is not given back with it.
      await redeem(60_000_000n);
      expect((await gateway.corridor(token, CNY, REDEEM)).available).to.equal(0n);
      if (end === "failPayout") await gateway.connect(payoutBank).failPayout(payout, AC04);
      else {
        await time.increaseTo(payout.reportBy);
        await token.connect(attester).attestReserve(10n ** 12n, await latest());
        await gateway.claimReturn(payout);
      }
      expect((await gateway.corridor(token, CNY, REDEEM)).available).to.equal(40_000_000n);
    });

  it("gives back no more than is used", async () => {
    const system = await gatewaySystem();
    const { gateway, token, payee, payoutBank } = system;
    await gateway.setCorridorLimit(token, CNY, REDEEM, 100_000_000n, 1_000n);
    const payout = await payoutOf(
      system,
      gateway.connect(payee).redeemAtSpot(token, 100_000_000n, payoutBank.address, CNY, 0n),
    );
    await time.increase(500n);
    await gateway.connect(payoutBank).failPayout(payout, AC04);
    expect((await gateway.corridor(token, CNY, REDEEM)).available).to.equal(100_000_000n);
  });

  it("lets up to twice as much through within one window as at once", async () => {
    const system = await gatewaySystem();
    const { gateway, token, bank } = system;
    await gateway.setCorridorLimit(token, EUR, PAY, out, 1_000n);
    await gateway.connect(bank).payAtSpot(deposit(system), token, 0n);
    await time.setNextBlockTimestamp((await latest()) + 1_000n);
    await gateway.connect(bank).payAtSpot(deposit(system, { depositReference: NEXT }), token, 0n);
    expect((await gateway.corridor(token, EUR, PAY)).available).to.equal(0n);
  });
});
