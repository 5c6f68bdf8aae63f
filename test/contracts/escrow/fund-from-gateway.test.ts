/*
 * SettlementEscrow.fundFromGateway
 *   when the gateway funds
 *     when it is before deliverBy
 *       - locks what the gateway mints, and leaves the rest of what was bought to the payer
 *     when it is deliverBy
 *       - reverts at deliverBy
 *   when anybody else calls
 *     - reverts when anybody but the gateway calls, a contract that could provide included
 *   given a payment that is there already
 *     - reverts when the payment is there already, and then nothing is minted
 *   given an escrow without a gateway
 *     - has no gateway at all where none was named
 *   where the gateway misbehaves
 *     - takes what is provided in full
 *     - reverts when less is provided
 *     - reverts when it funds another payment while it provides for one
 */
import { expect } from "chai";
import { GatewayImpostor__factory, SettlementEscrow__factory } from "../../../typechain-types/index.ts";
import { EUR, ethers } from "../../support/system.ts";
import { AMOUNT, BALANCE, DELIVER_BY, at, escrowSystem, illegal, stored } from "./fixture.ts";

/** 120.00 EUR buy more than 100 XUSD. */
const DEPOSIT = 12_000n;

/** An escrow of its own whose gateway does what the test tells it, with tokens to provide. */
async function impostorSystem() {
  const system = await escrowSystem();
  const { operator, token } = system;
  const gateway = await new GatewayImpostor__factory(operator).deploy();
  const escrow = await new SettlementEscrow__factory(operator).deploy(gateway, operator.address, 0n);
  await escrow.setTokenAllowed(token, true);
  await token.mint(gateway, BALANCE);
  const misbehave = (shortfall: bigint, call = "0x") => gateway.misbehave(escrow, shortfall, 0n, call);
  return { ...system, gateway, escrow, misbehave };
}

describe("SettlementEscrow.fundFromGateway", () => {
  it("locks what the gateway mints, and leaves the rest of what was bought to the payer", async () => {
    const system = await escrowSystem();
    const { escrow, gateway, token, bank, agreed } = system;
    const [bought] = await gateway.previewSpot(token, EUR, 0, DEPOSIT);
    await expect(gateway.connect(bank).payIntoEscrowAtSpot(agreed, EUR, DEPOSIT, AMOUNT))
      .to.emit(escrow, "Funded")
      .withArgs(
        await escrow.paymentId(agreed),
        agreed.payer,
        agreed.payee,
        agreed.token,
        AMOUNT,
        agreed.paymentReference,
      );
    expect(await stored(system, agreed)).to.deep.equal([AMOUNT, 0n, "Funded"]);
    expect(await token.balanceOf(escrow)).to.equal(AMOUNT);
    expect(await token.balanceOf(agreed.payer)).to.equal(BALANCE + bought - AMOUNT);
  });

  it("reverts when the payment is there already, and then nothing is minted", async () => {
    const { escrow, gateway, token, bank, payer, agreed } = await escrowSystem();
    await escrow.connect(payer).fund(agreed);
    const supply = await token.totalSupply();
    await expect(gateway.connect(bank).payIntoEscrowAtSpot(agreed, EUR, DEPOSIT, AMOUNT))
      .to.be.revertedWithCustomError(escrow, "IllegalTransition")
      .withArgs(...illegal("Funded", "fund"));
    expect(await token.totalSupply()).to.equal(supply);
  });

  it("reverts at deliverBy", async () => {
    const { escrow, gateway, bank, attester, token, eurUsd, agreed } = await escrowSystem();
    await at(DELIVER_BY - 10n);
    await eurUsd.publish(104_720_000n);
    await token.connect(attester).attestReserve(10n ** 12n, DELIVER_BY - 10n);
    await at(DELIVER_BY);
    await expect(gateway.connect(bank).payIntoEscrowAtSpot(agreed, EUR, DEPOSIT, AMOUNT))
      .to.be.revertedWithCustomError(escrow, "AfterDeadline")
      .withArgs(DELIVER_BY, DELIVER_BY);
  });

  it("reverts when anybody but the gateway calls, a contract that could provide included", async () => {
    const { escrow, gateway, payer, bank, operator, agreed } = await escrowSystem();
    const required = await gateway.getAddress();
    for (const caller of [payer, bank, operator])
      await expect(escrow.connect(caller).fundFromGateway(agreed))
        .to.be.revertedWithCustomError(escrow, "Unauthorized")
        .withArgs(caller.address, required);
    const impostor = await new GatewayImpostor__factory(operator).deploy();
    await impostor.misbehave(escrow, 0n, 0n, "0x");
    await expect(impostor.fund(agreed))
      .to.be.revertedWithCustomError(escrow, "Unauthorized")
      .withArgs(await impostor.getAddress(), required);
  });

  it("has no gateway at all where none was named", async () => {
    const { operator, token, agreed } = await escrowSystem();
    const escrow = await new SettlementEscrow__factory(operator).deploy(
      ethers.ZeroAddress,
      operator.address,
      0n,
    );
    await escrow.setTokenAllowed(token, true);
    await expect(escrow.fundFromGateway(agreed))
      .to.be.revertedWithCustomError(escrow, "Unauthorized")
      .withArgs(operator.address, ethers.ZeroAddress);
    expect(await escrow.gateway()).to.equal(ethers.ZeroAddress);
  });

  describe("where the gateway misbehaves", () => {
    it("takes what is provided in full", async () => {
      const { gateway, escrow, token, misbehave, agreed } = await impostorSystem();
      await misbehave(0n);
      await gateway.fund(agreed);
      expect(await token.balanceOf(escrow)).to.equal(AMOUNT);
    });

    it("reverts when less is provided", async () => {
      const { gateway, escrow, misbehave, agreed } = await impostorSystem();
      await misbehave(1n);
      await expect(gateway.fund(agreed))
        .to.be.revertedWithCustomError(escrow, "IncompleteTransfer")
        .withArgs(AMOUNT, AMOUNT - 1n);
    });

    it("reverts when it funds another payment while it provides for one", async () => {
      const { gateway, escrow, misbehave, agreed } = await impostorSystem();
      const other = { ...agreed, paymentReference: ethers.id("invoice 2") };
      await misbehave(0n, escrow.interface.encodeFunctionData("fundFromGateway", [other]));
      await expect(gateway.fund(agreed)).to.be.revertedWithCustomError(
        escrow,
        "ReentrancyGuardReentrantCall",
      );
    });
  });
});
