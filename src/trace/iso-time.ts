/** Unix seconds as ISO 8601 in UTC, to the second: `2025-01-23T15:30:00Z`. Years 0 to 9999. */
export function isoTime(unix: bigint): string {
  // Seconds of those years are exact in a float, and this is the platform's own calendar.
  return `${new Date(Number(unix) * 1_000).toISOString().slice(0, 19)}Z`;
}
