/**
 * The error by which a converter may refuse; its code distinguishes the refusals.
 *
 * @example new Refused("StaleRate", "the rate is 3 hours old").code; // "StaleRate"
 */
export class Refused extends Error {
  override readonly name = "Refused";
  readonly code: string;

  constructor(code: string, message: string = code) {
    super(message);
    this.code = code;
  }
}

/**
 * The error by which a converter states that it has no word for a question: a direction, a currency, a rounding, a size.
 * The question is taken out, and the reason is shown. It is never a refusal.
 *
 * @example new NotOffered("a rate has one direction").message; // "a rate has one direction"
 */
export class NotOffered extends Error {
  override readonly name = "NotOffered";
  readonly code = "NotOffered";
}

/** A use of the kit that cannot be meant: a case that there is not, a driver that does not start. Never a refusal. */
export class KitError extends Error {
  override readonly name = "KitError";
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

const CRASHES: ReadonlySet<unknown> = new Set([
  EvalError,
  RangeError,
  ReferenceError,
  SyntaxError,
  TypeError,
  URIError,
]);

/** Why a question is not offered; nothing for any other error. Read by its code, since two copies of the kit may meet. */
export function notOfferedReason(error: unknown): string | undefined {
  return error instanceof Error && member(error, "code") === "NotOffered" ? error.message : undefined;
}

/**
 * The name of a refusal: of a contract's custom error, otherwise the error's `code` where that is a text, otherwise its
 * `name`. A message is no name: two plain errors with different messages are one refusal, `Error`.
 *
 * @returns Nothing for what is a crash and no refusal.
 */
export function refusalName(error: unknown): string | undefined {
  if (!(error instanceof Error) || CRASHES.has(error.constructor) || error.name === "KitError")
    return undefined;
  const revert = member(error, "revert");
  if (revert instanceof Object) {
    const name = member(revert, "name");
    if (typeof name === "string") return name;
  }
  const code = member(error, "code");
  return typeof code === "string" ? code : error.name;
}

function member(of: object, name: string): unknown {
  return Reflect.get(of, name);
}
