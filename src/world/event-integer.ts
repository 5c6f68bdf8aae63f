import type { EventRecord } from "../ports.ts";

/** An integer of the first event of a name; 0 where there is no such event or field. */
export function eventInteger(events: readonly EventRecord[], event: string, field: string): bigint {
  const value = events.find(({ name }) => name === event)?.args[field];
  return typeof value === "bigint" ? value : 0n;
}
