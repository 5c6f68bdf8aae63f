/*
 * SettlementGateway.payAtQuote
 *   when a bank brings the deposit
 *     - turns the deposit of what the quote sells into what it buys
 *     - tells a spread below zero where the quote is better than mid
 *     - buys tokens of its own currency without any rate
 *   when the booking was used
 *     - counts a booking once
 *   when there is no good market rate
 *     - needs the market although the price is fixed: a quote is measured against it
 *   when anybody else brings it
 *     - is for a bank only: nobody else attests the deposit
 */
import { expect } from "chai";
import { ethers } from "../../support/system.ts";
import {
  BALANCE,
  corridor,
  EUR,
  EUR_USD,
  eventOf,
  gatewaySystem,
  PAY,
  payQuote,
  sign,
  USD,
} from "./fixture.ts";

const BOOKING = ethers.id("a booking");

describe("SettlementGateway.payAtQuote", () => {
  it("turns the deposit of what the quote sells into what it buys", async () => {
    const system = await gatewaySystem();
    const { gateway, token, bank, payer } = system;
    const quote = await payQuote(system);
    await expect(gateway.connect(bank).payAtQuote(quote, await sign(system, quote), BOOKING))
      .to.emit(gateway, "Paid")
      .withArgs(
        payer.address,
        bank.address,
        BOOKING,
        quote.token,
        104_300_000n,
        EUR,
        10_000n,
        20n,
        // 99.80 EUR are 104.51056 at mid.
        210_560n,
        EUR_USD.numerator,
        EUR_USD.denominator,
      );
    expect(await token.balanceOf(payer.address)).to.equal(BALANCE + 104_300_000n);
    expect(await gateway.isQuoteUsed(quote)).to.equal(true);
    expect(await gateway.isDepositUsed(bank.address, BOOKING)).to.equal(true);
  });

  it("tells a spread below zero where the quote is better than mid", async () => {
    const system = await gatewaySystem();
    const { gateway, bank } = system;
    const quote = await payQuote(system, { buyAmount: 104_600_000n });
    const sent = gateway.connect(bank).payAtQuote(quote, await sign(system, quote), BOOKING);
    expect((await eventOf(system, sent, "Paid")).spread).to.equal(-89_440n);
  });

  it("counts a booking once", async () => {
    const system = await gatewaySystem();
    const { gateway, bank } = system;
    const first = await payQuote(system);
    await gateway.connect(bank).payAtQuote(first, await sign(system, first), BOOKING);
    const second = await payQuote(system, { nonce: 8n });
    await expect(gateway.connect(bank).payAtQuote(second, await sign(system, second), BOOKING))
      .to.be.revertedWithCustomError(gateway, "DepositAlreadyUsed")
      .withArgs(bank.address, BOOKING);
  });

  it("is for a bank only: nobody else attests the deposit", async () => {
    const system = await gatewaySystem();
    const { gateway, payer, provider } = system;
    const quote = await payQuote(system);
    for (const caller of [payer, provider])
      await expect(gateway.connect(caller).payAtQuote(quote, await sign(system, quote), BOOKING))
        .to.be.revertedWithCustomError(gateway, "AccessControlUnauthorizedAccount")
        .withArgs(caller.address, await gateway.BANK_ROLE());
  });

  it("needs the market although the price is fixed: a quote is measured against it", async () => {
    const system = await gatewaySystem();
    const { gateway, bank, oracle } = system;
    await oracle.setHalted(EUR, USD, true);
    const quote = await payQuote(system);
    await expect(gateway.connect(bank).payAtQuote(quote, await sign(system, quote), BOOKING))
      .to.be.revertedWithCustomError(oracle, "PairHalted")
      .withArgs("0x455552555344");
  });

  it("buys tokens of its own currency without any rate", async () => {
    const system = await gatewaySystem();
    const { gateway, token, bank, payer } = system;
    await gateway.setCorridor(token, USD, PAY, corridor());
    await gateway.setCorridorLimit(token, USD, PAY, 10n ** 12n, 60);
    const quote = await payQuote(system, { currency: USD, buyAmount: 99_800_000n });
    await expect(gateway.connect(bank).payAtQuote(quote, await sign(system, quote), BOOKING))
      .to.emit(gateway, "Paid")
      .withArgs(
        payer.address,
        bank.address,
        BOOKING,
        quote.token,
        99_800_000n,
        USD,
        10_000n,
        20n,
        0n,
        1n,
        1n,
      );
  });
});
