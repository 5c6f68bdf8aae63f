/*
 * SettlementGateway.payIntoEscrowAtSpot
 *   when a bank brings the deposit
 *     - locks the amount of the terms, and gives the payer what was bought above it
 *     - leaves nothing over where exactly the amount was bought
 *   when too little was bought
 *     - refuses terms for more than was bought
 *     - gives the minimum or nothing
 *   given that the payment was funded
 *     - funds a payment once: its id is the reference of the deposit
 *   when the caller, the corridor or the escrow refuses
 *     - is for a bank only, and needs a corridor
 *     - asks for no signature of the payer, for whom its bank acts
 *     - refuses what the escrow refuses
 * SettlementGateway.payIntoEscrowAtQuote
 *   given a quote for this payment
 *     - locks the amount of the terms at the price of the quote, with the rest to the payer
 *     - uses a quote for one payment up with that payment, and leaves its nonce to another
 *   given a quote for any payment
 *     - takes a quote for any payment, once
 *   given a quote that does not fit
 *     - refuses a quote for another account or in another token
 *     - refuses terms for more than the quote buys
 *   when anybody else than a bank brings the deposit
 *     - is for a bank only
 * SettlementGateway.provide
 *   - is for the escrow only, and only while the gateway funds a payment
 *   - gives the money of a payment once, to an escrow that asks <how often>
 */
import { expect } from "chai";
import { START } from "../../support/plan.ts";
import { ethers, type TestSystem } from "../../support/system.ts";
import { EscrowImpostor__factory, SettlementGateway__factory } from "../../../typechain-types/index.ts";
import {
  BALANCE,
  bought,
  CNY,
  corridor,
  EUR,
  EUR_USD,
  gatewaySystem,
  PAY,
  payQuote,
  sign,
  terms,
} from "./fixture.ts";

/** The state in which `amount` has just been locked. */
const funded = async ({ escrow }: TestSystem, id: string) => {
  const { held, released, status } = await escrow.stateOf(id);
  return { held, released, status };
};

describe("SettlementGateway.payIntoEscrowAtSpot", () => {
  it("locks the amount of the terms, and gives the payer what was bought above it", async () => {
    const system = await gatewaySystem();
    const { gateway, escrow, token, bank, payer, payee } = system;
    const agreed = await terms(system);
    const id = await escrow.paymentId(agreed);
    const { out, fee, spread } = bought(10_000n);
    const sent = gateway.connect(bank).payIntoEscrowAtSpot(agreed, EUR, 10_000n, out);
    await expect(sent)
      .to.emit(gateway, "Paid")
      .withArgs(
        payer.address,
        bank.address,
        id,
        agreed.token,
        out,
        EUR,
        10_000n,
        fee,
        spread,
        EUR_USD.numerator,
        EUR_USD.denominator,
      );
    await expect(sent)
      .to.emit(escrow, "Funded")
      .withArgs(id, payer.address, payee.address, agreed.token, agreed.amount, agreed.paymentReference);
    expect(await funded(system, id)).to.deep.equal({ held: 100_000_000n, released: 0n, status: 1n });
    expect(await token.balanceOf(escrow)).to.equal(100_000_000n);
    expect(await token.balanceOf(payer.address)).to.equal(BALANCE + out - 100_000_000n);
    expect(await token.balanceOf(gateway)).to.equal(0n);
  });

  it("leaves nothing over where exactly the amount was bought", async () => {
    const system = await gatewaySystem();
    const { gateway, escrow, token, bank, payer } = system;
    const agreed = await terms(system, { amount: bought(10_000n).out });
    await gateway.connect(bank).payIntoEscrowAtSpot(agreed, EUR, 10_000n, 0n);
    expect(await token.balanceOf(escrow)).to.equal(agreed.amount);
    expect(await token.balanceOf(payer.address)).to.equal(BALANCE);
  });

  it("refuses terms for more than was bought", async () => {
    const system = await gatewaySystem();
    const { gateway, bank } = system;
    const { out } = bought(10_000n);
    const agreed = await terms(system, { amount: out + 1n });
    await expect(gateway.connect(bank).payIntoEscrowAtSpot(agreed, EUR, 10_000n, 0n))
      .to.be.revertedWithCustomError(gateway, "TermsAboveBought")
      .withArgs(out + 1n, out);
  });

  it("gives the minimum or nothing", async () => {
    const system = await gatewaySystem();
    const { gateway, bank } = system;
    const { out } = bought(10_000n);
    await expect(gateway.connect(bank).payIntoEscrowAtSpot(await terms(system), EUR, 10_000n, out + 1n))
      .to.be.revertedWithCustomError(gateway, "BelowMinimumOut")
      .withArgs(out, out + 1n);
  });

  it("funds a payment once: its id is the reference of the deposit", async () => {
    const system = await gatewaySystem();
    const { gateway, escrow, bank } = system;
    const agreed = await terms(system);
    await gateway.connect(bank).payIntoEscrowAtSpot(agreed, EUR, 10_000n, 0n);
    await expect(gateway.connect(bank).payIntoEscrowAtSpot(agreed, EUR, 10_000n, 0n))
      .to.be.revertedWithCustomError(escrow, "IllegalTransition")
      .withArgs(1n, 0n);
  });

  it("asks for no signature of the payer, for whom its bank acts", async () => {
    const system = await gatewaySystem();
    const { gateway, escrow, token, bank, stranger } = system;
    // Whom the bank names is paid with the payer's deposit; that it may is what its role means.
    const agreed = await terms(system, { payee: stranger.address, carrier: ethers.ZeroAddress });
    await gateway.connect(bank).payIntoEscrowAtSpot(agreed, EUR, 10_000n, 0n);
    expect(await token.balanceOf(escrow)).to.equal(agreed.amount);
    await gateway.revokeRole(await gateway.BANK_ROLE(), bank.address);
    await expect(
      gateway.connect(bank).payIntoEscrowAtSpot(await terms(system), EUR, 10_000n, 0n),
    ).to.be.revertedWithCustomError(gateway, "AccessControlUnauthorizedAccount");
  });

  it("is for a bank only, and needs a corridor", async () => {
    const system = await gatewaySystem();
    const { gateway, token, bank, payer } = system;
    const agreed = await terms(system);
    await expect(gateway.connect(payer).payIntoEscrowAtSpot(agreed, EUR, 10_000n, 0n))
      .to.be.revertedWithCustomError(gateway, "AccessControlUnauthorizedAccount")
      .withArgs(payer.address, await gateway.BANK_ROLE());
    await expect(gateway.connect(bank).payIntoEscrowAtSpot(agreed, CNY, 10_000n, 0n))
      .to.be.revertedWithCustomError(gateway, "CorridorClosed")
      .withArgs(await token.getAddress(), CNY, 0n);
  });

  it("refuses what the escrow refuses", async () => {
    const system = await gatewaySystem();
    const { gateway, escrow, bank, token } = system;
    const late = await terms(system, { deliverBy: START });
    await expect(
      gateway.connect(bank).payIntoEscrowAtSpot(late, EUR, 10_000n, 0n),
    ).to.be.revertedWithCustomError(escrow, "AfterDeadline");
    await escrow.pause(token);
    await expect(gateway.connect(bank).payIntoEscrowAtSpot(await terms(system), EUR, 10_000n, 0n))
      .to.be.revertedWithCustomError(escrow, "TokenNotAllowed")
      .withArgs(await token.getAddress(), 2n);
  });
});

describe("SettlementGateway.payIntoEscrowAtQuote", () => {
  /** Terms, and a quote that is for them alone. */
  const agreedAndQuoted = async (changed: Parameters<typeof payQuote>[1] = {}) => {
    const system = await gatewaySystem();
    const agreed = await terms(system);
    const id = await system.escrow.paymentId(agreed);
    const quote = await payQuote(system, { paymentId: id, ...changed });
    return { ...system, agreed, id, quote, signature: await sign(system, quote) };
  };

  it("locks the amount of the terms at the price of the quote, with the rest to the payer", async () => {
    const { agreed, id, quote, signature, ...system } = await agreedAndQuoted();
    const { gateway, escrow, token, bank, payer } = system;
    await expect(gateway.connect(bank).payIntoEscrowAtQuote(agreed, quote, signature))
      .to.emit(gateway, "Paid")
      .withArgs(
        payer.address,
        bank.address,
        id,
        agreed.token,
        104_300_000n,
        EUR,
        10_000n,
        20n,
        210_560n,
        EUR_USD.numerator,
        EUR_USD.denominator,
      );
    expect(await funded(system, id)).to.deep.equal({ held: 100_000_000n, released: 0n, status: 1n });
    expect(await token.balanceOf(escrow)).to.equal(100_000_000n);
    expect(await token.balanceOf(payer.address)).to.equal(BALANCE + 4_300_000n);
  });

  it("uses a quote for one payment up with that payment, and leaves its nonce to another", async () => {
    const { agreed, quote, signature, ...system } = await agreedAndQuoted();
    const { gateway, escrow, bank } = system;
    await gateway.connect(bank).payIntoEscrowAtQuote(agreed, quote, signature);
    expect(await gateway.isQuoteUsed(quote)).to.equal(true);
    expect(await gateway.isQuoteUsed({ ...quote, paymentId: ethers.ZeroHash })).to.equal(false);
    await expect(gateway.connect(bank).payIntoEscrowAtQuote(agreed, quote, signature))
      .to.be.revertedWithCustomError(escrow, "IllegalTransition")
      .withArgs(1n, 0n);
    const other = await terms(system, { paymentReference: ethers.id("another order") });
    await expect(gateway.connect(bank).payIntoEscrowAtQuote(other, quote, signature))
      .to.be.revertedWithCustomError(gateway, "QuoteForOtherPayment")
      .withArgs(await escrow.paymentId(other), quote.paymentId);
  });

  it("takes a quote for any payment, once", async () => {
    const { agreed, quote, signature, ...system } = await agreedAndQuoted({ paymentId: ethers.ZeroHash });
    const { gateway, bank } = system;
    await gateway.connect(bank).payIntoEscrowAtQuote(agreed, quote, signature);
    expect(await gateway.isQuoteUsed(quote)).to.equal(true);
    const other = await terms(system, { paymentReference: ethers.id("another order") });
    await expect(gateway.connect(bank).payIntoEscrowAtQuote(other, quote, signature))
      .to.be.revertedWithCustomError(gateway, "QuoteAlreadyUsed")
      .withArgs(quote.provider, quote.nonce);
  });

  it("refuses a quote for another account or in another token", async () => {
    const { agreed, ...system } = await agreedAndQuoted();
    const { gateway, escrow, bank, payee, payer } = system;
    const others = await payQuote(system, { account: payee.address });
    await expect(gateway.connect(bank).payIntoEscrowAtQuote(agreed, others, await sign(system, others)))
      .to.be.revertedWithCustomError(gateway, "QuoteForOtherAccount")
      .withArgs(payer.address, payee.address);
    const otherToken = await payQuote(system, { token: await escrow.getAddress() });
    await expect(
      gateway.connect(bank).payIntoEscrowAtQuote(agreed, otherToken, await sign(system, otherToken)),
    )
      .to.be.revertedWithCustomError(gateway, "TermsInOtherToken")
      .withArgs(agreed.token, otherToken.token);
  });

  it("refuses terms for more than the quote buys", async () => {
    const { quote, signature, ...system } = await agreedAndQuoted({ paymentId: ethers.ZeroHash });
    const agreed = await terms(system, { amount: 104_300_001n });
    await expect(system.gateway.connect(system.bank).payIntoEscrowAtQuote(agreed, quote, signature))
      .to.be.revertedWithCustomError(system.gateway, "TermsAboveBought")
      .withArgs(104_300_001n, 104_300_000n);
  });

  it("is for a bank only", async () => {
    const { agreed, quote, signature, gateway, payer } = await agreedAndQuoted();
    await expect(gateway.connect(payer).payIntoEscrowAtQuote(agreed, quote, signature))
      .to.be.revertedWithCustomError(gateway, "AccessControlUnauthorizedAccount")
      .withArgs(payer.address, await gateway.BANK_ROLE());
  });
});

describe("SettlementGateway.provide", () => {
  it("is for the escrow only, and only while the gateway funds a payment", async () => {
    const { gateway, escrow, token, bank, payer } = await gatewaySystem();
    for (const caller of [bank, payer])
      for (const amount of [0n, 1n])
        await expect(gateway.connect(caller).provide(token, amount))
          .to.be.revertedWithCustomError(gateway, "UnexpectedCallback")
          .withArgs(caller.address);
    // Not even the escrow is given anything that it was not told to ask for.
    const escrowAddress = await escrow.getAddress();
    const asEscrow = await ethers.getImpersonatedSigner(escrowAddress);
    await ethers.provider.send("hardhat_setBalance", [escrowAddress, "0xde0b6b3a7640000"]);
    for (const amount of [0n, 1n])
      await expect(gateway.connect(asEscrow).provide(token, amount))
        .to.be.revertedWithCustomError(gateway, "UnexpectedCallback")
        .withArgs(escrowAddress);
  });

  for (const [often, times] of [
    ["once", 1n],
    ["twice", 2n],
  ] as const)
    it(`gives the money of a payment once, to an escrow that asks ${often}`, async () => {
      const system = await gatewaySystem();
      const { oracle, registry, token, operator, bank } = system;
      const escrow = await new EscrowImpostor__factory(operator).deploy(times);
      const gateway = await new SettlementGateway__factory(operator).deploy(
        await escrow.getAddress(),
        oracle,
        registry,
        operator.address,
        0n,
      );
      await token.setMinter(gateway, 2n ** 88n - 1n, 0n);
      await gateway.grantRole(await gateway.BANK_ROLE(), bank.address);
      await gateway.setCorridor(token, EUR, PAY, corridor());
      await gateway.setCorridorLimit(token, EUR, PAY, 2n ** 88n - 1n, 0n);
      const paying = gateway.connect(bank).payIntoEscrowAtSpot(await terms(system), EUR, 10_000n, 0n);
      if (times === 1n) await paying;
      else
        await expect(paying)
          .to.be.revertedWithCustomError(gateway, "UnexpectedCallback")
          .withArgs(await escrow.getAddress());
      expect(await token.balanceOf(escrow)).to.equal(times === 1n ? 100_000_000n : 0n);
    });
});
