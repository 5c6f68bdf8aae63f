import { expect } from "chai";
import { rendererOf } from "../../src/report/renderers.ts";
import { renderReport } from "../../src/report/render-report.ts";
import { heldAtOnce, wholeText } from "../../src/trace/whole-text.ts";
import { happyTrace } from "../report/support/traces.ts";
import { refusalOf } from "../support/refusal.ts";

describe("a text that must be whole", () => {
  it("has as many characters as one text may have, and none of one more", async () => {
    expect(wholeText(["ab", "c"], 3)).to.equal("abc");
    const { code, parameters } = await refusalOf(() => wholeText(["ab", "c", "d"], 3));
    expect([code, parameters]).to.deep.equal(["TEXT_TOO_LONG", { most: 3 }]);
  });

  it("is not made to its end where it is too long", async () => {
    let made = 0;
    const endless = function* (): Generator<string> {
      for (;;) yield `${(made += 1)}`.padStart(10);
    };
    await refusalOf(() => wholeText(endless(), 100));
    expect(made).to.equal(11);
  });

  it("is refused in words where a report of it cannot be held at once", async () => {
    const longest = 2 ** 29;
    expect((await refusalOf(() => heldAtOnce(() => "x".repeat(longest)))).code).to.equal("TEXT_TOO_LONG");
    const load = async () => () => [{ path: "x", chunks: ["x".repeat(longest)] }];
    const report = { ...rendererOf("csv"), load };
    const refused = await refusalOf(async () => renderReport(report, [await happyTrace()], "en"));
    expect(refused.code).to.equal("TEXT_TOO_LONG");
    const other = new RangeError("no number");
    expect(() =>
      heldAtOnce(() => {
        throw other;
      }),
    ).to.throw(other);
  });
});
