import { SettlementError } from "../../../errors/settlement-error.ts";
import { civilDate, DAY, daysSinceEpoch } from "../../../fx/civil-date.ts";
import {
  CELO_FX,
  CHAINLINK_FX,
  MENTO_FX,
  type MarketCalendar,
  isMarketOpen,
} from "../../../fx/oracle/market-hours.ts";
import type { Fields } from "../fields.ts";
import type { Operations } from "../operation.ts";

const CALENDARS: readonly MarketCalendar[] = [MENTO_FX, CELO_FX, CHAINLINK_FX];

/** `fx.market_open`, by Mento's hours unless a `calendar` is named. */
export const MARKET_OPERATIONS: Operations = {
  "fx.market_open": (fields) => ({ open: isMarketOpen(calendarOf(fields), momentOf(fields)) }),
};

function calendarOf(fields: Fields): MarketCalendar {
  if (!fields.has("calendar")) return MENTO_FX;
  const found = CALENDARS.find(({ name }) => name === fields.text("calendar"));
  if (found !== undefined) return found;
  throw invalid(fields, "calendar", `one of ${CALENDARS.map(({ name }) => name).join(", ")}`);
}

/** Unix seconds. Both forms may be given, and then must agree. @throws VECTOR_FIELD_INVALID */
export function momentOf(fields: Fields): bigint {
  const unix = fields.has("unix") ? fields.integer("unix") : undefined;
  if (!fields.has("utc")) return unix ?? fields.integer("unix");
  const utc = unixOf(fields);
  if (unix !== undefined && unix !== utc) throw invalid(fields, "unix", `${utc}, by utc,`);
  return utc;
}

function unixOf(fields: Fields): bigint {
  const match = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)(?::(\d\d)(?:\.0{1,9})?)?Z$/.exec(fields.text("utc"));
  const wanted = "a time such as 2024-08-12T09:00:00Z";
  if (match === null) throw invalid(fields, "utc", wanted);
  const [year = 0n, month = 0n, day = 0n, hour = 0n, minute = 0n, second = 0n] = match
    .slice(1)
    .map((digits: string | undefined) => BigInt(digits ?? "0"));
  const days = daysSinceEpoch({ year, month, day });
  // A 30 February would be counted on into March.
  const back = civilDate(days);
  const exists = back.year === year && back.month === month && back.day === day;
  if (!exists || hour > 23n || minute > 59n || second > 59n) throw invalid(fields, "utc", wanted);
  return days * DAY + hour * 3_600n + minute * 60n + second;
}

function invalid(fields: Fields, field: string, wanted: string): SettlementError {
  const value = fields.has(field) ? String(fields.raw(field)) : "missing";
  return new SettlementError("VECTOR_FIELD_INVALID", { op: fields.op, field, value, wanted });
}
