import { expect } from "chai";
import {
  FSPIOP_TRANSFER,
  MOJALOOP_SETTLEMENT,
  MOJALOOP_WINDOW,
} from "../../../src/messages/statuses/mojaloop.ts";
import { RAFIKI_INCOMING, RAFIKI_OUTGOING } from "../../../src/messages/statuses/rafiki.ts";
import { SEP31 } from "../../../src/messages/statuses/sep31.ts";
import { mayFollow, type StatusMachine } from "../../../src/messages/statuses/status-machine.ts";

/** Every edge, written down apart from the tables: `from to to to`. */
const EDGES: readonly (readonly [name: string, machine: StatusMachine, edges: readonly string[]])[] = [
  [
    "SEP-31",
    SEP31,
    [
      "pending_sender pending_receiver expired error",
      "pending_receiver pending_sender pending_customer_info_update pending_transaction_info_update pending_external pending_stellar completed refunded error",
      "pending_customer_info_update pending_receiver refunded error",
      "pending_transaction_info_update pending_receiver error",
      "pending_external completed refunded error",
      "pending_stellar completed error",
    ],
  ],
  [
    "an outgoing payment of Rafiki",
    RAFIKI_OUTGOING,
    ["FUNDING SENDING CANCELLED", "SENDING COMPLETED FAILED"],
  ],
  [
    "an incoming payment of Rafiki",
    RAFIKI_INCOMING,
    ["PENDING PROCESSING EXPIRED", "PROCESSING COMPLETED EXPIRED"],
  ],
  [
    "a settlement of Mojaloop",
    MOJALOOP_SETTLEMENT,
    [
      "PENDING_SETTLEMENT PS_TRANSFERS_RECORDED ABORTED",
      "PS_TRANSFERS_RECORDED PS_TRANSFERS_RESERVED ABORTED",
      "PS_TRANSFERS_RESERVED PS_TRANSFERS_COMMITTED ABORTED",
      "PS_TRANSFERS_COMMITTED SETTLING",
      "SETTLING SETTLED",
    ],
  ],
  [
    "a settlement window of Mojaloop",
    MOJALOOP_WINDOW,
    [
      "OPEN CLOSED",
      "CLOSED PENDING_SETTLEMENT",
      "PENDING_SETTLEMENT SETTLED ABORTED",
      "ABORTED PENDING_SETTLEMENT",
    ],
  ],
  ["a transfer of FSPIOP", FSPIOP_TRANSFER, ["RECEIVED RESERVED ABORTED", "RESERVED COMMITTED ABORTED"]],
];

for (const [name, machine, edges] of EDGES) {
  describe(`statuses of ${name}`, () => {
    const legal = new Set(
      edges.flatMap((line) => {
        const [from = "", ...onward] = line.split(" ");
        return onward.map((to) => `${from} ${to}`);
      }),
    );
    const states = [...new Set([...legal].flatMap((edge) => edge.split(" ")))];

    it("have these edges and no other", () => {
      for (const from of states)
        for (const to of states)
          expect(mayFollow(machine, from, to), `${from} ${to}`).to.equal(legal.has(`${from} ${to}`));
    });

    it("end where nothing follows, and are all reached from the first", () => {
      const ends = states.filter((state) => states.every((to) => !legal.has(`${state} ${to}`)));
      expect([...machine.terminal]).to.have.members(ends);
      const reached = new Set(machine.initial);
      for (const state of reached) for (const to of machine.transitions[state] ?? []) reached.add(to);
      expect([...reached]).to.have.members(states);
    });

    it("name their source", () => {
      expect(machine.source).to.match(/SEP-31|rafiki|mojaloop|FSPIOP/);
    });
  });
}
