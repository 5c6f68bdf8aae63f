/** Columns of what is no terminal: a pipe, or a file of plain text. */
export const PIPE_WIDTH = 100;

/** Columns between which a text is set, however narrow or wide the terminal is. */
const LEAST_WIDTH = 80;
const MOST_WIDTH = 200;

/** A terminal's number of columns, brought between those that texts are set in. @param columns Nothing where it is none. */
export function textWidth(columns: number | undefined): number {
  if (columns === undefined || !Number.isFinite(columns) || columns < 1) return PIPE_WIDTH;
  return Math.min(Math.max(Math.trunc(columns), LEAST_WIDTH), MOST_WIDTH);
}
