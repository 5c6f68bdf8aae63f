import { expect } from "chai";
import fc from "fast-check";
import type { Value } from "../../src/ports.ts";
import { FUNDING_WAYS, fund } from "./support/funding.ts";
import type { Invariant } from "./support/invariant.ts";
import {
  anyPaymentPlan,
  escrowCall,
  paymentOf,
  stateOf,
  type Payment,
  type PaymentState,
} from "./support/payments.ts";
import { holds } from "./support/property.ts";
import { begin, play, type Played } from "./support/play.ts";
import { anySession } from "./support/session.ts";
import { verdictOn } from "./support/transition-oracle.ts";
import { describeRevert, type World } from "./support/world.ts";

export const name = "5 illegal transitions";

export const statement = "Illegal transitions revert; terminal is terminal.";

const TERMINAL = ["Refunded", "Reclaimed", "Resolved", "Cancelled"];

export const check: Invariant["check"] = async (openWorld, options) => {
  const world = await openWorld();

  await holds(
    fc.record({ session: anySession(16), cancelled: anyPaymentPlan }),
    async ({ session, cancelled }) => {
      await world.reset();
      await expectNoDoorAfterCancel(world, paymentOf(world, cancelled, 1_000));
      const payments = await begin(world, session);
      await play(world, payments, session.steps, (played) => judge(world, played));
    },
    options,
  );
};

async function judge(world: World, { from, outcome, subject }: Played): Promise<void> {
  if (subject === undefined) return;
  const { payment, operation, before, amount } = subject;
  const { terms } = payment;
  const caller = world.addressOf(from);
  const { edge, revert } = verdictOn(
    { terms, ...before },
    { operation, caller, timestamp: outcome.timestamp },
  );
  const after = await stateOf(world, payment);
  const said = `${operation} by ${from} while ${before.status}: ${describeRevert(outcome.revert)}`;

  if (edge === undefined || outcome.revert !== undefined) expect(after, said).to.deep.equal(before);
  if (TERMINAL.includes(before.status)) expect(outcome.revert, said).not.to.equal(undefined);
  const movable = movableAmount(operation, before);
  const most = operation === "resolve" ? terms.amount : movable;
  const inRange =
    movable === undefined || (amount <= (most ?? 0n) && (amount > 0n || operation === "resolve"));
  if (edge === undefined) {
    // An amount that nobody could move may be what is refused first.
    if (inRange) expect(outcome.revert, said).to.deep.equal(revert);
    else expect(outcome.revert, said).not.to.equal(undefined);
    return;
  }
  if (!inRange) return expectRevert(outcome.revert?.error, "AmountOutOfRange", said);
  if (operation === "release" && edge.partial !== true && amount !== before.held)
    return expectRevert(outcome.revert?.error, "PartialReleaseByOther", said);
  if (mayBeBlocked(operation, outcome.revert?.error)) return;
  expect(outcome.revert, said).to.equal(undefined);
  const isWhole = movable === undefined || amount === movable || operation === "resolve";
  const end = before.released > 0n ? (edge.afterRelease ?? edge.to) : edge.to;
  expect(after.status, said).to.equal(isWhole ? end : before.status);
  expect(after.delivered, said).to.equal(before.delivered || operation === "deliver");
}

/** Terms that only their payer voids are refused at every door, whatever was signed for them. */
async function expectNoDoorAfterCancel(world: World, payment: Payment): Promise<void> {
  const { payee, payer } = payment.plan;
  for (const other of [payee, "carrier", "arbiter", "stranger"]) {
    const { revert } = await world.send(other, escrowCall("cancelTerms", payment));
    expectRevert(revert?.error, "Unauthorized", `cancelled by ${other}`);
  }
  await world.must(payer, escrowCall("cancelTerms", payment));
  const before = await stateOf(world, payment);
  for (const way of FUNDING_WAYS) {
    const { revert } = await fund(world, payment, way);
    expectRevert(revert?.error, "IllegalTransition", `funded by ${way} once cancelled`);
  }
  expect(await stateOf(world, payment)).to.deep.equal(before);
}

/** How much there is to move, for the operations that name an amount. */
function movableAmount(operation: string, { status, held, released }: PaymentState): bigint | undefined {
  if (operation === "refund" && status === "Released") return released;
  return ["release", "refund", "resolve"].includes(operation) ? held : undefined;
}

/** A frozen payee cannot give back what it was paid, and a paused token cannot be funded with. */
function mayBeBlocked(operation: string, error: Value | undefined): boolean {
  return (
    (operation === "refund" && error === "AccountFrozen") ||
    (operation === "fund" && error === "TokenNotAllowed")
  );
}

function expectRevert(error: string | undefined, expected: string, said: string): void {
  expect(error, said).to.equal(expected);
}
