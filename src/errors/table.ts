import { CALENDAR_ERRORS, CALENDAR_TEXT_ERRORS } from "./calendars.ts";
import { CHAIN_ERRORS } from "./chain.ts";
import { COMMAND_ERRORS } from "./commands.ts";
import { DESK_ERRORS } from "./desk.ts";
import { EXPRESSION_ERRORS } from "./expressions.ts";
import { FILE_ERRORS } from "./files.ts";
import { LESSON_ERRORS } from "./lessons.ts";
import { MESSAGE_ERRORS } from "./messages.ts";
import { MONEY_ERRORS } from "./money.ts";
import { ORACLE_ERRORS } from "./oracle.ts";
import { RATE_ERRORS } from "./rates.ts";
import { SCENARIO_TEXT_ERRORS } from "./scenario-text.ts";
import { SCENARIO_ERRORS } from "./scenario.ts";
import { SETTLEMENT_ERRORS } from "./settlement.ts";
import { SERVE_ERRORS } from "./serve.ts";
import { START_ERRORS } from "./starts.ts";
import { TESTING_ERRORS } from "./testing.ts";
import { TRACE_ERRORS } from "./traces.ts";
import type { CommandWords, Placeholders } from "../language.ts";
import type { ErrorRow } from "./error-row.ts";
import type { Parameter } from "./phrases.ts";

const TABLE = {
  ...MONEY_ERRORS,
  ...RATE_ERRORS,
  ...ORACLE_ERRORS,
  ...DESK_ERRORS,
  ...MESSAGE_ERRORS,
  ...SETTLEMENT_ERRORS,
  ...CALENDAR_ERRORS,
  ...CALENDAR_TEXT_ERRORS,
  ...SCENARIO_ERRORS,
  ...SCENARIO_TEXT_ERRORS,
  ...EXPRESSION_ERRORS,
  ...CHAIN_ERRORS,
  ...TESTING_ERRORS,
  ...FILE_ERRORS,
  ...TRACE_ERRORS,
  ...COMMAND_ERRORS,
  ...SERVE_ERRORS,
  ...START_ERRORS,
  ...LESSON_ERRORS,
};

/** The code of an error, by which programs tell errors apart; `npx corridor explain CODE` explains each. */
export type ErrorCode = keyof typeof TABLE;

/** All but the words of commands, which depend on who reads the text. */
type ParameterName<Code extends ErrorCode> = Exclude<
  Placeholders<(typeof TABLE)[Code]["en"]["what"] | (typeof TABLE)[Code]["en"]["hint"]>,
  keyof CommandWords
>;

/** The parameters that the English text of an error code names. */
export type ErrorParameters<Code extends ErrorCode> = Readonly<
  Record<ParameterName<Code>, string | number | bigint>
>;

/** The same as an error is made with: what has words of its own in each language is a phrase. */
export type GivenParameters<Code extends ErrorCode> = Readonly<Record<ParameterName<Code>, Parameter>>;

/** Every code, in alphabetical order. */
export const ERROR_CODES: readonly ErrorCode[] = (Object.keys(TABLE) as ErrorCode[]).toSorted();

/** Every error this project raises, by its code. */
export const ERRORS: Readonly<Record<ErrorCode, ErrorRow>> = TABLE;
