/*
 * SettlementGateway.payAtSpot
 *   when a bank brings the deposit
 *     - turns a deposit into the payer's tokens, with mid, spread and fee told apart
 *     - gives what the library of src says, for small and large deposits
 *     - counts a booking once for each bank, and another bank's of the same name
 *   when the payment is refused
 *     - does not use up the booking of a payment that is refused
 *     - gives the payer's minimum or nothing
 *     - refuses what does not become one minor unit
 *     - is bound by the token's reserve, which mints nothing uncovered
 *   when the reference is the id of a payment
 *     - refuses the id of a payment that <how> as the reference of a deposit
 *     - refuses the reference of a deposit as the payment of that id, and not another bank's
 *   when there is no open corridor
 *     - needs an open corridor of that currency and direction
 *   when anybody else brings it
 *     - refuses everybody but a bank
 */
import { expect } from "chai";
import type { PaymentTerms } from "../../../src/escrow/payment-terms.ts";
import { ethers, RESERVE, type TestSystem } from "../../support/system.ts";
import {
  BALANCE,
  bought,
  CNY,
  deposit,
  EUR,
  EUR_USD,
  gatewaySystem,
  PAY,
  payQuote,
  sign,
  terms,
} from "./fixture.ts";

describe("SettlementGateway.payAtSpot", () => {
  it("turns a deposit into the payer's tokens, with mid, spread and fee told apart", async () => {
    const system = await gatewaySystem();
    const { gateway, token, bank, payer } = system;
    const { depositReference } = deposit(system);
    // 100.00 EUR less 0.20 are 99.80; at 1.0472 that is 104.51056, and less 0.25 % 104.249283 (.6 is not paid).
    await expect(gateway.connect(bank).payAtSpot(deposit(system), token, 104_249_283n))
      .to.emit(gateway, "Paid")
      .withArgs(
        payer.address,
        bank.address,
        depositReference,
        await token.getAddress(),
        104_249_283n,
        EUR,
        10_000n,
        20n,
        261_277n,
        EUR_USD.numerator,
        EUR_USD.denominator,
      );
    expect(await token.balanceOf(payer.address)).to.equal(BALANCE + 104_249_283n);
  });

  it("gives what the library of src says, for small and large deposits", async () => {
    const system = await gatewaySystem();
    const { gateway, token, bank } = system;
    await gateway.setCorridorLimit(token, EUR, PAY, 2n ** 88n - 1n, 0);
    for (const amount of [2n, 499n, 500n, 501n, 1_234_567n, 90_000_000n]) {
      const made = deposit(system, { amount, depositReference: ethers.id(`${amount}`) });
      expect(await gateway.connect(bank).payAtSpot.staticCall(made, token, 0n)).to.equal(bought(amount).out);
    }
  });

  it("counts a booking once for each bank, and another bank's of the same name", async () => {
    const system = await gatewaySystem();
    const { gateway, token, bank, payoutBank } = system;
    const { depositReference } = deposit(system);
    await gateway.connect(bank).payAtSpot(deposit(system), token, 0n);
    expect(await gateway.isDepositUsed(bank.address, depositReference)).to.equal(true);
    expect(await gateway.isDepositUsed(payoutBank.address, depositReference)).to.equal(false);
    await expect(gateway.connect(bank).payAtSpot(deposit(system, { amount: 1n }), token, 0n))
      .to.be.revertedWithCustomError(gateway, "DepositAlreadyUsed")
      .withArgs(bank.address, depositReference);
    await gateway.connect(payoutBank).payAtSpot(deposit(system), token, 0n);
  });

  for (const [how, fund] of [
    [
      "was paid in at spot",
      async ({ gateway, bank }: TestSystem, agreed: PaymentTerms) =>
        gateway.connect(bank).payIntoEscrowAtSpot(agreed, EUR, 10_000n, 0n),
    ],
    [
      "the payer funded",
      ({ escrow, payer }: TestSystem, agreed: PaymentTerms) => escrow.connect(payer).fund(agreed),
    ],
  ] as const)
    it(`refuses the id of a payment that ${how} as the reference of a deposit`, async () => {
      const system = await gatewaySystem();
      const { gateway, escrow, token, bank, payoutBank } = system;
      const agreed = await terms(system);
      const depositReference = await escrow.paymentId(agreed);
      expect(await gateway.isDepositUsed(bank.address, depositReference)).to.equal(false);
      await fund(system, agreed);
      expect(await gateway.isDepositUsed(bank.address, depositReference)).to.equal(true);
      const quote = await payQuote(system);
      const signature = await sign(system, quote);
      for (const caller of [bank, payoutBank])
        for (const attempt of [
          () => gateway.connect(caller).payAtSpot(deposit(system, { depositReference }), token, 0n),
          () => gateway.connect(caller).payAtQuote(quote, signature, depositReference),
        ])
          await expect(attempt())
            .to.be.revertedWithCustomError(gateway, "DepositAlreadyUsed")
            .withArgs(caller.address, depositReference);
    });

  it("refuses the reference of a deposit as the payment of that id, and not another bank's", async () => {
    const system = await gatewaySystem();
    const { gateway, escrow, token, bank, payoutBank } = system;
    const agreed = await terms(system);
    const depositReference = await escrow.paymentId(agreed);
    await gateway.connect(bank).payAtSpot(deposit(system, { depositReference }), token, 0n);
    const quote = await payQuote(system);
    const signature = await sign(system, quote);
    for (const attempt of [
      () => gateway.connect(bank).payIntoEscrowAtSpot(agreed, EUR, 10_000n, 0n),
      () => gateway.connect(bank).payIntoEscrowAtQuote(agreed, quote, signature),
    ])
      await expect(attempt())
        .to.be.revertedWithCustomError(gateway, "DepositAlreadyUsed")
        .withArgs(bank.address, depositReference);
    await gateway.connect(payoutBank).payIntoEscrowAtQuote(agreed, quote, signature);
  });

  it("does not use up the booking of a payment that is refused", async () => {
    const system = await gatewaySystem();
    const { gateway, token, bank, eurUsd } = system;
    await eurUsd.setReverting(true);
    await expect(
      gateway.connect(bank).payAtSpot(deposit(system), token, 0n, { gasLimit: 1_000_000 }),
    ).to.be.revertedWithCustomError(system.oracle, "FeedReverted");
    await eurUsd.setReverting(false);
    await gateway.connect(bank).payAtSpot(deposit(system), token, 0n);
  });

  it("refuses everybody but a bank", async () => {
    const system = await gatewaySystem();
    const { gateway, token, payer, provider, operator } = system;
    for (const caller of [payer, provider, operator])
      await expect(gateway.connect(caller).payAtSpot(deposit(system), token, 0n))
        .to.be.revertedWithCustomError(gateway, "AccessControlUnauthorizedAccount")
        .withArgs(caller.address, await gateway.BANK_ROLE());
  });

  it("gives the payer's minimum or nothing", async () => {
    const system = await gatewaySystem();
    const { gateway, token, bank, eurUsd } = system;
    const { out } = bought(10_000n);
    await expect(gateway.connect(bank).payAtSpot(deposit(system), token, out + 1n))
      .to.be.revertedWithCustomError(gateway, "BelowMinimumOut")
      .withArgs(out, out + 1n);
    await gateway.connect(bank).payAtSpot(deposit(system), token, out);
    // E2: the rate falls between the offer and the payment.
    await eurUsd.publish(103_000_000n);
    const less = bought(10_000n, { ...EUR_USD, numerator: 103_000_000n }).out;
    await expect(
      gateway.connect(bank).payAtSpot(deposit(system, { depositReference: ethers.id("2") }), token, out),
    )
      .to.be.revertedWithCustomError(gateway, "BelowMinimumOut")
      .withArgs(less, out);
  });

  it("refuses what does not become one minor unit", async () => {
    const system = await gatewaySystem();
    const { gateway, token, bank } = system;
    // The least fee is one cent, which is all there is.
    for (const amount of [0n, 1n])
      await expect(gateway.connect(bank).payAtSpot(deposit(system, { amount }), token, 0n))
        .to.be.revertedWithCustomError(gateway, "AmountTooSmall")
        .withArgs(amount);
    await gateway.connect(bank).payAtSpot(deposit(system, { amount: 2n }), token, 0n);
  });

  it("needs an open corridor of that currency and direction", async () => {
    const system = await gatewaySystem();
    const { gateway, token, escrow, bank } = system;
    for (const [what, currency] of [
      [token, CNY],
      [escrow, EUR],
    ] as const)
      await expect(gateway.connect(bank).payAtSpot(deposit(system, { currency }), what, 0n))
        .to.be.revertedWithCustomError(gateway, "CorridorClosed")
        .withArgs(await what.getAddress(), currency, PAY);
  });

  it("is bound by the token's reserve, which mints nothing uncovered", async () => {
    const system = await gatewaySystem();
    const { gateway, token, bank, attester } = system;
    await token.connect(attester).attestReserve(2n * BALANCE, (await token.reserve()).attestedAt);
    await expect(gateway.connect(bank).payAtSpot(deposit(system), token, 0n))
      .to.be.revertedWithCustomError(token, "ReserveExceeded")
      .withArgs(2n * BALANCE + bought(10_000n).out, 2n * BALANCE);
    await token.connect(attester).attestReserve(RESERVE, (await token.reserve()).attestedAt);
    await gateway.connect(bank).payAtSpot(deposit(system), token, 0n);
  });
});
