import { expect } from "chai";
import { Interface } from "ethers";
import fc from "fast-check";
import { amountRead, escrowCall, paymentOf, stateOf, type Payment } from "./support/payments.ts";
import { solvency } from "./support/holdings.ts";
import {
  MOVEMENTS,
  REFUSING_TOKENS,
  WALLETS,
  deployHostiles,
  hostilePayment,
  setRefused,
  throughWallet,
  type Movement,
} from "./support/hostile.ts";
import type { Invariant } from "./support/invariant.ts";
import { WEALTH } from "./support/open-world.ts";
import { holds } from "./support/property.ts";
import { describeRevert, type Outcome, type World } from "./support/world.ts";

export const name = "9 hostile tokens";

export const statement = "A hostile token, receiver or contract wallet neither re-enters nor blocks others.";

const GUARD = new Interface(["error ReentrancyGuardReentrantCall()"]).getError(
  "ReentrancyGuardReentrantCall",
);

const anyMovement = fc.constantFrom(...Object.keys(MOVEMENTS));

const anyReentry = fc.record({
  outer: anyMovement,
  inner: anyMovement,
  pretends: fc.constantFrom(false, false, true),
  amount: fc.bigInt({ min: 2n, max: 1_000n }),
  /** How much more the inner payment is of; equal ones are what a count of money alone would mix up. */
  more: fc.constantFrom(0n, 0n, 7n),
});

type Reentry = typeof anyReentry extends fc.Arbitrary<infer Any> ? Any : never;

const anyScene = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      scene: fc.constant("re-enters" as const),
      tries: fc.array(anyReentry, { minLength: 2, maxLength: 3 }),
    }),
  },
  fc.record({
    scene: fc.constant("refuses" as const),
    token: fc.constantFrom(...REFUSING_TOKENS),
    movement: fc.constantFrom("release", "releaseMany", "refund", "giveBack", "reclaim", "resolve"),
    refused: fc.subarray(["walletPayer", "walletPayee"]),
    amount: fc.bigInt({ min: 2n, max: 10n ** 9n }),
  }),
  fc.record({
    scene: fc.constant("takes a fee" as const),
    way: fc.constantFrom("fund", "fundBySignature", "fundByPermit"),
    fee: fc.bigInt({ min: 1n, max: 10n }),
    amount: fc.bigInt({ min: 11n, max: 1_000n }),
  }),
);

type Scene<Name> = Extract<typeof anyScene extends fc.Arbitrary<infer Any> ? Any : never, { scene: Name }>;

export const check: Invariant["check"] = async (openWorld, options) => {
  const world = await openWorld();
  await deployHostiles(world);
  await world.begin();

  await holds(
    anyScene,
    async (scene) => {
      await world.reset();
      const bystander = await fundBystander(world);
      if (scene.scene === "re-enters") {
        for (const one of scene.tries) await world.undone(() => reenters(world, one));
      } else if (scene.scene === "refuses") await refuses(world, scene, bystander);
      else await takesFee(world, scene);
      await expectUnharmed(world, bystander);
    },
    options,
  );
};

/** In the middle of one movement the token, through a wallet, tries another. */
async function reenters(world: World, { outer, inner, pretends, amount, more }: Reentry): Promise<void> {
  const nested = hostilePayment(world, "ReentrantToken", amount + more, 2);
  const movement = MOVEMENTS[inner] as Movement;
  await movement.prepare(world, nested);
  const payment = hostilePayment(world, "ReentrantToken", amount, 3);
  await (MOVEMENTS[outer] as Movement).prepare(world, payment);

  const caller = movement.from === "stranger" ? "walletFees" : movement.from;
  const call = throughWallet(world, await movement.call(world, nested));
  const args = [world.addressOf(caller), call, pretends];
  await world.must("operator", { contract: "ReentrantToken", method: "arm", args });
  const outcome = await move(world, outer, payment);

  const reentered = outcome.events.find(({ name }) => name === "Reentered");
  if (reentered !== undefined)
    expect(reentered.args, `${inner} within ${outer}`).to.deep.include({
      succeeded: false,
      answer: GUARD?.selector,
    });
  const { balance, held, credits, fees } = await solvency(
    world,
    "ReentrantToken",
    [nested, payment],
    WALLETS,
  );
  expect(
    balance >= held + credits + fees,
    `${inner} within ${outer}: ${balance} of ${held + credits + fees}`,
  ).to.equal(true);
}

/** Whoever cannot be paid gets a credit, and everybody else is paid. */
async function refuses(
  world: World,
  { token, movement, refused, amount }: Scene<"refuses">,
  bystander: Payment,
): Promise<void> {
  await world.must("operator", { contract: "HugeAnswerToken", method: "setAnswerLength", args: [200_000n] });
  const payment = hostilePayment(world, token, amount, 2);
  await (MOVEMENTS[movement] as Movement).prepare(world, payment);
  for (const party of refused) await setRefused(world, token, party, true);
  const before = await walletsOf(world, token);
  const outcome =
    movement === "releaseMany"
      ? await releaseBoth(world, payment, bystander)
      : await move(world, movement, payment);
  expect(describeRevert(outcome.revert), movement).to.equal("nothing");

  const after = await walletsOf(world, token);
  for (const party of refused)
    expect((after[party] ?? 0n) <= (before[party] ?? 0n), `nothing reached ${party}`).to.equal(true);
  for (const party of ["walletPayer", "walletPayee"].filter((name) => !refused.includes(name))) {
    const credit = await amountRead(
      world,
      "escrow",
      "creditOf",
      world.addressOf(party),
      world.addressOf(token),
    );
    expect(credit, `credit of ${party}`).to.equal(0n);
  }
  const { balance, held, credits, fees } = await solvency(world, token, [payment], WALLETS);
  expect(balance, `${token} in escrow`).to.equal(held + credits + fees);
}

/** Less arrives than was sent, and so nothing is taken in. */
async function takesFee(world: World, { way, fee, amount }: Scene<"takes a fee">): Promise<void> {
  await world.must("operator", { contract: "FeeOnTransferToken", method: "setTransferFee", args: [fee] });
  const payment = hostilePayment(world, "FeeOnTransferToken", amount, 2);
  const { revert } = await move(world, way, payment);
  expect(revert).to.deep.equal({
    error: "IncompleteTransfer",
    args: { expected: amount, received: amount - fee },
  });
}

async function move(world: World, movement: string, payment: Payment): Promise<Outcome> {
  const { from, call } = MOVEMENTS[movement] as Movement;
  return world.send(from, await call(world, payment));
}

async function releaseBoth(world: World, hostile: Payment, honest: Payment): Promise<Outcome> {
  const terms = [hostile, honest].map((payment) => ({ ...payment.terms }));
  // Both are the wallet's to release.
  const amounts = [hostile.terms.amount, 1n];
  return world.send("walletPayer", { contract: "escrow", method: "releaseMany", args: [terms, amounts] });
}

/** An honest payment in an honest token, which must not notice anything. */
async function fundBystander(world: World): Promise<Payment> {
  const payment = paymentOf(world, { ...hostilePayment(world, "XUSD", 1_000n, 1).plan, payee: "payee" }, 1);
  const wallet = world.addressOf("walletPayer");
  await world.must("payer", { contract: "XUSD", method: "transfer", args: [wallet, 1_000n] });
  const args = [world.addressOf("escrow"), 1_000n];
  await world.must("walletPayer", { contract: "XUSD", method: "approve", args });
  await world.must("walletPayer", escrowCall("fund", payment));
  return payment;
}

async function expectUnharmed(world: World, payment: Payment): Promise<void> {
  const { held, status } = await stateOf(world, payment);
  expect(status, "the bystander's payment").to.equal("Funded");
  await world.must("walletPayer", escrowCall("release", payment, held));
  const gained = (await amountRead(world, "XUSD", "balanceOf", payment.terms.payee)) - WEALTH;
  const { balance, credits, fees } = await solvency(world, "XUSD", [payment], [...WALLETS, "payee"]);
  expect({ paid: gained + fees, balance, credits }, "the bystander").to.deep.equal({
    paid: payment.terms.amount,
    balance: fees,
    credits: 0n,
  });
}

async function walletsOf(world: World, token: string): Promise<Record<string, bigint>> {
  const amounts = await Promise.all(
    WALLETS.map((wallet) => amountRead(world, token, "balanceOf", world.addressOf(wallet))),
  );
  return Object.fromEntries(WALLETS.map((wallet, index) => [wallet, amounts[index] ?? 0n]));
}
