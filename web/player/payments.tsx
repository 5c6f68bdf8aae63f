import { useState } from "preact/hooks";
import type { PlayerPayment } from "../../src/report/player/player-document.ts";
import { Link } from "../shell/link.tsx";
import { run } from "../shell/store.ts";
import { textOf } from "../shell/text.ts";
import { word } from "../words/words.ts";
import { filterPayments, type PaymentFilter } from "./filter-payments.ts";

/** A table of thousands of rows is slow to paint. */
const AT_ONCE = 100;

/** The payments of a run, to be found and opened one by one. */
export function PaymentList() {
  const payments = run.value?.document.payments ?? [];
  const [filter, setFilter] = useState<PaymentFilter>({ text: "", state: "", onlyRefused: false });
  const [most, setMost] = useState(AT_ONCE);
  const found = filterPayments(payments, filter);
  const change = (part: Partial<PaymentFilter>): void => setFilter({ ...filter, ...part });
  const hidden = Math.min(AT_ONCE, found.length - most);
  return (
    <section class="payments" aria-labelledby="payments">
      <div class="view-head">
        <h2 id="payments">{word("payments.title")}</h2>
        <p class="quiet" role="status">
          {word("payments.count", { shown: found.length, total: payments.length })}
        </p>
        <Filters payments={payments} filter={filter} onChange={change} />
      </div>
      {found.length === 0 ? <p>{word("payments.none")}</p> : <Table payments={found.slice(0, most)} />}
      {hidden > 0 ? (
        <button class="button" onClick={() => setMost(most + AT_ONCE)}>
          {word("payments.more", { count: hidden })}
        </button>
      ) : null}
    </section>
  );
}

function Filters(props: {
  readonly payments: readonly PlayerPayment[];
  readonly filter: PaymentFilter;
  readonly onChange: (part: Partial<PaymentFilter>) => void;
}) {
  const { payments, filter, onChange } = props;
  const states = new Map(payments.map(({ state, stateLabel }) => [state, stateLabel]));
  return (
    <>
      <input
        type="search"
        class="field"
        value={filter.text}
        placeholder={word("payments.search")}
        aria-label={word("payments.search")}
        onInput={(event) => onChange({ text: event.currentTarget.value })}
      />
      <select
        class="field"
        aria-label={word("payments.state")}
        value={filter.state}
        onChange={(event) => onChange({ state: event.currentTarget.value })}
      >
        <option value="">{word("payments.any-state")}</option>
        {[...states].map(([state, label]) => (
          <option key={state} value={state}>
            {textOf(label)}
          </option>
        ))}
      </select>
      <label class="check">
        <input
          type="checkbox"
          checked={filter.onlyRefused}
          onChange={(event) => onChange({ onlyRefused: event.currentTarget.checked })}
        />
        {word("payments.refused")}
      </label>
    </>
  );
}

function Table({ payments }: { readonly payments: readonly PlayerPayment[] }) {
  return (
    <div class="scroll" tabIndex={0} role="group" aria-labelledby="payments">
      <table class="table">
        <thead>
          <tr>
            <th scope="col">{word("payments.name")}</th>
            <th scope="col">{word("payments.from")}</th>
            <th scope="col">{word("payments.to")}</th>
            <th scope="col" class="right">
              {word("payments.sent")}
            </th>
            <th scope="col" class="right">
              {word("payments.received")}
            </th>
            <th scope="col">{word("payments.state")}</th>
          </tr>
        </thead>
        <tbody>
          {payments.map((payment) => (
            <tr key={payment.name}>
              <th scope="row">
                <Link to={{ view: "player", payment: payment.name, step: payment.steps[0] ?? 1 }}>
                  {textOf(payment.title)}
                </Link>
              </th>
              <td>{textOf(payment.payer)}</td>
              <td>{textOf(payment.payee)}</td>
              <td class="right">{payment.sent}</td>
              <td class="right">{payment.received}</td>
              <td>
                {textOf(payment.stateLabel)}
                {payment.refused ? <span class="bad"> ✖ {word("payments.refused")}</span> : null}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
