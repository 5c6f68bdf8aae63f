import { expect } from "chai";
import {
  FSPIOP_TRANSFER,
  MOJALOOP_ABORT_CONDITIONS,
  MOJALOOP_SETTLEMENT,
  MOJALOOP_WINDOW,
} from "../../../src/messages/statuses/mojaloop.ts";
import { itHasEdges } from "./edges.ts";

describe("Mojaloop's settlement", () => {
  itHasEdges(MOJALOOP_SETTLEMENT, /central-settlement/, [
    "PENDING_SETTLEMENT PS_TRANSFERS_RECORDED ABORTED",
    "PS_TRANSFERS_RECORDED PS_TRANSFERS_RESERVED ABORTED",
    "PS_TRANSFERS_RESERVED PS_TRANSFERS_COMMITTED ABORTED",
    "PS_TRANSFERS_COMMITTED SETTLING",
    "SETTLING SETTLED",
  ]);

  it("aborts with transfers reserved only while none is committed", () => {
    expect(MOJALOOP_ABORT_CONDITIONS).to.deep.equal({ PS_TRANSFERS_RESERVED: "PS_TRANSFERS_COMMITTED" });
  });
});

describe("Mojaloop's settlement window", () => {
  itHasEdges(MOJALOOP_WINDOW, /settlementEventTrigger/, [
    "OPEN CLOSED",
    "CLOSED PENDING_SETTLEMENT",
    "PENDING_SETTLEMENT SETTLED ABORTED",
    "ABORTED PENDING_SETTLEMENT",
  ]);
});

describe("FSPIOP's transfer", () => {
  itHasEdges(FSPIOP_TRANSFER, /TransferState/, ["RECEIVED RESERVED ABORTED", "RESERVED COMMITTED ABORTED"]);
});
