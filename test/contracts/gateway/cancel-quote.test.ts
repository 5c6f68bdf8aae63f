import { expect } from "chai";
import { ethers } from "../../support/system.ts";
import { gatewaySystem, payQuote, sign } from "./fixture.ts";

describe("SettlementGateway.cancelQuote", () => {
  it("uses up a nonce of the caller's own, and no other's", async () => {
    const system = await gatewaySystem();
    const { gateway, provider, stranger } = system;
    await expect(gateway.connect(provider).cancelQuote(7n))
      .to.emit(gateway, "QuoteCancelled")
      .withArgs(provider.address, 7n);
    expect(await gateway.isQuoteUsed(provider.address, 7n)).to.equal(true);
    expect(await gateway.isQuoteUsed(provider.address, 8n)).to.equal(false);
    await gateway.connect(stranger).cancelQuote(8n);
    expect(await gateway.isQuoteUsed(provider.address, 8n)).to.equal(false);
  });

  it("refuses what was used or cancelled already", async () => {
    const system = await gatewaySystem();
    const { gateway, provider, bank } = system;
    const quote = await payQuote(system);
    await gateway.connect(bank).payAtQuote(quote, await sign(system, quote), ethers.id("a booking"));
    await gateway.connect(provider).cancelQuote(256n);
    for (const nonce of [quote.nonce, 256n])
      await expect(gateway.connect(provider).cancelQuote(nonce))
        .to.be.revertedWithCustomError(gateway, "QuoteAlreadyUsed")
        .withArgs(provider.address, nonce);
  });
});
