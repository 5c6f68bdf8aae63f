import { expect } from "chai";
import fc from "fast-check";
import { utcDay } from "../../../../src/fx/oracle/summer-time.ts";
import { parseEcbDay } from "../../../../src/fx/sources/ecb/parse-ecb-day.ts";
import { holds } from "../../../support/oracle/seeded.ts";

describe("parseEcbDay", () => {
  it("reads every day there is, in both ways of writing it, and no other", () => {
    holds(
      fc.property(fc.bigInt({ min: -200_000n, max: 200_000n }), (day) => {
        const words = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" });
        expect(parseEcbDay(utcDay(day))).to.equal(day);
        expect(parseEcbDay(words.format(new Date(Number(day) * 86_400_000)))).to.equal(day);
      }),
    );
    for (const none of [
      "",
      "2025-1-24",
      "24 Januar 2025",
      "0 January 2025",
      "31 April 2025",
      "2025-00-10",
      "2025-13-01",
    ])
      expect(parseEcbDay(none), none).to.equal(undefined);
  });
});
