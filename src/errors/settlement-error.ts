import { BY_NPX, fillTemplate } from "../language.ts";
import type { Responsible } from "./error-row.ts";
import { parametersIn, type Phrase } from "./phrases.ts";
import { withOrigin } from "./origin.ts";
import { asTyped } from "./shell-word.ts";
import { ERRORS, type ErrorCode, type ErrorParameters, type GivenParameters } from "./table.ts";

/** A place in a file, 1-based, as editors count. */
export interface SourcePlace {
  /** As it was named by whoever read it. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** From 1, in characters. */
  readonly column: number;
}

/** The only error that this project throws. */
export class SettlementError<Code extends ErrorCode = ErrorCode> extends Error {
  override readonly name = "SettlementError";
  /** By which programs tell errors apart; `switch` over it narrows `given`. */
  readonly code: Code;
  /** In English, for programs. */
  readonly parameters: ErrorParameters<Code>;
  /** As they were given, with phrases by their key: what other languages are written from, and copies are made of. */
  readonly given: GivenParameters<Code>;
  readonly place: SourcePlace | undefined;
  /** What the value at the place was made from, such as a variable; none where it is as it was written. */
  readonly origin: Phrase | undefined;

  constructor(
    code: Code,
    given: GivenParameters<Code>,
    options: { place?: SourcePlace; origin?: Phrase | undefined; cause?: unknown } = {},
  ) {
    const { hint } = ERRORS[code].en;
    const [what, made] = withOrigin(ERRORS[code].en.what, options.origin, "en");
    const parameters = parametersIn(given, "en") as ErrorParameters<Code>;
    super(
      fillTemplate(...asTyped(`${what}. ${hint}`, { ...BY_NPX, ...parameters, ...made })),
      options.cause === undefined ? {} : { cause: options.cause },
    );
    this.code = code;
    this.parameters = parameters;
    this.given = given;
    this.place = options.place;
    this.origin = options.origin;
  }

  /** Who must act. */
  get who(): Responsible {
    return ERRORS[this.code].who;
  }
}
