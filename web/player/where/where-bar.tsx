import type { WhereLine } from "./where-layout.ts";

const percent = (share: number): string => `${Math.round(share * 10_000) / 100}%`;

/** Less than this of the axis is a diamond instead of a bar. */
const TINY = 0.012;

/** The bar of a row, beside its figure; a line joins it to the end of the bar above. */
export function WhereBarDrawing({
  line: { kind, from, to, isTotal },
  before,
}: {
  readonly line: WhereLine;
  readonly before: WhereLine | undefined;
}) {
  const left = Math.min(from, to);
  const width = Math.abs(to - from);
  return (
    <svg class={`bar ${kind}`} aria-hidden="true" width="100%" height="100%">
      {before !== undefined && !isTotal && (
        <line class="joint" x1={percent(from)} x2={percent(from)} y1="-22%" y2="50%" />
      )}
      {width < TINY ? (
        <svg x={percent(to)} y="50%" overflow="visible">
          <path class="tiny" d="M0-4 4 0 0 4-4 0z" />
        </svg>
      ) : (
        <rect x={percent(left)} y="18%" width={percent(width)} height="64%" />
      )}
      {isTotal && (
        <svg
          x="4.5%"
          y="10%"
          width="8"
          height="80%"
          viewBox="0 0 8 18"
          preserveAspectRatio="none"
          overflow="visible"
        >
          <path class="cut" d="M2-1 6 6 2 12 6 19" />
        </svg>
      )}
    </svg>
  );
}

/** Margin is hatched, the market's move hatched both ways: they can be told apart without colour. */
export function WherePatterns() {
  return (
    <svg class="patterns" width="0" height="0" aria-hidden="true">
      <defs>
        <pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect class="hatch-ground" width="6" height="6" />
          <rect class="hatch-line" width="2.4" height="6" />
        </pattern>
        <pattern id="cross-hatch" width="7" height="7" patternUnits="userSpaceOnUse">
          <rect class="cross-ground" width="7" height="7" />
          <path class="cross-line" d="M0 0 7 7M7 0 0 7" />
        </pattern>
      </defs>
    </svg>
  );
}
