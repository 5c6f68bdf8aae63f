import type { StatusMachine } from "./status-machine.ts";

/** Statuses of a cross-border payment between two anchors. */
export type Sep31Status =
  | "pending_sender"
  | "pending_receiver"
  | "pending_customer_info_update"
  | "pending_transaction_info_update"
  | "pending_external"
  | "pending_stellar"
  | "completed"
  | "refunded"
  | "expired"
  | "error";

/**
 * SEP-31's transaction. The specification has no edge list: the edges are those of its state diagram and of the text on
 * each status. What waits for the sender may expire; the receiving anchor may refund while it holds the money.
 */
export const SEP31: StatusMachine<Sep31Status> = {
  source: "SEP-31 3.1.0, state diagram (contents/sep-0031/state_diagram.png) and the texts of the statuses",
  initial: ["pending_sender", "pending_receiver"],
  terminal: ["completed", "refunded", "expired", "error"],
  transitions: {
    pending_sender: ["pending_receiver", "expired", "error"],
    pending_receiver: [
      "pending_sender",
      "pending_customer_info_update",
      "pending_transaction_info_update",
      "pending_external",
      "pending_stellar",
      "completed",
      "refunded",
      "error",
    ],
    pending_customer_info_update: ["pending_receiver", "refunded", "error"],
    pending_transaction_info_update: ["pending_receiver", "error"],
    pending_external: ["completed", "refunded", "error"],
    pending_stellar: ["completed", "error"],
  },
};
