import type { PlayerStep } from "../../../src/report/player/player-document.ts";
import { Term } from "../../shell/term.tsx";
import { textOf } from "../../shell/text.ts";
import { word } from "../../words/words.ts";
import type { Balance } from "../at-step.ts";
import { Panel, type PanelProps, type PanelSize } from "../panel.tsx";
import { shownBalances } from "./shown-balances.ts";

/** Rows that the panel's height has room for; elsewhere it grows. */
const ROOM: Readonly<Record<PanelSize, number>> = { panel: 12, phone: 40, projector: 6, large: 200 };

/** Who holds what before and after the step; the sum of tokens against the reserve. */
export function MoneyPanel({ view, size }: PanelProps) {
  const { rows, left } = shownBalances(view, ROOM[size]);
  const conserved = <Conserved step={view.step} />;
  return (
    <Panel
      name="money"
      title={word("money.title")}
      size={size}
      extra={size === "projector" ? null : conserved}
    >
      <table class="balances">
        <thead>
          <tr>
            <th scope="col">{word("money.account")}</th>
            <th scope="col">{word("money.holder")}</th>
            <th scope="col" class="right">
              {word("money.before")}
            </th>
            <th scope="col" class="right">
              {word("money.after")}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <BalanceRow key={row.account.id} row={row} size={size} />
          ))}
          {left > 0 && (
            <tr>
              <td class="quiet" colSpan={4}>
                {word("money.others", { count: left })}
              </td>
            </tr>
          )}
        </tbody>
      </table>
      {size === "projector" && conserved}
    </Panel>
  );
}

function BalanceRow({ row, size }: { readonly row: Balance; readonly size: PanelSize }) {
  const { account, before, after, up, first } = row;
  const changed = before !== undefined;
  return (
    <tr class={`${first ? "first" : ""}${changed ? " changed" : ""}`}>
      <td class="account">
        {first && (
          <>
            <b>{account.symbol}</b> {textOf(account.place)}
          </>
        )}
      </td>
      <th scope="row" title={textOf(account.holder)}>
        {textOf(account.holder)}
        {!first && <span class="unseen"> {account.symbol}</span>}
      </th>
      <td class="before right">{before}</td>
      <td class="right">
        {changed && (
          <span class="direction">
            <svg viewBox="0 0 10 10" aria-hidden="true">
              <path d={up === true ? "M5 1l5 8H0z" : "M5 9 0 1h10z"} fill="currentColor" />
            </svg>
            <span class="unseen">{word(up === true ? "money.up" : "money.down")} </span>
          </span>
        )}
        {after}
        {size === "projector" && <span class="unit"> {account.symbol}</span>}
      </td>
    </tr>
  );
}

function Conserved({ step }: { readonly step: PlayerStep }) {
  return (
    <>
      {step.conserved.map(({ text, equal }) => (
        <span key={textOf(text, "en")} class="conserved figure">
          {textOf(text)}{" "}
          <b class={equal ? "good" : "bad"}>
            {equal ? "✓" : "✖"}{" "}
            <Term id="reserve">{word(equal ? "money.conserved" : "money.notConserved")}</Term>
          </b>
        </span>
      ))}
    </>
  );
}
