import { source } from "../../shell/store.ts";
import type { CallNode } from "../../source/source.ts";
import { word } from "../../words/words.ts";
import type { TabProps } from "./tab-props.ts";
import { Loaded } from "./loaded.tsx";

/** The calls inside the step's transactions, read when the tab is opened. */
export function CallsTab({ view: { step }, run }: TabProps) {
  if (step.transactions.length === 0) return <p>{word("hood.noTransaction")}</p>;
  return (
    <Loaded name={`${run.id} ${step.index}`} load={() => source().calls(run.id, step.index)}>
      {(calls) => (calls.length === 0 ? <p>{word("hood.noCalls")}</p> : <Calls calls={calls} />)}
    </Loaded>
  );
}

function Calls({ calls }: { readonly calls: readonly CallNode[] }) {
  return (
    <ul class="calls">
      {calls.map(({ contract, method, gas, source: place, refused, calls: inner }, at) => (
        <li key={at}>
          <code>
            {contract}.{method}
          </code>{" "}
          <span class="quiet figure">{word("hood.gas", { gas })}</span>{" "}
          {place !== undefined && <code class="quiet">{place}</code>}{" "}
          {refused !== undefined && <b class="bad">✖ {word("hood.refused", { error: refused })}</b>}
          {inner.length > 0 && <Calls calls={inner} />}
        </li>
      ))}
    </ul>
  );
}
