import fc from "fast-check";
import { OPERATIONS, type Operation } from "../../../src/escrow/status.ts";
import type { Deadline } from "../../../src/escrow/transitions.ts";
import type { PartyName } from "../../../src/ports.ts";
import { FUNDING_WAYS, type FundingWay } from "./funding.ts";
import { PAYEES, PAYERS } from "./open-world.ts";
import { anyPaymentPlan, type PaymentPlan } from "./payments.ts";
import { anyPart, type Part } from "./property.ts";

/** A second at or next to one of a payment's deadlines. */
export interface Moment {
  readonly deadline: Deadline;
  readonly offset: -1n | 0n | 1n;
}

/** Something that somebody does about one of the session's payments; what exactly depends on how it stands then. */
export type Step = { readonly payment: number } & (
  | { readonly do: "follow"; readonly edge: number; readonly part: Part }
  | {
      readonly do: Operation;
      /** Undefined: who may. */
      readonly by?: PartyName | undefined;
      readonly part: Part;
      readonly at?: Moment | undefined;
    }
  | { readonly do: "releaseMany"; readonly part: Part }
  | {
      /** By the owner, or by anyone for the owner. */
      readonly do: "withdrawCredit" | "payCredit";
      readonly owner: "payer" | "payee";
      readonly thawed: boolean;
    }
  | { readonly do: "withdrawFees" | "payFees" | "pause" | "unpause" }
  | {
      readonly do: "setFrozen";
      readonly account: "payer" | "payee" | "feeRecipient";
      readonly frozen: boolean;
    }
);

export interface Session {
  readonly payments: readonly { readonly plan: PaymentPlan; readonly way: FundingWay }[];
  readonly steps: readonly Step[];
}

const ANYBODY = [...PAYERS, ...PAYEES, "carrier", "arbiter", "stranger"] as const;

export const anyMoment: fc.Arbitrary<Moment> = fc.record({
  deadline: fc.constantFrom("deliverBy", "inspectionEnds", "arbitrationEnds", "returnBy"),
  offset: fc.constantFrom(-1n, 0n, 1n),
});

const rarely = <Thing>(thing: fc.Arbitrary<Thing>, oneIn: number) =>
  fc.oneof({ weight: oneIn - 1, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: thing });

const payment = fc.nat(2);

export const anyStep: fc.Arbitrary<Step> = fc.oneof(
  // Blind operations mostly meet a refusal; following the table's edges leads everywhere.
  {
    weight: 10,
    arbitrary: fc.record({ payment, do: fc.constant("follow" as const), edge: fc.nat(11), part: anyPart }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      payment,
      do: fc.constantFrom(...OPERATIONS),
      by: rarely(fc.constantFrom(...ANYBODY), 3),
      part: anyPart,
      at: rarely(anyMoment, 4),
    }),
  },
  { weight: 1, arbitrary: fc.record({ payment, do: fc.constant("releaseMany" as const), part: anyPart }) },
  {
    weight: 2,
    arbitrary: fc.record({
      payment,
      do: fc.constantFrom("withdrawCredit", "payCredit"),
      owner: fc.constantFrom("payer", "payee"),
      thawed: fc.boolean(),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      payment,
      do: fc.constant("setFrozen" as const),
      account: fc.constantFrom("payer", "payee", "payer", "payee", "feeRecipient"),
      frozen: fc.constantFrom(true, true, false),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ payment, do: fc.constantFrom("withdrawFees", "payFees", "pause", "unpause") }),
  },
);

/** Up to three payments and so many steps. */
export function anySession(steps: number, payments = 3): fc.Arbitrary<Session> {
  const way = fc.constantFrom("payer", "payer", "payer", "payer", ...FUNDING_WAYS);
  return fc.record({
    payments: fc.array(fc.record({ plan: anyPaymentPlan, way }), { minLength: 1, maxLength: payments }),
    steps: fc.array(anyStep, { minLength: steps >> 1, maxLength: steps, size: "max" }),
  });
}
