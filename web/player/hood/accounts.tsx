import { textOf } from "../../shell/text.ts";
import { word } from "../../words/words.ts";
import type { TabProps } from "./tab-props.ts";
import { tAccounts, type TAccount } from "./t-accounts.ts";

const SIDES = ["debit", "credit"] as const;

/** Every account as a T: debits left, credits right, each with the step that booked it. */
export function AccountsTab({ view }: TabProps) {
  return (
    <div class="t-accounts">
      {tAccounts(view).map((one) => (
        <TAccountTable key={one.account.id} one={one} step={view.step.index} />
      ))}
    </div>
  );
}

function TAccountTable({
  one: { account, closing, entries },
  step,
}: {
  readonly one: TAccount;
  readonly step: number;
}) {
  const side = account.increasesBy;
  return (
    <table>
      <caption>
        <b>{textOf(account.holder)}</b> {account.symbol} · {textOf(account.place)}
      </caption>
      <thead>
        <tr>
          {SIDES.map((one) => (
            <th key={one} scope="col">
              {word(`hood.${one}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        <tr class="quiet">
          {SIDES.map((one) => (
            <td key={one}>
              {one === side && (
                <>
                  <span class="unseen">{word("hood.opening")} </span>
                  {account.opening}
                </>
              )}
            </td>
          ))}
        </tr>
        {entries.map((entry, place) => (
          <tr key={place} class={entry.step === step ? "changed" : ""}>
            {SIDES.map((one) => (
              <td key={one}>
                {one === entry.side && (
                  <>
                    <i>{entry.step}</i> {entry.amount}
                  </>
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          {SIDES.map((one) => (
            <td key={one}>{one === side && <b>{closing}</b>}</td>
          ))}
        </tr>
      </tfoot>
    </table>
  );
}
