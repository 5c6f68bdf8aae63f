import { phrase } from "../errors/phrases.ts";
import { SettlementError } from "../errors/settlement-error.ts";
import { nameUnknown, shortened } from "../fields/closest-name.ts";
import { INTEGER_DIGITS, parseName } from "../fields/fields.ts";
import { marketHolidays } from "../fx/calendars/market-holidays.ts";
import { pairName } from "../fx/pair-name.ts";
import { DAY } from "../fx/civil-date.ts";
import { utcDay } from "../fx/oracle/summer-time.ts";
import { currencyAmong, isCurrencyCode } from "../money/currency.ts";
import { parseAmount } from "../money/money.ts";
import { requireCurrent } from "../money/redenominate.ts";
import { isVerb, waitOf, type VerbName } from "../verbs/verbs.ts";
import { requireBuildable } from "./buildable.ts";
import { builtRate, publishedUntil } from "./built-rate.ts";
import { defaultInventory, defaultPrefunding } from "./read/desk.ts";
import { checkedLabel } from "./read/labels.ts";
import { StepTimes } from "./read/step-times.ts";
import { operatorsSchema } from "./schema/parties.ts";
import { VERB_NAMES } from "./schema/steps.ts";
import { parseCountry, parseSentence } from "./schema/text-fields.ts";
import { CASH_MODES, type CashRounding } from "../world/payment.ts";
import { DESK_POLICY } from "../world/world.ts";
import { corridorsSchema, escrowSchema, tokenSchema } from "./schema/terms.ts";
import { currentWord, warnOfOldWord } from "./source/old-words.ts";
import { parseInstant, parseStepTime } from "./schema/time-fields.ts";
import type {
  CurrentVerb,
  OldVerbName,
  ParametersOf,
  PartyOptions,
  RateOptions,
  ScenarioSettings,
  StepOptions,
} from "./builder-options.ts";
import type {
  FinalExpectation,
  Scenario,
  ScenarioCustomer,
  ScenarioPayment,
  ScenarioRate,
  ScenarioStep,
} from "./scenario.ts";

/** Builds a scenario. Every method returns a new builder, so that several scenarios can share a beginning. */
export class ScenarioBuilder {
  readonly #made: Scenario;
  readonly #settings: ScenarioSettings;

  constructor(made: Scenario, settings: ScenarioSettings) {
    this.#made = made;
    this.#settings = settings;
  }

  /**
   * Adds a customer.
   *
   * @throws FIELD_MALFORMED, NAME_TAKEN, CURRENCY_UNKNOWN, CURRENCY_REPLACED, and what `parseAmount` throws.
   */
  party(name: string, { currency, balance = "0", rounding, ...party }: PartyOptions): ScenarioBuilder {
    requireFree(this.#made.customers, parseName(name, "buyer"), "taken.party");
    const asset = currencyAmong(this.#settings.currencies ?? [], currency);
    if (isCurrencyCode(currency)) requireCurrent(currency, utcDay(this.#made.startsAt / DAY));
    const customer: ScenarioCustomer = {
      name,
      ...party,
      country: parseCountry(party.country),
      bank: parseSentence(party.bank, "Rhein Bank"),
      currency: asset,
      balance: parseAmount(balance, asset, { maximumIntegerDigits: INTEGER_DIGITS }),
      ...(rounding === undefined ? {} : { rounding: this.#cashRounding(rounding, currency) }),
    };
    return this.#with({ customers: [...this.#made.customers, customer] });
  }

  /**
   * Adds a rate that never moves, and that its feed publishes every day anew.
   *
   * @param value Units of the second currency for one of the first; or those of several reporters, by their names, of which
   * the feed is the median.
   * @param options.source Who publishes it, for the receipt.
   * @param options.publishedAt As in a file; half an hour before the clock unless given, or the publisher's last time.
   * @param options.publisher As in a file.
   * @throws FIELD_MALFORMED, CURRENCY_UNKNOWN, RATE_OF_OLD_UNIT; FIELDS_NOT_ONE for two of several reporters, `official`
   * and `delayed`; FIELD_OUT_OF_RANGE for a delay, and for more than 15 reporters; REPORTERS_INVALID
   */
  rate(
    pair: string,
    value: string | Readonly<Record<string, string>>,
    options: RateOptions = {},
  ): ScenarioBuilder {
    const { startsAt, tokens } = this.#made;
    const rate = builtRate(pair, value, options, { startsAt, tokens, ...this.#settings });
    return this.#with({ rates: [...this.#made.rates, rate] });
  }

  /** Adds a payment from one customer to another. @throws FIELD_MALFORMED, NAME_TAKEN */
  payment(name: string, payer: string, payee: string): ScenarioBuilder {
    requireFree(this.#made.payments, parseName(name, "payment"), "taken.payment");
    const [token] = this.#settings.tokens ?? this.#made.tokens;
    const payment: ScenarioPayment = { name, token: token?.symbol ?? "", payer, payee };
    return this.#with({ payments: [...this.#made.payments, payment] });
  }

  /** Adds a step. @throws FIELD_MALFORMED for a malformed time or label; NAME_TAKEN; NAME_UNKNOWN, NAME_MISSPELT for a verb that there is not. */
  step<Verb extends VerbName | OldVerbName>(
    verb: Verb,
    parameters: ParametersOf<CurrentVerb<Verb>>,
    options: StepOptions = {},
  ): ScenarioBuilder {
    const { at, as: label, expect } = options;
    const labels = this.#made.steps.flatMap((known) => known.label ?? []);
    const current = currentWord(verb);
    if (!isVerb(current)) throw nameUnknown("step", current, VERB_NAMES);
    if (current !== verb) warnOfOldWord({ old: verb, current });
    const step = {
      verb: current,
      parameters,
      ...(label === undefined ? {} : { label: checkedLabel(label, labels) }),
      ...(at === undefined ? {} : { at: parseStepTime(at, labels) }),
      ...(expect === undefined ? {} : { expect }),
      // The verb decides the type of the parameters.
    } as ScenarioStep;
    return this.#with({ steps: [...this.#made.steps, step] });
  }

  /** Adds to what is expected at the end. */
  expect(expect: Partial<FinalExpectation>): ScenarioBuilder {
    return this.#with({ expect: { ...this.#made.expect, ...expect } });
  }

  /**
   * The scenario so far, with what the desk needs for it.
   *
   * @throws NAME_TAKEN, NAME_UNKNOWN, NAME_MISSPELT, PAYER_IS_PAYEE, AMOUNT_TOO_LARGE, AMOUNT_NOT_POSITIVE, ASSET_INVALID,
   * FIELD_OUT_OF_RANGE, KEY_MISSING, RATE_TWICE, BAND_EXCLUDES: for what a file could not say either.
   */
  build(): Scenario {
    const tokens = this.#made.tokens.map((token) => ({
      ...token,
      prefunding: defaultPrefunding(token, this.#made),
    }));
    const made = { ...this.#made, tokens, inventory: defaultInventory(this.#made), ...this.#settings };
    requireBuildable(made);
    const over = overAt(made);
    const rates = made.rates.map((rate) => ({ ...publishedUntil(rate, over), ...holidaysOf(rate, made) }));
    return { ...made, rates };
  }

  #cashRounding(rounding: "cash" | CashRounding, currency: string): CashRounding {
    const given = rounding === "cash" ? { mode: CASH_MODES[0] } : rounding;
    const increment =
      given.increment ?? this.#settings.currencies?.find(({ code }) => code === currency)?.cash;
    return increment === undefined ? given : { ...given, increment };
  }

  #with(changed: Partial<Scenario>): ScenarioBuilder {
    return new ScenarioBuilder({ ...this.#made, ...changed }, this.#settings);
  }
}

/** Of two of a name one would silently be the other. @throws NAME_TAKEN */
function requireFree(
  taken: readonly { readonly name: string }[],
  name: string,
  what: "taken.party" | "taken.payment",
): void {
  if (taken.some((other) => other.name === name))
    throw new SettlementError("NAME_TAKEN", { name: shortened(name), what: phrase(what) });
}

/** The days on which a pair's market is closed by its own calendar; nothing where it has none. */
function holidaysOf(rate: ScenarioRate, made: Scenario): Pick<ScenarioRate, "holidays"> {
  const calendar = made.calendars?.markets.get(pairName(rate));
  return calendar === undefined
    ? {}
    : { holidays: marketHolidays(calendar, made.startsAt, timesOf(made).latest) };
}

/** Unix seconds by which everything is over, surely. */
function overAt(made: Scenario): bigint {
  return timesOf(made).over;
}

function timesOf({ startsAt, escrow, steps, calendars }: Scenario): StepTimes {
  const times = new StepTimes(startsAt, escrow, calendars);
  for (const step of steps) {
    const waited = waitOf(step);
    times.follow(step.at);
    if (waited > 0n) times.follow({ after: waited });
    times.label(step.label);
  }
  return times;
}

/**
 * Begins a scenario in TypeScript; what a file may leave out is as there. For programs that make many scenarios: one for
 * people to read is a file.
 *
 * @param clock `2025-01-23T15:30:00Z`
 * @throws FIELD_MALFORMED for a malformed clock, or no name.
 * @example
 * ```ts
 * import { buildScenario, simulate } from "corridor";
 * import { currencyAsset, parseAmount } from "corridor/rates";
 *
 * const scenario = buildScenario("refused", "2025-01-23T15:30:00Z")
 *   .party("buyer", { country: "DE", currency: "EUR", bank: "Rhein Bank", balance: "5000.00" })
 *   .party("seller", { country: "CN", currency: "CNY", bank: "Pearl Bank" })
 *   .rate("EUR/USD", "1.0404")
 *   .rate("EUR/CNY", "7.5829")
 *   .payment("invoice", "buyer", "seller")
 *   .step("quote", { payment: "invoice", fixed: { send: parseAmount("10.00", currencyAsset("EUR")) }, validFor: 900n })
 *   .step("pay", { payment: "invoice" }, { at: "+16m", expect: { revert: { error: "QuoteExpired", args: {} } } })
 *   .build();
 * const { outcome } = await simulate(scenario);
 * outcome; // "passed"
 * ```
 */
export function buildScenario(name: string, clock: string, settings: ScenarioSettings = {}): ScenarioBuilder {
  parseSentence(name, "refused");
  const { symbol, currency } = tokenSchema({}).parse({});
  const decimals = 6;
  const made: Scenario = {
    name,
    title: { en: name, zh: name },
    teaches: { en: name, zh: name },
    sha256: "",
    seed: "1",
    startsAt: parseInstant(clock),
    settlement: "granular",
    // What the desk has for minting it depends on what is quoted, and is worked out when all is known.
    tokens: [{ symbol, currency: currency.code, decimals, prefunding: 0n }],
    customers: [],
    operators: operatorsSchema.parse({}),
    rates: [],
    corridors: corridorsSchema({ tokens: [] }).parse({}),
    escrow: escrowSchema.parse({}),
    desk: DESK_POLICY,
    inventory: [],
    payments: [],
    steps: [],
    expect: { payments: [], balances: [] },
    claims: [],
    alternatives: [],
  };
  return new ScenarioBuilder(made, settings);
}
