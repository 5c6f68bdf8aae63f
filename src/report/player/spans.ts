import type { Bilingual, Language } from "../../language.ts";

/** Units of a span of time from the largest: seconds, and what stands behind the number. */
const UNITS: readonly (readonly [seconds: number, unit: Bilingual])[] = [
  [86_400, { en: "d", zh: "天" }],
  [3_600, { en: "h", zh: "小时" }],
  [60, { en: "min", zh: "分" }],
  [1, { en: "s", zh: "秒" }],
];

const HOUR = 3_600;
const DAY = 86_400;

/**
 * A span in two units at most: `10 d`, `59 d 5 h`, `25 h 30 min`, `35 min 1 s`; rounded to hours from two days on, to
 * minutes from an hour on.
 *
 * @param seconds From 0 up.
 */
export function spanText(seconds: number, language: Language): string {
  const unit = seconds >= 2 * DAY ? HOUR : seconds >= HOUR ? 60 : 1;
  const rounded = Math.round(seconds / unit) * unit;
  return spanOf(rounded, rounded >= 2 * DAY ? UNITS : UNITS.slice(1), language);
}

/** A span of an hour or more in whole hours, what is less cut off: `17 h`, `4 d 17 h`. */
export function shortSpan(seconds: number, language: Language): string {
  return spanOf(Math.floor(seconds / HOUR) * HOUR, UNITS, language);
}

/** The largest unit that is in it, and the next one. */
function spanOf(seconds: number, units: typeof UNITS, language: Language): string {
  const first = units.findIndex(([size]) => seconds >= size);
  if (first === -1) return `0 ${UNITS[3]?.[1][language] ?? ""}`;
  let rest = seconds;
  const counted = units.slice(first, first + 2).map(([size, unit]) => {
    const count = Math.floor(rest / size);
    rest -= count * size;
    return count === 0 ? "" : `${count} ${unit[language]}`;
  });
  return counted.filter((text) => text !== "").join(" ");
}
