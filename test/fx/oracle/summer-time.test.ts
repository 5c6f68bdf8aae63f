import { expect } from "chai";
import fc from "fast-check";
import { SUMMER_TIMES, summerTimeShift, utcDay, utcTime } from "../../../src/fx/oracle/summer-time.ts";
import { holds } from "../../support/oracle/seeded.ts";
import { memberName, solidityEnum } from "../../support/solidity-enum.ts";
import { unix } from "../../support/unix.ts";

describe("summerTimeShift", () => {
  const newYork = new Intl.DateTimeFormat("en-US", {
    timeZone: "America/New_York",
    timeZoneName: "longOffset",
  });
  const official = (moment: bigint) => {
    const name = newYork
      .formatToParts(Number(moment) * 1000)
      .find(({ type }) => type === "timeZoneName")?.value;
    return name === "GMT-04:00" ? 3_600n : 0n;
  };

  it("agrees with the time zone database for New York from 2007 to 2037, at random and around every change", () => {
    const between = fc.bigInt({ min: unix("2007-01-02T00:00:00Z"), max: unix("2037-12-31T00:00:00Z") });
    holds(
      fc.property(between, (moment) => {
        expect(summerTimeShift("united-states", moment)).to.equal(official(moment));
      }),
    );
    for (
      let moment = unix("2007-01-01T05:00:00Z");
      moment < unix("2037-12-31T00:00:00Z");
      moment += 6n * 3_600n
    ) {
      if (summerTimeShift("united-states", moment) === summerTimeShift("united-states", moment + 6n * 3_600n))
        continue;
      for (let hour = moment; hour <= moment + 6n * 3_600n; hour += 1_800n) {
        expect(summerTimeShift("united-states", hour)).to.equal(official(hour));
        expect(summerTimeShift("united-states", hour - 1n)).to.equal(official(hour - 1n));
      }
    }
  });
});

describe("summer times", () => {
  it("E10: agree with the time zone database for Berlin in the hours around every change from 1999 to 2037", () => {
    const berlin = new Intl.DateTimeFormat("en-US", {
      timeZone: "Europe/Berlin",
      timeZoneName: "longOffset",
    });
    const official = (moment: bigint) =>
      berlin.format(new Date(Number(moment) * 1000)).endsWith("GMT+02:00") ? 3_600n : 0n;
    for (let year = 1999; year <= 2037; year += 1)
      for (const month of ["03", "10"])
        for (let hour = 24n * 24n; hour <= 31n * 24n; hour += 1n) {
          const moment = unix(`${year}-${month}-01T00:00:00Z`) + hour * 3_600n;
          for (const at of [moment - 1n, moment])
            if (summerTimeShift("european-union", at) !== official(at)) expect.fail(utcTime(at));
        }
  });

  it("are none where there is none, and stand in the order of the contract's enum", () => {
    expect(summerTimeShift("none", unix("2024-07-01T00:00:00Z"))).to.equal(0n);
    expect(SUMMER_TIMES.map(memberName)).to.deep.equal(solidityEnum("SummerTime"));
  });
});

describe("utcTime", () => {
  it("agrees with JavaScript's Date", () => {
    holds(
      fc.property(fc.bigInt({ min: -60_000_000_000n, max: 250_000_000_000n }), (moment) => {
        expect(utcTime(moment)).to.equal(
          new Date(Number(moment) * 1_000).toISOString().replace(".000Z", "Z"),
        );
      }),
    );
  });
});

describe("utcDay", () => {
  it("is the date of utcTime", () => {
    holds(
      fc.property(fc.bigInt({ min: -700_000n, max: 2_900_000n }), (day) => {
        expect(`${utcDay(day)}T00:00:00Z`).to.equal(utcTime(day * 86_400n));
      }),
    );
  });
});
