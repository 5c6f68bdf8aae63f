import { expect } from "chai";
import fc from "fast-check";
import type { Status } from "../../src/escrow/status.ts";
import type { Deadline } from "../../src/escrow/transitions.ts";
import type { PartyName } from "../../src/ports.ts";
import type { Invariant } from "./support/invariant.ts";
import { anyPaymentPlan, escrowCall, paymentOf, stateOf, type Payment } from "./support/payments.ts";
import { holds } from "./support/property.ts";
import { reach } from "./support/reach.ts";
import { deadlineOf, lastOf } from "./support/transition-oracle.ts";
import type { World } from "./support/world.ts";

export const name = "6 deadlines";

export const statement =
  "At every timestamp exactly one of {deliver, reclaim} is eligible on a funded payment; at ±1 s of each deadline too.";

/** What time decides between, before one deadline and from others on, for each standing in which it decides. */
const ALTERNATIVES = {
  Funded: { before: "deliver", until: "deliverBy", from: "reclaim", at: ["deliverBy"] },
  Delivered: { before: "dispute", until: "inspectionEnds", from: "release", at: ["inspectionEnds"] },
  "Disputed undelivered": {
    before: "deliver",
    until: "deliverBy",
    from: "reclaim",
    at: ["arbitrationEnds", "deliverBy"],
  },
  "Disputed delivered": {
    before: "resolve",
    until: "arbitrationEnds",
    from: "release",
    at: ["arbitrationEnds"],
  },
  Released: { before: "refund", until: "returnBy", from: undefined, at: ["returnBy"] },
} as const satisfies Record<string, Alternative>;

interface Alternative {
  readonly before: "deliver" | "dispute" | "resolve" | "refund";
  readonly until: Deadline;
  readonly from: "reclaim" | "release" | undefined;
  readonly at: readonly Deadline[];
}

type Waiting = keyof typeof ALTERNATIVES;

/** The longest that the escrow takes on. */
const LONGEST = 730n * 86_400n;
const SHORTEST_ARBITRATION = 86_400n;

const seconds = fc.oneof(fc.bigInt({ min: 1n, max: 5n }), fc.bigInt({ min: 1n, max: LONGEST - 100n }));

export const check: Invariant["check"] = async (openWorld, options) => {
  const world = await openWorld();
  const cases = fc.record({
    plan: anyPaymentPlan,
    standing: fc.constantFrom<Waiting>(
      "Funded",
      "Delivered",
      "Disputed undelivered",
      "Disputed undelivered",
      "Disputed delivered",
      "Released",
    ),
    lengths: fc.tuple(seconds, seconds, seconds, seconds),
    times: fc.array(fc.integer({ min: 1, max: 2_000 }), { minLength: 1, maxLength: 3 }),
  });

  await holds(
    cases,
    async ({ plan, standing, lengths: [deliverIn, inspectionPeriod, arbitration, returnIn], times }) => {
      await world.reset();
      const payment = paymentOf(
        world,
        {
          ...plan,
          hasArbiter: true,
          hasCarrier: true,
          deliverIn: deliverIn + 10n,
          // What is disputed after its delivery has to be so before the inspection ends.
          inspectionPeriod: standing === "Disputed delivered" ? inspectionPeriod + 10n : inspectionPeriod,
          arbitrationPeriod: arbitration > SHORTEST_ARBITRATION ? arbitration : SHORTEST_ARBITRATION,
          returnIn,
        },
        1,
      );
      const [status, delivered] = standing.split(" ") as [Status, string | undefined];
      await reach(world, payment, status, status === "Delivered" || delivered === "delivered");
      const { until, at } = ALTERNATIVES[standing];
      const situation = { terms: payment.terms, since: world.now };
      const [end, start] = [deadlineOf(situation, until), lastOf(situation, at)];
      const now = world.now;
      const silent = deadlineOf(situation, "arbitrationEnds");
      const around = [
        ...[end, start, ...(status === "Disputed" ? [silent] : [])].flatMap((deadline) => [
          deadline - 1n,
          deadline,
          deadline + 1n,
        ]),
        ...times.map((time) => now + ((start - now) * BigInt(time)) / 1_000n),
      ];
      for (const timestamp of [...new Set(around)].sort((one, other) => Number(one - other))) {
        if (timestamp <= world.now) continue;
        if (standing === "Disputed undelivered" && timestamp < end)
          await world.undone(() => expectInspected(world, payment, timestamp, silent));
        await expectAtMostOne(world, payment, standing, { timestamp, end, start });
      }
    },
    options,
  );
};

/** The earlier operation until `end`, the later one from `start` on; never both, and one of them where these are one. */
async function expectAtMostOne(
  world: World,
  payment: Payment,
  standing: Waiting,
  { timestamp, end, start }: Readonly<Record<"timestamp" | "end" | "start", bigint>>,
): Promise<void> {
  await world.moveTo(timestamp);
  const { before, from } = ALTERNATIVES[standing];
  const early = await eligible(world, payment, before);
  const late = from !== undefined && (await eligible(world, payment, from));
  const when = `${standing}, ${timestamp - end} s and ${timestamp - start} s from its deadlines`;
  expect({ [before]: early, ...(from === undefined ? {} : { [from]: late }) }, when).to.deep.equal({
    [before]: timestamp < end,
    ...(from === undefined ? {} : { [from]: timestamp >= start }),
  });
  expect(early && late, when).to.equal(false);

  const { possible } = (await world.read("escrow", "statusOf", { ...payment.terms })) as {
    possible: Record<string, boolean>;
  };
  expect(possible[before], `${before} as statusOf says, ${when}`).to.equal(early);
  if (from !== undefined) {
    const said = from === "release" ? "releaseByAnyone" : from;
    expect(possible[said], `${said} as statusOf says, ${when}`).to.equal(late);
  }
}

/**
 * A delivery in a dispute waits for the arbitration, which lasts as long as an inspection would at least; one after it,
 * as without the dispute, for an inspection of its own, until whose end the payer may dispute. Then it is anyone's to release, and not a second before.
 */
async function expectInspected(
  world: World,
  payment: Payment,
  timestamp: bigint,
  silent: bigint,
): Promise<void> {
  await world.must("carrier", escrowCall("deliver", payment, payment.id), timestamp);
  const { status } = await stateOf(world, payment);
  const when = `delivered ${timestamp - silent} s from the end of the arbitration`;
  expect(status, when).to.equal(timestamp < silent ? "Disputed" : "Delivered");
  const inspected = timestamp + payment.terms.inspectionPeriod;
  const releasable = timestamp < silent && silent > inspected ? silent : inspected;
  for (const time of [releasable - 1n, releasable]) {
    if (time <= world.now) continue;
    await world.moveTo(time);
    const said = `${when}, ${time - releasable} s from the end of the wait`;
    expect(await eligible(world, payment, "release"), `release ${said}`).to.equal(time >= releasable);
    const heard = status === "Delivered" ? "dispute" : "resolve";
    expect(await eligible(world, payment, heard), `${heard} ${said}`).to.equal(time < releasable);
  }
}

async function eligible(
  world: World,
  payment: Payment,
  operation: "deliver" | "reclaim" | "dispute" | "release" | "resolve" | "refund",
): Promise<boolean> {
  const { plan, terms, id } = payment;
  const by: Record<typeof operation, PartyName> = {
    deliver: "carrier",
    reclaim: "stranger",
    dispute: plan.payer,
    release: "stranger",
    resolve: "arbiter",
    refund: plan.payee,
  };
  const rest = {
    deliver: [id],
    dispute: [id],
    reclaim: [],
    release: [terms.amount],
    refund: [1n],
    resolve: [0n],
  };
  const { revert } = await world.attempt(by[operation], escrowCall(operation, payment, ...rest[operation]));
  const expected: readonly (string | undefined)[] = [undefined, "AfterDeadline", "BeforeDeadline"];
  expect(expected, operation).to.include(revert?.error);
  return revert === undefined;
}
