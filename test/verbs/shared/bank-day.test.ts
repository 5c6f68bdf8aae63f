import { expect } from "chai";
import { plainCalendar, type BankCalendar } from "../../../src/fx/calendars/bank-calendar.ts";
import { VALUE_DATE_RULE, type Calendars } from "../../../src/fx/calendars/calendars.ts";
import { utcDay } from "../../../src/fx/oracle/summer-time.ts";
import { currencyAsset } from "../../../src/money/currency.ts";
import { bookingDates } from "../../../src/verbs/shared/bank-day.ts";
import type { World } from "../../../src/world/world.ts";
import { refusalOf } from "../../support/refusal.ts";
import { unix } from "../../support/unix.ts";
import { EUR_TO_CNY, errorOf, lastOf, runYaml } from "../../support/yaml-run.ts";

const HOUR = 3_600n;
const EUR = currencyAsset("EUR");
const bank: BankCalendar = {
  ...plainCalendar("target"),
  opensAt: 8n * HOUR,
  closesAt: 18n * HOUR,
  cutOff: 16n * HOUR,
};

/** What the bank of an account books at a moment, as `booked value`; nothing where no calendar counts. */
function booked(
  at: string,
  calendar: BankCalendar,
  { name = "Rhein Bank", earliest = "" } = {},
): string | undefined {
  const calendars: Calendars = {
    currencies: new Map([["EUR", calendar]]),
    banks: new Map([["Other Bank", plainCalendar("every-day")]]),
    markets: new Map(),
    valueDate: VALUE_DATE_RULE,
  };
  const run = { world: { calendars } as Pick<World, "calendars"> as World, now: unix(at) };
  const agreed = earliest === "" ? undefined : unix(`${earliest}T00:00:00Z`) / 86_400n;
  const dates = bookingDates(run, { bank: name, currency: EUR }, agreed);
  return dates === undefined ? undefined : `${utcDay(dates.booked)} ${utcDay(dates.value)}`;
}

describe("bookingDates", () => {
  const later = { ...bank, outside: "next-day" } as const;

  it("are the day itself within the hours, by the bank's clocks", () => {
    expect(booked("2025-01-24T07:00:00Z", bank)).to.equal("2025-01-24 2025-01-24");
    expect(booked("2025-01-24T14:59:59Z", bank)).to.equal("2025-01-24 2025-01-24");
  });

  it("are refused outside of them, with the time at which the bank books again", async () => {
    const refusal = await refusalOf(() => booked("2025-01-25T10:00:00Z", bank));
    expect(refusal.code).to.equal("BANK_CLOSED");
    expect(refusal.message).to.include(
      "2025-01-25 11:00 by its clocks: it books again from 2025-01-27T07:00:00Z",
    );
  });

  it("are refused after the cut-off, with the next business day", async () => {
    const refusal = await refusalOf(() => booked("2025-01-24T15:00:00Z", bank));
    expect(refusal.code).to.equal("CUT_OFF_PASSED");
    expect(refusal.message).to.include("past its cut-off at 16:00: the next business day is 2025-01-27");
  });

  it("have the next business day as value date where the calendar lets them", () => {
    expect(booked("2025-01-24T15:00:00Z", later)).to.equal("2025-01-24 2025-01-27");
    expect(booked("2025-01-25T10:00:00Z", later)).to.equal("2025-01-25 2025-01-27");
    expect(booked("2025-01-24T05:00:00Z", later), "before it opens").to.equal("2025-01-24 2025-01-24");
  });

  it("are of value on the agreed day at the soonest", () => {
    expect(booked("2025-01-24T10:00:00Z", bank, { earliest: "2025-01-28" })).to.equal(
      "2025-01-24 2025-01-28",
    );
    expect(booked("2025-01-24T15:00:00Z", later, { earliest: "2025-01-24" })).to.equal(
      "2025-01-24 2025-01-27",
    );
  });

  it("go by the bank's own calendar before its currency's", () => {
    expect(booked("2025-01-25T10:00:00Z", bank, { name: "Other Bank" })).to.equal("2025-01-25 2025-01-25");
  });
});

const STEPS = `
payments: { payment: { from: buyer, to: seller } }
steps:
  - quote: { send: 1000.00 EUR, validFor: 9d }
  - disclose: { to: seller }
`;

describe("calendars in a run", () => {
  const calendars = (eur: string, cny = "every-day") =>
    `calendars: { currencies: { EUR: ${eur}, CNY: ${cny} }, valueDate: T+1 }\n`;

  it("refuse to pay after the cut-off, and nothing has moved", async () => {
    // 15:30 UTC is 16:30 in Frankfurt.
    const refused = await runYaml(
      `${EUR_TO_CNY}${calendars("{ days: target, cutOff: 16:00 }")}${STEPS}  - pay:\n    expect: { error: CUT_OFF_PASSED, transactions: 0, balances: { buyer: 5000.00 EUR } }\n`,
    );
    expect(refused.outcome).to.equal("passed");
    expect(errorOf(lastOf(refused, "pay"))).to.equal("CUT_OFF_PASSED");
  });

  it("book it with the next business day where the bank lets it, in the trace and in words", async () => {
    const trace = await runYaml(
      `${EUR_TO_CNY}${calendars("{ days: target, cutOff: 16:00, outside: next-day }")}${STEPS}  - pay:\n`,
    );
    const { entries, narration } = lastOf(trace, "pay");
    expect(entries[0]).to.include({ bank: "Rhein Bank", bookingDate: "2025-01-23", valueDate: "2025-01-24" });
    expect(entries[1]).to.not.have.any.keys("bookingDate", "valueDate");
    expect(narration.find(({ key }) => key === "booking.dates")?.values["value"]).to.deep.equal({
      text: "2025-01-24",
    });
    // Quoted after the cut-off, the payment is of the next day, and T+1 of the one after it that both work on.
    expect(lastOf(trace, "quote").dates).to.deep.equal({ trade: "2025-01-24", value: "2025-01-27" });
  });

  it("count for a deposit that is taken back", async () => {
    const taken = `  - pay:\n  - reverse: { reason: MD06 }\n    at: 2025-01-25T10:00:00Z\n    expect: { error: BANK_CLOSED }\n  - reverse: { reason: MD06 }\n    at: +2bd\n`;
    const trace = await runYaml(`${EUR_TO_CNY}${calendars("target")}${STEPS}${taken}`);
    expect(trace.outcome).to.equal("passed");
    // From Saturday 11:00 in Frankfurt, two business days: Tuesday, at the same time.
    expect(lastOf(trace, "reverse").at).to.equal("2025-01-28T10:00:00Z");
    expect(lastOf(trace, "reverse").entries[0]).to.include({ valueDate: "2025-01-28" });
  });

  it("are none without the key: a bank books at night, and no entry has a date", async () => {
    const trace = await runYaml(`${EUR_TO_CNY}${STEPS}  - pay:\n    at: 2025-01-24T02:00:00Z\n`);
    expect(trace.outcome).to.equal("passed");
    for (const entry of lastOf(trace, "pay").entries)
      expect(entry).to.not.have.any.keys("bookingDate", "valueDate");
    expect(lastOf(trace, "quote")).to.not.have.property("dates");
  });
});
