/*
 * a payment with <parties>
 *   while <standing>
 *     - meets <operation> by anybody at any time as the table of transitions says
 *     - says in statusOf and the previews what is possible at each time
 *     - is the same after every refusal, and so is all that anybody has
 */
import { expect } from "chai";
import { OPERATIONS, STATUSES, type Operation } from "../../../../src/escrow/status.ts";
import type { ContractCall } from "../../../../src/ports.ts";
import { holdings } from "../../../invariants/support/holdings.ts";
import { openFundedWorld } from "../../../invariants/support/open-world.ts";
import { escrowCall, stateOf } from "../../../invariants/support/payments.ts";
import { verdictOn } from "../../../invariants/support/transition-oracle.ts";
import { describeRevert, type World } from "../../../invariants/support/world.ts";
import {
  ACTORS,
  AMOUNT,
  STANDINGS,
  VARIANTS,
  isReachable,
  stage,
  tryCall,
  type Staged,
  type Variant,
} from "./scene.ts";

/** Payments wherever they can stand, and a block at each second that matters to one of them. */
interface Scene {
  readonly world: World;
  readonly staged: ReadonlyMap<string, Staged>;
  /** Number of the block at a time. */
  readonly blocks: ReadonlyMap<bigint, string>;
  /** The time of the first block, before all deadlines. */
  readonly early: bigint;
}

async function openScene(variant: Variant): Promise<Scene> {
  const world = await openFundedWorld();
  const staged = new Map<string, Staged>();
  // Reclaimed first, because time has to pass for it.
  const order = STANDINGS.toSorted(
    (one, other) => Number(other.status === "Reclaimed") - Number(one.status === "Reclaimed"),
  );
  for (const standing of order.filter((each) => isReachable(each, variant)))
    staged.set(standing.name, await stage(world, variant, standing, staged.size + 1));

  const early = world.now + 100n;
  const times = new Set([early, ...[...staged.values()].flatMap(({ times }) => times)]);
  const blocks = new Map<bigint, string>();
  const inOrder = [...times].filter((time) => time >= early).sort((one, other) => Number(one - other));
  for (const time of inOrder) blocks.set(time, await world.moveTo(time));
  return { world, staged, blocks, early };
}

/** What everybody meets who tries an operation on a payment, at each time, and what the table says of it. */
async function expectAsTabled(
  { world, blocks }: Scene,
  { payment, status, state }: Staged,
  operation: Operation,
  { call, times }: { readonly call: ContractCall; readonly times: readonly bigint[] },
): Promise<void> {
  const data = world.artifactOf("escrow").abi.encodeFunctionData(call.method, [...call.args]);
  const cells = times.flatMap((time) => ACTORS.map((actor) => ({ actor, time })));
  const met = await Promise.all(
    cells.map(({ actor, time }) => world.attemptRaw(actor, "escrow", data, blocks.get(time))),
  );
  for (const [index, { actor, time }] of cells.entries()) {
    const attempt = { operation, caller: world.addressOf(actor), timestamp: time };
    const { revert: expected } = verdictOn({ terms: payment.terms, ...state }, attempt);
    const said = `${operation} by ${actor} at ${time} while ${status}: ${describeRevert(met[index])}`;
    expect(met[index], said).to.deep.equal(expected);
  }
}

for (const variant of VARIANTS) {
  describe(`a payment with ${variant.name}`, () => {
    let scene: Scene;

    before(async () => {
      scene = await openScene(variant);
    });

    after(() => scene.world.close());

    for (const { name: standing } of STANDINGS.filter((each) => isReachable(each, variant))) {
      describe(`while ${standing}`, () => {
        const timesOf = (staged: Staged) =>
          [scene.early, ...staged.times].filter((time) => scene.blocks.has(time));
        for (const operation of OPERATIONS) {
          it(`meets ${operation} by anybody at any time as the table of transitions says`, async () => {
            const staged = scene.staged.get(standing) as Staged;
            const cells = { call: tryCall(staged, operation), times: timesOf(staged) };
            await expectAsTabled(scene, staged, operation, cells);
          });
        }

        it("says in statusOf and the previews what is possible at each time", async () => {
          const staged = scene.staged.get(standing) as Staged;
          await Promise.all(timesOf(staged).map((time) => expectViewsAsTabled(scene, staged, time)));
        });

        it("is the same after every refusal, and so is all that anybody has", async () => {
          const staged = scene.staged.get(standing) as Staged;
          await scene.world.undone(() => expectRefusalsToLeaveNoTrace(scene, staged));
        });
      });
    }
  });
}

async function expectViewsAsTabled({ world, blocks }: Scene, staged: Staged, time: bigint): Promise<void> {
  const { payment, status, state } = staged;
  const block = blocks.get(time);
  const situation = { terms: payment.terms, ...state };
  const may = (operation: Operation, actors: readonly string[] = ACTORS): boolean =>
    actors.some((actor) => {
      const attempt = { operation, caller: world.addressOf(actor), timestamp: time };
      return verdictOn(situation, attempt).edge !== undefined;
    });

  const { answer } = await world.attempt("reader", escrowCall("statusOf", payment), block);
  expect(answer, `statusOf at ${time}`).to.deep.equal({
    status: BigInt(STATUSES.indexOf(status)),
    possible: {
      deliver: may("deliver"),
      release: may("release"),
      releaseByAnyone: may("release", ["stranger"]),
      refund: may("refund"),
      reclaim: may("reclaim"),
      dispute: may("dispute"),
      resolve: may("resolve"),
    },
  });

  const refundable = await world.attempt("reader", escrowCall("previewRefund", payment), block);
  const whole = status === "Released" ? state.released : state.held;
  expect(refundable.answer, `previewRefund at ${time}`).to.deep.equal({
    maximum: may("refund") ? whole : 0n,
  });
  const release = await world.attempt("reader", escrowCall("previewRelease", payment, 1n), block);
  expect(release.revert === undefined, `previewRelease at ${time}`).to.equal(may("release"));
  // Amounts do not depend on time: it goes on answering when the arbitration has ended.
  const resolve = await world.attempt("reader", escrowCall("previewResolve", payment, 0n), block);
  expect(resolve.revert === undefined, `previewResolve at ${time}`).to.equal(status === "Disputed");
}

/** Sends everything that must be refused now for real. */
async function expectRefusalsToLeaveNoTrace({ world }: Scene, staged: Staged): Promise<void> {
  const { payment, state } = staged;
  const picture = async () => ({
    state: await stateOf(world, payment),
    holdings: await holdings(world),
    escrow: await world.read("XUSD", "balanceOf", world.addressOf("escrow")),
  });
  const before = await picture();
  let refused = 0;
  for (const operation of OPERATIONS) {
    for (const actor of ACTORS) {
      const attempt = { operation, caller: world.addressOf(actor), timestamp: world.now + 1n };
      if (verdictOn({ terms: payment.terms, ...state }, attempt).edge !== undefined) continue;
      const { revert, events } = await world.send(actor, tryCall(staged, operation));
      expect(revert, `${operation} by ${actor}`).not.to.equal(undefined);
      expect(events).to.deep.equal([]);
      refused += 1;
    }
  }
  expect(refused).to.be.greaterThan(OPERATIONS.length);
  expect(await picture()).to.deep.equal(before);
  expect(payment.terms.amount).to.equal(AMOUNT);
}
