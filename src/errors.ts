/**
 * Every error this project raises: a code, who must act, one sentence of what happened with both values in human
 * units, and what to try. The texts are templates, so that the console, the page and a translation show the same
 * error; `{name}` is filled from the parameters, whose names TypeScript takes from the template.
 */
const TABLE = {
  ALLOCATION_RATIOS_INVALID: {
    who: "input",
    what: "Cannot divide an amount by the ratios {ratios}",
    hint: "Give at least one ratio, none below zero and at least one above it.",
  },
  AMOUNT_MALFORMED: {
    who: "input",
    what: '"{text}" is not an amount',
    hint: "Write digits, with a point before the decimals and no thousands separator, for example 1000.00.",
  },
  AMOUNT_NOT_POSITIVE: {
    who: "input",
    what: "{text} {asset} is not an amount above zero",
    hint: "Give an amount of at least one minor unit.",
  },
  AMOUNT_TOO_LARGE: {
    who: "input",
    what: "{text} has {digits} digits before the point, and at most {maximum} are allowed",
    hint: "Check the amount; split it if it is meant.",
  },
  AMOUNT_TOO_PRECISE: {
    who: "input",
    what: "{text} has {decimals} decimals, and {asset} has {allowed}",
    hint: "Leave out the decimals that {asset} does not have, or name a rounding mode.",
  },
  AMOUNT_TOO_SMALL: {
    who: "input",
    what: "{amount} comes to less than one unit of {target}",
    hint: "The smallest amount that works is {smallest}.",
  },
  ANSWER_NOT_POSITIVE: {
    who: "input",
    what: "A price feed answered {answer}, which is no price",
    hint: "Use a feed that answers above zero; zero is what a retired feed returns.",
  },
  ASSET_INVALID: {
    who: "input",
    what: '"{code}" with {decimals} decimals is not an asset',
    hint: "Use a code of letters, digits, dot, dash or underscore that begins with a letter, and 0 to 77 decimals.",
  },
  ASSET_MISMATCH: {
    who: "input",
    what: "{left} and {right} are not the same asset",
    hint: "Convert one into the other first, or invert the rate if it is the wrong way round.",
  },
  BANK_UNKNOWN: {
    who: "bug",
    what: 'There is no bank "{bank}"; there are {known}',
    hint: "Name one of them.",
  },
  CALL_REFUSED: {
    who: "bug",
    what: "{contract}.{method} was asked and answered {error}",
    hint: "Report it with the scenario; a question to a contract should not be refused.",
  },
  CHAIN_AHEAD: {
    who: "environment",
    what: "The chain's last block is of {now}, and the scenario needs blocks from {start} on",
    hint: "Use a fresh node whose clock begins earlier: npm run hardhat -- node, or anvil --timestamp 915148800.",
  },
  CHARGES_EXCEED_AMOUNT: {
    who: "input",
    what: "Charges of {charges} minor units leave nothing of {settled}",
    hint: "Pay more, or let the ordering customer bear the charges (OUR).",
  },
  CONTRACT_UNKNOWN: {
    who: "bug",
    what: 'There is no contract "{contract}" on this chain; there are {known}',
    hint: "Deploy it first, or correct the name.",
  },
  CURRENCY_UNKNOWN: {
    who: "input",
    what: '"{code}" is not a currency of ISO 4217 (table of {date})',
    hint: "Did you mean {suggestion}?",
  },
  CURRENCY_WITHOUT_MINOR_UNIT: {
    who: "input",
    what: "{code} ({name}) has no minor unit in ISO 4217",
    hint: "Say how many decimals to count it in.",
  },
  DEPLOYMENT_REFUSED: {
    who: "bug",
    what: "{contract} could not be deployed: {error}",
    hint: "Rebuild the contracts, and report it if that does not help.",
  },
  DIVISION_BY_ZERO: {
    who: "input",
    what: "{dividend} cannot be divided by zero",
    hint: "Give a divisor other than zero.",
  },
  EURO_FACTOR_UNKNOWN: {
    who: "input",
    what: "{code} has no legal conversion factor to the euro",
    hint: "Use one of {known}, or a market rate.",
  },
  EURO_PIVOT_TOO_COARSE: {
    who: "input",
    what: "An amount in euro between two national units was to have {decimals} decimals",
    hint: "Keep at least {least} (Regulation (EC) 1103/97, article 4.4).",
  },
  FEE_INVALID: {
    who: "input",
    what: "A fee of {basisPoints} basis points, {fixed} fixed, {minimum} at least cannot be charged",
    hint: "Use 0 to 10,000 basis points (less than 10,000 where something must be left) and sums not below zero.",
  },
  FUNDS_INSUFFICIENT: {
    who: "input",
    what: "{account} has {held} {asset} at {bank} and needs {needed} {asset} for {reference}",
    hint: "Give the account a larger opening balance, or send less.",
  },
  ISO20022_LIMIT: {
    who: "input",
    what: "{value} does not fit {digits} digits with {decimals} decimals",
    hint: "Round it explicitly, or split the payment.",
  },
  LEDGER_UNBALANCED: {
    who: "bug",
    what: "{bank} would book {debits} {asset} of debits and {credits} {asset} of credits for {reference}",
    hint: "Report it with the scenario: every booking has two equal sides.",
  },
  NODE_UNREACHABLE: {
    who: "environment",
    what: "Nothing answers at {url}",
    hint: "Start a node there, for example with npm run hardhat -- node, or leave out --network.",
  },
  NOT_COMPILED: {
    who: "environment",
    what: "{contract} is not compiled",
    hint: "Run npm run build.",
  },
  OBLIGATION_INVALID: {
    who: "input",
    what: "{from} owing {to} {amount} is not an obligation",
    hint: "Use two parties and an amount above zero.",
  },
  OPTION_INVALID: {
    who: "input",
    what: "{option} {value} is not possible",
    hint: "Use one of {known}.",
  },
  OPTION_UNKNOWN: {
    who: "input",
    what: "{problem}",
    hint: "There are --lang en|zh and --network localhost.",
  },
  PATH_INVALID: {
    who: "input",
    what: "The legs {path} do not make a path",
    hint: "Give 1 to {maximum} legs, each beginning where the one before ends.",
  },
  PARTY_UNKNOWN: {
    who: "input",
    what: 'There is no party "{party}"; there are {known}',
    hint: "Correct the name, or declare the party.",
  },
  PAYMENT_NOT_QUOTED: {
    who: "input",
    what: "Payment {payment} has no quote yet",
    hint: "Put a quote step before this one.",
  },
  PAYMENT_UNKNOWN: {
    who: "input",
    what: 'There is no payment "{payment}"; there are {known}',
    hint: "Correct the name, or declare the payment.",
  },
  PAYOUT_MISSING: {
    who: "input",
    what: "No payout is owed for payment {payment}",
    hint: "Put a redeem step before this one.",
  },
  PRICE_EXPONENT_OUT_OF_RANGE: {
    who: "input",
    what: "A price has the exponent {exponent}",
    hint: "Use an exponent of at most {maximum} either way.",
  },
  PRICE_UNCERTAIN: {
    who: "input",
    what: "A price of {price} has a confidence of {confidence}, more than {maximum} basis points of it",
    hint: "Wait for a better price, or allow more uncertainty.",
  },
  RATE_INVALID: {
    who: "input",
    what: "{rate} is not an exchange rate for {pair}",
    hint: "Use a plain decimal above zero; between a currency and itself, 1.",
  },
  RATE_MISSING: {
    who: "input",
    what: "There is no rate for {pair}, not directly and not over one of {known}",
    hint: "Add the pair to the rates of the scenario.",
  },
  RATE_OVERFLOW: {
    who: "input",
    what: "{amount} at {rate} from {fromDecimals} to {toDecimals} decimals does not fit 256 bits",
    hint: "Use a smaller amount, or a rate with fewer digits.",
  },
  RATE_TOO_COARSE: {
    who: "input",
    what: "The rate {rate} has {digits} significant digits, and at least {least} are needed",
    hint: "Use the reciprocal feed, which has more, and invert it exactly.",
  },
  RECONCILIATION_FAILED: {
    who: "bug",
    what: "After {step}, {check} do not agree: {left} and {right}",
    hint: "Report it with the scenario: value was not conserved.",
  },
  REQUIREMENT_UNMET: {
    who: "bug",
    what: "A payment worked out for {wanted} {asset} buys only {buys}",
    hint: "Please report this with the rate.",
  },
  ROUNDING_REQUIRED: {
    who: "input",
    what: "{numerator} / {denominator} is not a whole number",
    hint: "Name a rounding mode.",
  },
  ROUNDING_UNKNOWN: {
    who: "input",
    what: '"{name}" is not a rounding mode',
    hint: "Use one of {known}.",
  },
  SETUP_REFUSED: {
    who: "bug",
    what: "{contract}.{method} refused to be set up: {error}",
    hint: "Correct the settings of the scenario.",
  },
  SPLIT_PARTS_INVALID: {
    who: "input",
    what: "An amount cannot be split into {parts} parts",
    hint: "Use a whole number from 1 to {maximum}.",
  },
  SPREAD_INVALID: {
    who: "input",
    what: "A spread of {basisPoints} basis points either side is not possible",
    hint: "Use 0 up to 9,999.",
  },
  STEP_REFUSED: {
    who: "expectation",
    what: "{verb} by {actor} was refused with {error} at {time}",
    hint: "Expect the refusal by its name, or change what leads to it.",
  },
  SUCCESSION_UNKNOWN: {
    who: "input",
    what: "{code} had not been replaced by another currency on {on}",
    hint: "Use a later day, or a market rate.",
  },
  TRANSACTION_NOT_MINED: {
    who: "environment",
    what: "The node did not take a transaction of {from}: {problem}",
    hint: "Use a fresh node that mines every transaction at once; its clock must not be ahead of the scenario's.",
  },
  VECTOR_FIELD_INVALID: {
    who: "input",
    what: "The field {field} of {op} is {value}, and {wanted} is needed",
    hint: "Correct the vector file.",
  },
  VECTOR_FILE_INVALID: {
    who: "input",
    what: "The vector file is not as expected at {place}: {problem}",
    hint: "A vector file is a JSON array of cases, each with id, source, inputs (which name an op) and expected.",
  },
} as const satisfies Record<string, ErrorDescriptor>;

/** Who must act on an error; decides the exit code of the command line. */
export type Responsible = "input" | "expectation" | "environment" | "bug";

interface ErrorDescriptor {
  readonly who: Responsible;
  readonly what: string;
  readonly hint: string;
}

export type ErrorCode = keyof typeof TABLE;

type PlaceholdersIn<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | PlaceholdersIn<Rest>
  : never;

/** The parameters that the template of an error code names. */
export type ErrorParameters<Code extends ErrorCode> = Readonly<
  Record<
    PlaceholdersIn<(typeof TABLE)[Code]["what"] | (typeof TABLE)[Code]["hint"]>,
    string | number | bigint
  >
>;

export const ERRORS: Readonly<Record<ErrorCode, ErrorDescriptor>> = TABLE;

/** A place in a file, 1-based, as editors count. */
export interface SourcePlace {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** Fills the `{name}` placeholders of a template. */
export function fillTemplate(
  template: string,
  parameters: Readonly<Record<string, string | number | bigint>>,
): string {
  return template.replaceAll(/\{(\w+)\}/g, (placeholder, name: string) =>
    String(parameters[name] ?? placeholder),
  );
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
    const { what, hint } = ERRORS[code];
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
