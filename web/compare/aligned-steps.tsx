import type { AlignedStep } from "../../src/report/align-steps.ts";
import type { PlayerDocument, PlayerStep } from "../../src/report/player/player-document.ts";
import { MarkShapes } from "../draw/mark.tsx";
import { Link } from "../shell/link.tsx";
import { route } from "../shell/store.ts";
import { textOf } from "../shell/text.ts";
import { word } from "../words/words.ts";
import { chosenOn, type Side } from "./sides.ts";

/** Steps that are the same stand beside each other. */
export function AlignedSteps(props: {
  readonly a: PlayerDocument;
  readonly b: PlayerDocument;
  readonly steps: readonly AlignedStep[];
}) {
  const { a, b, steps } = props;
  return (
    <section class="panel" aria-labelledby="aligned">
      <h2 id="aligned" class="unseen">
        {word("compare.steps")}
      </h2>
      <table class="table aligned">
        <thead>
          <tr>
            <th scope="col">A</th>
            <th scope="col">B</th>
          </tr>
        </thead>
        <tbody>
          {steps.map((row, index) => (
            <tr key={index} class={row.a === undefined || row.b === undefined ? "apart" : ""}>
              <Cell side="a" step={stepAt(a, row.a)} />
              <Cell side="b" step={stepAt(b, row.b)} />
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function stepAt({ steps }: PlayerDocument, index: number | undefined): PlayerStep | undefined {
  return steps.find((step) => step.index === index);
}

function Cell({ side, step }: { readonly side: Side; readonly step: PlayerStep | undefined }) {
  if (step === undefined)
    return <td class="quiet absent">{word("compare.only", { letter: side === "a" ? "B" : "A" })}</td>;
  return (
    <td>
      <span class="aligned-step">
        <svg class="mark-icon" viewBox="-14 -14 28 28" aria-hidden="true">
          <MarkShapes mark={step.mark} state="done" number={step.index} />
        </svg>
        <Link
          class="link"
          to={{ view: "player", ...chosenOn(side, route.value), step: step.index, payment: step.payment }}
        >
          <span class={step.mark === "normal" ? "unseen" : ""}>{step.index} </span>
          {textOf(step.label)}
        </Link>
        {step.refusal === undefined ? null : <code class="code refusal">{step.refusal.error}</code>}
        <span class="quiet at">{textOf(step.at)}</span>
      </span>
    </td>
  );
}
