import { expect } from "chai";
import { textReport } from "../../../src/conformance/report/text.ts";
import { HOSTILE, hostileRun, RUN } from "./runs.ts";

describe("A run for people", () => {
  it("begins with what failed, with both figures, and ends with the same questions again", () => {
    expect(textReport(RUN)).to.equal(`Exchange-rate conformance of mine

✖ A2 a failure
  10000 JPY at 157.32
    expected 63.56 USD
    got      0.63 USD (seed "s")
  rule: A rule.
  why:  A reason.

✖ A  Units and scale    1 of 3 cases passed, 1 failed, 1 not offered; 3 of 8 examples were asked
- C  Rounding and fees  0 of 1 cases passed, 1 skipped; 0 of 5 examples were asked

Not offered:
  does not round by ceil: A1 A3

Skipped:
  we book zero: C9

1 of 4 cases passed, 1 failed, 1 not offered, 1 skipped; 3 of 13 examples were asked.

The same questions again:
  npx exchange-rate-conformance --driver ./mine --seed s
`);
  });

  it("shows whatever a driver sends as text, in lines of a length that can be read", () => {
    for (const hostile of HOSTILE) {
      const text = textReport(hostileRun(hostile));
      // oxlint-disable-next-line no-control-regex -- none may be left
      const hidden = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2066-\u2069]/;
      expect(text).not.to.match(hidden);
      expect(text.isWellFormed()).to.equal(true);
      expect(text.split("\n").length).to.equal(textReport(hostileRun("plain")).split("\n").length);
      expect(Math.max(...text.split("\n").map(({ length }) => length))).to.be.below(2_200);
      expect(text).to.include("The driver failed: ");
    }
  });
});
