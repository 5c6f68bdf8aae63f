/*
 * SettlementGateway asks the registry
 *   in <operation> about the <who>, who
 *     - must have been verified
 *     - must not be blocked
 *     - must be verified still
 *     - need not be anything when somebody else is blocked
 *   when a payout ends
 *     - about nobody when a payout ends: a blocked redeemer gets its tokens back
 */
import { expect } from "chai";
import { DAY, START } from "../../support/plan.ts";
import { ethers, time, type TestSystem } from "../../support/system.ts";
import {
  CNY,
  deposit,
  EUR,
  gatewaySystem,
  instruction,
  payoutOf,
  payQuote,
  redeemQuote,
  sign,
  terms,
} from "./fixture.ts";

const UNTIL = START + 100n;

/** Every way through the gateway, and whose verification it asks for. */
const WAYS = [
  [
    "payAtSpot",
    "payer",
    (system: TestSystem) => system.gateway.connect(system.bank).payAtSpot(deposit(system), system.token, 0n),
  ],
  [
    "payAtQuote",
    "payer",
    async (system: TestSystem) => {
      const quote = await payQuote(system);
      const signature = await sign(system, quote);
      return system.gateway.connect(system.bank).payAtQuote(quote, signature, ethers.id("b"));
    },
  ],
  [
    "payIntoEscrowAtSpot",
    "payer",
    async (system: TestSystem) => {
      const agreed = await terms(system);
      return system.gateway.connect(system.bank).payIntoEscrowAtSpot(agreed, EUR, 10_000n, 0n);
    },
  ],
  [
    "payIntoEscrowAtQuote",
    "payer",
    async (system: TestSystem) => {
      const quote = await payQuote(system);
      const signature = await sign(system, quote);
      return system.gateway.connect(system.bank).payIntoEscrowAtQuote(await terms(system), quote, signature);
    },
  ],
  [
    "redeemAtSpot",
    "payee",
    ({ gateway, token, payee, payoutBank }: TestSystem) =>
      gateway.connect(payee).redeemAtSpot(token, 100_000_000n, payoutBank.address, CNY, 0n),
  ],
  [
    "redeemAtQuote",
    "payee",
    async (system: TestSystem) => {
      const quote = await redeemQuote(system);
      const signature = await sign(system, quote);
      return system.gateway.connect(system.payee).redeemAtQuote(quote, signature, system.payoutBank.address);
    },
  ],
  [
    "redeemReleased",
    "payee",
    async (system: TestSystem) => {
      const { gateway, escrow, token, payer, payee } = system;
      await gateway.connect(payee).setStandingInstruction(token, instruction(system));
      const agreed = await terms(system);
      await escrow.connect(payer).fund(agreed);
      return escrow.connect(payer).releaseAndRedeem(agreed, 100_000_000n);
    },
  ],
] as const;

describe("SettlementGateway asks the registry", () => {
  for (const [name, who, go] of WAYS) {
    describe(`in ${name} about the ${who}, who`, () => {
      it("must have been verified", async () => {
        const system = await gatewaySystem();
        await system.registry.verify(system[who].address, 0n, "0x4445", 1);
        await expect(go(system))
          .to.be.revertedWithCustomError(system.registry, "NotVerified")
          .withArgs(system[who].address);
      });

      it("must not be blocked", async () => {
        const system = await gatewaySystem();
        await system.registry.setBlocked(system[who].address, true);
        await expect(go(system))
          .to.be.revertedWithCustomError(system.registry, "ParticipantBlocked")
          .withArgs(system[who].address);
      });

      it("must be verified still", async () => {
        const system = await gatewaySystem();
        await system.registry.verify(system[who].address, UNTIL, "0x4445", 1);
        await time.increaseTo(UNTIL + 50n);
        await expect(go(system)).to.be.revertedWithCustomError(system.registry, "VerificationExpired");
      });

      it("need not be anything when somebody else is blocked", async () => {
        const system = await gatewaySystem();
        const other = who === "payer" ? system.payee : system.payer;
        await system.registry.setBlocked(other.address, true);
        await go(system);
      });
    });
  }

  it("about nobody when a payout ends: a blocked redeemer gets its tokens back", async () => {
    const system = await gatewaySystem();
    const { gateway, token, registry, payee, payoutBank } = system;
    const payout = await payoutOf(
      system,
      gateway.connect(payee).redeemAtSpot(token, 100_000_000n, payoutBank.address, CNY, 0n),
    );
    await registry.setBlocked(payee.address, true);
    await registry.verify(payee.address, UNTIL, "0x4445", 1);
    await time.increase(29n * DAY);
    await gateway.connect(payoutBank).failPayout(payout, "0x41433034");
    expect(await token.balanceOf(payee.address)).to.equal(10_000_000_000n);
  });
});
