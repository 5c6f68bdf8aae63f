import { SYSTEM_CONTRACTS } from "../chain/contracts/contracts.ts";
import { phrase, type Phrase } from "../errors/phrases.ts";
import { SettlementError } from "../errors/settlement-error.ts";
import { nameUnknown, shortened } from "../fields/closest-name.ts";
import { INTEGER_DIGITS, LONGEST } from "../fields/fields.ts";
import { formatAmount, type Money } from "../money/money.ts";
import { powerOfTen } from "../money/decimal.ts";
import { pairName } from "../fx/pair-name.ts";
import { CASH_MODES } from "../world/payment.ts";
import { reservedName } from "./read/claim-names.ts";
import { parseTokenSymbol } from "./schema/text-fields.ts";
import { requireBand } from "./read/guards.ts";
import type { Scenario, ScenarioRate } from "./scenario.ts";

/**
 * Refuses what no file could say, before anything runs: names that are taken or unknown, and amounts, durations and decimals
 * beyond what a file may have.
 *
 * @throws NAME_TAKEN, NAME_UNKNOWN, NAME_MISSPELT, PAYER_IS_PAYEE, AMOUNT_TOO_LARGE, AMOUNT_NOT_POSITIVE, ASSET_INVALID,
 * FIELD_OUT_OF_RANGE, KEY_MISSING, RATE_TWICE, BAND_EXCLUDES
 */
export function requireBuildable(scenario: Scenario): void {
  requireFreeNames(scenario);
  requirePayments(scenario);
  if (scenario.tokens.length === 0)
    throw new SettlementError("KEY_MISSING", { key: "tokens", example: "XUSD" });
  for (const { symbol } of scenario.tokens) parseTokenSymbol(symbol);
  for (const { decimals } of [...scenario.tokens, ...(scenario.currencies ?? [])])
    requireWithin(decimals, 0n, MOST_DECIMALS);
  for (const { balance, rounding } of scenario.customers) {
    requireSize(balance);
    if (rounding === undefined) continue;
    if (!CASH_MODES.includes(rounding.mode)) throw nameUnknown("rounding mode", rounding.mode, CASH_MODES);
    if (rounding.increment !== undefined) requireSize({ ...balance, minor: rounding.increment }, "positive");
  }
  const { feeBps, ...durations } = scenario.escrow;
  requireWithin(feeBps, 0n, 10_000n);
  for (const seconds of Object.values(durations)) requireWithin(seconds, 0n, LONGEST);
  requireRatesOnce(scenario);
  for (const rate of scenario.rates) requireGuards(rate, scenario.startsAt);
  requireSteps(scenario);
}

const MOST_GUARD_BPS = 9_999n;

/** @throws FIELD_OUT_OF_RANGE; BAND_EXCLUDES for a band that the opening is not within */
function requireGuards(rate: ScenarioRate, startsAt: bigint): void {
  if (rate.guards === undefined) return;
  const { breakerBps = 0n, closedSpreadBps = 0n, maximumAge = 0n, breakerCooldown = 0n } = rate.guards;
  for (const bps of [breakerBps, closedSpreadBps]) requireWithin(bps, 0n, MOST_GUARD_BPS);
  for (const seconds of [maximumAge, breakerCooldown]) requireWithin(seconds, 0n, LONGEST);
  requireBand(rate, startsAt);
}

const MOST_DECIMALS = 18n;

/** Whose name is taken: two of a name would be one address, or one account. @throws NAME_TAKEN */
function requireFreeNames({ customers, operators, tokens, payments }: Scenario): void {
  const taken = new Map<string, Phrase>(tokens.map(({ symbol }) => [symbol, phrase("taken.token")]));
  const claim = (name: string, what: Phrase): void => {
    const owner = taken.get(name) ?? reservedName(name);
    if (owner !== undefined && (owner.phrase !== what.phrase || what.phrase !== "taken.bank"))
      throw new SettlementError("NAME_TAKEN", { name: shortened(name), what: owner });
    taken.set(name, what);
  };
  for (const { name } of customers) claim(name, phrase("taken.party"));
  for (const name of Object.values(operators)) claim(name, phrase("taken.operator"));
  for (const { bank } of customers) claim(bank, phrase("taken.bank"));
  for (const { name } of payments)
    if (SYSTEM_CONTRACTS.includes(name))
      throw new SettlementError("NAME_TAKEN", { name, what: phrase("taken.contract") });
}

/** @throws NAME_UNKNOWN, NAME_MISSPELT, PAYER_IS_PAYEE */
function requirePayments({ customers, payments }: Scenario): void {
  const known = customers.map(({ name }) => name);
  for (const { payer, payee } of payments) {
    for (const party of [payer, payee]) if (!known.includes(party)) throw nameUnknown("party", party, known);
    if (payer === payee) throw new SettlementError("PAYER_IS_PAYEE", { party: payer });
  }
}

/** @throws RATE_TWICE */
function requireRatesOnce({ rates }: Scenario): void {
  const known = new Set<string>();
  for (const rate of rates) {
    const [pair, other] = [pairName(rate), pairName({ base: rate.quote, quote: rate.base })];
    if (known.has(pair) || known.has(other))
      throw new SettlementError("RATE_TWICE", { pair, other: known.has(pair) ? pair : other });
    known.add(pair);
  }
}

/** @throws NAME_UNKNOWN, NAME_MISSPELT for a payment that there is not, and what `requireParameters` throws */
function requireSteps({ steps, payments }: Scenario): void {
  const known = payments.map(({ name }) => name);
  for (const { parameters } of steps) {
    if ("payment" in parameters && !known.includes(parameters.payment))
      throw nameUnknown("payment", parameters.payment, known);
    requireParameters(parameters);
  }
}

/** Amounts are none below zero in a step, those that a quote fixes above it, and other whole numbers are durations, counts and basis points. */
function requireParameters(value: unknown, sign: "positive" | "nonnegative" = "nonnegative"): void {
  if (typeof value === "bigint") return requireWithin(value, 0n, LONGEST);
  if (typeof value !== "object" || value === null) return;
  if (isMoney(value)) return requireSize(value, sign);
  // A feed's answer is counted in the feed's own decimals, and is read by itself.
  if ("answer" in value) return;
  for (const [key, each] of Object.entries(value))
    requireParameters(each, key === "fixed" ? "positive" : sign);
}

function isMoney(value: object): value is Money {
  return "minor" in value && typeof value.minor === "bigint" && "asset" in value;
}

/** @throws AMOUNT_TOO_LARGE, AMOUNT_NOT_POSITIVE */
function requireSize(money: Money, sign: "positive" | "nonnegative" = "nonnegative"): void {
  const { minor, asset } = money;
  const text = formatAmount(money);
  if (minor < 0n || (minor === 0n && sign === "positive"))
    throw new SettlementError("AMOUNT_NOT_POSITIVE", { text: shortened(text), asset: asset.code });
  const digits = (minor / powerOfTen(asset.decimals)).toString().length;
  if (digits > INTEGER_DIGITS)
    throw new SettlementError("AMOUNT_TOO_LARGE", { text: shortened(text), digits, maximum: INTEGER_DIGITS });
}

/** @throws FIELD_OUT_OF_RANGE */
function requireWithin(value: bigint | number, least: bigint, most: bigint): void {
  const isWhole = typeof value === "bigint" || Number.isInteger(value);
  if (!isWhole || value < least || value > most)
    throw new SettlementError("FIELD_OUT_OF_RANGE", { text: value.toString(), least, most });
}
