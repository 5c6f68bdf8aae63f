/** Which marks of a long run stand in the step bar: from `first` to `last`, counted from 1. */
export interface BarWindow {
  readonly first: number;
  readonly last: number;
  /** Whether a ribbon of all steps stands above. */
  readonly ribbon: boolean;
}

/** More marks than these have no room. */
const MOST = 24;
/** As many as a window shows, and a projector has room for. */
export const SHOWN = 15;

/** The window around a position; it moves by one mark a step, and stops at both ends. */
export function barWindow(count: number, position: number, most = MOST): BarWindow {
  if (count <= most) return { first: 1, last: count, ribbon: false };
  const first = Math.max(1, Math.min(count - SHOWN + 1, position - Math.floor(SHOWN / 2)));
  return { first, last: first + SHOWN - 1, ribbon: true };
}
