/*
 * every edge of the table of transitions
 *   when all that there is is moved
 *     - <operation> by <actor> leads from <from> to <to><deadline>
 *     - <operation> of the rest leads from <from> to <to> where a part was released before
 *   when a part is moved
 *     - <operation> of a part leaves a payment <from>
 */
import { expect } from "chai";
import type { Operation } from "../../../../src/escrow/status.ts";
import { TRANSITIONS, type Transition } from "../../../../src/escrow/transitions.ts";
import type { PartyName } from "../../../../src/ports.ts";
import { openFundedWorld } from "../../../invariants/support/open-world.ts";
import { amountRead, stateOf } from "../../../invariants/support/payments.ts";
import { operationCall } from "../../../invariants/support/play.ts";
import { firstOf, lastOf } from "../../../invariants/support/transition-oracle.ts";
import type { Outcome, World } from "../../../invariants/support/world.ts";
import { ACTORS, AMOUNT, VARIANTS, stage, wholeOf, type Staged, type Variant } from "./scene.ts";

/** Terms that name everybody; deliverBy is before the arbitration ends, or after it. */
const [EVERYBODY, LATE_DELIVERY] = VARIANTS;

/** The event that tells of an operation. */
const EVENTS: Readonly<Record<Operation, string>> = {
  fund: "Funded",
  deliver: "Delivered",
  release: "Released",
  refund: "Refunded",
  reclaim: "Reclaimed",
  dispute: "Disputed",
  resolve: "Resolved",
  cancel: "TermsCancelled",
};

/** Who is paid how much, and where the fee goes, when all of what is there is moved. */
const GAINS: Readonly<Partial<Record<Operation, Readonly<Record<"payer" | "payee" | "fee", bigint>>>>> = {
  fund: { payer: -AMOUNT, payee: 0n, fee: 0n },
  release: { payer: 0n, payee: AMOUNT - AMOUNT / 100n, fee: AMOUNT / 100n },
  refund: { payer: AMOUNT, payee: 0n, fee: 0n },
  reclaim: { payer: AMOUNT, payee: 0n, fee: 0n },
  resolve: { payer: 0n, payee: AMOUNT - AMOUNT / 100n, fee: AMOUNT / 100n },
};

describe("every edge of the table of transitions", () => {
  let world: World;

  before(async () => {
    world = await openFundedWorld();
  });

  after(() => world.close());

  for (const edge of TRANSITIONS) {
    for (const actor of actorsOf(edge)) {
      it(`${edge.operation} by ${actor} leads from ${edge.from} to ${edge.to}${when(edge)}`, async () => {
        let moved = 0;
        for (const variant of [EVERYBODY, LATE_DELIVERY]) {
          const staged = await stageAnew(world, edge, variant);
          for (const time of timesOf(edge, staged)) {
            await world.undone(() => expectMoved(world, edge, staged, actor, time, wholeOf(staged)));
            moved += 1;
          }
        }
        expect(moved).to.be.greaterThan(1);
      });
    }

    if (edge.afterRelease !== undefined) {
      const { afterRelease } = edge;
      it(`${edge.operation} of the rest leads from ${edge.from} to ${afterRelease} where a part was released before`, async () => {
        const { payment, state } = await stageAnew(world, edge);
        const [actor = "payer"] = actorsOf(edge);
        await world.must("payer", operationCall(payment, "release", 1n));
        await world.must(actor, operationCall(payment, edge.operation, state.held - 1n));
        const after = await stateOf(world, payment);
        expect([after.held, after.released, after.status]).to.deep.equal([0n, 1n, afterRelease]);
      });
    }

    if (edge.partial === true) {
      it(`${edge.operation} of a part leaves a payment ${edge.from}`, async () => {
        const staged = await stageAnew(world, edge);
        const [actor = "payer"] = actorsOf(edge);
        const call = operationCall(staged.payment, edge.operation, 1n);
        await world.must(actor, call);
        const { held, released, status } = await stateOf(world, staged.payment);
        expect(status).to.equal(edge.from);
        const { state } = staged;
        expect(edge.from === "Released" ? state.released - released : state.held - held).to.equal(1n);
      });
    }
  }
});

function actorsOf({ by }: Transition): readonly PartyName[] {
  return by.flatMap((party) => (party === "anyone" ? ACTORS : [party]));
}

function when({ before, at, delivered }: Transition): string {
  if (before === undefined && at === undefined) return ", at any time";
  return [
    ...(delivered === true ? [", once delivered"] : []),
    ...(at === undefined ? [] : [`, from ${at.join(" and ")} on`]),
    ...(before === undefined ? [] : [`, to the last second before ${before.join(" and ")}`]),
  ].join("");
}

async function stageAnew(
  world: World,
  { from, delivered }: Transition,
  variant: Variant = EVERYBODY,
): Promise<Staged> {
  await world.reset();
  return stage(world, variant, { status: from, delivered: delivered ?? from === "Delivered" }, 1);
}

/**
 * The first and the last seconds at which the edge must be open, at the latest a little after all deadlines; none where
 * it closes before it opens.
 */
function timesOf({ before = [], at = [] }: Transition, { payment, state, times }: Staged): readonly bigint[] {
  const situation = { terms: payment.terms, ...state };
  const late = times.reduce((latest, time) => (time > latest ? time : latest), 0n) + 1_000n;
  const end = firstOf(situation, before) ?? late + 1n;
  const start = lastOf(situation, at);
  const first = at.length === 0 ? [start] : [start, start + 1n];
  return [...first, end - 1n].filter((time) => time >= start && time < end);
}

async function expectMoved(
  world: World,
  edge: Transition,
  staged: Staged,
  actor: PartyName,
  time: bigint,
  amount: bigint,
): Promise<void> {
  const { payment, state } = staged;
  const before = await gainsSoFar(world);
  const outcome = await world.must(actor, operationCall(payment, edge.operation, amount), time);
  const after = await gainsSoFar(world);
  expect((await stateOf(world, payment)).status).to.equal(edge.to);
  expectEvent(outcome, EVENTS[edge.operation], payment.id);

  const gains = GAINS[edge.operation] ?? { payer: 0n, payee: 0n, fee: 0n };
  // What was released comes back out of the payee's own pocket.
  const expected = state.status === "Released" ? { payer: AMOUNT, payee: -AMOUNT, fee: 0n } : gains;
  expect({
    payer: after.payer - before.payer,
    payee: after.payee - before.payee,
    fee: after.fee - before.fee,
  }).to.deep.equal(expected);
}

async function gainsSoFar(world: World): Promise<{ payer: bigint; payee: bigint; fee: bigint }> {
  const token = world.addressOf("XUSD");
  return {
    payer: await amountRead(world, "XUSD", "balanceOf", world.addressOf("payer")),
    payee: await amountRead(world, "XUSD", "balanceOf", world.addressOf("payee")),
    fee: await amountRead(world, "escrow", "feesOf", world.addressOf("feeRecipient"), token),
  };
}

function expectEvent({ events }: Outcome, name: string, paymentId: string): void {
  const own = events.filter(({ contract }) => contract === "escrow");
  expect(own.map((event) => event.name)).to.deep.equal([name]);
  expect(own[0]?.args["paymentId"]).to.equal(paymentId);
}
