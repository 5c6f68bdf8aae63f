import { expect } from "chai";
import fc from "fast-check";
import type { EventRecord } from "../../src/ports.ts";
import { sum } from "./support/holdings.ts";
import type { Invariant } from "./support/invariant.ts";
import {
  amountRead,
  anyPaymentPlan,
  escrowCall,
  paymentOf,
  stateOf,
  type Payment,
} from "./support/payments.ts";
import { holds, partOf } from "./support/property.ts";
import type { World } from "./support/world.ts";

export const name = "3 fees";

export const statement =
  "Released net + fee = released; fee within the signed bps; never lower by splitting.";

export const check: Invariant["check"] = async (openWorld, options) => {
  const world = await openWorld();
  const cases = fc.record({
    plan: anyPaymentPlan.map((plan) => ({ ...plan, hasArbiter: true, deliverIn: 7_200n })),
    parts: fc.array(fc.integer({ min: 1, max: 999 }), { minLength: 1, maxLength: 5 }),
    how: fc.constantFrom("one by one", "in a batch"),
    end: fc.constantFrom("release", "resolve", "refund"),
    arbitrated: fc.integer({ min: 0, max: 1_000 }),
  });

  await holds(
    cases,
    async ({ plan, parts, how, end, arbitrated }) => {
      await world.reset();
      const payment = paymentOf(world, plan, 1);
      await world.must(plan.payer, escrowCall("fund", payment));
      const before = await wallet(world, payment);

      const amounts = split(payment.terms.amount, parts);
      const events = how === "in a batch" ? await batch(world, payment, amounts) : [];
      if (how === "one by one") {
        for (const amount of amounts) events.push(await release(world, payment, amount));
      }
      events.push(...(await finish(world, payment, end, arbitrated)));

      const paid = (await wallet(world, payment)) - before;
      const fees = sum(events.map((event) => field(event, "fee")));
      const taken = paid + fees;
      expect(sum(events.map(takenIn)), "what the events say").to.equal(taken);
      // Rounded up on the whole, so that no way of splitting lowers or raises it.
      expect(fees, `fee of ${taken}`).to.equal((taken * plan.feeBps + 9_999n) / 10_000n);
      const { feeRecipient, token } = payment.terms;
      expect(await amountRead(world, "escrow", "feesOf", feeRecipient, token), "accrued").to.equal(fees);
    },
    options,
  );
};

/** Parts of an amount, each of what the ones before have left; something is left in the end. */
function split(whole: bigint, parts: readonly number[]): bigint[] {
  const amounts: bigint[] = [];
  let left = whole;
  for (const part of parts) {
    const amount = partOf(left, part);
    if (amount >= left) break;
    amounts.push(amount);
    left -= amount;
  }
  return amounts;
}

async function release(world: World, payment: Payment, amount: bigint): Promise<EventRecord> {
  const before = await wallet(world, payment);
  const preview = (await world.read("escrow", "previewRelease", { ...payment.terms }, amount)) as {
    net: bigint;
    fee: bigint;
  };
  const { events } = await world.must(payment.plan.payer, escrowCall("release", payment, amount));
  const event = escrowEvent(events, "Released");
  const fee = field(event, "fee");
  expect(preview, "preview").to.deep.equal({ net: amount - fee, fee });
  expect((await wallet(world, payment)) - before, "net").to.equal(amount - fee);
  return event;
}

async function batch(world: World, payment: Payment, amounts: readonly bigint[]): Promise<EventRecord[]> {
  const terms = amounts.map(() => ({ ...payment.terms }));
  const call = { contract: "escrow", method: "releaseMany", args: [terms, amounts] };
  const { events } = await world.must(payment.plan.payer, call);
  return events.filter(({ contract, name }) => contract === "escrow" && name === "Released");
}

async function finish(
  world: World,
  payment: Payment,
  end: "release" | "resolve" | "refund",
  arbitrated: number,
): Promise<EventRecord[]> {
  const { held } = await stateOf(world, payment);
  if (end === "release") return [await release(world, payment, held)];
  if (end === "refund") {
    await world.must(payment.plan.payee, escrowCall("refund", payment, held));
    return [];
  }
  await world.must(payment.plan.payer, escrowCall("dispute", payment, payment.id));
  const toPayee = (held * BigInt(arbitrated)) / 1_000n;
  const resolve = await world.send("arbiter", escrowCall("resolve", payment, toPayee), world.now);
  // An arbitration of no length ends before the arbiter can speak.
  return resolve.revert === undefined ? [escrowEvent(resolve.events, "Resolved")] : [];
}

function wallet(world: World, { plan, terms }: Payment): Promise<bigint> {
  return amountRead(world, plan.token, "balanceOf", terms.payee);
}

function escrowEvent(events: readonly EventRecord[], name: string): EventRecord {
  const event = events.find((candidate) => candidate.contract === "escrow" && candidate.name === name);
  if (event === undefined) throw new Error(`no event ${name}`);
  return event;
}

function takenIn(event: EventRecord): bigint {
  return event.name === "Resolved" ? field(event, "toPayee") + field(event, "fee") : field(event, "amount");
}

function field({ args }: EventRecord, name: string): bigint {
  return args[name] as bigint;
}
