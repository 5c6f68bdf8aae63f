/*
 * SettlementGateway.cancelQuote
 *   when its provider withdraws a quote
 *     - uses up its number, and that of no other provider
 *     - makes a quote for any payment, or for one, useless
 *   when the quote was used
 *     - refuses what was used or cancelled already
 *     - refuses a quote for one payment once the escrow knows that payment, funded <how>
 *   when anybody else does
 *     - is for the quote's provider only
 */
import { expect } from "chai";
import { ethers } from "../../support/system.ts";
import { gatewaySystem, payQuote, sign, terms } from "./fixture.ts";

describe("SettlementGateway.cancelQuote", () => {
  it("uses up its number, and that of no other provider", async () => {
    const system = await gatewaySystem();
    const { gateway, provider, stranger } = system;
    const quote = await payQuote(system);
    const [next, other] = [
      { ...quote, nonce: 8n },
      { ...quote, provider: stranger.address },
    ];
    await expect(gateway.connect(provider).cancelQuote(quote))
      .to.emit(gateway, "QuoteCancelled")
      .withArgs(provider.address, 7n);
    expect(await gateway.isQuoteUsed(quote)).to.equal(true);
    for (const unused of [next, other]) expect(await gateway.isQuoteUsed(unused)).to.equal(false);
    await gateway.connect(stranger).cancelQuote({ ...next, provider: stranger.address });
    expect(await gateway.isQuoteUsed(next)).to.equal(false);
  });

  it("makes a quote for any payment, or for one, useless", async () => {
    const system = await gatewaySystem();
    const { gateway, escrow, bank, provider } = system;
    const agreed = await terms(system);
    const open = await payQuote(system);
    const bound = await payQuote(system, { paymentId: await escrow.paymentId(agreed), nonce: 8n });
    for (const quote of [open, bound]) {
      await gateway.connect(provider).cancelQuote(quote);
      await expect(gateway.connect(bank).payIntoEscrowAtQuote(agreed, quote, await sign(system, quote)))
        .to.be.revertedWithCustomError(gateway, "QuoteAlreadyUsed")
        .withArgs(provider.address, quote.nonce);
    }
  });

  it("refuses what was used or cancelled already", async () => {
    const system = await gatewaySystem();
    const { gateway, provider, bank } = system;
    const used = await payQuote(system);
    const cancelled = { ...used, nonce: 256n };
    await gateway.connect(bank).payAtQuote(used, await sign(system, used), ethers.id("a booking"));
    await gateway.connect(provider).cancelQuote(cancelled);
    for (const quote of [used, cancelled])
      await expect(gateway.connect(provider).cancelQuote(quote))
        .to.be.revertedWithCustomError(gateway, "QuoteAlreadyUsed")
        .withArgs(provider.address, quote.nonce);
  });

  for (const [how, fund] of [
    ["with it", "payIntoEscrowAtQuote"],
    ["by its payer", "fund"],
  ] as const)
    it(`refuses a quote for one payment once the escrow knows that payment, funded ${how}`, async () => {
      const system = await gatewaySystem();
      const { gateway, escrow, bank, payer, provider } = system;
      const agreed = await terms(system);
      const quote = await payQuote(system, { paymentId: await escrow.paymentId(agreed) });
      expect(await gateway.isQuoteUsed(quote)).to.equal(false);
      if (fund === "fund") await escrow.connect(payer).fund(agreed);
      else await gateway.connect(bank).payIntoEscrowAtQuote(agreed, quote, await sign(system, quote));
      expect(await gateway.isQuoteUsed(quote)).to.equal(true);
      await expect(gateway.connect(provider).cancelQuote(quote))
        .to.be.revertedWithCustomError(gateway, "QuoteAlreadyUsed")
        .withArgs(provider.address, quote.nonce);
    });

  it("is for the quote's provider only", async () => {
    const system = await gatewaySystem();
    const { gateway, provider, operator, bank } = system;
    const quote = await payQuote(system);
    for (const caller of [operator, bank])
      await expect(gateway.connect(caller).cancelQuote(quote))
        .to.be.revertedWithCustomError(gateway, "NotTheQuotesProvider")
        .withArgs(caller.address, provider.address);
  });
});
