import { textWidth } from "../report/width.ts";

/**
 * Columns that lines are set in: those that `COLUMNS` asks for, otherwise those of the terminal, from 80 to 200; 100 for
 * a pipe.
 *
 * @param columns The terminal's; nothing where stdout is none.
 */
export function terminalWidth(
  environment: Readonly<Record<string, string | undefined>>,
  columns: number | undefined,
): number {
  const asked = environment["COLUMNS"] ?? "";
  return textWidth(/^[1-9]\d{0,5}$/.test(asked) ? Number(asked) : columns);
}
