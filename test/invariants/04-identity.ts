import { expect } from "chai";
import { TypedDataEncoder, toBeHex } from "ethers";
import fc from "fast-check";
import { PAYMENT_TERMS_TYPE, type PaymentTerms } from "../../src/escrow/payment-terms.ts";
import { OPERATIONS, STATUSES } from "../../src/escrow/status.ts";
import { NARROW_FIELDS, flipBit } from "./support/calldata.ts";
import { FUNDING_WAYS, fund } from "./support/funding.ts";
import type { Invariant } from "./support/invariant.ts";
import { termsMessage, termsValue } from "./support/messages.ts";
import { anyPaymentPlan, paymentOf, stateOf, type Payment } from "./support/payments.ts";
import { begin, play } from "./support/play.ts";
import { holds } from "./support/property.ts";
import { anySession } from "./support/session.ts";
import type { World } from "./support/world.ts";

export const name = "4 identity";

export const statement =
  "An id is used once, ever. Changing any term, the chain id or the contract changes it.";

const FIELDS = PAYMENT_TERMS_TYPE.PaymentTerms;

export const check: Invariant["check"] = async (openWorld, options) => {
  const world = await openWorld();
  const admin = [world.addressOf("operator"), 0n];
  await world.deploy("otherEscrow", world.artifactOf("escrow"), [world.addressOf("gateway"), ...admin]);
  await world.begin();

  await holds(
    fc.record({
      plan: anyPaymentPlan,
      change: fc.record({ field: fc.nat(FIELDS.length - 1), bit: fc.nat(255) }),
      dirt: fc.nat(255),
      session: anySession(8),
    }),
    async ({ plan, change, dirt, session }) => {
      await world.reset();
      const payment = paymentOf(world, plan, 1);
      await expectIdOfItsOwn(world, payment, change);
      await expectNoTwin(world, payment, dirt);

      const payments = await begin(world, session);
      await play(world, payments, session.steps, () => {});
      for (const used of payments) await expectUsedUp(world, used);
    },
    options,
  );
};

/** The id is the EIP-712 digest, computed anew here, and so depends on chain, contract and every field. */
async function expectIdOfItsOwn(
  world: World,
  { terms, id }: Payment,
  { field, bit }: { field: number; bit: number },
): Promise<void> {
  const value = termsValue(terms);
  expect(await world.read("escrow", "paymentId", value), "its digest").to.equal(id);
  expect(await world.read("otherEscrow", "paymentId", value), "in another contract").not.to.equal(id);
  expect(digestOn(world, terms, world.chain.chainId), "on this chain").to.equal(id);
  expect(digestOn(world, terms, 1n), "on another chain").not.to.equal(id);

  const { name, type } = FIELDS[field] ?? FIELDS[0];
  const changed = { ...terms, [name]: withBitFlipped(terms[name], type, bit) };
  const changedId = await world.read("escrow", "paymentId", termsValue(changed));
  expect(changedId, `another ${name}`).not.to.equal(id);
  expect(changedId).to.equal(world.chain.digest(termsMessage(changed)));
}

/** Calldata that says the same terms in other words has another hash, and must not be funded. */
async function expectNoTwin(world: World, { plan, terms }: Payment, dirt: number): Promise<void> {
  const data = world.artifactOf("escrow").abi.encodeFunctionData("fund", [termsValue(terms)]);
  expect(await world.attemptRaw(plan.payer, "escrow", data), "as it is").to.equal(undefined);
  for (const { name, word, bits } of NARROW_FIELDS) {
    const twin = flipBit(data, word, bits + (dirt % (256 - bits)));
    expect(await world.attemptRaw(plan.payer, "escrow", twin), `wide ${name}`).not.to.equal(undefined);
  }
}

async function expectUsedUp(world: World, payment: Payment): Promise<void> {
  const before = await stateOf(world, payment);
  const status = BigInt(STATUSES.indexOf(before.status));
  for (const way of FUNDING_WAYS) {
    const { revert } = await fund(world, payment, way);
    expect(revert, `funding by ${way} once more while ${before.status}`).to.deep.equal({
      error: "IllegalTransition",
      args: { status, operation: BigInt(OPERATIONS.indexOf("fund")) },
    });
  }
  expect(await stateOf(world, payment)).to.deep.equal(before);
}

function digestOn(world: World, terms: PaymentTerms, chainId: bigint): string {
  const verifyingContract = world.addressOf("escrow");
  const domain = { name: "SettlementEscrow", version: "1", chainId, verifyingContract };
  return TypedDataEncoder.hash(domain, { PaymentTerms: [...FIELDS] }, terms);
}

function withBitFlipped(value: string | bigint, type: string, bit: number): string | bigint {
  const bits =
    type === "address" ? 160 : parseInt(type.replace(/^\D+/, ""), 10) * (type.startsWith("bytes") ? 8 : 1);
  const flipped = BigInt(value) ^ (1n << BigInt(bit % bits));
  return typeof value === "bigint" ? flipped : toBeHex(flipped, bits / 8);
}
