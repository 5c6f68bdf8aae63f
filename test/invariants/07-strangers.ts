import { expect } from "chai";
import fc from "fast-check";
import type { Status } from "../../src/escrow/status.ts";
import { holdings, sum, type Holding } from "./support/holdings.ts";
import type { Invariant } from "./support/invariant.ts";
import { termsMessage } from "./support/messages.ts";
import {
  anyPaymentPlan,
  paymentOf,
  stateOf,
  type Payment,
  type PaymentPlan,
  type PaymentState,
} from "./support/payments.ts";
import { holds } from "./support/property.ts";
import { reach } from "./support/reach.ts";
import { anyMoment, type Moment } from "./support/session.ts";
import { anyIntrusion, intrusionData, sweep } from "./support/strangers.ts";
import { deadlineOf, lastOf } from "./support/transition-oracle.ts";
import type { World } from "./support/world.ts";

export const name = "7 strangers";

export const statement = "An unrelated caller with any calldata never lowers anyone's entitlement.";

/** Where a stranger may find a payment; the lasting ones more often than those in which nothing is left. */
const REACHED: readonly Reached[] = [
  ...(["Funded", "Delivered", "Disputed", "Released"] as const),
  ...(["Funded", "Delivered", "Disputed", "Released", "Reclaimed", "Resolved"] as const),
].map((status) => ({ status, delivered: status === "Delivered" }));

interface Reached {
  readonly status: Status;
  readonly delivered: boolean;
}

/** Everybody named, and no deadline within the first minutes. */
const ROOM = {
  hasArbiter: true,
  hasCarrier: true,
  deliverIn: 3_600n,
  inspectionPeriod: 4_000n,
  arbitrationPeriod: 90_000n,
  returnIn: 9_000n,
};

/** Minor units by owner and token, and by payment what is still open between its parties. */
type Entitlements = Readonly<Record<string, bigint>>;

export const check: Invariant["check"] = async (openWorld, options) => {
  const world = await openWorld();
  const cases = fc.record({
    payments: fc.array(
      fc.record({
        plan: anyPaymentPlan,
        reached: fc.constantFrom(...REACHED, { status: "Disputed", delivered: true } as const),
      }),
      { minLength: 1, maxLength: 2 },
    ),
    frozen: fc.constantFrom(true, false, false),
    moment: fc.option(anyMoment, { freq: 2 }),
    intrusions: fc.array(anyIntrusion, { minLength: 2, maxLength: 4 }),
  });

  await holds(
    cases,
    async ({ payments: planned, frozen, moment, intrusions }) => {
      await world.reset();
      const payments: Payment[] = [];
      for (const [index, { plan, reached }] of planned.entries()) {
        if (frozen) await freeze(world, plan);
        const payment = paymentOf(world, { ...plan, ...ROOM }, index + 1);
        await reach(world, payment, reached.status, reached.delivered);
        payments.push(payment);
      }
      const signatures = await Promise.all(
        payments.map(({ plan, terms }) => world.chain.sign(plan.payer, termsMessage(terms))),
      );
      const swept = sweep(world, intrusions);
      let before = await picture(world, payments);
      await waitFor(world, moment, payments[0] as Payment, before.states[0] as PaymentState);
      for (const intrusion of [...swept, ...intrusions]) {
        const index = intrusion.payment % payments.length;
        const [payment, state] = [payments[index] as Payment, before.states[index] as PaymentState];
        const known = { payment, state, signature: signatures[index] ?? "0x" };
        const { method, data } = intrusionData(world, intrusion, known);
        // Most are refused, which a call that leaves nothing behind tells sooner.
        if (intrusion.wait === 0n && (await world.attemptRaw("stranger", "escrow", data)) !== undefined)
          continue;
        const at = world.now + (intrusion.wait || 1n);
        const { revert } = await world.sendRaw("stranger", world.addressOf("escrow"), data, at);
        if (revert !== undefined) continue;
        const after = await picture(world, payments);
        expectNobodyPoorer(method, entitlements(payments, before, at), entitlements(payments, after, at));
        before = after;
      }
    },
    options,
  );
};

/** Then what the payee is paid becomes a credit. */
async function freeze(world: World, { token, payee }: PaymentPlan): Promise<void> {
  const args = [world.addressOf(payee), true];
  await world.must("operator", { contract: token, method: "setFrozen", args });
}

async function waitFor(
  world: World,
  moment: Moment | null,
  { terms }: Payment,
  state: PaymentState,
): Promise<void> {
  if (moment === null) return;
  const time = deadlineOf({ terms, ...state }, moment.deadline) + moment.offset;
  if (time > world.now) await world.moveTo(time);
}

/** Everything that anybody has, and how the payments stand. */
interface Picture {
  readonly holdings: readonly Holding[];
  readonly states: readonly PaymentState[];
}

async function picture(world: World, payments: readonly Payment[]): Promise<Picture> {
  const states = await Promise.all(payments.map((payment) => stateOf(world, payment)));
  return { holdings: await holdings(world), states };
}

function expectNobodyPoorer(method: string, before: Entitlements, after: Entitlements): void {
  for (const [what, amount] of Object.entries(before)) {
    const left = after[what] ?? 0n;
    expect(left >= amount, `${method}: ${what} from ${amount} to ${left}`).to.equal(true);
  }
}

/** What everybody could have of their own at that time, if all others did nothing but what anyone may do. */
function entitlements(payments: readonly Payment[], { holdings, states }: Picture, at: bigint): Entitlements {
  const shares = payments.map((payment, index) => sharesOf(payment, states[index] as PaymentState, at));
  const own = holdings.map(({ owner, token, wallet, credit, fees }) => {
    const waiting = shares.map((share) => share[`${owner} ${token}`] ?? 0n);
    return [`${owner} ${token}`, wallet + credit + fees + sum(waiting)] as const;
  });
  const open = shares.flatMap((share) => Object.entries(share)).filter(([what]) => what.startsWith("0x"));
  return Object.fromEntries([...own, ...open]);
}

/** Whose the held amount is: somebody's by time alone, or still between payer and payee. */
function sharesOf({ plan, terms, id }: Payment, state: PaymentState, at: bigint): Record<string, bigint> {
  const { held, released, status, delivered } = state;
  if (held === 0n) return {};
  const situation = { terms, ...state };
  const inspected = status === "Delivered" ? "inspectionEnds" : "arbitrationEnds";
  if (delivered && at >= deadlineOf(situation, inspected)) {
    const fee = feeUp(released + held, terms.feeBps) - feeUp(released, terms.feeBps);
    return { [`${plan.payee} ${plan.token}`]: held - fee, [`${plan.feeRecipient} ${plan.token}`]: fee };
  }
  const due = status === "Funded" ? (["deliverBy"] as const) : (["arbitrationEnds", "deliverBy"] as const);
  if (!delivered && at >= lastOf(situation, due)) return { [`${plan.payer} ${plan.token}`]: held };
  return { [`${id} ${status}`]: held };
}

function feeUp(amount: bigint, feeBps: bigint): bigint {
  return (amount * feeBps + 9_999n) / 10_000n;
}
