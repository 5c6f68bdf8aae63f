import { compareRuns, type ComparedResult } from "../../src/report/player/compare-runs.ts";
import type { PlayerDocument } from "../../src/report/player/player-document.ts";
import { runOf } from "../shell/documents.ts";
import { ProblemNote } from "../shell/problem-note.tsx";
import { requested, route, source } from "../shell/store.ts";
import { textOf } from "../shell/text.ts";
import { useLoaded } from "../shell/use-loaded.ts";
import { word } from "../words/words.ts";
import { AlignedSteps } from "./aligned-steps.tsx";
import { ChooseRun } from "./choose-run.tsx";
import { DifferenceText } from "./difference.tsx";
import { chosenOn, type Side } from "./sides.ts";
import { BothWheres } from "./both-wheres.tsx";

/** Two runs side by side: results, where the money went, steps. */
export function Compare() {
  const { value: library } = useLoaded("library", () => source().library());
  const a = useRun("a");
  const b = useRun("b");
  const problem = a.problem ?? b.problem;
  return (
    <div class="compare">
      <h1 class="view-title">{word("compare.title")}</h1>
      <div class="halves">
        <ChooseRun side="a" library={library} document={a.value} />
        <ChooseRun side="b" library={library} document={b.value} />
      </div>
      {problem === undefined ? null : <ProblemNote problem={problem} />}
      {a.value === undefined || b.value === undefined ? (
        <p class="quiet" role="status">
          {word(chosenOn("a", route.value).scenario === "" ? "compare.lead" : "common.running")}
        </p>
      ) : (
        <Both a={a.value} b={b.value} />
      )}
    </div>
  );
}

function useRun(side: Side) {
  const chosen = chosenOn(side, route.value);
  const request = requested(chosen);
  const isChosen = chosen.scenario !== "";
  return useLoaded(isChosen ? JSON.stringify(request) : "", async () =>
    isChosen ? (await runOf(request)).document : undefined,
  );
}

function Both({ a, b }: { readonly a: PlayerDocument; readonly b: PlayerDocument }) {
  const compared = compareRuns(a, b);
  return (
    <>
      <Results results={compared.results} />
      <BothWheres a={a} b={b} />
      <AlignedSteps a={a} b={b} steps={compared.steps} />
    </>
  );
}

/** Figures of the run first; what each party gained by each part of the price is a long list. */
function Results({ results }: { readonly results: readonly ComparedResult[] }) {
  const gains = results.filter(({ id }) => id.startsWith("gain:"));
  const count = gains.filter((row) => row.difference !== "same").length;
  return (
    <section class="panel">
      <ResultTable rows={results.filter((row) => !gains.includes(row))} />
      {gains.length === 0 ? null : (
        <details class="gains">
          <summary>{word("compare.gains", { count })}</summary>
          <ResultTable rows={gains} />
        </details>
      )}
    </section>
  );
}

function ResultTable({ rows }: { readonly rows: readonly ComparedResult[] }) {
  return (
    <div class="scroll" tabIndex={0} role="group" aria-label={word("compare.results")}>
      <table class="table results">
        <thead>
          <tr>
            <th scope="col">
              <span class="unseen">{word("compare.results")}</span>
            </th>
            <th scope="col" class="right">
              A
            </th>
            <th scope="col" class="right">
              B
            </th>
            <th scope="col">{word("compare.against")}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id} class={row.lead ? "lead" : ""}>
              <th scope="row">{textOf(row.label)}</th>
              <td class="right">{textOf(row.a ?? "–")}</td>
              <td class="right">{textOf(row.b ?? "–")}</td>
              <td>
                <DifferenceText row={row} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
