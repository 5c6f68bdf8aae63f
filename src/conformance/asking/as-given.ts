/**
 * A copy of what is given to a converter, whose lists and records cannot be changed: a converter that writes into a question
 * is found out, and spoils neither the question nor the next converter's.
 */
export function asGiven<Value>(value: Value): Value;
export function asGiven(value: unknown): unknown {
  if (Array.isArray(value)) return Object.freeze(value.map((one: unknown) => asGiven(one)));
  if (typeof value !== "object" || value === null) return value;
  return Object.freeze(Object.fromEntries(Object.entries(value).map(([name, one]) => [name, asGiven(one)])));
}
