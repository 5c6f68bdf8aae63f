import { expect } from "chai";
import { outageAt, requireOracleProcess } from "../../../src/fx/reporting/oracle-process.ts";
import { refusal } from "../../support/oracle/refusal.ts";
import { PROCESS } from "./market.ts";

describe("requireOracleProcess", () => {
  it("takes the edges of every field", () => {
    const outages = [
      { from: 0n, until: 9n },
      { from: 10n, until: 11n },
    ];
    for (const deviationBps of [0n, 9_999n])
      requireOracleProcess({ deviationBps, heartbeat: 1n, latency: 0n, outages }, 1_000_000n);
  });

  const REFUSED = [
    [{ deviationBps: -1n }, "a threshold below zero"],
    [{ deviationBps: 10_000n }, "a threshold of everything"],
    [{ heartbeat: 0n }, "no heartbeat"],
    [{ latency: -1n }, "a report before its observation"],
    [{ outages: [{ from: 5n, until: 5n }] }, "an outage of nothing"],
    [{ outages: [{ from: -5n, until: 5n }] }, "an outage before 1970"],
    [{ outages: [{ from: 5n, until: 9n }, { from: 9n, until: 12n }] }, "outages that touch"], // prettier-ignore
    [{ outages: [{ from: 50n, until: 90n }, { from: 9n, until: 12n }] }, "outages out of order"], // prettier-ignore
  ] as const;

  for (const [changed, description] of REFUSED) {
    it(`refuses ${description}`, () => {
      expect(refusal(() => requireOracleProcess({ ...PROCESS, ...changed }, 10_000n))).to.equal(
        "ORACLE_PROCESS_INVALID",
      );
    });
  }

  it("refuses more than a million heartbeats", () => {
    expect(refusal(() => requireOracleProcess({ ...PROCESS, heartbeat: 1n }, 1_000_001n))).to.equal(
      "ORACLE_PROCESS_INVALID",
    );
  });
});

describe("outageAt", () => {
  it("is the outage of a moment, its first second included and the one after it not", () => {
    const [first, second] = [
      { from: 100n, until: 200n },
      { from: 300n, until: 301n },
    ];
    const process = { ...PROCESS, outages: [first, second] };
    for (const [moment, outage] of [
      [99n, undefined],
      [100n, first],
      [199n, first],
      [200n, undefined],
      [300n, second],
      [301n, undefined],
    ] as const)
      expect(outageAt(process, moment), moment.toString()).to.equal(outage);
  });
});
