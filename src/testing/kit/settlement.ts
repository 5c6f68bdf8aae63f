import type { Money } from "../../money/money.ts";

/** A payment that went all the way, every figure of it. */
export interface SettlementFigures {
  /** What the buyer paid in, the gateway's fee included. */
  readonly sent: Money;
  readonly payFee: Money;
  /** Tokens that it became. */
  readonly bought: Money;
  /** Tokens that the escrow kept. */
  readonly escrowFee: Money;
  /** Tokens that the seller got and redeemed. */
  readonly released: Money;
  /** What the gateway kept of the payout. */
  readonly redeemFee: Money;
  /** What the seller got. */
  readonly received: Money;
}

/** Two figures of one amount, from two sides; value is conserved when they are the same. */
export interface Reconciliation {
  readonly what: string;
  readonly left: Money;
  readonly right: Money;
}

/** A system whose amounts can be reconciled. */
export interface Auditable {
  /** Every pair of figures that must agree. */
  audit(): Promise<readonly Reconciliation[]>;
}
