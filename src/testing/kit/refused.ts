/** The error by which a converter may refuse; its code distinguishes the refusals. */
export class Refused extends Error {
  override readonly name = "Refused";
  readonly code: string;

  constructor(code: string, message: string = code) {
    super(message);
    this.code = code;
  }
}

const CRASHES = [EvalError, RangeError, ReferenceError, SyntaxError, TypeError, URIError];

/**
 * The name of a refusal: of a contract's custom error, otherwise the error's `code`, otherwise its name.
 *
 * @returns Nothing for what is a crash and no refusal.
 */
export function refusalName(error: unknown): string | undefined {
  if (!(error instanceof Error) || CRASHES.some((crash) => error.constructor === crash)) return undefined;
  const { code, revert } = error as { code?: unknown; revert?: { name?: unknown } | null };
  if (typeof revert?.name === "string") return revert.name;
  return typeof code === "string" ? code : error.name;
}
