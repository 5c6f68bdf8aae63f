import type { Trace } from "../../trace/trace.ts";
import { visibleText } from "../../language.ts";

/** A call inside a transaction, as the page shows it when its tab is opened. */
export interface CallNode {
  readonly contract: string;
  readonly method: string;
  readonly gas: string;
  /** `contracts/SettlementEscrow.sol:210` */
  readonly source?: string;
  readonly refused?: string;
  readonly calls: readonly CallNode[];
}

type TraceCall = NonNullable<Trace["steps"][number]["transactions"][number]["calls"]>;

/** The calls of each step of a trace, a tree for each transaction; nothing of a trace that has none. */
export function callNodes({ steps }: Trace): CallNode[][] {
  return steps.map(({ transactions }) =>
    transactions.flatMap(({ calls }) => (calls === undefined ? [] : [nodeOf(calls)])),
  );
}

function nodeOf({ contract, method, gas, source, refused, calls }: TraceCall): CallNode {
  return {
    contract: visibleText(contract),
    method: visibleText(method),
    gas,
    ...(source === undefined ? {} : { source: `${source.file}:${source.line}` }),
    ...(refused === undefined ? {} : { refused: visibleText(refused) }),
    calls: calls.map(nodeOf),
  };
}
