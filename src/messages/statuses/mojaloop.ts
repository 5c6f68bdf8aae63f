import type { StatusMachine } from "./status-machine.ts";

/** States of a settlement in Mojaloop's hub, and of each participant's account in it. */
export type MojaloopSettlementState =
  | "PENDING_SETTLEMENT"
  | "PS_TRANSFERS_RECORDED"
  | "PS_TRANSFERS_RESERVED"
  | "PS_TRANSFERS_COMMITTED"
  | "SETTLING"
  | "SETTLED"
  | "ABORTED";

export const MOJALOOP_SETTLEMENT: StatusMachine<MojaloopSettlementState> = {
  source:
    "mojaloop/central-ledger seeds/settlementState.js; mojaloop/central-settlement src/models/settlement/facade.js, putById and abortById",
  initial: ["PENDING_SETTLEMENT"],
  terminal: ["SETTLED", "ABORTED"],
  transitions: {
    PENDING_SETTLEMENT: ["PS_TRANSFERS_RECORDED", "ABORTED"],
    PS_TRANSFERS_RECORDED: ["PS_TRANSFERS_RESERVED", "ABORTED"],
    PS_TRANSFERS_RESERVED: ["PS_TRANSFERS_COMMITTED", "ABORTED"],
    PS_TRANSFERS_COMMITTED: ["SETTLING"],
    SETTLING: ["SETTLED"],
  },
};

/** The states whose settlement may abort only while none of its accounts is in the other state: its money has moved. */
export const MOJALOOP_ABORT_CONDITIONS: Readonly<
  Partial<Record<MojaloopSettlementState, MojaloopSettlementState>>
> = { PS_TRANSFERS_RESERVED: "PS_TRANSFERS_COMMITTED" };

/** States of a settlement window: transfers are gathered in it, then it is settled with others. */
export type MojaloopWindowState = "OPEN" | "CLOSED" | "PENDING_SETTLEMENT" | "SETTLED" | "ABORTED";

/** A window whose settlement was aborted may be settled again, as a closed one. */
export const MOJALOOP_WINDOW: StatusMachine<MojaloopWindowState> = {
  source:
    "mojaloop/central-ledger seeds/settlementWindow1State.js; mojaloop/central-settlement src/domain/settlement/index.js, settlementEventTrigger",
  initial: ["OPEN"],
  terminal: ["SETTLED"],
  transitions: {
    OPEN: ["CLOSED"],
    CLOSED: ["PENDING_SETTLEMENT"],
    PENDING_SETTLEMENT: ["SETTLED", "ABORTED"],
    ABORTED: ["PENDING_SETTLEMENT"],
  },
};

/** `TransferState` of FSPIOP: what a participant is shown of a transfer. */
export type FspiopTransferState = "RECEIVED" | "RESERVED" | "COMMITTED" | "ABORTED";

export const FSPIOP_TRANSFER: StatusMachine<FspiopTransferState> = {
  source: "FSPIOP API definition v1.1, TransferState enumeration and section 6.7, transfer states",
  initial: ["RECEIVED"],
  terminal: ["COMMITTED", "ABORTED"],
  transitions: { RECEIVED: ["RESERVED", "ABORTED"], RESERVED: ["COMMITTED", "ABORTED"] },
};
