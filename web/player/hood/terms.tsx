import type { Text } from "../../../src/report/player/player-document.ts";
import { textOf } from "../../shell/text.ts";
import { word } from "../../words/words.ts";
import type { TabProps } from "./tab-props.ts";

/** The terms that the run has, and, folded, everything that it was carried out with. */
export function TermsTab({ view: { document } }: TabProps) {
  const { terms, settings } = document;
  return (
    <>
      <Rows rows={terms} />
      {settings.length > 0 && (
        <details>
          <summary>{word("hood.settings", { count: settings.length })}</summary>
          <p class="quiet">{word("hood.settingsHow")}</p>
          <Rows rows={settings} />
        </details>
      )}
    </>
  );
}

interface Row {
  readonly label: Text;
  readonly value: Text;
  readonly from?: Text;
}

function Rows({ rows }: { readonly rows: readonly Row[] }) {
  return (
    <table class="table">
      <tbody>
        {rows.map(({ label, value, from = "" }, place) => (
          <tr key={place}>
            <th scope="row">{textOf(label)}</th>
            <td>{textOf(value)}</td>
            <td>{textOf(from)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
