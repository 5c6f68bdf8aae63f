import { expect } from "chai";
import fc from "fast-check";
import type { PartyName } from "../../src/ports.ts";
import { OWNERS, holdings, solvency } from "./support/holdings.ts";
import type { Invariant } from "./support/invariant.ts";
import { PAYEES, PAYERS, TOKENS } from "./support/open-world.ts";
import { amountRead, escrowCall, stateOf, type Payment, type PaymentState } from "./support/payments.ts";
import { begin, play } from "./support/play.ts";
import { holds } from "./support/property.ts";
import { anySession } from "./support/session.ts";
import { deadlineOf, lastOf } from "./support/transition-oracle.ts";
import type { World } from "./support/world.ts";

export const name = "8 liveness";

export const statement =
  "With the escrow paused, the oracle dead, the arbiter silent and one party frozen, every other party still gets out.";

export const check: Invariant["check"] = async (openWorld, options) => {
  const world = await openWorld();
  const cases = fc.record({
    session: anySession(6).map((session) => ({
      ...session,
      steps: session.steps.filter((step) => step.do !== "setFrozen"),
    })),
    frozen: fc.constantFrom<PartyName>(...PAYERS, ...PAYEES),
    exits: fc.array(fc.constantFrom("at once", "by the other", "in time"), { minLength: 3, maxLength: 3 }),
    stop: fc.constantFrom("pause", "retire"),
  });

  await holds(
    cases,
    async ({ session, frozen, exits, stop }) => {
      await world.reset();
      const payments = await begin(world, session);
      await play(world, payments, session.steps, () => {});
      await breakEverything(world, frozen, stop);

      for (const [index, payment] of payments.entries()) {
        const exit = exits[index];
        if (exit === "at once" || exit === "by the other") await leaveAtOnce(world, payment, exit);
      }
      for (const payment of payments) await returnGoods(world, payment, frozen);
      for (const payment of await byDeadline(world, payments)) await leaveInTime(world, payment);

      await expectOut(world, payments, frozen);
    },
    options,
  );
};

/** The worst day: nothing may come in, no rate is to be had, and one party cannot move a token. */
async function breakEverything(world: World, frozen: PartyName, stop: "pause" | "retire"): Promise<void> {
  for (const token of TOKENS) {
    const address = world.addressOf(token);
    if (stop === "pause")
      await world.send("operator", { contract: "escrow", method: "pause", args: [address] });
    // What is paused already cannot be retired, and is as closed.
    else
      await world.send("operator", { contract: "escrow", method: "setTokenAllowed", args: [address, false] });
    const args = [world.addressOf(frozen), true];
    await world.must("operator", { contract: token, method: "setFrozen", args });
  }
  for (const contract of ["EUR/USD", "EUR/CNY"])
    await world.must("operator", { contract, method: "setReverting", args: [true] });
}

/**
 * Payer or payee let go of what is held, the frozen one too: that takes no token of theirs. They need no arbiter for it,
 * in a dispute neither.
 */
async function leaveAtOnce(world: World, payment: Payment, exit: "at once" | "by the other"): Promise<void> {
  const { plan } = payment;
  const { status, held } = await stateOf(world, payment);
  if (status !== "Funded" && status !== "Delivered" && status !== "Disputed") return;
  const releases = (exit === "at once") === (status === "Funded");
  if (releases) await world.must(plan.payer, escrowCall("release", payment, held));
  else await world.must(plan.payee, escrowCall("refund", payment, held));
}

/** A payee who can move tokens can give back what was released, whether or not the payer can be paid. */
async function returnGoods(world: World, payment: Payment, frozen: PartyName): Promise<void> {
  const state = await stateOf(world, payment);
  const isOpen = world.now + 1n < payment.terms.returnBy && state.released > 0n;
  if (state.status !== "Released" || !isOpen || payment.plan.payee === frozen) return;
  await world.must(payment.plan.payee, escrowCall("refund", payment, state.released));
}

async function byDeadline(world: World, payments: readonly Payment[]): Promise<readonly Payment[]> {
  const ends = await Promise.all(
    payments.map(async (payment) => endOf(payment, await stateOf(world, payment))),
  );
  const order = payments.map((_, index) => index);
  order.sort((one, other) => Number((ends[one] ?? 0n) - (ends[other] ?? 0n)));
  return order.map((index) => payments[index] as Payment);
}

function endOf({ terms }: Payment, state: PaymentState): bigint {
  const situation = { terms, ...state };
  if (state.status === "Funded") return deadlineOf(situation, "deliverBy");
  if (state.status === "Delivered") return deadlineOf(situation, "inspectionEnds");
  if (state.status !== "Disputed") return 0n;
  return state.delivered
    ? deadlineOf(situation, "arbitrationEnds")
    : lastOf(situation, ["arbitrationEnds", "deliverBy"]);
}

/** When its deadline has come, anyone at all brings a payment to its end. */
async function leaveInTime(world: World, payment: Payment): Promise<void> {
  const state = await stateOf(world, payment);
  const end = endOf(payment, state);
  if (end === 0n) return;
  const [method, ...amount] = state.delivered ? (["release", state.held] as const) : (["reclaim"] as const);
  await world.must("stranger", escrowCall(method, payment, ...amount), end);
}

/**
 * Nothing is held, nobody but the frozen party is owed anything, and its own it gets when it is free again: by itself or,
 * where it cannot call the escrow, by anyone.
 */
async function expectOut(world: World, payments: readonly Payment[], frozen: PartyName): Promise<void> {
  for (const { owner, token, credit, fees } of await holdings(world, OWNERS)) {
    if (owner !== frozen) expect(credit, `${token} credit of ${owner}`).to.equal(0n);
    if (fees > 0n && owner === "feeRecipient") await withdraw(world, "withdrawFees", owner, token);
    else if (fees > 0n) await push(world, "payFees", owner, token);
  }
  for (const token of TOKENS) {
    const { balance, held, credits } = await solvency(world, token, payments);
    expect({ held, balance }, `${token} left in escrow`).to.deep.equal({ held: 0n, balance: credits });

    const account = world.addressOf(frozen);
    await world.must("operator", { contract: token, method: "setFrozen", args: [account, false] });
    if (credits > 0n && token === "XUSD") await push(world, "payCredit", frozen, token);
    else if (credits > 0n) await withdraw(world, "withdrawCredit", frozen, token);
    const left = await amountRead(world, token, "balanceOf", world.addressOf("escrow"));
    expect(left, `${token} in the end`).to.equal(0n);
  }
}

async function push(world: World, method: string, owner: PartyName, token: string): Promise<void> {
  const args = [world.addressOf(owner), world.addressOf(token)];
  await world.must("stranger", { contract: "escrow", method, args });
}

async function withdraw(world: World, method: string, owner: PartyName, token: string): Promise<void> {
  await world.must(owner, {
    contract: "escrow",
    method,
    args: [world.addressOf(token), world.addressOf(owner)],
  });
}
