import { notOfferedReason, refusalName } from "./refused.ts";
import { WrongType } from "./shapes.ts";
import { excerpt, show } from "./show.ts";

/** What comes of a question instead of an answer. */
export type Failure =
  | { readonly kind: "refused"; readonly name: string; readonly message: string }
  | { readonly kind: "crashed"; readonly message: string }
  | { readonly kind: "wrong-type"; readonly message: string }
  | { readonly kind: "not-offered"; readonly reason: string };

/** Thrown by the calls of `Asked` where there is no answer of the right type. */
export class Unanswered extends Error {
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(inWords(failure));
    this.failure = failure;
  }
}

/** What an error of a converter is. */
export function failureOf(error: unknown, refusalOf?: (error: unknown) => string | undefined): Failure {
  if (error instanceof WrongType) return { kind: "wrong-type", message: error.message };
  const reason = notOfferedReason(error);
  if (reason !== undefined) return { kind: "not-offered", reason };
  const message = error instanceof Error ? firstLine(error.message) : show(error);
  const name = refusalOf?.(error) ?? refusalName(error);
  return name === undefined ? { kind: "crashed", message } : { kind: "refused", name, message };
}

/** A failure for people to read. */
export function inWords(failure: Failure): string {
  switch (failure.kind) {
    case "refused":
      return failure.name === failure.message
        ? `the refusal ${failure.name}`
        : `the refusal ${failure.name} (${failure.message})`;
    case "crashed":
      return `a crash (${failure.message})`;
    case "wrong-type":
      return failure.message;
    case "not-offered":
      return `not offered: ${failure.reason}`;
  }
}

function firstLine(message: string): string {
  return excerpt(message.split("\n", 1).join(""));
}
