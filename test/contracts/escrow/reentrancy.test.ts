/*
 * the escrow with a token that calls back
 *   given that the token calls the escrow in the middle of a transfer
 *     - lets nothing in while <outer> moves money
 *   given that tokens come in another way in the middle of a transfer
 *     - does not count for <outer> what came in another way in its middle
 *   given that a return to the payer is refused in the middle of one
 *     - does not keep a credit that never came, where a return to the payer is refused
 */
import { expect } from "chai";
import { id } from "ethers";
import { solvency } from "../../invariants/support/holdings.ts";
import {
  MOVEMENTS,
  WALLETS,
  deployHostiles,
  hostilePayment,
  throughWallet,
  type Movement,
} from "../../invariants/support/hostile.ts";
import { openFundedWorld } from "../../invariants/support/open-world.ts";
import { stateOf } from "../../invariants/support/payments.ts";
import type { World } from "../../invariants/support/world.ts";

const AMOUNT = 1_000n;
const GUARD = id("ReentrancyGuardReentrantCall()").slice(0, 10);

/** What the token calls; a token that refuses the payer would not come to call where the payer is paid. */
const NESTED = Object.keys(MOVEMENTS).filter((name) => name !== "giveBackAsCredit");

/** Ways in whose money the token only pretends to move. */
const WAYS_IN = Object.keys(MOVEMENTS).filter((name) => name.startsWith("fund"));

describe("the escrow with a token that calls back", () => {
  let world: World;

  before(async () => {
    world = await openFundedWorld();
    await deployHostiles(world);
    await world.begin();
  });

  after(() => world.close());

  for (const outer of Object.keys(MOVEMENTS)) {
    it(`lets nothing in while ${outer} moves money`, async () => {
      for (const inner of NESTED) {
        await world.reset();
        const { reentered } = await nest(world, outer, inner, false);
        expect(reentered, `${inner} within ${outer}`).to.deep.equal({ succeeded: false, answer: GUARD });
      }
    });
  }

  for (const outer of WAYS_IN) {
    it(`does not count for ${outer} what came in another way in its middle`, async () => {
      for (const inner of WAYS_IN) {
        await world.reset();
        const { payment, revert } = await nest(world, outer, inner, true);
        expect(revert, `${inner} within ${outer}`).to.deep.equal({
          error: "IncompleteTransfer",
          args: { expected: AMOUNT, received: 0n },
        });
        expect((await stateOf(world, payment)).status).to.equal("None");
      }
    });
  }

  it("does not keep a credit that never came, where a return to the payer is refused", async () => {
    await world.reset();
    const { revert, payments } = await nest(world, "giveBackAsCredit", "fund", true);
    expect(revert).to.deep.equal({
      error: "IncompleteTransfer",
      args: { expected: AMOUNT / 2n, received: 0n },
    });
    const { balance, held, credits, fees } = await solvency(world, "ReentrantToken", payments, WALLETS);
    expect(balance).to.equal(held + credits + fees);
  });
});

/** Carries out one movement with another in the middle of its transfer; the token may skip the transfer itself. */
async function nest(world: World, outer: string, inner: string, pretends: boolean) {
  const movement = MOVEMENTS[inner] as Movement;
  const nested = hostilePayment(world, "ReentrantToken", AMOUNT, 1);
  await movement.prepare(world, nested);
  const payment = hostilePayment(world, "ReentrantToken", AMOUNT, 2);
  const { prepare, from, call } = MOVEMENTS[outer] as Movement;
  await prepare(world, payment);

  const caller = movement.from === "stranger" ? "walletFees" : movement.from;
  const args = [world.addressOf(caller), throughWallet(world, await movement.call(world, nested)), pretends];
  await world.must("operator", { contract: "ReentrantToken", method: "arm", args });
  const { events, revert } = await world.send(from, await call(world, payment));
  const reentered = events.find(({ name }) => name === "Reentered")?.args;
  return { payment, payments: [nested, payment], revert, reentered };
}
