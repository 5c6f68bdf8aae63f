import { constantSource } from "../fx/sources/constant-source.ts";
import { currencyAsset } from "../money/currency.ts";
import { parseAmount } from "../money/money.ts";
import type { StepParameters, VerbName } from "../verbs/verbs.ts";
import { defaultInventory, defaultPrefunding } from "./read/desk.ts";
import { operatorsSchema } from "./schema/parties.ts";
import { FEED_DECIMALS } from "../world/system-plan.ts";
import { parseRateFigure } from "./schema/rate-fields.ts";
import { corridorsSchema, escrowSchema, tokenSchema } from "./schema/terms.ts";
import { parseInstant, parseStepTime } from "./schema/time-fields.ts";
import type {
  FinalExpectation,
  Scenario,
  ScenarioCustomer,
  ScenarioPayment,
  ScenarioRate,
  ScenarioStep,
  StepExpectation,
} from "./scenario.ts";

/** What a verb takes, its payment too where it is about one. */
export type ParametersOf<Verb extends VerbName> = Extract<
  StepParameters,
  { readonly verb: Verb }
>["parameters"];

/** What stands beside a step's verb: `at` as in a file, `+5m` or `deliverBy-1s`. */
export interface BesideStep {
  readonly at?: string;
  readonly expect?: StepExpectation;
}

/** A party as tests need it: amounts as text, in its currency. */
export interface BuiltParty {
  readonly country: string;
  readonly currency: string;
  readonly bank: string;
  readonly balance?: string;
  readonly verified?: boolean;
}

/** What a built scenario may have otherwise than a file that leaves it out. */
export type BuiltSettings = Partial<
  Pick<
    Scenario,
    | "title"
    | "teaches"
    | "seed"
    | "settlement"
    | "token"
    | "operators"
    | "corridors"
    | "escrow"
    | "prefunding"
    | "inventory"
  >
>;

/** A scenario in the making. Every method gives a new one, so that tests can go on from what they share. */
export class ScenarioBuilder {
  readonly #made: Scenario;
  readonly #settings: BuiltSettings;

  constructor(made: Scenario, settings: BuiltSettings) {
    this.#made = made;
    this.#settings = settings;
  }

  /** @throws CURRENCY_UNKNOWN, and what `parseAmount` throws. */
  party(name: string, { currency, balance = "0", ...party }: BuiltParty): ScenarioBuilder {
    const asset = currencyAsset(currency);
    const customer: ScenarioCustomer = {
      name,
      ...party,
      currency: asset,
      balance: parseAmount(balance, asset),
    };
    return this.#with({ customers: [...this.#made.customers, customer] });
  }

  /**
   * A rate that never moves, and is reported as it is.
   *
   * @param publishedAt As in a file; half an hour before the clock unless given.
   * @example builder.rate("EUR/USD", "1.0404")
   */
  rate(pair: string, value: string, { source = "the scenario", publishedAt = "" } = {}): ScenarioBuilder {
    const [base, quote] = pair.split("/").map((code) => currencyAsset(code));
    if (base === undefined || quote === undefined) return this;
    const { answer, decimals } = parseRateFigure(value);
    const from = publishedAt === "" ? this.#made.startsAt - 1_800n : parseInstant(publishedAt);
    const feed = { base: base.code, quote: quote.code, decimals: FEED_DECIMALS };
    const market = constantSource(feed, answer)({ from, until: from, every: 1n });
    const rate: ScenarioRate = { base, quote, source, quotedDecimals: decimals, market, reported: market };
    return this.#with({ rates: [...this.#made.rates, rate] });
  }

  payment(name: string, payer: string, payee: string): ScenarioBuilder {
    const payment: ScenarioPayment = { name, payer, payee };
    return this.#with({ payments: [...this.#made.payments, payment] });
  }

  /** @throws FIELD_MALFORMED for a time that is none. */
  step<Verb extends VerbName>(
    verb: Verb,
    parameters: ParametersOf<Verb>,
    beside: BesideStep = {},
  ): ScenarioBuilder {
    const { at, expect } = beside;
    const step = {
      verb,
      parameters,
      ...(at === undefined ? {} : { at: parseStepTime(at) }),
      ...(expect === undefined ? {} : { expect }),
      // The verb says what the parameters are.
    } as ScenarioStep;
    return this.#with({ steps: [...this.#made.steps, step] });
  }

  expect(expect: Partial<FinalExpectation>): ScenarioBuilder {
    return this.#with({ expect: { ...this.#made.expect, ...expect } });
  }

  build(): Scenario {
    const { customers, payments } = this.#made;
    return { ...this.#made, inventory: defaultInventory(customers, payments), ...this.#settings };
  }

  #with(changed: Partial<Scenario>): ScenarioBuilder {
    return new ScenarioBuilder({ ...this.#made, ...changed }, this.#settings);
  }
}

/**
 * Begins a scenario in TypeScript, with everything that a file may leave out as there. For tests: what people are to read
 * is a file.
 *
 * @param clock `2025-01-23T15:30:00Z`
 * @throws FIELD_MALFORMED for a clock that is none.
 * @example
 * scenario("refused", "2025-01-23T15:30:00Z")
 *   .party("buyer", { country: "DE", currency: "EUR", bank: "Rhein Bank", balance: "5000.00" })
 *   .step("pay", { payment: "payment" }, { at: "+16m", expect: { revert: { error: "QuoteExpired", args: {} } } })
 */
export function scenario(name: string, clock: string, settings: BuiltSettings = {}): ScenarioBuilder {
  const { symbol, currency } = tokenSchema.parse({});
  const token = { code: symbol, decimals: 6 };
  const made: Scenario = {
    name,
    title: { en: name, zh: name },
    teaches: { en: name, zh: name },
    sha256: "",
    seed: "1",
    startsAt: parseInstant(clock),
    settlement: "granular",
    token: { symbol, currency: currency.code, decimals: token.decimals },
    customers: [],
    operators: operatorsSchema.parse({}),
    rates: [],
    corridors: corridorsSchema.parse({}),
    escrow: escrowSchema.parse({}),
    prefunding: defaultPrefunding(token),
    inventory: [],
    payments: [],
    steps: [],
    expect: { payments: [], balances: [] },
    alternatives: [],
  };
  return new ScenarioBuilder(made, settings);
}
