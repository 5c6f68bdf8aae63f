/** Unix seconds of `2025-01-2315:30:00`, a time whose blank was taken out; nothing of another text. */
export function secondsOf(printed: string): bigint | undefined {
  const [, day, time] = /^(\d{4}-\d{2}-\d{2})(\d{2}:\d{2}:\d{2})$/.exec(printed) ?? [];
  if (day === undefined || time === undefined) return undefined;
  return BigInt(Date.parse(`${day}T${time}Z`) / 1_000);
}

/** The time of a step, which is printed without its year: that of the one before, or the next. */
export function stepSeconds(printed: string, year: number, before: bigint): bigint | undefined {
  const [, day, time] = /^(\d{2}-\d{2})(\d{2}:\d{2}:\d{2})$/.exec(printed) ?? [];
  if (day === undefined || time === undefined) return undefined;
  const own = secondsOf(`${year}-${day}${time}`);
  return own !== undefined && own < before ? secondsOf(`${year + 1}-${day}${time}`) : own;
}

const OPENS_AT = 22 * 3_600;

/** Whether the FX market opens at a second: Sundays at 22:00. */
export function isOpening(unix: bigint): boolean {
  const moment = new Date(Number(unix) * 1_000);
  return moment.getUTCDay() === 0 && Number(unix % 86_400n) === OPENS_AT;
}
