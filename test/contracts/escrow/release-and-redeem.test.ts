/*
 * SettlementEscrow.releaseAndRedeem
 *   given a payment that can be released
 *     when the payer releases
 *       - releases, accrues the fee, and has the rest burned out of the escrow
 *       - leaves the gateway no allowance
 *       - can be returned like any release
 *     when the inspection has ended
 *       - is the payee's of all that is held once the inspection has ended
 *       - is not a stranger's without the payee's consent, who can release the tokens
 *       - passes on to the gateway whether a party calls: the <caller>
 *     when the gateway refuses
 *       - reverts when the gateway refuses, and the payment stays releasable
 *     when the payee is frozen
 *       - is no way round a freeze of the payee, who can be released to and is owed a credit
 *     when nothing is left after the fee
 *       - reverts when nothing is left after the fee
 *   given a payment that cannot be released
 *     - reverts where release would: other caller, other amount, other status
 *   given a token without temporary approvals
 *     - reverts when the token knows no approval for one transaction
 *   given a gateway that misbehaves
 *     - gives a gateway what was released for it, and not a unit more
 *     - reverts when the gateway calls back into the escrow
 */
import { expect } from "chai";
import {
  GatewayImpostor__factory,
  PlainToken__factory,
  SettlementEscrow__factory,
  type ISettlementGateway,
} from "../../../typechain-types/index.ts";
import { DAY, START } from "../../support/plan.ts";
import { CNY, ethers } from "../../support/system.ts";
import {
  AMOUNT,
  BALANCE,
  FEE,
  HASH,
  at,
  deliveredSystem,
  escrowSystem,
  fundedSystem,
  illegal,
  stored,
} from "./fixture.ts";

/** As `fundedSystem`, with a payee who wants every release paid out in CNY. */
async function instructedSystem(changes: Parameters<typeof fundedSystem>[0] = {}) {
  const system = await fundedSystem(changes);
  const { gateway, token, payee, payoutBank } = system;
  const instruction = { bank: payoutBank.address, currency: CNY, maximumCostBps: 100n, minimumRate: 0n };
  await gateway.connect(payee).setStandingInstruction(token, instruction);
  return system;
}

/** An escrow of its own, whose gateway takes `excess` more than was released, or makes a call instead. */
async function impostorSystem(excess: bigint, call = "0x") {
  const system = await escrowSystem();
  const { operator, token, payer, agreed } = system;
  const gateway = await new GatewayImpostor__factory(operator).deploy();
  const escrow = await new SettlementEscrow__factory(operator).deploy(gateway, operator.address, 0n);
  await escrow.setTokenAllowed(token, true);
  await token.connect(payer).approve(escrow, BALANCE);
  for (const paymentReference of [agreed.paymentReference, ethers.id("invoice 2")])
    await escrow.connect(payer).fund({ ...agreed, paymentReference });
  await gateway.misbehave(escrow, 0n, excess, call);
  return { ...system, gateway, escrow };
}

describe("SettlementEscrow.releaseAndRedeem", () => {
  it("releases, accrues the fee, and has the rest burned out of the escrow", async () => {
    const system = await instructedSystem();
    const { escrow, gateway, token, payer, payee, feeRecipient, terms, id } = system;
    const supply = await token.totalSupply();
    const sent = escrow.connect(payer).releaseAndRedeem(terms, AMOUNT);
    await expect(sent).to.emit(escrow, "Released").withArgs(id, AMOUNT, FEE, 0n);
    await expect(sent).to.emit(gateway, "Redeemed");
    const [redeemed] = await gateway.queryFilter(gateway.filters.Redeemed, "latest");
    const payout = redeemed?.args as unknown as ISettlementGateway.PayoutStruct & { payoutId: string };
    const { redeemer, bank, token: burned, tokenAmount, currency, amount, number, reportBy } = payout;
    const owed = { redeemer, bank, token: burned, tokenAmount, currency, amount, number, reportBy };
    expect(payout.payoutId).to.equal(await gateway.payoutId(owed));
    expect(await stored(system, terms)).to.deep.equal([0n, AMOUNT, "Released"]);
    expect(await token.balanceOf(escrow)).to.equal(FEE);
    expect(await token.balanceOf(payee.address)).to.equal(BALANCE);
    expect(await token.totalSupply()).to.equal(supply - (AMOUNT - FEE));
    expect(await escrow.feesOf(feeRecipient.address, token)).to.equal(FEE);
  });

  it("leaves the gateway no allowance", async () => {
    const { escrow, gateway, token, payer, terms } = await instructedSystem();
    await escrow.connect(payer).releaseAndRedeem(terms, AMOUNT);
    expect(await token.allowance(escrow, gateway)).to.equal(0n);
  });

  it("is the payee's of all that is held once the inspection has ended", async () => {
    const { gateway, token, payee, payoutBank, ...system } = await deliveredSystem();
    const { escrow, terms, inspectionEnds } = system;
    const instruction = { bank: payoutBank.address, currency: CNY, maximumCostBps: 100n, minimumRate: 0n };
    await gateway.connect(payee).setStandingInstruction(token, instruction);
    await at(inspectionEnds);
    await expect(escrow.connect(payee).releaseAndRedeem(terms, AMOUNT)).to.emit(gateway, "Redeemed");
  });

  it("is not a stranger's without the payee's consent, who can release the tokens", async () => {
    const { gateway, token, payee, payoutBank, ...system } = await deliveredSystem();
    const { escrow, stranger, terms, inspectionEnds } = system;
    const instruction = { bank: payoutBank.address, currency: CNY, maximumCostBps: 100n, minimumRate: 0n };
    await gateway.connect(payee).setStandingInstruction(token, instruction);
    await at(inspectionEnds);
    await expect(escrow.connect(stranger).releaseAndRedeem(terms, AMOUNT))
      .to.be.revertedWithCustomError(gateway, "RedemptionNotConsented")
      .withArgs(payee.address, await token.getAddress());
    await escrow.connect(stranger).release(terms, AMOUNT);
    expect(await token.balanceOf(payee.address)).to.equal(BALANCE + AMOUNT - FEE);
  });

  for (const caller of ["payer", "payee", "stranger"] as const) {
    it(`passes on to the gateway whether a party calls: the ${caller}`, async () => {
      const { escrow, gateway, carrier, agreed, ...system } = await impostorSystem(0n);
      await escrow.connect(carrier).deliver(agreed, HASH);
      await at(START + DAY);
      await escrow.connect(system[caller]).releaseAndRedeem(agreed, AMOUNT);
      expect(await gateway.redeemedByParty()).to.equal(caller !== "stranger");
    });
  }

  it("can be returned like any release", async () => {
    const system = await instructedSystem();
    const { escrow, token, payer, payee, terms } = system;
    await escrow.connect(payer).releaseAndRedeem(terms, AMOUNT);
    await escrow.connect(payee).refund(terms, AMOUNT);
    expect(await token.balanceOf(payer.address)).to.equal(BALANCE);
    expect(await stored(system, terms)).to.deep.equal([0n, 0n, "Released"]);
  });

  it("reverts where release would: other caller, other amount, other status", async () => {
    const { escrow, payer, payee, terms } = await instructedSystem();
    await expect(escrow.connect(payee).releaseAndRedeem(terms, AMOUNT))
      .to.be.revertedWithCustomError(escrow, "Unauthorized")
      .withArgs(payee.address, payer.address);
    await expect(escrow.connect(payer).releaseAndRedeem(terms, AMOUNT + 1n))
      .to.be.revertedWithCustomError(escrow, "AmountOutOfRange")
      .withArgs(AMOUNT + 1n, AMOUNT);
    await escrow.connect(payer).release(terms, AMOUNT);
    await expect(escrow.connect(payer).releaseAndRedeem(terms, AMOUNT))
      .to.be.revertedWithCustomError(escrow, "IllegalTransition")
      .withArgs(...illegal("Released", "release"));
  });

  it("reverts when the gateway refuses, and the payment stays releasable", async () => {
    const system = await fundedSystem();
    const { escrow, gateway, payer, payee, terms } = system;
    await expect(escrow.connect(payer).releaseAndRedeem(terms, AMOUNT))
      .to.be.revertedWithCustomError(gateway, "NoStandingInstruction")
      .withArgs(payee.address, terms.token);
    await escrow.connect(payer).release(terms, AMOUNT);
    expect(await stored(system, terms)).to.deep.equal([0n, AMOUNT, "Released"]);
  });

  it("is no way round a freeze of the payee, who can be released to and is owed a credit", async () => {
    const system = await instructedSystem();
    const { escrow, token, payer, payee, terms } = system;
    await token.setFrozen(payee.address, true);
    await expect(escrow.connect(payer).releaseAndRedeem(terms, AMOUNT))
      .to.be.revertedWithCustomError(token, "AccountFrozen")
      .withArgs(payee.address);
    await escrow.connect(payer).release(terms, AMOUNT);
    expect(await escrow.creditOf(payee.address, token)).to.equal(AMOUNT - FEE);
  });

  it("reverts when nothing is left after the fee", async () => {
    const { escrow, gateway, payer, terms } = await instructedSystem({ feeBps: 10_000n });
    await expect(escrow.connect(payer).releaseAndRedeem(terms, AMOUNT))
      .to.be.revertedWithCustomError(gateway, "AmountTooSmall")
      .withArgs(0n);
  });

  it("reverts when the token knows no approval for one transaction", async () => {
    const system = await escrowSystem();
    const { escrow, operator, payer, agreed } = system;
    const plain = await new PlainToken__factory(operator).deploy();
    await escrow.setTokenAllowed(plain, true);
    await plain.mint(payer.address, AMOUNT);
    await plain.connect(payer).approve(escrow, AMOUNT);
    const terms = { ...agreed, token: await plain.getAddress() };
    await escrow.connect(payer).fund(terms);
    await expect(escrow.connect(payer).releaseAndRedeem(terms, AMOUNT)).to.be.revertedWithoutReason(ethers);
    expect(await stored(system, terms)).to.deep.equal([AMOUNT, 0n, "Funded"]);
  });

  it("gives a gateway what was released for it, and not a unit more", async () => {
    const { escrow, gateway, token, payer, addresses, agreed } = await impostorSystem(1n);
    await expect(escrow.connect(payer).releaseAndRedeem(agreed, AMOUNT))
      .to.be.revertedWithCustomError(token, "ERC20InsufficientAllowance")
      .withArgs(await gateway.getAddress(), 0n, 1n);
    await gateway.misbehave(escrow, 0n, 0n, "0x");
    await escrow.connect(payer).releaseAndRedeem(agreed, AMOUNT);
    expect(await token.balanceOf(gateway)).to.equal(AMOUNT - FEE);
    expect(await token.balanceOf(escrow)).to.equal(AMOUNT + FEE);
    expect(addresses.escrow).not.to.equal(await escrow.getAddress());
  });

  it("reverts when the gateway calls back into the escrow", async () => {
    const { agreed } = await escrowSystem();
    const other = { ...agreed, paymentReference: ethers.id("invoice 2") };
    const call = SettlementEscrow__factory.createInterface().encodeFunctionData("fundFromGateway", [other]);
    const { escrow, payer } = await impostorSystem(0n, call);
    await expect(escrow.connect(payer).releaseAndRedeem(agreed, AMOUNT)).to.be.revertedWithCustomError(
      escrow,
      "ReentrancyGuardReentrantCall",
    );
  });
});
