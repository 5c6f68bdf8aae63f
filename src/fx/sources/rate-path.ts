/** Which feed a path is for: base, quote, and the decimals of its answers. */
export interface QuotedFeed {
  readonly base: string;
  readonly quote: string;
  /** Digits after the point of every answer, 0 to 36. */
  readonly decimals: number;
}

/** What a pair was worth from a moment on, until the next point. */
export interface RatePoint {
  /** Unix seconds. */
  readonly at: bigint;
  /** Above zero, in the feed's decimals; none: there is no rate until the next point. */
  readonly answer: bigint | undefined;
  /** Business days by which an older figure was carried forward; 0: a figure of its own. */
  readonly carriedDays: number;
}

/**
 * The market's rate of one pair over time, in integers: points in order of time, each holding until the next. What a
 * feed publishes of it is another path; see `src/fx/reporting`.
 */
export interface RatePath extends QuotedFeed {
  /** What it came from: `constant`, `steps`, `ecb`, or the model. One word. */
  readonly source: string;
  /** How often the source left its band and was put back on the edge of it. */
  readonly clamps: number;
  readonly points: readonly RatePoint[];
}

/** The place of the last point at or before a moment; −1 before the path begins. */
export function placeAt(path: RatePath, unix: bigint): number {
  let [low, high] = [0, path.points.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const point = path.points[middle];
    if (point !== undefined && point.at <= unix) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The last point at or before a moment; none before the path begins. */
export function pointAt(path: RatePath, unix: bigint): RatePoint | undefined {
  return path.points[placeAt(path, unix)];
}

/** The market's answer at a moment; nothing before the path begins, and in its gaps. */
export function answerAt(path: RatePath, unix: bigint): bigint | undefined {
  return pointAt(path, unix)?.answer;
}
