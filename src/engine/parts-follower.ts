import { compareRationals, rational } from "../money/rational.ts";
import type { Payment } from "../world/payment.ts";
import type { Part, Share } from "./part.ts";
import {
  costShares,
  partsOf,
  quotedPayment,
  shareKey,
  standingShares,
  summed,
  type StepCosts,
} from "./payment-parts.ts";

interface Followed {
  /** What the payment has cost so far. */
  costs: readonly Share[];
  /** Its parts as they stood after its last step. */
  parts: ReadonlyMap<string, Part>;
}

/** Follows where the money of each payment is, step by step; a step costs the same however many payments there are. */
export class PartsFollower {
  readonly #payments = new Map<string, Followed>();

  /**
   * Takes in a step of a payment.
   *
   * @returns The parts that it changed, as they stand now: with those of the steps before, by name and asset, they make
   * up what was sent, at mid of the quote. None before there is a quote.
   */
  follow(payment: Payment | undefined, step: Omit<StepCosts, "index" | "payment">): Part[] {
    const quoted = payment === undefined ? undefined : quotedPayment(payment);
    if (quoted === undefined) return [];
    const { costs: before, parts: known } = this.#payments.get(quoted.name) ?? NOTHING;
    const costs = summed([...before, ...costShares(step)]);
    const parts = new Map(
      partsOf(quoted, [...standingShares(quoted), ...costs]).map((part) => [shareKey(part), part]),
    );
    this.#payments.set(quoted.name, { costs, parts });
    const gone = [...known].filter(([key]) => !parts.has(key)).map(([, part]) => emptied(part));
    return [...[...parts.values()].filter((part) => !isSame(part, known.get(shareKey(part)))), ...gone];
  }
}

const NOTHING: Followed = { costs: [], parts: new Map() };

function emptied(part: Part): Part {
  return { ...part, minor: rational(0n), atMid: rational(0n) };
}

function isSame({ minor, atMid }: Part, known: Part | undefined): boolean {
  if (known === undefined) return false;
  return compareRationals(minor, known.minor) === 0 && compareRationals(atMid, known.atMid) === 0;
}
