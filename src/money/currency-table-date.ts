import { publishDate } from "currency-codes";

/**
 * The day on which the maintenance agency of ISO 4217 published the table in use, `YYYY-MM-DD`. What has changed
 * since is in `currency-amendments.ts`, with its dates.
 */
export const CURRENCY_TABLE_DATE: string = publishDate;
