import { CONTRACTS } from "../chain/contracts/contracts.ts";
import { effectOf, quotedBy } from "../chain/contracts/effects.ts";
import { feeUp, proportionalFee } from "../fx/fee.ts";
import type { TransactionRecord } from "../ports.ts";
import type { RunContext } from "./run-context.ts";

/** Takes a transaction's events in, and looks at the invariants that each of them can break. */
export function checkTransaction(
  context: Pick<RunContext, "flows" | "owners" | "invariants">,
  sent: TransactionRecord,
): void {
  const { flows, owners, invariants } = context;
  for (const { payment, operation, from, to } of flows.follow(sent.events, sent.timestamp)) {
    const { name, flow, terms } = payment;
    invariants.equal("illegal-transitions", `${name}: ${operation} from ${from}`, to ?? "", to ?? "an edge");
    if (operation === "fund") invariants.equal("identity", name, flow.fundings, 1n);
    const charged = flow.released + flow.resolvedToPayee + flow.resolvedFee;
    const due = feeUp(charged, proportionalFee(terms?.feeBps ?? 0n));
    invariants.equal("fees", name, flow.fees, due);
  }
  owners.follow(sent.events);
  checkQuoted(context, sent);
}

/** A quote that is used gives the tokens that it promises. */
function checkQuoted(
  { invariants }: Pick<RunContext, "invariants">,
  { call, events }: TransactionRecord,
): void {
  const promised = quotedBy(call, CONTRACTS);
  if (promised === undefined) return;
  for (const event of events) {
    const { bought } = effectOf(event, CONTRACTS);
    if (bought !== undefined) invariants.equal("no-gain", call.method, bought, promised);
  }
}
