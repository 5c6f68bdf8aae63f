import { expect } from "chai";
import type { EventRecord } from "../../src/ports.ts";
import { sum } from "./support/holdings.ts";
import type { Invariant } from "./support/invariant.ts";
import { stateOf, type Payment } from "./support/payments.ts";
import { holds } from "./support/property.ts";
import { begin, play } from "./support/play.ts";
import { anySession } from "./support/session.ts";

export const name = "2 conservation";

export const statement =
  "Per payment: funded = released + refunded + reclaimed + resolved to payer + resolved to payee + held.";

export const check: Invariant["check"] = async (openWorld, options) => {
  const world = await openWorld();

  await holds(
    anySession(14),
    async (session) => {
      await world.reset();
      const payments = await begin(world, session);
      const events: EventRecord[] = [];
      await play(world, payments, session.steps, ({ outcome, subject }) => {
        events.push(...outcome.events);
        if (subject !== undefined) expectMoneyToMatch(subject.payment, outcome.events);
      });

      for (const payment of payments) {
        const own = events.filter(({ args }) => args["paymentId"] === payment.id);
        const { held, released } = await stateOf(world, payment);
        const returned = sum(amounts(own, "Refunded", "amount", true));
        expect(sum(outOf(own)) + held, "moved and held").to.equal(payment.terms.amount);
        expect(released, "released and not returned").to.equal(
          sum(amounts(own, "Released", "amount")) - returned,
        );
      }
    },
    options,
  );
};

/** What one event after the other says was taken out of a payment. */
function outOf(events: readonly EventRecord[]): bigint[] {
  return [
    ...amounts(events, "Released", "amount"),
    ...amounts(events, "Refunded", "amount", false),
    ...amounts(events, "Reclaimed", "amount"),
    ...amounts(events, "Resolved", "toPayee"),
    ...amounts(events, "Resolved", "fee"),
    ...amounts(events, "Resolved", "toPayer"),
  ];
}

/** What left the escrow in tokens, and what it kept as credits and fees, is what its event says. */
function expectMoneyToMatch({ plan }: Payment, events: readonly EventRecord[]): void {
  const moved = sum(
    events.filter(({ contract, name }) => contract === plan.token && name === "Transfer").map(valueOf),
  );
  const kept = sum(amounts(events, "CreditAdded", "amount"));
  const fees = sum([...amounts(events, "Released", "fee"), ...amounts(events, "Resolved", "fee")]);
  const returned = sum(amounts(events, "Refunded", "amount", true));
  const taken = sum(outOf(events)) + returned;
  // A return to a payer who cannot be paid goes into the escrow and stays there: it is moved and kept.
  expect(moved + fees + (returned > 0n ? 0n : kept), "tokens, credits and fees").to.equal(
    taken + sum(amounts(events, "Funded", "amount")),
  );
}

function amounts(events: readonly EventRecord[], name: string, field: string, returned?: boolean): bigint[] {
  return events
    .filter((event) => event.contract === "escrow" && event.name === name)
    .filter(({ args }) => returned === undefined || args["returned"] === returned)
    .map(({ args }) => args[field] as bigint);
}

function valueOf({ args }: EventRecord): bigint {
  return args["value"] as bigint;
}
