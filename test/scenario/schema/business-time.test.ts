import { expect } from "chai";
import { needsCalendar, parseBusinessTime } from "../../../src/scenario/schema/business-time.ts";
import { parseStepTime } from "../../../src/scenario/schema/time-fields.ts";
import { refusalOf } from "../../support/refusal.ts";

describe("a time in business days", () => {
  it("is after the step before, at the same time of the day or some time later", () => {
    expect(parseStepTime("+2bd")).to.deep.equal({ after: 0n, businessDays: 2n });
    expect(parseStepTime("+1bd+3h")).to.deep.equal({ after: 10_800n, businessDays: 1n });
    expect(parseStepTime("+366bd")).to.deep.equal({ after: 0n, businessDays: 366n });
  });

  it("is after a step with a label, as from the step before", async () => {
    const read = (text: string) => parseStepTime(text, ["paid", "second-refund"]);
    expect(read("second-refund+2bd")).to.deep.equal({ step: "second-refund", offset: 0n, businessDays: 2n });
    expect(read("paid+1bd+3h")).to.deep.equal({ step: "paid", offset: 10_800n, businessDays: 1n });
    expect(read("paid+2d")).to.deep.equal({ step: "paid", offset: 172_800n });
    expect([needsCalendar(read("paid+2bd")), needsCalendar(read("paid+2d"))]).to.deep.equal([true, false]);
    for (const text of ["paid+367bd", "paid+2bd-1h", "paid+T+2", "paid-1bd"])
      expect((await refusalOf(() => read(text))).code, text).to.equal("FIELD_MALFORMED");
    expect((await refusalOf(() => read("second-refnd+2bd"))).code).to.equal("NAME_MISSPELT");
  });

  it("is by the day on which its payment was quoted, or by its value date", () => {
    expect(parseStepTime("T+2")).to.deep.equal({ deadline: "tradeDate", offset: 0n, businessDays: 2n });
    expect(parseStepTime("T+0-1h")).to.deep.equal({
      deadline: "tradeDate",
      offset: -3_600n,
      businessDays: 0n,
    });
    expect(parseStepTime("valueDate+30m")).to.deep.equal({ deadline: "valueDate", offset: 1_800n });
  });

  it("is no other text, and no more than 366 days", async () => {
    for (const text of ["+2d", "2bd", "T+2d", "t+2", "+bd", "+01bd"])
      expect(parseBusinessTime(text), text).to.equal(undefined);
    for (const text of ["+367bd", "T+367", "T+2W", "+2bd-1h", "+1bd+x"])
      expect((await refusalOf(() => parseStepTime(text))).code, text).to.equal("FIELD_MALFORMED");
  });

  it("needs a calendar, as other times do not", () => {
    const needing = ["+2bd", "T+2", "valueDate", "+2d", "deliverBy", "2025-01-23T15:30:00Z"].map((text) =>
      needsCalendar(parseStepTime(text)),
    );
    expect(needing).to.deep.equal([true, true, true, false, false, false]);
  });
});
