import { expect } from "chai";
import fc from "fast-check";
import type { EventRecord, RevertRecord } from "../../src/ports.ts";
import { holdings, sum, type Holding } from "./support/holdings.ts";
import type { Invariant } from "./support/invariant.ts";
import { PAYEES, TOKENS } from "./support/open-world.ts";
import {
  amountRead,
  anyPaymentPlan,
  escrowCall,
  paymentOf,
  stateOf,
  type Payment,
  type PaymentState,
} from "./support/payments.ts";
import { anyPart, holds, partOf } from "./support/property.ts";
import type { Outcome, World } from "./support/world.ts";

export const name = "14 batch";

export const statement = "A batch equals the sequence of its singles.";

/** One entry of a batch. */
interface Entry {
  readonly payment: Payment;
  readonly amount: bigint;
}

/** Everything that a release can change, and what the escrow says of it. */
interface Aftermath {
  readonly revert: RevertRecord | undefined;
  readonly holdings: readonly Holding[];
  readonly escrow: readonly bigint[];
  readonly states: readonly PaymentState[];
  readonly released: readonly EventRecord[];
  readonly credits: Readonly<Record<string, bigint>>;
}

export const check: Invariant["check"] = async (openWorld, options) => {
  const world = await openWorld();
  const plan = anyPaymentPlan.map((plan) => ({
    ...plan,
    payer: "payer",
    hasCarrier: true,
    deliverIn: 7_200n,
    inspectionPeriod: 1n,
  }));
  const cases = fc.record({
    plans: fc.array(plan, { minLength: 1, maxLength: 4 }),
    delivered: fc.boolean(),
    caller: fc.constantFrom("payer", "payer", "stranger"),
    entries: fc.array(fc.record({ payment: fc.nat(3), part: anyPart }), { maxLength: 6 }),
    frozen: fc.subarray([...PAYEES]),
  });

  await holds(
    cases,
    async ({ plans, delivered, caller, entries, frozen }) => {
      await world.reset();
      const payments = plans.map((plan, index) => paymentOf(world, plan, index + 1));
      for (const payment of payments) {
        await world.must("payer", escrowCall("fund", payment));
        if (delivered) await world.must("carrier", escrowCall("deliver", payment, payment.id));
      }
      for (const party of frozen) {
        for (const contract of TOKENS)
          await world.must("operator", {
            contract,
            method: "setFrozen",
            args: [world.addressOf(party), true],
          });
      }

      const batch = listed(payments, caller === "stranger", entries);
      const together = await world.undone(() => releaseTogether(world, payments, caller, batch));
      const singly = await world.undone(() => releaseSingly(world, payments, caller, batch));
      if (singly.revert === undefined) expect(together).to.deep.equal(singly);
      else expect(together.revert, "the refusal").to.deep.equal(singly.revert);
    },
    options,
  );
};

/** Amounts as parts of what the entries before leave; who is not the payer can only release all. */
function listed(
  payments: readonly Payment[],
  whole: boolean,
  entries: readonly { payment: number; part: Parameters<typeof partOf>[1] }[],
): readonly Entry[] {
  const held = payments.map(({ terms }) => terms.amount);
  return entries.map(({ payment, part }) => {
    const index = payment % payments.length;
    const left = held[index] ?? 0n;
    const amount = whole && typeof part === "number" ? left : partOf(left, part);
    held[index] = amount > left ? left : left - amount;
    return { payment: payments[index] as Payment, amount };
  });
}

async function releaseTogether(
  world: World,
  payments: readonly Payment[],
  caller: string,
  batch: readonly Entry[],
): Promise<Aftermath> {
  const terms = batch.map(({ payment }) => ({ ...payment.terms }));
  const amounts = batch.map(({ amount }) => amount);
  const call = { contract: "escrow", method: "releaseMany", args: [terms, amounts] };
  return aftermath(world, payments, [await world.send(caller, call)]);
}

async function releaseSingly(
  world: World,
  payments: readonly Payment[],
  caller: string,
  batch: readonly Entry[],
): Promise<Aftermath> {
  const outcomes: Outcome[] = [];
  for (const { payment, amount } of batch)
    outcomes.push(await world.send(caller, escrowCall("release", payment, amount)));
  return aftermath(world, payments, outcomes);
}

async function aftermath(
  world: World,
  payments: readonly Payment[],
  outcomes: readonly Outcome[],
): Promise<Aftermath> {
  const events = outcomes.flatMap(({ events }) => events).filter(({ contract }) => contract === "escrow");
  const escrow = world.addressOf("escrow");
  return {
    revert: outcomes.find(({ revert }) => revert !== undefined)?.revert,
    holdings: await holdings(world),
    escrow: await Promise.all(TOKENS.map((token) => amountRead(world, token, "balanceOf", escrow))),
    states: await Promise.all(payments.map((payment) => stateOf(world, payment))),
    released: events.filter(({ name }) => name === "Released"),
    credits: creditsByOwner(events),
  };
}

/** Payouts are made once per payee and token, and so are their credits. */
function creditsByOwner(events: readonly EventRecord[]): Record<string, bigint> {
  const credits = events.filter(({ name }) => name === "CreditAdded");
  const keys = credits.map(({ args }) => `${args["owner"] as string} ${args["token"] as string}`);
  return Object.fromEntries(
    [...new Set(keys)].sort().map((key) => {
      const own = credits.filter((_, index) => keys[index] === key);
      return [key, sum(own.map(({ args }) => args["amount"] as bigint))];
    }),
  );
}
