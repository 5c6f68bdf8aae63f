import { BY_NPX, fillTemplate } from "../language.ts";
import type { Responsible } from "./error-row.ts";
import { parametersIn } from "./phrases.ts";
import { asTyped } from "./shell-word.ts";
import { ERRORS, type ErrorCode, type ErrorParameters, type GivenParameters } from "./table.ts";

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
  /** In English, for programs. */
  readonly parameters: ErrorParameters<Code>;
  /** As they were given, with phrases by their key: what other languages are written from, and copies are made of. */
  readonly given: GivenParameters<Code>;
  readonly place: SourcePlace | undefined;

  constructor(
    code: Code,
    given: GivenParameters<Code>,
    options: { place?: SourcePlace; cause?: unknown } = {},
  ) {
    const { what, hint } = ERRORS[code].en;
    const parameters = parametersIn(given, "en") as ErrorParameters<Code>;
    super(
      fillTemplate(...asTyped(`${what}. ${hint}`, { ...BY_NPX, ...parameters })),
      options.cause === undefined ? {} : { cause: options.cause },
    );
    this.code = code;
    this.parameters = parameters;
    this.given = given;
    this.place = options.place;
  }

  /** Who must act. */
  get who(): Responsible {
    return ERRORS[this.code].who;
  }
}
