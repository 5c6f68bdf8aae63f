/*
 * SettlementEscrow.releaseMany
 *   given payments that can all be released
 *     when the payer releases them
 *       - says each release, and pays each payee once
 *       - accrues each recipient's fees
 *       - releases the same payment in several parts
 *       - keeps tokens apart
 *     when anybody releases them
 *       - is anybody's of what is past inspection
 *     when a payee cannot be paid
 *       - gives one credit for all that a payee cannot be paid, and pays the others
 *   given one that cannot be released
 *     - reverts as a whole when one release would
 *   when the lists are empty, or of two lengths
 *     - does nothing for nobody
 *     - reverts when the lists differ in length
 */
import { expect } from "chai";
import { StableToken__factory } from "../../../typechain-types/index.ts";
import { DAY, START } from "../../support/plan.ts";
import { EUR, ethers } from "../../support/system.ts";
import {
  AMOUNT,
  BALANCE,
  FEE,
  HASH,
  INFINITE,
  UNLIMITED,
  at,
  disputedSystem,
  escrowSystem,
  illegal,
  stored,
} from "./fixture.ts";

/** Three payments of the same payer: two to the payee, one to somebody else with another fee recipient. */
async function threeFunded() {
  const system = await escrowSystem();
  const { escrow, payer, stranger, operator, agreed } = system;
  const terms = [
    agreed,
    { ...agreed, paymentReference: ethers.id("invoice 2") },
    { ...agreed, payee: stranger.address, feeRecipient: operator.address, feeBps: 250n },
  ] as const;
  for (const each of terms) await escrow.connect(payer).fund(each);
  return { ...system, terms };
}

describe("SettlementEscrow.releaseMany", () => {
  it("says each release, and pays each payee once", async () => {
    const system = await threeFunded();
    const { escrow, token, payer, payee, stranger, addresses, terms } = system;
    const batch = escrow.connect(payer).releaseMany([...terms], [AMOUNT, 40_000_000n, AMOUNT]);
    for (const [index, [amount, fee, held]] of [
      [AMOUNT, FEE, 0n],
      [40_000_000n, 400_000n, 60_000_000n],
      [AMOUNT, 2_500_000n, 0n],
    ].entries()) {
      const id = await escrow.paymentId(terms[index] ?? terms[0]);
      await expect(batch).to.emit(escrow, "Released").withArgs(id, amount, fee, held);
    }
    await expect(batch)
      .to.emit(token, "Transfer")
      .withArgs(addresses.escrow, payee.address, AMOUNT - FEE + 39_600_000n);
    await expect(batch).to.emit(token, "Transfer").withArgs(addresses.escrow, stranger.address, 97_500_000n);
    const receipt = await (await batch).wait();
    expect(receipt?.logs.filter(({ address }) => address === addresses.token)).to.have.length(2);
    expect(await stored(system, terms[1])).to.deep.equal([60_000_000n, 40_000_000n, "Funded"]);
  });

  it("accrues each recipient's fees", async () => {
    const { escrow, token, payer, feeRecipient, operator, terms } = await threeFunded();
    await escrow.connect(payer).releaseMany([...terms], [AMOUNT, 40_000_000n, AMOUNT]);
    expect(await escrow.feesOf(feeRecipient.address, token)).to.equal(1_400_000n);
    expect(await escrow.feesOf(operator.address, token)).to.equal(2_500_000n);
  });

  it("releases the same payment in several parts", async () => {
    const system = await threeFunded();
    const { escrow, payer, feeRecipient, token, terms } = system;
    const [first] = terms;
    await escrow.connect(payer).releaseMany([first, first, first], [33n, 33n, AMOUNT - 66n]);
    expect(await stored(system, first)).to.deep.equal([0n, AMOUNT, "Released"]);
    expect(await escrow.feesOf(feeRecipient.address, token)).to.equal(FEE);
  });

  it("keeps tokens apart", async () => {
    const system = await threeFunded();
    const { escrow, token, operator, attester, payer, payee, agreed, terms } = system;
    const other = await new StableToken__factory(operator).deploy(
      "Corridor EUR",
      "XEUR",
      EUR,
      6,
      DAY,
      operator.address,
      0n,
    );
    await other.grantRole(await other.RESERVE_ATTESTER_ROLE(), attester.address);
    await other.connect(attester).attestReserve(BALANCE, START);
    await other.setMinter(operator.address, UNLIMITED, 0);
    await other.mint(payer.address, BALANCE);
    await other.connect(payer).approve(escrow, INFINITE);
    await escrow.setTokenAllowed(other, true);
    const inOther = { ...agreed, token: await other.getAddress(), amount: 7_000_000n };
    await escrow.connect(payer).fund(inOther);

    await escrow.connect(payer).releaseMany([terms[0], inOther], [AMOUNT, 7_000_000n]);
    expect(await token.balanceOf(payee.address)).to.equal(BALANCE + AMOUNT - FEE);
    expect(await other.balanceOf(payee.address)).to.equal(7_000_000n - 70_000n);
  });

  it("gives one credit for all that a payee cannot be paid, and pays the others", async () => {
    const { escrow, token, payer, payee, stranger, terms } = await threeFunded();
    await token.setFrozen(payee.address, true);
    await expect(escrow.connect(payer).releaseMany([...terms], [AMOUNT, AMOUNT, AMOUNT]))
      .to.emit(escrow, "CreditAdded")
      .withArgs(payee.address, await token.getAddress(), 2n * (AMOUNT - FEE));
    expect(await token.balanceOf(stranger.address)).to.equal(97_500_000n);
  });

  it("is anybody's of what is past inspection", async () => {
    const system = await threeFunded();
    const { escrow, carrier, bank, terms } = system;
    for (const each of terms) await escrow.connect(carrier).deliver(each, HASH);
    const { since } = await escrow.stateOf(await escrow.paymentId(terms[2]));
    await at(since + terms[2].inspectionPeriod);
    await escrow.connect(bank).releaseMany([...terms], [AMOUNT, AMOUNT, AMOUNT]);
    expect(await stored(system, terms[2])).to.deep.equal([0n, AMOUNT, "Released"]);
  });

  it("does nothing for nobody", async () => {
    const { escrow, stranger } = await threeFunded();
    const receipt = await (await escrow.connect(stranger).releaseMany([], [])).wait();
    expect(receipt?.logs).to.deep.equal([]);
  });

  it("reverts when the lists differ in length", async () => {
    const { escrow, payer, terms } = await threeFunded();
    for (const [some, amounts] of [
      [[...terms], [AMOUNT, AMOUNT]],
      [[], [AMOUNT]],
    ] as const)
      await expect(escrow.connect(payer).releaseMany([...some], [...amounts]))
        .to.be.revertedWithCustomError(escrow, "LengthMismatch")
        .withArgs(some.length, amounts.length);
  });

  it("reverts as a whole when one release would", async () => {
    const system = await threeFunded();
    const { escrow, payer, stranger, terms } = system;
    await expect(escrow.connect(payer).releaseMany([...terms], [AMOUNT, AMOUNT, AMOUNT + 1n]))
      .to.be.revertedWithCustomError(escrow, "AmountOutOfRange")
      .withArgs(AMOUNT + 1n, AMOUNT);
    await expect(escrow.connect(stranger).releaseMany([...terms], [AMOUNT, AMOUNT, AMOUNT]))
      .to.be.revertedWithCustomError(escrow, "Unauthorized")
      .withArgs(stranger.address, payer.address);
    await expect(escrow.connect(payer).releaseMany([terms[0], terms[0]], [AMOUNT, 1n]))
      .to.be.revertedWithCustomError(escrow, "IllegalTransition")
      .withArgs(...illegal("Released", "release"));
    expect(await stored(system, terms[0])).to.deep.equal([AMOUNT, 0n, "Funded"]);

    const disputed = await disputedSystem();
    await expect(disputed.escrow.connect(disputed.payee).releaseMany([disputed.terms], [AMOUNT]))
      .to.be.revertedWithCustomError(disputed.escrow, "Unauthorized")
      .withArgs(disputed.payee.address, disputed.payer.address);
  });
});
