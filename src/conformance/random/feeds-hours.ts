import type { Example } from "../cases/conformance-case.ts";
import { RULES, SAYS } from "../cases/feeds.ts";
import type { FeedQuestion } from "../converter/feed-question.ts";
import { behindInNewYork, DAY, dayOf, HOUR, isoDay, isoTime, weekdayOf } from "./calendar.ts";
import type { Draws } from "./draws.ts";
import { modelled, REFUSED } from "./modelled.ts";

const [FIRST, LAST] = [dayOf(2015, 1, 1), dayOf(2030, 12, 31)];

/** Fresh answers at random moments of 2015 to 2030, most of them when a market opens or closes. */
export const MARKET_HOURS: Example = modelled<FeedQuestion, bigint>({
  name: "market hours",
  needs: "guardedAnswer",
  given:
    "fresh answers at moments of 2015 to 2030, about the hours at which markets open and close, holidays included",
  expected: "the answer while the market is open, a refusal while it is closed",
  draw(draws) {
    const market = draws.pick(["mento-fx", "chainlink-fx"] as const);
    const now = momentOf(draws);
    if (market === "chainlink-fx" && isUnsettled(now)) return undefined;
    return {
      now,
      rules: { ...RULES, market },
      says: { ...SAYS, startedAt: now, updatedAt: now },
    };
  },
  put: (asked, question) => asked.guardedAnswer(question),
  model: ({ now, rules }) => (isOpen(rules.market, now) ? SAYS.answer : REFUSED),
  words: ({ now, rules }) => `a fresh answer at ${isoTime(now)}, ${rules.market}`,
  show: (answer) => (answer === SAYS.answer ? "is used" : `${answer}`),
});

/** Of Fridays, Sundays and feasts, about the hours that matter, or any other moment. */
function momentOf(draws: Draws): bigint {
  const day = draws.whole(FIRST, LAST);
  const second = BigInt(draws.pick([-1, 0, 0, draws.whole(-1_800, 1_800)]));
  if (draws.onceIn(4)) return BigInt(day) * DAY + BigInt(draws.whole(0, 86_399));
  const year = parseInt(isoDay(day).slice(0, 4), 10);
  if (draws.onceIn(3)) {
    const feast = draws.pick([
      dayOf(year, 12, 24),
      dayOf(year, 12, 25),
      dayOf(year, 12, 31),
      dayOf(year, 1, 1),
    ]);
    return BigInt(feast) * DAY + BigInt(draws.pick([12, 22, 24])) * HOUR + second;
  }
  // In spring and in autumn the continents change their clocks in different weeks.
  const around = draws.onceIn(2)
    ? day
    : draws.pick([dayOf(year, 3, 5), dayOf(year, 10, 20)]) + draws.whole(0, 27);
  const turned = around + ((draws.pick([0, 5]) - weekdayOf(around) + 7) % 7);
  return BigInt(turned) * DAY + BigInt(draws.whole(20, 24)) * HOUR + second;
}

/** Between the feasts' eves and the mornings after: Chainlink names the days and no hours, which New York and UTC have apart. */
function isUnsettled(unix: bigint): boolean {
  const [date = "", time = ""] = isoTime(unix).slice(5).split("T");
  if (["12-24", "12-31"].includes(date)) return time >= "17:00";
  if (["12-25", "01-01"].includes(date)) return time < "05:00" || time >= "22:00";
  return ["12-26", "01-02"].includes(date) && time < "12:00";
}

function isOpen(market: FeedQuestion["rules"]["market"], unix: bigint): boolean {
  const [date = "", time = ""] = isoTime(unix).slice(5).split("T");
  if (["12-25", "01-01"].includes(date)) return false;
  if (["12-24", "12-31"].includes(date) && time >= "22:00") return false;
  return market === "mento-fx"
    ? isInSession(unix, { opens: 23n, closes: 21n })
    : isInSession(unix - behindInNewYork(unix), { opens: 18n, closes: 17n });
}

/** From an hour of Sunday to an hour of Friday, by the clock that the seconds are of. */
function isInSession(
  seconds: bigint,
  { opens, closes }: { readonly opens: bigint; readonly closes: bigint },
): boolean {
  const weekday = weekdayOf(Number(seconds / DAY));
  const hour = (seconds % DAY) / HOUR;
  if (weekday === 6) return false;
  return weekday === 0 ? hour >= opens : weekday !== 5 || hour < closes;
}
