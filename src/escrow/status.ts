/** Where a payment stands, in the order of the contract's enum. */
export const STATUSES = [
  "None",
  "Funded",
  "Delivered",
  "Disputed",
  "Released",
  "Refunded",
  "Reclaimed",
  "Resolved",
  "Cancelled",
] as const;

export type Status = (typeof STATUSES)[number];

/** What can be done to a payment, in the order of the contract's enum. */
export const OPERATIONS = [
  "fund",
  "deliver",
  "release",
  "refund",
  "reclaim",
  "dispute",
  "resolve",
  "cancel",
] as const;

export type Operation = (typeof OPERATIONS)[number];
