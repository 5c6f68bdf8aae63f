import type { z } from "zod";
import { SettlementError } from "../../errors/settlement-error.ts";
import { ANNOTATIONS } from "./declarations/declaration.ts";
import { DECLARATIONS } from "./declarations/declarations.ts";

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

/**
 * Sees that a case names nothing that its operation does not declare, at any depth: a name that is passed over in
 * silence, such as a misspelled optional one, gives the figures of another case. Kinds are seen to where they are read.
 *
 * @throws VECTOR_FIELD_INVALID by the first such name; remarks on the case are no such names.
 */
export function requireDeclaredFields(op: string, inputs: Readonly<Record<string, unknown>>): void {
  const declared = Object.hasOwn(DECLARATIONS, op) ? DECLARATIONS[op]?.inputs : undefined;
  if (declared === undefined) return;
  const { op: _, ...given } = inputs;
  const named = Object.entries(given).filter(([name]) => !ANNOTATIONS.includes(name));
  const stray = strayPath(declared.safeParse(Object.fromEntries(named)).error?.issues ?? []);
  if (stray === undefined) return;
  const value = (JSON.stringify(valueAt(inputs, stray)) ?? "").slice(0, 80);
  const names = Object.keys(declared.shape).join(", ");
  const wanted = stray.length === 1 ? `nothing beside ${names}` : "no such name";
  throw new SettlementError("VECTOR_FIELD_INVALID", { op, field: stray.join("."), value, wanted });
}

// Each union of the declarations has one shape of object at most, so whatever that shape has no word for is stray.
function strayPath(issues: readonly Issue[]): Path | undefined {
  for (const issue of issues) {
    if (issue.code === "unrecognized_keys") return [...issue.path, ...issue.keys.slice(0, 1)];
    if (issue.code !== "invalid_union") continue;
    const within = issue.errors.map(strayPath).find((path) => path !== undefined);
    if (within !== undefined) return [...issue.path, ...within];
  }
  return undefined;
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (at, name) => (typeof at === "object" && at !== null ? Reflect.get(at, name) : undefined),
    value,
  );
}
