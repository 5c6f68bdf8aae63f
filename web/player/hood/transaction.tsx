import type { Field, PlayerTransaction } from "../../../src/report/player/player-document.ts";
import { textOf } from "../../shell/text.ts";
import { word } from "../../words/words.ts";
import type { TabProps } from "./tab-props.ts";

/** The transactions of the step, decoded: call, events, gas, and why one was refused. */
export function TransactionTab({ view: { step } }: TabProps) {
  if (step.transactions.length === 0) return <p>{word("hood.noTransaction")}</p>;
  return (
    <>
      {step.transactions.map((transaction) => (
        <Transaction key={transaction.hash} transaction={transaction} />
      ))}
    </>
  );
}

function Transaction({ transaction }: { readonly transaction: PlayerTransaction }) {
  const { contract, method, parameters, block, gas, signer, hash, args, events, revert } = transaction;
  return (
    <div class="transaction">
      <div>
        <h3 class="mono">
          {contract}.{method}({parameters.join(", ")})
        </h3>
        <p class="quiet figure">
          {word("hood.block", { block })} · {word("hood.gas", { gas })} · {textOf(signer)} ·{" "}
          <span class="mono hash" title={hash}>
            {hash}
          </span>
        </p>
        <Fields fields={args} />
      </div>
      <div>
        {revert === undefined ? (
          <>
            <h3>{word("hood.events", { count: events.length })}</h3>
            {events.map((event, place) => (
              <div key={place}>
                <h4 class="mono">
                  {event.contract}.{event.name}
                </h4>
                <Fields fields={event.args} />
              </div>
            ))}
          </>
        ) : (
          <>
            <h3 class="bad">✖ {word("hood.refused", { error: revert.error })}</h3>
            <Fields fields={revert.args} />
          </>
        )}
      </div>
    </div>
  );
}

function Fields({ fields }: { readonly fields: readonly Field[] }) {
  return (
    <dl class="facts figure">
      {fields.map(({ name, value }) => (
        <>
          <dt>{name}</dt>
          <dd>{textOf(value)}</dd>
        </>
      ))}
    </dl>
  );
}
