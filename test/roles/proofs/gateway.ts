import { expect } from "chai";
import type { PaymentTerms } from "../../../src/escrow/payment-terms.ts";
import { AMOUNT, HASH, UNLIMITED } from "../../contracts/escrow/fixture.ts";
import {
  CNY,
  corridor,
  deposit,
  EUR,
  latest,
  PAY,
  payoutOf,
  payQuote,
  REDEEM,
  sign,
  terms as agreedTerms,
} from "../../contracts/gateway/fixture.ts";
import { DAY } from "../../support/plan.ts";
import { ethers, time } from "../../support/system.ts";
import { BALANCE, type RolesSystem } from "../actors.ts";
import type { Proof } from "./proof.ts";

const role = (name: string): string => ethers.id(`${name}_ROLE`);

/** AC04, a closed account. */
const AC04 = "0x41433034";

/** Delivered and inspected on a Monday, with the payee's instruction and rates of that day. */
async function inspected(system: RolesSystem, minimumRate: bigint): Promise<PaymentTerms> {
  const { gateway, escrow, token, payer, payee, payoutBank, carrier, eurUsd, eurCny } = system;
  const instruction = { bank: payoutBank.address, currency: CNY, maximumCostBps: 100n, minimumRate };
  await gateway.connect(payee).setStandingInstruction(token, instruction);
  const terms = await agreedTerms(system, { feeBps: 0n });
  await escrow.connect(payer).fund(terms);
  await escrow.connect(carrier).deliver(terms, HASH);
  await time.increase(4n * DAY);
  await eurUsd.publish(104_720_000n);
  await eurCny.publish(758_910_000n);
  return terms;
}

export const GATEWAY_PROOFS = {
  async "gateway admin"(system) {
    const { gateway, escrow, token, admin, payer } = system;
    await gateway.grantRole(role("BANK"), admin.address);
    await gateway.setCorridorLimit(token, EUR, PAY, UNLIMITED, 0n);
    const { amount: reserve } = await token.reserve();
    await expect(
      gateway.payAtSpot(deposit(system, { amount: 10n ** 12n }), token, 0n),
    ).to.be.revertedWithCustomError(token, "ReserveExceeded");
    await gateway.payAtSpot(deposit(system, { amount: 90_000_000n }), token, 0n);
    expect(await token.totalSupply()).to.be.at.most(reserve);

    const terms = await inspected(system, 0n);
    await gateway.setCorridor(token, CNY, REDEEM, corridor({ feeBps: 9_000n }));
    await expect(escrow.connect(payer).releaseAndRedeem(terms, AMOUNT)).to.be.revertedWithCustomError(
      gateway,
      "CostTooHigh",
    );
    await escrow.connect(payer).release(terms, AMOUNT);

    await gateway.setCorridor(token, CNY, REDEEM, corridor());
    const { payee, payoutBank } = system;
    const payout = await payoutOf(
      system,
      gateway.connect(payee).redeemAtSpot(token, AMOUNT, payoutBank.address, CNY, 0n),
    );
    await gateway.revokeRole(role("BANK"), payoutBank.address);
    await gateway.reassignPayout(payout, admin.address);
    const moved = { ...payout, bank: admin.address };
    await gateway.confirmPayout(moved);
    await expect(gateway.connect(payee).claimReturn(moved)).to.be.revertedWithCustomError(
      gateway,
      "WrongPayoutStatus",
    );

    await token.setMinter(gateway, 0n, 0n);
    await expect(
      gateway.payAtSpot(deposit(system, { depositReference: HASH }), token, 0n),
    ).to.be.revertedWithCustomError(token, "NotAMinter");
  },

  async "depositing bank"(system) {
    const { gateway, token, bank, stranger } = system;
    const capacity = 1_000_000_000n;
    await gateway.setCorridorLimit(token, EUR, PAY, capacity, 86_400n);
    const mine = gateway.connect(bank);
    const attest = (amount: bigint, name: string) =>
      mine.payAtSpot(deposit(system, { amount, depositReference: ethers.id(name) }), token, 0n);
    const supply = await token.totalSupply();
    await attest(95_000n, "first");
    await expect(attest(95_000n, "second")).to.be.revertedWithCustomError(gateway, "CorridorLimitExceeded");
    await expect(
      mine.payAtSpot(deposit(system, { payer: stranger.address }), token, 0n),
    ).to.be.revertedWithCustomError(system.registry, "NotVerified");
    expect((await token.totalSupply()) - supply).to.be.at.most(capacity);

    await gateway.revokeRole(role("BANK"), bank.address);
    await expect(attest(10n, "third")).to.be.revertedWithCustomError(
      gateway,
      "AccessControlUnauthorizedAccount",
    );
  },

  async "paying bank"(system) {
    const { gateway, token, payee, payoutBank, anyone } = system;
    const redeem = () =>
      payoutOf(system, gateway.connect(payee).redeemAtSpot(token, AMOUNT, payoutBank.address, CNY, 0n));
    const [paid, late, revoked] = [await redeem(), await redeem(), await redeem()];
    const mine = gateway.connect(payoutBank);
    await mine.confirmPayout(paid);
    await expect(mine.failPayout(paid, AC04)).to.be.revertedWithCustomError(gateway, "WrongPayoutStatus");
    await mine.returnPayout(paid, AC04);
    await expect(mine.returnPayout(paid, AC04)).to.be.revertedWithCustomError(gateway, "WrongPayoutStatus");
    expect(await token.balanceOf(payee.address)).to.equal(BALANCE - 2n * AMOUNT);

    await gateway.revokeRole(role("BANK"), payoutBank.address);
    for (const report of [() => mine.confirmPayout(revoked), () => mine.failPayout(revoked, AC04)])
      await expect(report()).to.be.revertedWithCustomError(gateway, "NotABank");
    await gateway.grantRole(role("BANK"), payoutBank.address);
    await time.increaseTo(late.reportBy);
    await system.token.connect(system.attester).attestReserve(10n ** 12n, await latest());
    await expect(mine.confirmPayout(late)).to.be.revertedWithCustomError(gateway, "PayoutOverdue");
    await gateway.connect(anyone).claimReturn(late);
    expect(await token.balanceOf(payee.address)).to.equal(BALANCE - AMOUNT);
  },

  async "FX provider"(system) {
    const { gateway, token, bank, provider } = system;
    const pay = async (changed: Parameters<typeof payQuote>[1]) => {
      const quote = await payQuote(system, changed);
      return gateway.connect(bank).payAtQuote(quote, await sign(system, quote), ethers.id(`${quote.nonce}`));
    };
    await expect(pay({ nonce: 1n, buyAmount: 106_000_000n })).to.be.revertedWithCustomError(
      gateway,
      "QuoteOffMarket",
    );
    await expect(pay({ nonce: 2n, fee: 9_999n, buyAmount: 10_472n })).to.be.revertedWithCustomError(
      gateway,
      "QuoteFeeTooHigh",
    );
    const earlier = await payQuote(system, { nonce: 3n });
    const signature = await sign(system, earlier);
    await gateway.revokeRole(role("FX_PROVIDER"), provider.address);
    await expect(gateway.connect(bank).payAtQuote(earlier, signature, HASH)).to.be.revertedWithCustomError(
      gateway,
      "InvalidQuoteSignature",
    );
    expect(await token.balanceOf(provider.address)).to.equal(0n);
  },

  async "gateway's anyone"(system) {
    const { gateway, escrow, token, payee, anyone, eurCny } = system;
    const minimumRate = 720n;
    const terms = await inspected(system, minimumRate);
    const redeem = () => escrow.connect(anyone).releaseAndRedeem(terms, AMOUNT);
    await eurCny.publish(750_000_000n);
    await expect(redeem()).to.be.revertedWithCustomError(gateway, "BelowMinimumOut");
    await eurCny.publish(758_910_000n);
    const { amount } = await payoutOf(system, redeem());
    expect(amount).to.be.at.least((AMOUNT * minimumRate) / 1_000_000n);
    expect(await token.balanceOf(payee.address)).to.equal(BALANCE);
  },
} satisfies Readonly<Record<string, Proof>>;
