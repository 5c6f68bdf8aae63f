import type { Field } from "../../src/report/player/player-document.ts";
import { Link } from "../shell/link.tsx";
import { textOf } from "../shell/text.ts";
import { word } from "../words/words.ts";
import type { Sent } from "./transactions.ts";

/** A transaction in a line, and under it what it carried where it is opened. */
export function TransactionRows(props: {
  readonly sent: Sent;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}) {
  const { sent, isOpen, onToggle } = props;
  const { step, transaction } = sent;
  const { hash, block, at, gas, signer, contract, method, revert } = transaction;
  return (
    <>
      <tr class={revert === undefined ? "" : "reverted"}>
        <td class="right">{block}</td>
        <th scope="row">
          <button class="link mono" aria-expanded={isOpen} aria-controls={`tx-${hash}`} onClick={onToggle}>
            {contract}.{method}
          </button>
        </th>
        <td>{textOf(signer)}</td>
        <td>
          <Link class="link" to={{ view: "player", step: step.index, payment: step.payment }}>
            {step.index} {textOf(step.label)}
          </Link>
        </td>
        <td>{textOf(at)}</td>
        <td class="right">{gas}</td>
        <td>
          {revert === undefined ? (
            <span class="good">✓ {word("explorer.done")}</span>
          ) : (
            <span class="bad">✖ {revert.error}</span>
          )}
        </td>
      </tr>
      {isOpen ? (
        <tr id={`tx-${hash}`} class="opened">
          <td colSpan={7}>
            <Opened sent={sent} />
          </td>
        </tr>
      ) : null}
    </>
  );
}

function Opened({ sent: { transaction } }: { readonly sent: Sent }) {
  const { hash, args, events, revert } = transaction;
  return (
    <div class="opened-parts">
      <p>
        {word("explorer.hash")} <code>{hash}</code>
      </p>
      {revert === undefined ? null : (
        <div>
          <h3>
            {word("explorer.revert")} <code class="code refusal">{revert.error}</code>
          </h3>
          <Fields fields={revert.args} />
        </div>
      )}
      <div>
        <h3>{word("explorer.args")}</h3>
        <Fields fields={args} />
      </div>
      <div>
        <h3>{word("explorer.events")}</h3>
        {events.length === 0 ? <p class="quiet">{word("explorer.no-events")}</p> : null}
        {events.map((event, index) => (
          <div key={index}>
            <h4 class="mono">
              {event.contract}.{event.name}
            </h4>
            <Fields fields={event.args} />
          </div>
        ))}
      </div>
    </div>
  );
}

function Fields({ fields }: { readonly fields: readonly Field[] }) {
  return (
    <dl class="fields">
      {fields.map(({ name, value }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{textOf(value)}</dd>
        </div>
      ))}
    </dl>
  );
}
