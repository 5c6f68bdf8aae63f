import type { KitError } from "../asking/refused.ts";
import { excerpt, show } from "../asking/show.ts";
import { answerInvalid } from "./channel.ts";

/** What a driver answered: exactly one of four. */
export type DriverAnswer =
  | { readonly kind: "value"; readonly value: unknown }
  | { readonly kind: "refused" | "unsupported" | "crashed"; readonly name: string; readonly message: string };

const KINDS = ["value", "refused", "unsupported", "crashed"] as const;

/** A driver may send more than a person reads. */
const LONGEST_TEXT = 300;

/**
 * Reads an answer, and holds it to the request that it is for.
 *
 * @throws KitError DRIVER_ANSWER_INVALID
 */
export function readAnswer(
  line: string,
  asked: { readonly id: number; readonly call: string },
  label: string,
): DriverAnswer {
  const invalid = (what: string): KitError => answerInvalid(label, `${what} (${asked.call}, id ${asked.id})`);
  const shown = JSON.stringify(excerpt(line, 200));
  const answer = parsed(line);
  if (answer === undefined)
    throw invalid(
      `printed a line that is not JSON: ${shown}; stdout is for answers, what is for people belongs on stderr`,
    );
  if (typeof answer !== "object" || answer === null || Array.isArray(answer))
    throw invalid(`answered with JSON that is not an object: ${shown}`);
  const { id }: { id?: unknown } = answer;
  if (id !== asked.id) {
    const again = typeof id === "number" && id < asked.id ? ", which was answered before" : "";
    throw invalid(
      `answered with ${id === undefined ? "no id" : `the id ${idShown(id)}`}${again}, and ${asked.id} is due`,
    );
  }
  const given = KINDS.filter((kind) => Object.hasOwn(answer, kind));
  const [kind] = given;
  if (kind === undefined || given.length > 1)
    throw invalid(
      `answered with ${kind === undefined ? "none" : given.join(" and ")}, and exactly one of ${KINDS.join(", ")} is due: ${shown}`,
    );
  const value: unknown = Reflect.get(answer, kind);
  if (kind === "value") return { kind, value };
  const message: unknown = Reflect.get(answer, "message");
  if (typeof value !== "string" || value === "")
    throw invalid(`answered with ${kind}: ${show(value)}, and a text that is not empty is due`);
  if (message !== undefined && message !== null && typeof message !== "string")
    throw invalid(`answered with message: ${show(message)}, and a text is due`);
  return { kind, name: excerpt(value, LONGEST_TEXT), message: excerpt(message ?? value, LONGEST_TEXT) };
}

/** Undefined is no JSON, and thus free to stand for what is none. */
function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

function idShown(id: unknown): string {
  return typeof id === "number" ? String(id) : show(id);
}
