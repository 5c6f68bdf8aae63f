import {
  FSPIOP_TRANSFER,
  MOJALOOP_ABORT_CONDITIONS,
  MOJALOOP_SETTLEMENT,
  MOJALOOP_WINDOW,
  type MojaloopSettlementState,
} from "../../../messages/statuses/mojaloop.ts";
import { RAFIKI_INCOMING, RAFIKI_OUTGOING } from "../../../messages/statuses/rafiki.ts";
import { SEP31 } from "../../../messages/statuses/sep31.ts";
import { mayFollow, type StatusMachine } from "../../../messages/statuses/status-machine.ts";
import type { Operations } from "../operation.ts";
import type { Outputs } from "../vector.ts";
import { invalidField } from "./invalid.ts";

const TABLES: Readonly<Record<string, () => Outputs>> = {
  sep31: () => whole(SEP31),
  rafiki: () => ({ outgoing: RAFIKI_OUTGOING.transitions, incoming: RAFIKI_INCOMING.transitions }),
  "mojaloop-settlement": mojaloopSettlement,
  "fspiop-transfer": () => whole(FSPIOP_TRANSFER),
};

/** Statuses of payments as each scheme keeps them. */
export const STATUS_OPERATIONS: Operations = {
  "fsm.table": (fields) => {
    const name = fields.text("name");
    const table = Object.hasOwn(TABLES, name) ? TABLES[name] : undefined;
    if (table === undefined) throw invalidField(fields, "name", `one of ${Object.keys(TABLES).join(", ")}`);
    return table();
  },
};

function whole({ initial, terminal, transitions }: StatusMachine): Outputs {
  return { initial, terminal, transitions };
}

function mayAbort(state: MojaloopSettlementState): boolean {
  return mayFollow(MOJALOOP_SETTLEMENT, state, "ABORTED");
}

function short(state: MojaloopSettlementState): string {
  return state.replace("PS_TRANSFERS_", "");
}

/** The way to the end, the states that may abort on it, and on what condition; the window's states. */
function mojaloopSettlement(): Outputs {
  const settlement = onward(MOJALOOP_SETTLEMENT);
  const final = settlement.filter((state) => !mayAbort(state));
  const conditions = settlement.flatMap((state) => {
    const other = MOJALOOP_ABORT_CONDITIONS[state];
    return other === undefined ? [] : [`${state} may abort only if no account is ${other}`];
  });
  return {
    settlement,
    abort_from: settlement.filter(mayAbort),
    abort_rule: [...conditions, `${final.map(short).join(", ")} may not abort`].join("; "),
    window: [...onward(MOJALOOP_WINDOW), "ABORTED"],
  };
}

/** The states in the order in which nothing goes wrong: from the first, always to the first that may follow. */
function onward<Status extends string>({ initial, transitions }: StatusMachine<Status>): Status[] {
  const states: Status[] = [];
  for (let [next] = initial; next !== undefined; [next] = transitions[next] ?? []) states.push(next);
  return states;
}
