import { expect } from "chai";
import { EUR_TO_CNY, lastOf, runYaml } from "../support/yaml-run.ts";

const PAYMENT = "payments: { payment: { from: buyer, to: seller } }\n";
const QUOTE = "steps:\n  - quote: { send: 1000.00 EUR }\n    as: quoted\n";

/** When a disclosure begins that stands at a time, and what the payment's days are. */
async function begins(at: string, { clock = "2025-01-23T15:30:00Z", valueDate = "T+2", cny = "china" } = {}) {
  const calendars = `calendars:
  currencies: { EUR: { days: target, hours: 08:00-18:00 }, CNY: { days: ${cny}, hours: 09:00-17:00 } }
  valueDate: ${valueDate}
`;
  const file = EUR_TO_CNY.replace("2025-01-23T15:30:00Z", clock);
  const trace = await runYaml(
    `${file}${calendars}${PAYMENT}${QUOTE}  - disclose: { to: seller }\n    at: ${at}\n`,
  );
  return { at: lastOf(trace, "disclose").at, dates: lastOf(trace, "quote").dates };
}

describe("a step's time in business days", () => {
  it("is so many business days of both banks later, at the same time of the day", async () => {
    expect((await begins("+1bd")).at).to.equal("2025-01-24T15:30:00Z");
    expect((await begins("+3bd+1h")).at).to.equal("2025-02-05T16:30:00Z");
  });

  it("is so many business days of both banks after the end of a step with a label", async () => {
    expect((await begins("quoted+1bd")).at).to.equal("2025-01-24T15:30:00Z");
    expect((await begins("quoted+3bd+1h")).at).to.equal("2025-02-05T16:30:00Z");
  });

  it("keeps the time by the payer's clocks when they change", async () => {
    const clock = "2025-03-28T09:00:00Z";
    expect((await begins("+1bd", { clock })).at).to.equal("2025-03-31T08:00:00Z");
  });

  it("is the opening of the payee's bank on a day counted from the quote, or on the value date", async () => {
    const { at, dates } = await begins("T+2");
    expect(at).to.equal("2025-01-27T01:00:00Z");
    expect(dates).to.deep.equal({ trade: "2025-01-23", value: "2025-01-27" });
    expect((await begins("valueDate+30m")).at).to.equal("2025-01-27T01:30:00Z");
    expect((await begins("T+3-1h")).at).to.equal("2025-02-05T00:00:00Z");
  });

  it("is at once on a day on which the payee's bank is open already", async () => {
    const clock = "2025-01-24T07:30:00Z";
    expect((await begins("valueDate", { clock, valueDate: "T+0" })).at).to.equal("2025-01-24T07:30:00Z");
  });

  it("goes back within the month where the value date is modified", async () => {
    // A month after 30 April 2025 is Friday the 30th; after the 31st of a month whose last days are a weekend, earlier.
    const options = { clock: "2025-07-31T08:00:00Z", cny: "weekdays" };
    const following = await begins("valueDate", {
      ...options,
      valueDate: "{ after: T+1M, roll: following }",
    });
    const modified = await begins("valueDate", {
      ...options,
      valueDate: "{ after: T+1M, roll: modified-following }",
    });
    expect([following.dates?.value, modified.dates?.value]).to.deep.equal(["2025-09-01", "2025-08-29"]);
  });
});
