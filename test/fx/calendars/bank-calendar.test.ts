import { expect } from "chai";
import {
  clockText,
  hoursText,
  isBusinessDay,
  localTime,
  plainCalendar,
  sessionOf,
  unixOfLocal,
} from "../../../src/fx/calendars/bank-calendar.ts";
import { DAY } from "../../../src/fx/civil-date.ts";
import { utcTime } from "../../../src/fx/oracle/summer-time.ts";
import { unix } from "../../support/unix.ts";

const HOUR = 3_600n;
const dayOf = (date: string): bigint => unix(`${date}T00:00:00Z`) / DAY;
const session = (calendar: ReturnType<typeof plainCalendar>, date: string): string[] => {
  const { opens, cutOff, closes } = sessionOf(calendar, dayOf(date));
  return [opens, cutOff, closes].map(utcTime);
};

describe("isBusinessDay", () => {
  it("is decided by the worked days, then the holidays, then the weekend", () => {
    const calendar = {
      ...plainCalendar("china"),
      holidays: [dayOf("2025-01-27")],
      open: [dayOf("2025-01-29")],
    };
    const worked = ["01-24", "01-25", "01-26", "01-27", "01-28", "01-29"].map((day) =>
      isBusinessDay(calendar, dayOf(`2025-${day}`)),
    );
    expect(worked).to.deep.equal([true, false, true, false, false, true]);
  });

  it("has a weekend of its own in place of the named one", () => {
    const friday = { ...plainCalendar("weekdays"), weekend: [5n, 6n] };
    expect(
      ["2025-01-24", "2025-01-25", "2025-01-26"].map((day) => isBusinessDay(friday, dayOf(day))),
    ).to.deep.equal([false, false, true]);
  });

  it("needs a year that is known, or listed", () => {
    const china = plainCalendar("china");
    expect(() => isBusinessDay(china, dayOf("2030-02-04"))).to.throw("2015 to 2018, 2024 to 2026");
    const listed = { ...china, holidays: [dayOf("2030-02-04")] };
    expect(isBusinessDay(listed, dayOf("2030-02-05"))).to.equal(true);
    expect(isBusinessDay(listed, dayOf("2030-02-09")), "a Saturday").to.equal(false);
  });
});

describe("local time", () => {
  const frankfurt = plainCalendar("target");

  it("keeps summer time", () => {
    expect(localTime(frankfurt, unix("2025-03-30T00:59:59Z")).second).to.equal(2n * HOUR - 1n);
    expect(localTime(frankfurt, unix("2025-03-30T01:00:00Z")).second).to.equal(3n * HOUR);
    expect(localTime(plainCalendar("china"), unix("2025-01-25T16:00:00Z"))).to.deep.equal({
      day: dayOf("2025-01-26"),
      second: 0n,
    });
  });

  it("is found again, in summer and in winter, and the first of two in autumn", () => {
    const at = (date: string, hour: bigint) => utcTime(unixOfLocal(frankfurt, dayOf(date), hour * HOUR));
    expect(at("2025-01-15", 16n)).to.equal("2025-01-15T15:00:00Z");
    expect(at("2025-07-15", 16n)).to.equal("2025-07-15T14:00:00Z");
    expect(at("2025-10-26", 2n)).to.equal("2025-10-26T00:00:00Z");
    expect(at("2025-03-30", 3n)).to.equal("2025-03-30T01:00:00Z");
    expect(at("2025-03-30", 0n)).to.equal("2025-03-29T23:00:00Z");
    expect(utcTime(unixOfLocal(plainCalendar("federal-reserve"), dayOf("2025-07-01"), 9n * HOUR))).to.equal(
      "2025-07-01T13:00:00Z",
    );
  });
});

describe("clockText and hoursText", () => {
  it("are as a file has them", () => {
    expect([16n * HOUR + 1_800n, 24n * HOUR, 0n].map(clockText)).to.deep.equal(["16:30", "24:00", "00:00"]);
    expect(hoursText({ opensAt: 79_200n, closesAt: 21_600n })).to.equal("22:00-06:00");
    expect(hoursText({ opensAt: 0n, closesAt: 0n })).to.equal("00:00-24:00");
  });
});

describe("sessionOf", () => {
  const bank = { ...plainCalendar("target"), opensAt: 8n * HOUR, closesAt: 18n * HOUR, cutOff: 16n * HOUR };

  it("has an opening, a cut-off and an end by local clocks", () => {
    expect(session(bank, "2025-01-24")).to.deep.equal([
      "2025-01-24T07:00:00Z",
      "2025-01-24T15:00:00Z",
      "2025-01-24T17:00:00Z",
    ]);
    expect(session(bank, "2025-07-24")[0]).to.equal("2025-07-24T06:00:00Z");
  });

  it("ends early on a half day, its cut-off as well", () => {
    const half = { ...bank, earlyCloses: new Map([[dayOf("2025-12-24"), 12n * HOUR]]) };
    expect(session(half, "2025-12-24").slice(1)).to.deep.equal([
      "2025-12-24T11:00:00Z",
      "2025-12-24T11:00:00Z",
    ]);
    expect(session(half, "2025-12-23").slice(2)).to.deep.equal(["2025-12-23T17:00:00Z"]);
  });

  it("lasts the whole day without hours, 23 hours of it when clocks go forward", () => {
    const { opens, closes } = sessionOf(plainCalendar("target"), dayOf("2025-03-30"));
    expect(closes - opens).to.equal(23n * HOUR);
  });

  it("runs over midnight, and is dated by its opening or by its closing", () => {
    const night = {
      ...plainCalendar("weekdays"),
      opensAt: 22n * HOUR,
      closesAt: 6n * HOUR,
      cutOff: 4n * HOUR,
    };
    expect(session(night, "2025-01-23")).to.deep.equal([
      "2025-01-23T22:00:00Z",
      "2025-01-24T04:00:00Z",
      "2025-01-24T06:00:00Z",
    ]);
    expect(session({ ...night, dated: "closing" }, "2025-01-24")).to.deep.equal(session(night, "2025-01-23"));
    expect(session({ ...night, cutOff: 23n * HOUR }, "2025-01-23")[1]).to.equal("2025-01-23T23:00:00Z");
  });
});
