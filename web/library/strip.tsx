import type { ScenarioCard } from "../../src/report/player/page-documents.ts";
import { word } from "../words/words.ts";

const MOST = 16;

const SHAPE = {
  normal: <circle r="7" />,
  refusal: (
    <>
      <path d="M-3.3-8h6.6L8-3.3v6.6L3.3 8h-6.6L-8 3.3v-6.6z" />
      <path class="glyph" d="m-3-3 6 6m0-6-6 6" />
    </>
  ),
  fault: (
    <>
      <path d="M0-9 9 7H-9z" />
      <path class="glyph-solid" d="M1-4-3 2h2.5l-1 4L3 0H.5z" />
    </>
  ),
  "way-out": (
    <>
      <rect x="-8" y="-7" width="16" height="14" rx="3" />
      <path class="glyph" d="M-4-1H1a2.5 2.5 0 0 1 0 5h-3M-1.5-4-4.5-1l3 3" />
    </>
  ),
} as const;

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
    <svg class="strip" viewBox={`-10 -10 ${shown.length * 18 + 2} 20`} role="img" aria-label={text}>
      {shown.map(({ mark }, index) => (
        <g key={index} class={`dot ${mark}`} transform={`translate(${index * 18} 0)`}>
          {SHAPE[mark]}
        </g>
      ))}
    </svg>
  );
}
