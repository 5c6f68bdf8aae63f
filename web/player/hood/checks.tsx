import type { PlayerCheck } from "../../../src/report/player/player-document.ts";
import { textOf } from "../../shell/text.ts";
import { word } from "../../words/words.ts";
import type { TabProps } from "./tab-props.ts";

/** What was compared in this step and over the whole run: expectations and invariants. */
export function ChecksTab({ view: { step, document } }: TabProps) {
  const own = [...step.expectations, ...step.checks];
  // The end of a run is not told before it is reached.
  const isLast = step.index === document.steps.at(-1)?.index;
  return (
    <div class="checks">
      {own.length === 0 ? (
        <p>{word("hood.noChecks")}</p>
      ) : (
        <Checks title={word("hood.ofStep")} checks={own} />
      )}
      <Checks
        title={word("hood.invariantsOfStep")}
        checks={step.invariants.flatMap(([place, count, met]) => {
          const text = document.invariants[place]?.text;
          return text === undefined ? [] : [{ text, detail: `${count}×`, met }];
        })}
      />
      {isLast && <Checks title={word("hood.expected")} checks={document.expectations} />}
      {isLast && <Checks title={word("hood.invariants")} checks={document.invariants} />}
    </div>
  );
}

function Checks({ title, checks }: { readonly title: string; readonly checks: readonly PlayerCheck[] }) {
  if (checks.length === 0) return null;
  return (
    <table>
      <caption>{title}</caption>
      <tbody>
        {checks.map(({ text, detail, met }, place) => (
          <tr key={place}>
            <td class={met ? "good" : "bad"}>
              <span aria-hidden="true">{met ? "✓" : "✖"}</span>
              <span class="unseen">{word(met ? "hood.met" : "hood.notMet")}</span>
            </td>
            <th scope="row">{textOf(text)}</th>
            <td class="figure">{textOf(detail)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
