import type { Speaker } from "../speaker.ts";
import type { WordKey } from "../words/dictionary.ts";

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"] as const;

/** Units of a span from the largest, in seconds. */
const UNITS = [
  ["days", 86_400],
  ["hours", 3_600],
  ["minutes", 60],
  ["seconds", 1],
] as const;

const HOUR = 3_600;
const DAY = 86_400;

/** Unix seconds of a time of the trace. */
export function unixOf(iso: string): number {
  return Date.parse(iso) / 1_000;
}

/** `23 Jan 2025 15:35:01 UTC`. */
export function longTime(iso: string, speaker: Speaker): string {
  return speaker.say("player.time", { ...calendar(iso), clock: iso.slice(11, 19) });
}

/**
 * `2 Feb 15:30`: with seconds where there are some, and with the year where it is another than now.
 *
 * @param now Unix seconds.
 */
export function shortTime(unix: number, now: number, speaker: Speaker): string {
  const iso = isoOf(unix);
  const key: WordKey = iso.slice(0, 4) === isoOf(now).slice(0, 4) ? "player.date" : "player.date-of-year";
  const clock = iso.slice(11, iso.slice(17, 19) === "00" ? 16 : 19);
  return speaker.say(key, { ...calendar(iso), clock });
}

/** Two units at most: `10 d`, `59 d 5 h`, `25 h 30 min`; rounded to hours from two days on, to minutes from an hour on. */
export function spanText(seconds: number, speaker: Speaker): string {
  const unit = seconds >= 2 * DAY ? HOUR : seconds >= HOUR ? 60 : 1;
  const rounded = Math.round(seconds / unit) * unit;
  return spanOf(rounded, rounded >= 2 * DAY ? UNITS : UNITS.slice(1), speaker);
}

/** A gap of an hour or more in whole hours, what is less cut off: `17 h`, `4 d 17 h`. */
export function shortSpan(seconds: number, speaker: Speaker): string {
  return spanOf(Math.floor(seconds / HOUR) * HOUR, UNITS, speaker);
}

/** The largest unit that is in it, and the next one. */
function spanOf(seconds: number, units: readonly (typeof UNITS)[number][], speaker: Speaker): string {
  const first = units.findIndex(([, size]) => seconds >= size);
  if (first === -1) return speaker.say("player.span.seconds", { count: "0" });
  let rest = seconds;
  const counted = units.slice(first, first + 2).map(([name, size]) => {
    const count = Math.floor(rest / size);
    rest -= count * size;
    return count === 0 ? "" : speaker.say(`player.span.${name}`, { count: String(count) });
  });
  return counted.filter((text) => text !== "").join(" ");
}

function isoOf(unix: number): string {
  return new Date(unix * 1_000).toISOString();
}

function calendar(iso: string): { year: string; month: string; number: string; day: string } {
  const [year = "", month = "", day = ""] = iso.slice(0, 10).split("-");
  const number = Number(month);
  return { year, month: MONTHS[number - 1] ?? month, number: String(number), day: String(Number(day)) };
}
