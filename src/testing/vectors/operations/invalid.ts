import { SettlementError } from "../../../errors/settlement-error.ts";
import type { Fields } from "../fields.ts";

/** That a field is there and has a value which its operation does not know. */
export function invalidField(
  fields: Fields,
  field: string,
  wanted: string,
): SettlementError<"VECTOR_FIELD_INVALID"> {
  const value = fields.has(field) ? (JSON.stringify(fields.raw(field)) ?? "").slice(0, 80) : "missing";
  return new SettlementError("VECTOR_FIELD_INVALID", { op: fields.op, field, value, wanted });
}
