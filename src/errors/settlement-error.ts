import { fillTemplate } from "../language.ts";
import type { Responsible } from "./error-row.ts";
import { ERRORS, type ErrorCode, type ErrorParameters } from "./table.ts";

/** A place in a file, 1-based, as editors count. */
export interface SourcePlace {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** The only error that this project throws. */
export class SettlementError<Code extends ErrorCode = ErrorCode> extends Error {
  override readonly name = "SettlementError";
  readonly code: Code;
  readonly parameters: ErrorParameters<Code>;
  readonly place: SourcePlace | undefined;

  constructor(
    code: Code,
    parameters: ErrorParameters<Code>,
    options: { place?: SourcePlace; cause?: unknown } = {},
  ) {
    const { what, hint } = ERRORS[code].en;
    super(
      fillTemplate(`${what}. ${hint}`, parameters),
      options.cause === undefined ? {} : { cause: options.cause },
    );
    this.code = code;
    this.parameters = parameters;
    this.place = options.place;
  }

  /** Who must act. */
  get who(): Responsible {
    return ERRORS[this.code].who;
  }
}
