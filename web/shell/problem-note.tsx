import type { Problem } from "../../src/report/player/page-documents.ts";
import { textOf } from "./text.ts";

/** Why something is not there, and what to try. */
export function ProblemNote({ problem }: { readonly problem: Problem }) {
  return (
    <div class="notice problem" role="alert">
      <p>
        <strong>{textOf(problem.message)}</strong> <code>{problem.code}</code>
      </p>
      {problem.hint === undefined ? null : <p>{textOf(problem.hint)}</p>}
    </div>
  );
}
