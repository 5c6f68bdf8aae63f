import { useEffect, useRef, useState } from "preact/hooks";
import type { ScenarioDocument, WhatIfField } from "../../src/report/player/page-documents.ts";
import { compareRuns, type ComparedResult } from "../../src/report/player/compare-runs.ts";
import { CommandLine } from "../shell/command-line.tsx";
import { DifferenceText } from "../compare/difference.tsx";
import { runOf, scenarioOf } from "../shell/documents.ts";
import { ProblemNote } from "../shell/problem-note.tsx";
import { go, progress, requested, route, run, source } from "../shell/store.ts";
import { textOf } from "../shell/text.ts";
import { useLoaded } from "../shell/use-loaded.ts";
import { word } from "../words/words.ts";
import { madeRuns, moved, pointsOf, positionOf, unitBeside } from "./settings.ts";

/** A slider is let go of before the scenario runs again. */
const PAUSE_MILLISECONDS = 150;

/** Values of the scenario that can be moved; a change runs it again and shows what changed for whom. */
export function WhatIfDrawer() {
  const { scenario: name } = route.value;
  const { value, problem } = useLoaded(name, () => scenarioOf(name));
  if (problem !== undefined) return <ProblemNote problem={problem} />;
  if (value === undefined) return <p class="quiet">{word("common.loading")}</p>;
  if (value.whatIf.length === 0) return <p>{word("what-if.none")}</p>;
  return (
    <div class="what-if-drawer">
      <div class="settings">
        <p class="quiet">{word(source().runs ? "what-if.lead" : "what-if.made")}</p>
        {value.whatIf.map((field) => (
          <Setting key={field.set} field={field} scenario={value} />
        ))}
        <p class="actions">
          <button
            class="button"
            disabled={Object.keys(route.value.set).length === 0}
            onClick={() => go({ set: {} }, { replace: true })}
          >
            {word("what-if.reset")}
          </button>
        </p>
      </div>
      <Changed />
    </div>
  );
}

function Setting(props: { readonly field: WhatIfField; readonly scenario: ScenarioDocument }) {
  const { field, scenario } = props;
  const label = textOf(field.label);
  const made = madeRuns(scenario, source().runs);
  const request = requested(route.value);
  const points = pointsOf(field, request, made);
  const chosen = route.value.set[field.set] ?? field.value;
  // What is shown while the slider moves; the address follows when it rests.
  const [pending, setPending] = useState<string | undefined>(undefined);
  const timer = useRef(0);
  useEffect(() => () => clearTimeout(timer.current), []);
  const change = (value: string): void => {
    setPending(value);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      setPending(undefined);
      go({ set: moved(field, value, requested(route.peek()), made) }, { replace: true });
    }, PAUSE_MILLISECONDS) as unknown as number;
  };
  const shown = pending ?? chosen;
  const unit = unitBeside(shown, field.unit);
  const display = unit === "" ? shown : `${shown} ${unit}`;
  return (
    <div class="setting">
      <label>
        <span>
          {label} <code>{field.set}</code>
        </span>
        <input
          type="range"
          min={0}
          max={points.length - 1}
          value={positionOf(points, shown)}
          disabled={points.length < 2}
          aria-valuetext={display}
          onInput={(event) => change(points[Number(event.currentTarget.value)] ?? shown)}
        />
      </label>
      {made === undefined ? (
        <span class="exact">
          <input
            value={shown}
            size={9}
            aria-label={word("what-if.value", { label })}
            onChange={(event) => change(event.currentTarget.value.trim())}
          />
          {unit}
        </span>
      ) : (
        <output class="exact">{display}</output>
      )}
      <span class="quiet">{word("what-if.file", { value: field.value })}</span>
    </div>
  );
}

/** The run with the file's values against the one with these. */
function Changed() {
  const { scenario, set, faults } = route.value;
  const isChanged = Object.keys(set).length > 0;
  const before = useLoaded(isChanged ? JSON.stringify([scenario, faults]) : "", () =>
    isChanged ? runOf(requested({ scenario, set: {}, faults })) : Promise.resolve(undefined),
  );
  const after = run.value;
  if (!isChanged) return null;
  if (before.problem !== undefined) return <ProblemNote problem={before.problem} />;
  if (before.value === undefined || after === undefined || progress.value !== undefined)
    return (
      <p class="quiet" role="status">
        {word("common.running")}
      </p>
    );
  const rows = compareRuns(before.value.document, after.document).results.filter(
    ({ difference }) => difference !== "same",
  );
  return (
    <div class="changed" role="status">
      <h3>{word("what-if.changed")}</h3>
      {rows.length === 0 ? (
        <p>{word("what-if.same")}</p>
      ) : (
        <table class="table">
          <thead>
            <tr>
              <td />
              <th scope="col" class="right">
                {word("what-if.before")}
              </th>
              <th scope="col" class="right">
                {word("what-if.after")}
              </th>
              <td />
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <th scope="row">{textOf(row.label)}</th>
                <td class="right">{textOf(row.a ?? "–")}</td>
                <td class="right">{textOf(row.b ?? "–")}</td>
                <td>
                  <DifferenceText row={isOnlyOnce(row) ? { ...row, difference: "other" } : row} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {after.milliseconds === undefined ? null : (
        <p class="quiet">{word("what-if.took", { milliseconds: Math.round(after.milliseconds) })}</p>
      )}
      <CommandLine request={requested({ scenario, set, faults })} />
    </div>
  );
}

/** "Only in A" is said of two runs side by side. */
function isOnlyOnce({ difference }: ComparedResult): boolean {
  return difference === "only-a" || difference === "only-b";
}
