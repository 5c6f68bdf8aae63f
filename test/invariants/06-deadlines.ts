import { expect } from "chai";
import fc from "fast-check";
import type { PartyName } from "../../src/ports.ts";
import type { Invariant } from "./support/invariant.ts";
import { anyPaymentPlan, escrowCall, paymentOf, type Payment } from "./support/payments.ts";
import { holds } from "./support/property.ts";
import { reach } from "./support/reach.ts";
import { deadlineOf } from "./support/transition-oracle.ts";
import type { World } from "./support/world.ts";

export const name = "6 deadlines";

export const statement =
  "At every timestamp exactly one of {deliver, reclaim} is eligible on a funded payment; at ±1 s of each deadline too.";

/** What time decides between, before the deadline and from it on, for each status in which it decides. */
const ALTERNATIVES = {
  Funded: { deadline: "deliverBy", before: "deliver", from: "reclaim" },
  Delivered: { deadline: "inspectionEnds", before: "dispute", from: "release" },
  Disputed: { deadline: "arbitrationEnds", before: "resolve", from: "reclaim" },
  Released: { deadline: "returnBy", before: "refund", from: undefined },
} as const;

type Waiting = keyof typeof ALTERNATIVES;

const seconds = fc.oneof(fc.bigInt({ min: 1n, max: 5n }), fc.bigInt({ min: 1n, max: 2n ** 32n - 1n }));

export const check: Invariant["check"] = async (openWorld, options) => {
  const world = await openWorld();
  const cases = fc.record({
    plan: anyPaymentPlan,
    status: fc.constantFrom("Funded", "Funded", "Delivered", "Disputed", "Released"),
    lengths: fc.tuple(seconds, seconds, seconds, seconds),
    times: fc.array(fc.integer({ min: 1, max: 2_000 }), { minLength: 1, maxLength: 3 }),
  });

  await holds(
    cases,
    async ({ plan, status, lengths: [deliverIn, inspectionPeriod, arbitrationPeriod, returnIn], times }) => {
      await world.reset();
      const payment = paymentOf(
        world,
        {
          ...plan,
          hasArbiter: true,
          hasCarrier: true,
          deliverIn: deliverIn + 10n,
          inspectionPeriod,
          arbitrationPeriod,
          returnIn: returnIn + 10n,
        },
        1,
      );
      await reach(world, payment, status);
      const { deadline } = ALTERNATIVES[status];
      const end = deadlineOf({ terms: payment.terms, status, since: world.now }, deadline);
      const now = world.now;
      const around = [
        end - 1n,
        end,
        end + 1n,
        ...times.map((time) => now + ((end - now) * BigInt(time)) / 1_000n),
      ];
      for (const timestamp of [...new Set(around)].sort((one, other) => Number(one - other))) {
        if (timestamp > world.now) await expectOne(world, payment, status, timestamp, end);
      }
    },
    options,
  );
};

async function expectOne(
  world: World,
  payment: Payment,
  status: Waiting,
  timestamp: bigint,
  end: bigint,
): Promise<void> {
  await world.moveTo(timestamp);
  const { before, from } = ALTERNATIVES[status];
  const early = await eligible(world, payment, before);
  const late = from !== undefined && (await eligible(world, payment, from));
  const when = `${status}, ${timestamp - end} s from its deadline`;
  expect({ [before]: early, ...(from === undefined ? {} : { [from]: late }) }, when).to.deep.equal({
    [before]: timestamp < end,
    ...(from === undefined ? {} : { [from]: timestamp >= end }),
  });

  const { possible } = (await world.read("escrow", "statusOf", { ...payment.terms })) as {
    possible: Record<string, boolean>;
  };
  expect(possible[before], `${before} as statusOf says, ${when}`).to.equal(early);
  if (from !== undefined) {
    const said = from === "release" ? "releaseByAnyone" : from;
    expect(possible[said], `${said} as statusOf says, ${when}`).to.equal(late);
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
