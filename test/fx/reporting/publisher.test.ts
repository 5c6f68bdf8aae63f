import { expect } from "chai";
import { AT_ONCE } from "../../../src/fx/reporting/oracle-process.ts";
import {
  ecbMaximumAge,
  ecbReports,
  isEcbPublication,
  lastEcbPublication,
} from "../../../src/fx/reporting/publisher.ts";
import { utcTime } from "../../../src/fx/oracle/summer-time.ts";
import { nextEcbPublication } from "../../../src/fx/sources/ecb/ecb-publication.ts";
import type { RatePath } from "../../../src/fx/sources/rate-path.ts";
import { unix } from "../../support/unix.ts";

const HOUR = 3_600n;
/** From the Thursday before Easter to the Tuesday after it. */
const LONGEST_GAP = 5n * 86_400n;

/** A market that moves at times; carried: days that an older figure stands in for. */
function market(
  ...points: readonly (readonly [at: string, answer: bigint, carriedDays?: number])[]
): RatePath {
  const feed = { base: "EUR", quote: "USD", decimals: 8, source: "steps", clamps: 0 };
  return {
    ...feed,
    points: points.map(([at, answer, carriedDays = 0]) => ({ at: unix(at), answer, carriedDays })),
  };
}

const published = (reports: readonly { publishedAt: bigint; answer: bigint }[]): string[] =>
  reports.map(({ publishedAt, answer }) => `${utcTime(publishedAt)} ${answer}`);

describe("ecbMaximumAge", () => {
  const CASES = [
    ["2025-01-23T15:00:00Z", "2025-01-24T16:00:00Z", "a Thursday's fix serves until Friday's"],
    ["2025-01-24T15:00:00Z", "2025-01-27T16:00:00Z", "a Friday's until Monday's"],
    ["2015-04-02T12:30:00Z", "2015-04-07T13:30:00Z", "over Easter"],
    ["2024-12-24T15:00:00Z", "2024-12-27T16:00:00Z", "over Christmas"],
    ["2015-03-27T13:30:00Z", "2015-03-30T13:30:00Z", "over the change to summer time, an hour less"],
    ["2016-06-30T12:30:00Z", "2016-07-01T15:00:00Z", "into the later hour"],
    ["2025-01-23T15:04:00Z", "2025-01-24T16:00:00Z", "published four minutes late, as long as any other"],
  ] as const;

  for (const [at, until, description] of CASES) {
    it(`is over at ${until} for ${at}: ${description}`, () => {
      expect(utcTime(unix(at) + ecbMaximumAge(unix(at)))).to.equal(until);
    });
  }

  it("is never more than the longest gap and an hour, from 1999 to 2037", () => {
    const last = unix("2037-12-31T00:00:00Z");
    let longest = 0n;
    for (let at = unix("1999-01-04T13:30:00Z"); at < last; at = nextEcbPublication(at)) {
      const age = ecbMaximumAge(at);
      if (age > longest) longest = age;
    }
    expect(longest).to.equal(LONGEST_GAP + HOUR);
  });
});

describe("lastEcbPublication", () => {
  it("is the last one due, at its own second too", () => {
    expect(utcTime(lastEcbPublication(unix("2025-01-24T15:00:00Z")))).to.equal("2025-01-24T15:00:00Z");
    expect(utcTime(lastEcbPublication(unix("2025-01-24T14:59:59Z")))).to.equal("2025-01-23T15:00:00Z");
    expect(utcTime(lastEcbPublication(unix("2025-01-27T09:00:00Z")))).to.equal("2025-01-24T15:00:00Z");
  });

  it("leaves an hour for what is published about its hour, and no more", () => {
    expect(isEcbPublication(unix("2025-01-24T16:00:00Z"))).to.equal(true);
    expect(isEcbPublication(unix("2025-01-24T16:00:01Z"))).to.equal(false);
    expect(isEcbPublication(unix("2025-01-25T15:00:00Z"))).to.equal(false);
  });
});

describe("ecbReports", () => {
  const until = unix("2025-01-28T20:00:00Z");
  const first = unix("2025-01-23T15:00:00Z");
  const moving = market(
    ["2025-01-23T15:00:00Z", 1n],
    ["2025-01-25T09:00:00Z", 2n],
    ["2025-01-27T18:00:00Z", 3n],
  );

  it("publishes what the market is at the hour of each business day, and nothing at a weekend", () => {
    expect(published(ecbReports(moving, AT_ONCE, { first, until, carried: false }))).to.deep.equal([
      "2025-01-23T15:00:00Z 1",
      "2025-01-24T15:00:00Z 1",
      "2025-01-27T15:00:00Z 2",
      "2025-01-28T15:00:00Z 3",
    ]);
  });

  it("misses what an outage takes, at its time or when it comes late", () => {
    const outages = [{ from: unix("2025-01-24T12:00:00Z"), until: unix("2025-01-25T12:00:00Z") }];
    expect(
      published(ecbReports(moving, { ...AT_ONCE, outages }, { first, until, carried: false }))[1],
    ).to.equal("2025-01-27T15:00:00Z 2");
    const late = { ...AT_ONCE, latency: 60n, outages: [{ from: first + 60n, until: first + 120n }] };
    expect(published(ecbReports(moving, late, { first, until, carried: false }))[0]).to.equal(
      "2025-01-24T15:01:00Z 1",
    );
  });

  it("misses a day that has no figure of its own, or publishes the older one again", () => {
    const carrying = market(
      ["2025-01-23T15:00:00Z", 1n],
      ["2025-01-24T15:00:00Z", 1n, 1],
      ["2025-01-27T15:00:00Z", 2n],
    );
    const reports = (carried: boolean) => ecbReports(carrying, AT_ONCE, { first, until, carried }).length;
    expect([reports(false), reports(true)]).to.deep.equal([3, 4]);
  });

  it("refuses outages that touch", () => {
    const outages = [
      { from: first, until: first + 1n },
      { from: first + 1n, until: first + 2n },
    ];
    expect(() => ecbReports(moving, { ...AT_ONCE, outages }, { first, until, carried: false })).to.throw(
      "an outage",
    );
  });
});
