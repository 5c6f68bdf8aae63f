import type { StatusMachine } from "./status-machine.ts";

/** States of an outgoing payment: money is put up, sent, and either all arrives or the payment fails. */
export type RafikiOutgoingState = "FUNDING" | "SENDING" | "COMPLETED" | "CANCELLED" | "FAILED";

export const RAFIKI_OUTGOING: StatusMachine<RafikiOutgoingState> = {
  source: "interledger/rafiki, packages/backend/src/open_payments/payment/outgoing/model.ts and lifecycle.ts",
  initial: ["FUNDING"],
  terminal: ["COMPLETED", "CANCELLED", "FAILED"],
  transitions: { FUNDING: ["SENDING", "CANCELLED"], SENDING: ["COMPLETED", "FAILED"] },
};

/** States of an incoming payment: open, money has come in, all has come in, or its time is over. */
export type RafikiIncomingState = "PENDING" | "PROCESSING" | "COMPLETED" | "EXPIRED";

export const RAFIKI_INCOMING: StatusMachine<RafikiIncomingState> = {
  source: "interledger/rafiki, packages/backend/src/open_payments/payment/incoming/model.ts and service.ts",
  initial: ["PENDING"],
  terminal: ["COMPLETED", "EXPIRED"],
  transitions: { PENDING: ["PROCESSING", "EXPIRED"], PROCESSING: ["COMPLETED", "EXPIRED"] },
};
