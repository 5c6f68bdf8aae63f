import { expect } from "chai";
import { jsonReport } from "../../../src/conformance/report/json.ts";
import { HOSTILE, hostileRun, REPORTS, RUN } from "./runs.ts";

describe("A run for programs", () => {
  it("carries its format and version, the claims, the summary and every case", () => {
    const document = JSON.parse(jsonReport(RUN));
    expect(document).to.deep.include({
      format: "exchange-rate-conformance",
      version: 1,
      converter: "mine",
      seed: "s",
      questions: 200,
      claims: { signed: false, largest: "100000000000000000000" },
    });
    expect(document.summary).to.deep.include({ cases: 4, passed: 1, failed: 1, notOffered: 1, skipped: 1 });
    expect(document.cases).to.deep.equal(REPORTS);
  });

  it("is JSON whatever a driver sends", () => {
    for (const hostile of HOSTILE) expect(JSON.parse(jsonReport(hostileRun(hostile))).version).to.equal(1);
  });
});
