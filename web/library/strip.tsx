import type { ScenarioCard } from "../../src/report/player/page-documents.ts";
import { MarkShapes } from "../draw/mark.tsx";
import { word } from "../words/words.ts";

const MOST = 16;
const WIDTH = 18;

/** The steps of a run as a row of small marks, in words for who does not see them. */
export function Strip({ marks }: Pick<ScenarioCard, "marks">) {
  const shown = marks.slice(0, MOST);
  const count = (mark: string): number => marks.filter((one) => one.mark === mark).length;
  const text = word("library.marks", {
    steps: marks.length,
    refused: count("refusal"),
    faults: count("fault"),
    ways: count("way-out"),
  });
  return (
    <svg class="strip" viewBox={`-10 -10 ${shown.length * WIDTH + 2} 20`} role="img" aria-label={text}>
      {shown.map(({ mark }, index) => (
        <g key={index} transform={`translate(${index * WIDTH} 0)`}>
          <MarkShapes mark={mark} state="done" radius={7.5} />
        </g>
      ))}
    </svg>
  );
}
