import type { Speaker } from "../speaker.ts";
import type { WordKey } from "../words/dictionary.ts";

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"] as const;

/** Unix seconds of a time of the trace. */
export function unixOf(iso: string): number {
  return Date.parse(iso) / 1_000;
}

/** `23 Jan 2025 15:35:01 UTC`. */
export function longTime(iso: string, speaker: Speaker): string {
  return speaker.say("player.time", { ...calendar(iso, speaker), clock: iso.slice(11, 19) });
}

/**
 * `2 Feb 15:30`: with seconds where there are some, and with the year where that is not this year; what is no time that
 * calendars have, as it is.
 *
 * @param now Unix seconds.
 */
export function shortTime(unix: number, now: number, speaker: Speaker): string {
  if (![unix, now].every(isTime)) return String(unix);
  const iso = isoOf(unix);
  const key: WordKey = iso.slice(0, 4) === isoOf(now).slice(0, 4) ? "player.date" : "player.date-of-year";
  const clock = iso.slice(11, iso.slice(17, 19) === "00" ? 16 : 19);
  return speaker.say(key, { ...calendar(iso, speaker), clock });
}

/** Of the years from 1970 to 9999. */
function isTime(unix: number): boolean {
  return unix >= 0 && unix < 253_402_300_800;
}

function isoOf(unix: number): string {
  return new Date(unix * 1_000).toISOString();
}

function calendar(iso: string, speaker: Speaker): { year: string; month: string; day: string } {
  const [year = "", month = "", day = ""] = iso.slice(0, 10).split("-");
  const name = MONTHS[Number(month) - 1];
  return {
    year,
    month: name === undefined ? month : speaker.say(`month.${name}`),
    day: String(Number(day)),
  };
}
