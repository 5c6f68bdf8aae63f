/*
 * MarketHours and src/fx/oracle/market-hours.ts
 *   - agree on <calendar>, at the changes of the years to 2100 and at any time between
 * MarketHours and a calendar that is looked at half hour by half hour
 *   - agree on when a market is open, since when it is closed and when it opens
 */
import { expect } from "chai";
import fc from "fast-check";
import { isMarketOpen } from "../../../src/fx/oracle/market-hours.ts";
import { SEED } from "../../support/oracle/seeded.ts";
import { about, deployMarketHours, parts } from "./harness.ts";
import { CALENDARS, hoursOnChain, type HoursOnChain } from "./market-hours.ts";

type Harness = Awaited<ReturnType<typeof deployMarketHours>>;

const [DAY, WEEK, HALF_HOUR] = [86_400, 604_800, 1_800];
const FROM = Date.UTC(2007, 0, 1) / 1_000;
/** After 2037 the time zones of the runtime say nothing. */
const UNTIL = Date.UTC(2037, 11, 31) / 1_000;

/** Every year for a while, and then every seventh, which meets every kind of year. */
const YEARS = Array.from({ length: 24 }, (_, index) => 2007 + index).concat(
  2037,
  2044,
  2051,
  2058,
  2072,
  2099,
  2100,
);

async function ask<Answer>(
  timestamps: readonly number[],
  question: (part: number[]) => Promise<Answer[]>,
): Promise<Answer[]> {
  const answers = [];
  for (const part of parts(timestamps, 2_000)) answers.push(...(await question(part)));
  return answers;
}

describe("MarketHours and src/fx/oracle/market-hours.ts", () => {
  /** The seconds at which a market of any of the calendars might open or close about New York's changes and holidays. */
  const edges = YEARS.flatMap((year) => {
    const day = (month: number, date: number) => Date.UTC(year, month, date) / 1_000;
    const sundayFrom = (from: number) => from + ((10 - (Math.floor(from / DAY) % 7)) % 7) * DAY;
    const changes = [sundayFrom(day(2, 8)), sundayFrom(day(10, 1))].flatMap((sunday) =>
      [-2, 0, 5].flatMap((days) => [21, 22, 23].map((hour) => sunday + days * DAY + hour * 3_600)),
    );
    const holidays = [day(11, 24), day(11, 25), day(11, 31), day(0, 1)].flatMap((midnight) => [
      midnight,
      midnight + 22 * 3_600,
      midnight + DAY,
    ]);
    return [...changes, ...holidays].flatMap((edge) => [edge - 1, edge]);
  });

  for (const calendar of CALENDARS) {
    it(`agree on ${calendar.name}, at the changes of the years to 2100 and at any time between`, async () => {
      const harness = await deployMarketHours();
      const hours = hoursOnChain(calendar);
      const random = fc.sample(fc.integer({ min: FROM, max: Date.UTC(2100, 0, 1) / 1_000 }), {
        seed: SEED,
        numRuns: 300,
      });
      const moments = [...edges, ...random];
      const open = await ask(moments, (part) => harness.isOpen(hours, part));
      for (const [index, moment] of moments.entries())
        if (open[index] !== isMarketOpen(calendar, BigInt(moment)))
          expect.fail(
            `${calendar.name} at ${new Date(moment * 1_000).toISOString()}: ${String(open[index])} on chain`,
          );
    });
  }
});

describe("MarketHours and a calendar that is looked at half hour by half hour", () => {
  const ZONES = [undefined, "America/New_York", "Europe/Berlin"] as const;
  const STANDARD = [0, -5, 1] as const;

  /** Seconds of summer time, as the time zones of the runtime have it. */
  const summer = [0, 1, 2].map((which) => {
    const zone = ZONES[which];
    if (zone === undefined) return () => 0;
    const clock = new Intl.DateTimeFormat("en", { timeZone: zone, hour: "numeric", hourCycle: "h23" });
    return (moment: number): number => {
      const local = parseInt(clock.format(moment * 1_000), 10);
      const utc = Math.floor((moment % DAY) / 3_600);
      return (local - utc - (STANDARD[which] ?? 0) + 48) % 24 === 1 ? 3_600 : 0;
    };
  });

  interface Market {
    readonly hours: HoursOnChain;
    /** Days of the list that are closed, from that second on. */
    readonly holidays: ReadonlyMap<number, number>;
  }

  function isOpen({ hours, holidays }: Market, moment: number): boolean {
    const [opens, closes] = [Number(hours.opensAtMinute), Number(hours.closesAtMinute)];
    const shift = summer[Number(hours.summerTime)]?.(moment) ?? 0;
    const minute = Math.floor(((moment + shift + 3 * DAY) % WEEK) / 60);
    const inWeek =
      opens === closes ||
      (opens < closes ? minute >= opens && minute < closes : minute >= opens || minute < closes);
    const date = new Date(moment * 1_000).toISOString().slice(5, 13);
    const fxHoliday =
      hours.calendar === 1n &&
      (/^(12-25|01-01)/.test(date) || ["12-24T22", "12-24T23", "12-31T22", "12-31T23"].includes(date));
    const closedFrom = hours.calendar === 2n ? holidays.get(Math.floor(moment / DAY)) : undefined;
    return inWeek && !fxHoliday && (closedFrom === undefined || moment % DAY < closedFrom);
  }

  /** The half hour at which the market last closed or next opens; zero where that is over two weeks away. */
  function change(market: Market, moment: number, direction: -1 | 1): number {
    let step = Math.floor(moment / HALF_HOUR) * HALF_HOUR;
    for (let steps = 0; steps < (12 * DAY) / HALF_HOUR; steps += 1) {
      if (direction === -1 && isOpen(market, step - 1)) return step;
      step += direction * HALF_HOUR;
      if (direction === 1 && isOpen(market, step)) return step;
    }
    return 0;
  }

  /** Hours on the half hour, not in the small hours, in which a day's clocks change. */
  const minuteOfWeek = fc
    .record({ day: fc.integer({ min: 0, max: 6 }), half: fc.integer({ min: 16, max: 47 }) })
    .map(({ day, half }) => BigInt(day * 1_440 + half * 30));

  const anyHours: fc.Arbitrary<HoursOnChain> = fc.record({
    opensAtMinute: minuteOfWeek,
    closesAtMinute: minuteOfWeek,
    summerTime: fc.constantFrom(0n, 1n, 2n),
    calendar: fc.constantFrom(0n, 1n, 2n, 2n),
  });

  async function compare(harness: Harness, market: Market, moments: readonly number[]): Promise<number> {
    const open = await ask(moments, (part) => harness.isOpen(market.hours, part));
    for (const [index, moment] of moments.entries())
      expect(open[index], about({ ...market.hours, moment })).to.equal(isOpen(market, moment));
    const closed = moments.filter((moment) => !isOpen(market, moment));
    const since = await ask(closed, (part) => harness.closedSince(market.hours, part));
    const opens = await ask(closed, (part) => harness.opensAt(market.hours, part));
    let compared = 0;
    for (const [index, moment] of closed.entries()) {
      // A change further away than the horizon of both is nobody's to know.
      const [before, after] = [change(market, moment, -1), change(market, moment, 1)];
      if (before !== 0)
        expect(since[index], about({ ...market.hours, closedSince: moment })).to.equal(BigInt(before));
      if (after !== 0)
        expect(opens[index], about({ ...market.hours, opensAt: moment })).to.equal(BigInt(after));
      compared += before === 0 ? 0 : 1;
    }
    return compared;
  }

  it("agree on when a market is open, since when it is closed and when it opens", async () => {
    const harness = await deployMarketHours();
    const holidays = new Map<number, number>();
    const days = fc.sample(
      fc.record({
        day: fc.integer({ min: FROM / DAY, max: UNTIL / DAY }),
        length: fc.integer({ min: 1, max: 3 }),
        from: fc.constantFrom(0, 0, 43_200, 79_200),
      }),
      { seed: SEED, numRuns: 20 },
    );
    for (const { day, length, from } of days)
      for (let next = 0; next < length; next += 1)
        holidays.set(Math.floor(day) + next, next === 0 ? from : 0);
    for (const [day, from] of holidays) await harness.setClosedSeconds(2, day, DAY - from);

    const markets = fc.sample(anyHours, { seed: SEED, numRuns: 16 });
    const listed = [...holidays.keys()].flatMap((day) => [day * DAY + 50_000, day * DAY + 85_000]);
    let compared = 0;
    for (const [index, hours] of markets.entries()) {
      const random = fc.sample(fc.integer({ min: FROM, max: UNTIL }), { seed: SEED + index, numRuns: 30 });
      const years = [2011, 2016, 2025, 2032].flatMap((year) =>
        [
          [2, 9, 5],
          [2, 30, 5],
          [9, 26, 5],
          [10, 2, 5],
          [11, 25, 3],
          [0, 1, 3],
        ].map(
          ([month = 0, day = 1, hour = 0]) =>
            Date.UTC(year, month, day + (index % 7) - 3, hour + index) / 1_000,
        ),
      );
      const moments = hours.calendar === 2n ? [...random, ...listed] : [...random, ...years];
      compared += await compare(harness, { hours, holidays }, moments);
    }
    expect(compared).to.be.above(300);
  });
});
