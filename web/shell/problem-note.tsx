import type { Problem } from "../../src/report/player/page-documents.ts";
import { NOT_HERE } from "../source/source.ts";
import { word } from "../words/words.ts";
import { CommandLine } from "./command-line.tsx";
import { go, requested, route } from "./store.ts";
import { textOf } from "./text.ts";

/** Why something is not there, what to try, and the way back where a fault or a value was asked for. */
export function ProblemNote({ problem }: { readonly problem: Problem }) {
  const { faults, set } = route.value;
  const isChanged = faults.length > 0 || Object.keys(set).length > 0;
  return (
    <div class="notice problem" role="alert">
      <p>
        <strong>{textOf(problem.message)}</strong> <code>{problem.code}</code>
      </p>
      {problem.hint === undefined ? null : <p>{textOf(problem.hint)}</p>}
      <ul>
        {problem.places.map((place, index) => (
          <li key={index}>
            {word("common.line", { line: place.line })}: {textOf(place.message)}
          </li>
        ))}
      </ul>
      {problem.code === NOT_HERE && isChanged ? <CommandLine request={requested(route.value)} /> : null}
      {isChanged ? (
        <button class="button" onClick={() => go({ faults: [], set: {} })}>
          {word("common.unchanged")}
        </button>
      ) : null}
    </div>
  );
}
